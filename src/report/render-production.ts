import { systemView } from '../production/compose/view.ts'
import type { ServiceView, VariableView } from '../production/compose/view.ts'
import type { System } from '../production/service.ts'
import { maskedLine, maskedValue } from './masking.ts'

/** What `show` prints of the effective production configuration, secrets masked. */
export function productionJson(systems: readonly System[]): object {
  return { systems: systems.filter(({ production }) => production).map((system) => maskedSystem(system)) }
}

function maskedSystem(system: System): object {
  const { name, files, services } = systemView(system)
  return { name, files, services: Object.fromEntries(Object.entries(services).map(([key, service]) => [key, maskedService(service)])) }
}

function maskedService(service: ServiceView): object {
  return {
    ...service,
    build: service.build && { ...service.build, args: maskedVariables(service.build.args) },
    command: service.command?.map(maskedLine) ?? null,
    entrypoint: service.entrypoint?.map(maskedLine) ?? null,
    environment: maskedVariables(service.environment),
    healthcheck: service.healthcheck && { ...service.healthcheck, test: service.healthcheck.test?.map(maskedLine) ?? null },
  }
}

function maskedVariables(variables: Readonly<Record<string, VariableView>>): object {
  return Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => {
      const { text, masked } = maskedValue(key, variable.value)
      return [key, { ...variable, value: text, ...(masked && { masked: true }) }]
    }),
  )
}
