import { shown } from '../../documents/document.ts'
import type { Deployment } from '../../production/deployment.ts'
import { healthCommand } from '../../production/health-command.ts'
import type { HealthCommand } from '../../production/health-command.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { portRange } from '../compose/port-numbers.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { additionOf } from './added-programs.ts'
import { CHECK_PROGRAMS, lackingPrograms } from './base-programs.ts'
import { askedPorts, neededPrograms } from './health-asks.ts'
import { exposedPorts, exposesKnownPorts, isOnJvm, isPlainBase, listeningPort, mentionsPort } from './listening-ports.ts'

/** A check that can only fail marks a sound container as sick, which is then restarted or never gets traffic. */
export const healthcheckConsistent: Check = {
  name: 'build/healthcheck-consistent',
  question: 'Can the health check be run in its image, and does it ask a port that is open?',
  reads: ['compose', 'dockerfile'],
  look: (project) => oncePerPlace(outcomesOf(project)),
}

function* outcomesOf({ production }: Project): Generator<Outcome> {
  for (const deployment of production.deployments) {
    if (deployment.standing === 'other') continue
    const check = healthCommand(deployment.service, deployment.image)
    if (!check) continue
    const failing = [...missingPrograms(deployment, check), ...closedPorts(deployment, check)]
    if (failing.length > 0) yield* failing
    else yield { state: 'pass', at: check.at, facts: { service: deployment.name } }
  }
}

function* missingPrograms({ name, image, pulled }: Deployment, { at, commands, shell }: HealthCommand): Generator<Outcome> {
  const base = image?.base ?? pulled
  const lacking = base ? lackingPrograms(base.value) : []
  if (!base || lacking.length === 0) return
  const needed = [...(shell ? ['sh'] : []), ...neededPrograms(commands).map((program) => program.name)]
  const missing = needed.find((program) => CHECK_PROGRAMS.has(program) && lacking.some((one) => one === program) && (!image || additionOf(program, image) === 'not-added'))
  if (missing === undefined) return
  const related = image?.base && image.base.at.path !== at.path ? [{ at: image.base.at, message: `the image is built on ${shown(image.base.value)}` }] : []
  yield { state: 'fail', at, facts: { service: name, program: missing, base: shown(base.value) }, variant: missing === 'sh' ? 'shell' : 'program', related }
}

function* closedPorts(deployment: Deployment, { at, commands }: HealthCommand): Generator<Outcome> {
  const { image, service, name, environment } = deployment
  const asked = image && askedPorts(commands)
  if (!image || !asked) return
  const real = listeningPort(deployment)
  const targets = (service?.ports ?? []).map(({ target }) => portRange(target))
  const exposed = exposedPorts(image)
  const known = real !== undefined || (exposesKnownPorts(image) && isPlainBase(image) && !isOnJvm(image) && (service?.envFiles.length ?? 0) === 0)
  const settled = environment.every(({ key, value }) => key !== 'PORT' || value.known)
  if (!known || !settled || targets.includes(undefined)) return
  const open = [...(real ? [real.port] : []), ...exposed.map(({ port }) => port)]
  const isOpen = (port: number): boolean => open.includes(port) || targets.some((range) => range && range.from <= port && port <= range.to) || mentionsPort(deployment, port)
  if (asked.some(isOpen)) return
  const place = real ?? exposed[0]
  const related = place ? [{ at: place.at, message: `the program listens at ${place.port}` }] : []
  yield { state: 'fail', at, facts: { service: name, port: asked[0] as number, real: [...new Set(open)].join(', ') }, related }
}
