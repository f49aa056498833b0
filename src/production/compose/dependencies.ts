import { itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Dependency } from '../service.ts'
import { filledText, flagAt, scalarAt } from './node.ts'

const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'] as const
/** Attributes that share another service's namespace: `network_mode: service:vpn`. */
const SHARING = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']

/** The services that start before this one: `depends_on`, and those it cannot start without for another reason. */
export function dependenciesOf(service: YamlMapping): readonly Dependency[] {
  const found = new Map<string, Dependency>()
  const imply = (name: string, origin: YamlNode): void => {
    if (!found.has(name)) found.set(name, { service: name, condition: 'service_started', required: true, at: origin.at })
  }
  for (const dependency of declared(nodeAt(service, 'depends_on'))) found.set(dependency.service, dependency)
  for (const link of textsAt(service, 'links')) imply(link.value.split(':', 1)[0] as string, link.node)
  for (const attribute of SHARING) {
    const node = scalarAt(service, attribute)
    const text = node && filledText(node)
    if (node && text?.known && text.value.startsWith('service:')) imply(text.value.slice('service:'.length), node)
  }
  for (const { value, node } of textsAt(service, 'volumes_from')) {
    if (!value.startsWith('container:')) imply(value.split(':', 1)[0] as string, node)
  }
  return [...found.values()]
}

function declared(node: YamlNode | undefined): readonly Dependency[] {
  if (node?.kind !== 'mapping') return []
  return node.entries.map(({ key, value }) => ({
    service: key.text,
    condition: CONDITIONS.find((name) => name === scalarAt(value, 'condition')?.text) ?? 'service_started',
    required: flagAt(value, 'required') ?? true,
    at: key.at,
  }))
}

function textsAt(service: YamlMapping, name: string): { readonly value: string; readonly node: YamlScalar }[] {
  return itemsOf(nodeAt(service, name)).flatMap((node) => {
    const text = node.kind === 'scalar' ? filledText(node) : undefined
    return node.kind === 'scalar' && text?.known ? [{ value: text.value, node }] : []
  })
}
