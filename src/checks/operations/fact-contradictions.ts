import { ciImages } from '../../production/ci-images.ts'
import type { Deployment } from '../../production/deployment.ts'
import { registryOf } from '../../production/image-reference.ts'
import type { Project } from '../../production/project.ts'
import type { Located, Location } from '../../tree/location.ts'
import { productionSystems } from '../compose/service-check.ts'
import { isGap } from '../documentation/placeholders.ts'
import { isPublicName, shippedServers } from '../network/proxied.ts'
import { factName } from './fact-name.ts'

/** What a file shows instead of a declared fact. */
export interface Contradiction {
  readonly shown: string
  readonly at: Location
}

/** The first place that cannot be true together with a fact; undefined where there is none, or the fact is of a kind that files do not show. */
export function contradictionsOf(project: Project, name: string, value: string): Contradiction | undefined {
  return COMPARISONS[name]?.(project, value.trim())
}

const COMPARISONS: Readonly<Record<string, (project: Project, value: string) => Contradiction | undefined>> = {
  domain: otherDomain,
  memory: moreMemory,
  registry: otherRegistry,
  'health-url': otherHealthPath,
  'min-instances': (project, value) => instancesBeyond(project, (instances) => /^\d+$/.test(value) && instances < Number(value)) ?? crossed(project, value, 'max-instances', (own, other) => own > other),
  'max-instances': (project, value) => instancesBeyond(project, (instances) => /^\d+$/.test(value) && instances > Number(value)),
}

/** Names that the proxy serves, where all are known and none has to do with the domain. */
function otherDomain(project: Project, value: string): Contradiction | undefined {
  const domain = value.replace(/^https?:\/\//i, '').replace(/[/:].*$/s, '').toLowerCase()
  const names = shippedServers(project).flatMap((server) => server.names)
  if (!isPublicName(domain) || names.some(({ text }) => /[$~{]/.test(text))) return undefined
  const served = names.filter(({ text }) => isPublicName(text.replace(/^\./, '')) && !isGap(text))
  if (served.some(({ text }) => isRelated(text.replace(/^(\*\.|\.)/, '').toLowerCase(), domain))) return undefined
  const first = served[0]
  return first && { shown: `server_name ${first.text}`, at: first.at }
}

function isRelated(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** A limit of one container above all the memory there is. */
function moreMemory(project: Project, value: string): Contradiction | undefined {
  const declared = bytesOf(value)
  if (declared === undefined) return undefined
  for (const { services } of productionSystems(project)) {
    for (const service of services) {
      const node = service.setting('deploy', 'resources', 'limits', 'memory') ?? service.setting('mem_limit')
      const limit = node?.kind === 'scalar' ? bytesOf(node.text) : undefined
      if (node?.kind === 'scalar' && limit !== undefined && limit > declared) return { shown: `a limit of ${node.text} for ${service.name}`, at: node.at }
    }
  }
  return undefined
}

const UNITS: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4 }

/** Bytes, counted in powers of 1024 as Docker counts them. */
function bytesOf(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgt])i?b?$/i.exec(text.trim())
  return match ? Number(match[1]) * 1024 ** (UNITS[(match[2] as string).toLowerCase()] as number) : undefined
}

/** Where images are pushed to, as far as CI names it. */
function otherRegistry({ production }: Project, value: string): Contradiction | undefined {
  const host = value.replace(/^https?:\/\//i, '').replace(/\/.*$/s, '').toLowerCase()
  const pushed = ciImages(production.ci).filter(({ pushes }) => pushes === 'yes').flatMap(({ names }) => names)
  const hosts = pushed.map(({ value: name, at }): Located<string | undefined> => ({ value: registryOf(name.known ? name.value : name.raw), at }))
  if (!host.includes('.') || hosts.length === 0) return undefined
  const unclear = hosts.some(({ value: registry }) => registry === undefined || /[${}]/.test(registry) || isRelated(registry.toLowerCase(), host))
  const first = hosts[0]
  return unclear || !first ? undefined : { shown: `a push to ${first.value}`, at: first.at }
}

/** The path at which the platform asks, where there is one only. A proxy may put something before it. */
function otherHealthPath(project: Project, value: string): Contradiction | undefined {
  const path = value.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '')
  const asked = inProduction(project).flatMap(({ healthPath }) => (healthPath ? [healthPath] : []))
  const [first, ...others] = asked
  if (!first || others.length > 0 || !first.value.known || path === '') return undefined
  const own = first.value.value.replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '')
  return own === '' || path.endsWith(own.startsWith('/') ? own : `/${own}`) ? undefined : { shown: `the health path ${first.value.value}`, at: first.at }
}

/** The number that is kept running, where one deployment alone gives any. */
function instancesBeyond(project: Project, isBeyond: (instances: number) => boolean): Contradiction | undefined {
  const counted = inProduction(project).flatMap(({ role, instances }) => (role === 'web' && instances ? [instances] : []))
  const [first, ...others] = counted
  if (!first?.value.known || others.length > 0 || !/^\d+$/.test(first.value.value) || !isBeyond(Number(first.value.value))) return undefined
  return { shown: `${first.value.value} instances`, at: first.at }
}

function crossed({ declared }: Project, value: string, other: string, isWrong: (own: number, other: number) => boolean): Contradiction | undefined {
  const [, fact] = [...declared.facts].find(([name]) => factName(name) === other) ?? []
  if (!fact || !/^\d+$/.test(value) || !/^\d+$/.test(fact.value) || !isWrong(Number(value), Number(fact.value))) return undefined
  return { shown: `${other} ${fact.value}`, at: fact.at }
}

function inProduction({ production }: Project): readonly Deployment[] {
  return production.deployments.filter(({ standing }) => standing === 'production')
}
