import { shown } from '../../documents/document.ts'
import type { Mount, Service } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { imageName } from './image-name.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

/** Sockets that command the container engine: who can write to one is root on the host. */
const SOCKET = /(^|[\\/])(docker|podman|containerd|crio|cri-dockerd)\.sock$|[\\/]pipe[\\/]docker_engine$/i

/** Whether a mount hands the container engine's socket to the container; told by the target where a variable hides the source. */
export function isEngineSocket({ type, source, target }: Mount): boolean {
  if (source && !source.known) return target.known && SOCKET.test(target.value)
  return (type === 'bind' || type === 'npipe') && source !== undefined && SOCKET.test(source.value)
}

/** Tools whose work is to talk to the engine. */
const ENGINE_TOOLS = new Set(['traefik', 'portainer', 'portainer-ce', 'portainer-ee', 'portainer-agent', 'watchtower', 'docker-socket-proxy', 'socket-proxy', 'dozzle', 'diun', 'autoheal', 'docker-autoheal', 'nginx-proxy', 'docker-gen', 'acme-companion', 'ofelia', 'swarm-cronjob', 'cadvisor', 'promtail', 'alloy', 'agent', 'datadog-agent', 'vector', 'ctop', 'lazydocker', 'homepage', 'caddy-docker-proxy', 'docker-volume-backup', 'act_runner', 'gitlab-runner'])

export const dockerSocket = serviceCheck({
  name: 'compose/docker-socket',
  question: 'Is the container engine’s socket kept out of every service?',
  *look(service): Iterable<Outcome> {
    const variant = isEngineTool(service) ? { variant: 'engine-tool' } : {}
    const mounts = service.volumes.filter(isEngineSocket)
    for (const { at, source } of mounts) yield { state: 'fail', at, facts: { socket: source ? shown(source) : '' }, ...variant }
    const api = settingEntry(service, 'use_api_socket')
    const given = settingText(api?.value)
    if (api && given?.known && given.value === 'true') yield { state: 'fail', at: api.key.at, facts: { socket: 'use_api_socket' }, ...variant }
    else if (mounts.length === 0) yield { state: 'pass', at: service.at }
  },
})

function isEngineTool({ image }: Service): boolean {
  const name = image && imageName(image.value).name
  return name !== undefined && ENGINE_TOOLS.has(name)
}
