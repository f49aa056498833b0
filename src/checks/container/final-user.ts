import { shown } from '../../documents/document.ts'
import type { Image } from '../../production/image.ts'
import { servicesOf } from '../../production/image-services.ts'
import type { System } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import { isAccountOfBase, isOnWindows, isRunnable, stepsDown, unprivilegedBase } from './image-traits.ts'

/** The user of the last stage, USER of the stages below included, unless every service that runs the image sets its own. */
export const finalUser: Check<{ must: 'be-unprivileged' | 'be-numeric' }> = {
  name: 'container/final-user',
  question: 'As whom does the image run its process?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ must: z.enum(['be-unprivileged', 'be-numeric']) }),
  *look({ production }, { must }): Iterable<Outcome> {
    for (const image of production.images) {
      if (!image.production || !image.base || !isRunnable(image)) continue
      const outcome = must === 'be-numeric' ? numeric(image) : (overridden(image, production.systems) ?? unprivileged(image))
      if (outcome) yield outcome
    }
  },
}

function unprivileged(image: Image): Outcome | undefined {
  const { user, base, stage, reference } = image
  const at = stage.from?.at ?? base?.at
  if (user) {
    const facts = { user: shown(user.value) }
    if (!user.value.known) return { state: isAccountOfBase(user.value.raw, image) ? 'pass' : fallsBackToRoot(user.value.raw) ? 'fail' : 'unknown', at: user.at, facts }
    return isRoot(user.value.value) ? { state: 'fail', at: user.at, facts } : { state: 'pass', at: user.at }
  }
  if (!at || !base || isOnWindows(image)) return undefined
  if (!base.value.known) return { state: 'unknown', at }
  if (unprivilegedBase(base.value.value, reference)) return { state: 'pass', at }
  return { state: 'fail', at, variant: stepsDown(image) ? 'steps-down' : 'missing', facts: { user: 'root', image: base.value.value } }
}

function numeric({ user }: Image): Outcome | undefined {
  if (!user?.value.known || isRoot(user.value.value)) return undefined
  const [name = ''] = user.value.value.split(':')
  return /^\d+$/.test(name) ? { state: 'pass', at: user.at } : { state: 'fail', at: user.at, facts: { user: name } }
}

/** Where compose sets a user for each service that runs the image, the image's own counts for nothing. */
function overridden(image: Image, systems: readonly System[]): Outcome | undefined {
  const services = servicesOf(image, systems)
  const users = services.map(({ user }) => user)
  const [first] = users
  const set = users.every((user) => user?.value.known && !isRoot(user.value.value))
  return first && set ? { state: 'pass', at: first.at } : undefined
}

/** `${UID:-0}` of a name that nothing here declares: only the base image could set another value. */
function fallsBackToRoot(written: string): boolean {
  const fallback = /^\$\{\w+:?-([^${}]*)\}$/.exec(written)?.[1]
  return fallback !== undefined && isRoot(fallback)
}

function isRoot(user: string): boolean {
  const [name = ''] = user.trim().split(':')
  return /^(0+|root|containeradministrator)?$/i.test(name)
}
