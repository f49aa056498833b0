import { shown } from '../documents/document.ts'
import type { Deployment } from '../production/deployment.ts'
import type { SourcedVariable } from '../production/environment.ts'
import type { Production } from '../production/production.ts'
import type { Mount, Port } from '../production/service.ts'
import type { Location } from '../tree/location.ts'
import type { Masker } from './masking.ts'
import { printable } from './printable.ts'
import { shownDeployments } from './render-production.ts'

/** Column at which places stand, where the value before them is short enough. */
const PLACES = 62

/** What `show` prints for people: what we think runs, and where each line comes from. Secrets are masked. */
export function productionText(production: Production, masker: Masker): string {
  const deployments = shownDeployments(production)
  const parts = deployments.length === 0 ? ['Nothing was found that would run in production: no compose file, platform file, unit or Dockerfile.\n'] : []
  let group: string | undefined
  for (const deployment of deployments) {
    const files = printable((deployment.system?.files ?? [deployment.path]).join(' + '))
    const doubt = deployment.standing === 'candidate' ? ' (a candidate: nothing says that this is what production runs)' : ''
    if (files !== group) parts.push(`${files}${doubt}\n`)
    group = files
    parts.push(deploymentText(deployment, masker))
  }
  const inactive = production.systems.filter((system) => system.production).flatMap((system) => system.inactive)
  if (inactive.length > 0) parts.push(`Not started, since no active profile names them\n${inactive.map(({ name, profiles, at }) => row(`  ${name} (${profiles.join(', ')})`, at)).join('')}`)
  for (const { folder, candidates } of production.ambiguities) {
    const where = folder === '' ? 'this repository' : folder
    parts.push(`What production runs of ${printable(where)} is not clear. Name it under "systems" in .readiness.yml; it could be\n${candidates.map(({ name, at }) => row(`  ${name}`, at)).join('')}`)
  }
  return parts.join('\n')
}

function deploymentText(deployment: Deployment, masker: Masker): string {
  const { service, image } = deployment
  const lines = [row(`  ${deployment.name}`, deployment.at)]
  const setting = (label: string, value: string | undefined, at: Location | undefined): void => {
    if (value !== undefined) lines.push(row(`    ${label.padEnd(9)} ${masker.line(value)}`, at))
  }
  setting('image', deployment.pulled && shown(deployment.pulled.value), deployment.pulled?.at)
  setting('builds', image && `${image.path}${image.stage.name === undefined ? '' : `, stage ${image.stage.name}`}`, image && (service?.build?.at ?? image.stage.from?.at))
  setting('base', image?.base && shown(image.base.value), image?.base?.at)
  for (const { words, places } of deployment.started) setting('starts', words.map(shown).join(' '), places[0])
  setting('server', serverText(deployment), deployment.server?.at)
  const user = service?.user ?? image?.user
  setting('user', user ? shown(user.value) : image ? `that of the base image` : undefined, user?.at ?? image?.base?.at)
  for (const port of service?.ports ?? []) setting('port', portText(port), port.at)
  if (!service) setting('port', deployment.port && shown(deployment.port.value), deployment.port?.at)
  for (const mount of service?.volumes ?? []) setting('mount', mountText(mount), mount.at)
  setting('health', healthText(deployment), service?.healthcheck?.at ?? deployment.healthPath?.at ?? image?.healthcheck?.at)
  setting('restart', deployment.restart && shown(deployment.restart.value), deployment.restart?.at)
  setting('instances', deployment.instances && shown(deployment.instances.value), deployment.instances?.at)
  if (deployment.environment.length > 0) lines.push('    environment\n', ...deployment.environment.map((variable) => variableRow(variable, masker)))
  return lines.join('')
}

function serverText({ server }: Deployment): string | undefined {
  if (!server) return undefined
  const facts = [server.name]
  if (server.port) facts.push(`port ${shown(server.port.value)}`)
  if (server.workers) facts.push(`${shown(server.workers.value)} workers`)
  if (server.timeout) facts.push(`timeout ${shown(server.timeout.value)} s`)
  if (server.reload) facts.push('reloads on changes')
  if (server.debug) facts.push('in debug mode')
  return facts.join(', ')
}

function portText({ target, published, hostIp, protocol }: Port): string {
  const host = published ? `${hostIp ? shown(hostIp) : 'all addresses'}:${shown(published)}` : 'a free port'
  return `${host} to ${shown(target)}/${protocol}`
}

function mountText({ type, source, target, readOnly }: Mount): string {
  return `${source ? shown(source) : type} at ${shown(target)}${readOnly ? ', read-only' : ''}`
}

function healthText({ service, image, healthPath }: Deployment): string | undefined {
  const own = service?.healthcheck
  if (own) return own.disabled ? 'switched off' : (own.test?.value.map(shown).join(' ') ?? "the image's own test")
  if (healthPath) return `GET ${shown(healthPath.value)}`
  if (!image?.healthcheck) return undefined
  return image.healthcheck.disabled ? 'switched off' : "the image's HEALTHCHECK"
}

const KINDS: Record<SourcedVariable['kind'], string> = { literal: '', default: ' (default)', required: ' (required)', reference: ' (from the host)', unset: ' (empty)' }

function variableRow({ key, kind, value, raw, at }: SourcedVariable, masker: Masker): string {
  const text = masker.value(key, value.known ? value.value : raw).text
  return row(`      ${key}${kind === 'unset' ? '' : `=${text}`}${KINDS[kind]}`, at)
}

function row(text: string, at: Location | undefined): string {
  const left = printable(text)
  return at ? `${left.padEnd(PLACES)}  ${printable(`${at.path}:${at.line}`)}\n` : `${left}\n`
}
