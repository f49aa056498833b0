import type { Deployment } from '../../production/deployment.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import type { Port } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import { portRange } from '../compose/port-numbers.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { settingEntry } from '../compose/setting.ts'
import { exposedPorts, exposesKnownPorts, isConfiguredElsewhere, isPlainBase, listeningPort, mentionsPort } from './listening-ports.ts'
import type { ListeningPort } from './listening-ports.ts'

/** Ports are written in several files; where two of them contradict, requests go to a door nobody opens. */
export const portsAgree: Check = {
  name: 'build/ports-agree',
  question: 'Do published port, EXPOSE and the port of the program agree?',
  reads: ['compose', 'dockerfile'],
  look: (project) => oncePerPlace(outcomesOf(project)),
}

function* outcomesOf(project: Project): Generator<Outcome> {
  for (const deployment of project.production.deployments) {
    if (deployment.standing === 'other') continue
    if (deployment.service) yield* publishedOutcomes(deployment, deployment.service.ports)
  }
  for (const image of project.production.images) if (image.production) yield* exposedOutcomes(image, project)
}

/** The container's side of a service's ports against what its program listens at. */
function* publishedOutcomes(deployment: Deployment, ports: readonly Port[]): Generator<Outcome> {
  const { image, service, name } = deployment
  const targets = ports.flatMap((port) => {
    const range = port.protocol === 'tcp' ? portRange(port.target) : undefined
    return range ? [{ at: port.at, range }] : []
  })
  // A service that publishes several ports has several doors, of which one may be anybody's.
  if (!image || !service || targets.length === 0 || targets.length < ports.length || settingEntry(service, 'network_mode')) return
  const real = listeningPort(deployment)
  const open = [...(real ? [real] : []), ...exposedPorts(image)]
  if (open.length === 0 || (!real && !exposesKnownPorts(image))) return
  const met = targets.find(({ range }) => open.some(({ port }) => range.from <= port && port <= range.to))
  if (met) yield { state: 'pass', at: met.at, facts: { service: name } }
  else if (real || (isPlainBase(image) && mayBeAsExposed(deployment))) {
    for (const { at, range } of targets) {
      if (!mentionsPort(deployment, range.from)) yield contradiction(deployment, at, range.from, real ?? (open[0] as ListeningPort), real !== undefined)
    }
  }
}

/** Nothing but EXPOSE tells the port, and no variable of the service may say another. */
function mayBeAsExposed(deployment: Deployment): boolean {
  return !isConfiguredElsewhere(deployment) && !deployment.environment.some(({ key }) => /(^|_)(PORT|ADDR|ADDRESS|LISTEN|BIND|URLS?|HOST)$/.test(key))
}

function contradiction({ name }: Deployment, at: Outcome['at'], port: number, real: ListeningPort, certain: boolean): Outcome {
  const facts = { service: name, port, real: real.port, by: real.by }
  const related = [{ at: real.at, message: certain ? `it listens at ${real.port}` : `the image says ${real.port}` }]
  return { state: 'fail', at, facts, related, ...(!certain && { variant: 'exposed' }) }
}

/** EXPOSE against the command of its own image. */
function* exposedOutcomes(image: Image, { production }: Project): Generator<Outcome> {
  const alone = production.deployments.find((deployment) => deployment.image?.path === image.path && deployment.image.stage === image.stage)
  const exposed = exposedPorts(image)
  const [only] = exposed
  if (!alone || !only || exposed.length > 1 || image.ports.length > 1) return
  const own = ownPort(alone, image)
  if (!own || !image.chain.some(({ from }) => from?.at.path === own.at.path)) return
  if (own.port === only.port) yield { state: 'pass', at: only.at }
  else if (!mentionsPort(alone, only.port)) {
    const facts = { service: image.path, port: only.port, real: own.port, by: own.by }
    yield { state: 'fail', at: only.at, facts, variant: 'expose', related: [{ at: own.at, message: `the program listens at ${own.port}` }] }
  }
}

/** By the command, or by PORT where no command says otherwise. */
function ownPort(deployment: Deployment, image: Image): ListeningPort | undefined {
  const port = listeningPort(deployment)
  const set = image.environment.find(({ key }) => key === 'PORT')
  if (port || deployment.server?.port || !set?.value.known || !/^\d{1,5}$/.test(set.value.value) || !isPlainBase(image)) return port
  return { port: Number(set.value.value), at: set.at, by: 'PORT' }
}
