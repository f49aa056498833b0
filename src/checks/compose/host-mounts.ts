import { known, shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Mount, Service, System } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import { isEngineSocket } from './docker-socket.ts'
import { imageName } from './image-name.ts'
import { sensitivityOf } from './sensitive-paths.ts'
import { serviceCheck } from './service-check.ts'
import { settingText } from './setting.ts'

/** Agents whose work is to watch the host. */
const HOST_AGENTS = new Set(['node-exporter', 'node_exporter', 'cadvisor', 'promtail', 'alloy', 'agent', 'datadog-agent', 'netdata', 'telegraf', 'fluent-bit', 'fluentd', 'filebeat', 'metricbeat', 'vector', 'glances', 'beszel-agent', 'process-exporter', 'wazuh-agent', 'otel-collector', 'opentelemetry-collector-contrib'])

export const hostMounts = serviceCheck({
  name: 'compose/host-mounts',
  question: 'Do the services leave the sensitive folders of the host alone?',
  *look(service, { system }): Iterable<Outcome> {
    for (const mount of service.volumes) {
      if (isEngineSocket(mount)) continue
      const host = hostPathOf(mount, system)
      if (!host) continue
      const facts = { path: shown(host.path) }
      const path = host.path.known || host.path.raw.startsWith('${HOME}') || host.path.raw.startsWith('$HOME') ? shown(host.path) : undefined
      if (path === undefined) continue
      const sensitive = sensitivityOf(path, mount.readOnly) !== 'none'
      yield { state: sensitive ? 'fail' : 'pass', at: host.at, facts, ...(sensitive && variantOf(service, mount)) }
    }
  },
})

function variantOf(service: Service, { readOnly }: Mount): { variant?: string } {
  const name = service.image && imageName(service.image.value).name
  const isAgent = name !== undefined && HOST_AGENTS.has(name)
  if (!readOnly) return isAgent ? { variant: 'agent-writes' } : {}
  return { variant: isAgent ? 'agent' : 'read-only' }
}

/** The host's side of a mount, also of a named volume that the local driver binds to a folder. */
function hostPathOf({ type, source, at }: Mount, system: System): { path: Text; at: Location } | undefined {
  if (!source) return undefined
  if (type === 'bind') return { path: source, at }
  if (type !== 'volume' || !source.known) return undefined
  const options = nodeAt(system.root, 'volumes', source.value, 'driver_opts')
  const device = entryOf(options, 'device')
  const text = settingText(device?.value)
  return device && text && text.known && /^[/~]|^[a-z]:/i.test(text.value) ? { path: known(text.value), at: device.key.at } : undefined
}
