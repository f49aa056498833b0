import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { Located } from '../../tree/location.ts'
import type { Build, Healthcheck, Mount, Port, Service, System, Variable } from '../service.ts'

export interface VariableView {
  readonly value: string
  readonly kind: Variable['kind']
  readonly path: string
  readonly line: number
}

export interface BuildView {
  readonly context: string
  readonly dockerfile: string | null
  readonly target: string | null
  readonly args: Readonly<Record<string, VariableView>>
}

export interface PortView {
  readonly target: string
  readonly published: string | null
  readonly host_ip: string | null
  readonly protocol: string
  readonly mode: string
}

export interface MountView {
  readonly type: string
  readonly source: string | null
  readonly target: string
  readonly read_only: boolean
}

export interface ServiceView {
  readonly image: string | null
  readonly build: BuildView | null
  readonly command: readonly string[] | null
  readonly entrypoint: readonly string[] | null
  readonly environment: Readonly<Record<string, VariableView>>
  readonly ports: readonly PortView[]
  readonly volumes: readonly MountView[]
  readonly healthcheck: { readonly disabled: boolean; readonly test: readonly string[] | null } | null
  readonly restart: string | null
  readonly user: string | null
  readonly profiles: readonly string[]
}

export interface SystemView {
  readonly name: string
  readonly files: readonly string[]
  readonly services: Readonly<Record<string, ServiceView>>
}

/** A system as plain values for people and programs to read; what only the host knows is shown as written. Nothing is masked here. */
export function systemView({ name, files, services }: System): SystemView {
  return { name, files, services: Object.fromEntries(services.map((service) => [service.name, serviceView(service)])) }
}

function serviceView(service: Service): ServiceView {
  return {
    image: text(service.image),
    build: service.build ? buildView(service.build) : null,
    command: texts(service.command),
    entrypoint: texts(service.entrypoint),
    environment: variables(service.environment),
    ports: service.ports.map(portView),
    volumes: service.volumes.map(mountView),
    healthcheck: service.healthcheck ? healthcheckView(service.healthcheck) : null,
    restart: text(service.restart),
    user: text(service.user),
    profiles: service.profiles,
  }
}

function text(located: Located<Text> | undefined): string | null {
  return located ? shown(located.value) : null
}

function texts(located: Located<readonly Text[]> | undefined): readonly string[] | null {
  return located ? located.value.map(shown) : null
}

function variables(list: readonly Variable[]): Readonly<Record<string, VariableView>> {
  const view = ({ kind, value, raw, at: { path, line } }: Variable): VariableView => ({ value: value.known ? value.value : raw, kind, path, line })
  return Object.fromEntries(list.map((variable) => [variable.key, view(variable)]))
}

function buildView({ context, dockerfile, target, args }: Build): BuildView {
  return { context: shown(context.value), dockerfile: text(dockerfile), target: text(target), args: variables(args) }
}

function portView({ target, published, hostIp, protocol, mode }: Port): PortView {
  return { target: shown(target), published: published ? shown(published) : null, host_ip: hostIp ? shown(hostIp) : null, protocol, mode }
}

function mountView({ type, source, target, readOnly }: Mount): MountView {
  return { type, source: source ? shown(source) : null, target: shown(target), read_only: readOnly }
}

function healthcheckView({ disabled, test }: Healthcheck): NonNullable<ServiceView['healthcheck']> {
  return { disabled, test: texts(test) }
}
