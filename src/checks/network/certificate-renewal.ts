import type { DocumentKind } from '../../documents/kind.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { cronEntriesIn, timersIn } from '../../documents/schedules.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { invocationOf } from '../../documents/invocation.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { imageName } from '../compose/image-name.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { productionSystems } from '../compose/service-check.ts'
import { isTls, shippedServers } from './proxied.ts'

/** Images that do nothing else, or do it unasked. */
const RENEWING_IMAGES = new Set(['caddy', 'acme-companion', 'letsencrypt-nginx-proxy-companion', 'docker-letsencrypt-nginx-proxy-companion', 'swag', 'nginx-proxy-manager', 'nginx-certbot', 'https-portal', 'caddy-docker-proxy'])
const RENEWED_RESOURCES = new Set(['aws_acm_certificate', 'google_compute_managed_ssl_certificate', 'google_certificate_manager_certificate', 'azurerm_app_service_managed_certificate', 'acme_certificate', 'digitalocean_certificate'])
const READS: readonly DocumentKind[] = ['compose', 'platform', 'nginx']

/** Looks for what fetches a new certificate before the old one lapses. */
export const certificateRenewal: Check = {
  name: 'network/certificate-renewal',
  question: 'Does something in the repository renew the certificate by itself?',
  reads: READS,
  *look(project): Iterable<Outcome> {
    for (const at of renewals(project)) yield { state: 'pass', at }
  },
}

function* renewals(project: Project): Iterable<Location> {
  const { tree } = project
  for (const { services } of productionSystems(project)) for (const service of services) if (renews(service)) yield service.at
  for (const { script, at } of cronEntriesIn(tree)) if (script.commands.some(isRenewal)) yield at
  for (const { unit, at } of timersIn(tree)) if (/certbot|acme|lego|dehydrated|letsencrypt|cert-?renew/i.test(unit)) yield at
  for (const { apiVersion, at } of kubernetesObjectsIn(tree)) if (apiVersion.startsWith('cert-manager.io/')) yield at
  for (const { type, at } of terraformResourcesIn(tree)) if (RENEWED_RESOURCES.has(type)) yield at
  const ownTls = shippedServers(project).some(({ listens }) => listens.some(isTls))
  for (const deployment of ownTls ? [] : runningDeployments(project)) if (isCertifiedByPlatform(deployment)) yield deployment.at
}

function renews({ image, build, command, entrypoint }: Service): boolean {
  const name = image && !build ? imageName(image.value).name : undefined
  if (name === undefined) return false
  const words = [...(entrypoint?.value ?? []), ...(command?.value ?? [])].map((word) => (word.known ? word.value : word.raw))
  if (name === 'traefik') return words.some((word) => /--certificates?resolvers\.[\w-]+\.acme/i.test(word))
  if (name === 'certbot' || name === 'acme.sh' || name === 'lego' || name.startsWith('dns-')) return words.some((word) => /\b(renew|daemon)\b/.test(word))
  return RENEWING_IMAGES.has(name)
}

function isRenewal(command: ShellCommand): boolean {
  const { program, args } = invocationOf(command)
  const words = args.map(({ value }) => value)
  if (program === 'certbot' || program === 'certbot-auto' || program === 'lego') return words.includes('renew')
  return (program === 'acme.sh' || program === 'dehydrated') && words.some((word) => word === '--cron' || word === '-c')
}

/** These platforms end TLS themselves and answer no domain without a certificate of theirs. */
function isCertifiedByPlatform({ by, role, platform }: Deployment): boolean {
  return by === 'platform' && role === 'web' && (platform === 'railway' || platform === 'render' || platform === 'fly' || platform === 'heroku' || platform === 'app-engine')
}
