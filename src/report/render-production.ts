import { shown } from '../documents/document.ts'
import { systemView } from '../production/compose/view.ts'
import type { ServiceView, VariableView } from '../production/compose/view.ts'
import type { Deployment } from '../production/deployment.ts'
import type { Production } from '../production/production.ts'
import type { System, Variable } from '../production/service.ts'
import type { Masker } from './masking.ts'

/** What `show --format json` prints: every system that production runs, secrets masked. What a platform file, a unit or a Dockerfile alone would run is a system of one service. */
export function productionJson(production: Production, masker: Masker): object {
  const systems = production.systems.filter((system) => system.production).map((system) => maskedSystem(system, masker))
  const others = shownDeployments(production).filter(({ by }) => by !== 'compose').map((deployment) => systemOfDeployment(deployment, masker))
  return { systems: [...systems, ...others] }
}

/** What runs, and what may: deployments that are only for development are left out. */
export function shownDeployments(production: Production): readonly Deployment[] {
  return production.deployments.filter(({ standing }) => standing !== 'other')
}

function maskedSystem(system: System, masker: Masker): object {
  const { name, files, services } = systemView(system)
  return { name, files, services: Object.fromEntries(Object.entries(services).map(([key, service]) => [key, maskedService(service, masker)])) }
}

function maskedService(service: ServiceView, masker: Masker): object {
  return {
    ...service,
    build: service.build && { ...service.build, context: service.build.context || '.', args: maskedVariables(service.build.args, masker) },
    command: service.command?.map(masker.line) ?? null,
    entrypoint: service.entrypoint?.map(masker.line) ?? null,
    environment: maskedVariables(service.environment, masker),
    healthcheck: service.healthcheck && { ...service.healthcheck, test: service.healthcheck.test?.map(masker.line) ?? null },
  }
}

function maskedVariables(variables: Readonly<Record<string, VariableView>>, masker: Masker): object {
  return Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => {
      const { text, masked } = masker.value(key, variable.value)
      return [key, { ...variable, value: text, ...(masked && { masked: true }) }]
    }),
  )
}

function systemOfDeployment(deployment: Deployment, masker: Masker): object {
  const { name, path, image, pulled, started, environment, port, restart, folder } = deployment
  const dockerfile = image && image.path !== path ? [image.path] : []
  const service = {
    image: pulled ? shown(pulled.value) : null,
    build: image ? { context: folder === undefined || folder === '' ? '.' : folder, dockerfile: image.path, target: image.stage.name ?? null, args: {} } : null,
    command: started.length > 0 ? started.flatMap(({ words }, index) => [...(index > 0 ? ['&&'] : []), ...words.map((word) => masker.line(shown(word)))]) : null,
    entrypoint: null,
    environment: maskedVariables(viewOf(environment), masker),
    ports: port ? [{ target: shown(port.value), published: null, host_ip: null, protocol: 'tcp', mode: 'ingress' }] : [],
    volumes: [],
    healthcheck: null,
    restart: restart ? shown(restart.value) : null,
    user: image?.user ? shown(image.user.value) : null,
    profiles: [],
  }
  return { name, files: [path, ...dockerfile], services: { [name]: service } }
}

function viewOf(variables: readonly Variable[]): Record<string, VariableView> {
  const view = ({ kind, value, raw, at: { path, line } }: Variable): VariableView => ({ value: value.known ? value.value : raw, kind, path, line })
  return Object.fromEntries(variables.map((variable) => [variable.key, view(variable)]))
}
