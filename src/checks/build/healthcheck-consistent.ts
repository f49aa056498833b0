import { shown } from '../../documents/document.ts'
import type { Deployment } from '../../production/deployment.ts'
import { healthCommand } from '../../production/health-command.ts'
import type { HealthCommand } from '../../production/health-command.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { portRange } from '../compose/port-numbers.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { additionOf } from './added-programs.ts'
import { lackingPrograms } from './base-programs.ts'
import { askedPorts, neededPrograms } from './health-asks.ts'
import { exposedPorts, exposesKnownPorts, isConfiguredElsewhere, isOnJvm, isPlainBase, listeningPort, mentionsPort } from './listening-ports.ts'

/** A check that can only fail marks a sound container as sick, which is then restarted or never gets traffic. */
export const healthcheckConsistent: Check = {
  name: 'build/healthcheck-consistent',
  question: 'Can the health check be run in its image, and does it ask a port that is open?',
  reads: ['compose', 'dockerfile'],
  look: (project) => oncePerPlace(outcomesOf(project)),
}

function* outcomesOf({ production }: Project): Generator<Outcome> {
  const judged = new Set<string>()
  for (const deployment of production.deployments) {
    if (deployment.standing === 'other') continue
    if (deployment.image) judged.add(deployment.image.path)
    const check = healthCommand(deployment.service, deployment.image)
    if (!check) continue
    const failing = [...missingPrograms(deployment, check), ...closedPorts(deployment, check)]
    if (failing.length > 0) yield* failing
    else yield { state: 'pass', at: check.at, facts: { service: deployment.name } }
  }
  // What only a development file starts may run elsewhere in production; there its own check counts.
  for (const image of production.images) {
    const check = image.production && !judged.has(image.path) ? healthCommand(undefined, image) : undefined
    if (check) yield* missingPrograms({ name: image.path, image, pulled: undefined }, check)
  }
}

function* missingPrograms({ name, image, pulled }: Pick<Deployment, 'name' | 'image' | 'pulled'>, { at, commands, shell }: HealthCommand): Generator<Outcome> {
  const base = image?.base ?? pulled
  const lacking = base ? lackingPrograms(base.value) : []
  if (!base || lacking.length === 0) return
  const needed = [...(shell ? ['sh'] : []), ...neededPrograms(commands).map((program) => program.name)]
  const missing = needed.find((program) => lacking.some((one) => one === program) && (!image || additionOf(program, image) === 'not-added'))
  if (missing === undefined) return
  const facts = { service: name, program: missing, base: shown(base.value) }
  const related = base.at.path === at.path ? [] : [{ at: base.at, message: `the image is built on ${facts.base}` }]
  yield { state: 'fail', at, facts, variant: missing === 'sh' ? 'shell' : 'program', related }
}

function* closedPorts(deployment: Deployment, { at, commands }: HealthCommand): Generator<Outcome> {
  const { image, service, name, environment } = deployment
  const asked = image && askedPorts(commands)
  if (!image || !asked) return
  const real = listeningPort(deployment)
  const targets = (service?.ports ?? []).map(({ target }) => portRange(target))
  const exposed = exposedPorts(image)
  const known = real !== undefined || (exposesKnownPorts(image) && isPlainBase(image) && !isOnJvm(image) && !isConfiguredElsewhere(deployment))
  const settled = environment.every(({ key, value }) => key !== 'PORT' || value.known)
  if (!known || !settled || targets.includes(undefined)) return
  const open = [...(real ? [real.port] : []), ...exposed.map(({ port }) => port)]
  const isPublished = (port: number): boolean => targets.some((range) => range && range.from <= port && port <= range.to)
  const isOpen = (port: number): boolean => open.includes(port) || isPublished(port) || mentionsPort(deployment, port)
  if (asked.some(isOpen)) return
  const place = real ?? exposed[0]
  const related = place ? [{ at: place.at, message: real ? `the program listens at ${place.port}` : `the image exposes ${place.port}` }] : []
  const facts = { service: name, port: asked[0] as number, real: [...new Set(open)].join(', ') }
  yield { state: 'fail', at, facts, ...(!real && { variant: 'exposed' }), related }
}
