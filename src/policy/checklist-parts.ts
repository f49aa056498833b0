import { imageName } from '../checks/compose/image-name.ts'
import type { ChecklistItem } from '../documents/checklist.ts'
import type { Text } from '../documents/document.ts'
import { dockerfileOfBuild } from '../production/built-image.ts'
import type { Project } from '../production/project.ts'
import type { Service } from '../production/service.ts'
import type { Binding } from '../rules/bind-item.ts'
import { stem, wordsOf } from '../rules/phrase-words.ts'
import { oncePer } from '../tree/once-per.ts'
import type { Finding } from './report.ts'

/** Words of every checklist: they mean a part of the system only where they are pointed at, as in `the web container`. */
const GENERAL = new Set('app api web service server application production monitoring metrics backup migrate migrations cache database db queue storage mail auth admin docs test tests frontend backend client ui dashboard gateway proxy schedule jobs ingress'.split(' '))

/** What people call a part of a system, each beside other names for it. */
const PARTS: readonly (readonly string[])[] = [
  ['worker', 'workers', 'celery', 'sidekiq', 'horizon', 'queue', 'jobs', 'consumer', 'bull', 'resque'],
  ['scheduler', 'beat', 'cron', 'schedule'],
  ['frontend', 'ui', 'client', 'spa', 'dashboard', 'web'],
  ['backend', 'api', 'server', 'app', 'web'],
  ['proxy', 'nginx', 'traefik', 'caddy', 'haproxy', 'gateway', 'envoy', 'ingress'],
  ['database', 'db', 'postgres', 'postgresql', 'mysql', 'mariadb', 'mongo', 'mongodb'],
  ['cache', 'redis', 'valkey', 'memcached'],
  ['broker', 'rabbitmq', 'kafka', 'nats'],
]
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(PARTS.flatMap((names) => names.map((name) => [name, PARTS.filter((each) => each.includes(name)).flat()])))

/** The services that a line speaks of. */
interface Meant {
  readonly services: readonly Service[]
  /** Whether the line says so itself, and not what it stands below. */
  readonly outright: boolean
}

/**
 * Whether a finding is about the parts of the system that a line points at. A line that names none, and stands below none,
 * speaks of all; one that names a part which production does not have by any name speaks of nothing that a service could break.
 */
export function isOfPartsMeant(item: ChecklistItem, binding: Binding, project: Project): (finding: Finding) => boolean {
  const services = servicesOf(project)
  const meant = meantBy(item, binding.words, services)
  if (!meant) return () => true
  const names = meant.services.map(({ name }) => name)
  const others = services.filter(({ name }) => !names.includes(name))
  // What an image lacks, one of the services that run it may have.
  const shared = new Set(dockerfilesOf(others))
  const dockerfiles = new Set(dockerfilesOf(meant.services).filter((path) => !shared.has(path)))
  return ({ message, at }) => {
    if (dockerfiles.has(at.path) || names.some((name) => mentions(message, name))) return true
    const isOfNone = !shared.has(at.path) && !others.some(({ name }) => mentions(message, name))
    return isOfNone && (!meant.outright || names.length === 0)
  }
}

/**
 * Whether a finding is about a part that a line so much as names, be it in passing, by another name or by what its image is
 * made from: what another part alone lacks contradicts no line that speaks of this one.
 */
export function isOfPartsNamed({ text, keys }: ChecklistItem, { words }: Binding, project: Project): (finding: Finding) => boolean {
  const services = servicesOf(project)
  if (services.length < 2 || EVERY.test(text)) return () => true
  const ofKeys = new Set(keys.flatMap(({ key }) => wordsOf(key)))
  const said = wordsOf(text).filter((word) => !ofKeys.has(word))
  const named = inPassing(said, new Set(words.map((word) => stem(word))), services)
  if (named.length === 0 && !said.some((word) => basesOf(project).has(word))) return () => true
  const names = named.map(({ name }) => name)
  const others = services.filter((service) => !named.includes(service))
  const dockerfiles = new Set(dockerfilesOf(others))
  return ({ message, at }) => {
    if (names.some((name) => mentions(message, name))) return true
    return !others.some(({ name }) => mentions(message, name)) && (names.length === 0 || !dockerfiles.has(at.path))
  }
}

/** Services by their own names, which say more than names for their kind. */
function inPassing(said: readonly string[], phrase: ReadonlySet<string>, services: readonly Service[]): readonly Service[] {
  const own = services.filter(({ name }) => wordsOf(name).every((word) => said.includes(word)))
  const rest = said.filter((word) => !phrase.has(stem(word)) && !own.some(({ name }) => wordsOf(name).includes(word)))
  const aliases = new Set(rest.flatMap((word) => [word, ...(ALIASES.get(word) ?? [])]))
  return services.filter((service) => own.includes(service) || namesOf(service).some((word) => aliases.has(word)))
}

/** By which a service is spoken of: its name, and that of the image it pulls. */
function namesOf({ name, image }: Service): readonly string[] {
  return [name.toLowerCase(), ...wordsOf(name).filter((word) => !GENERAL.has(word)), ...nameWords(image?.value)]
}

/** What the images are made from: `python`, `nginx`. */
const basesOf = oncePer(({ production }: Project): ReadonlySet<string> => new Set(production.images.flatMap(({ base }) => nameWords(base?.value))))

/** The words of an image's own name, without where it lies and which of them it is. */
function nameWords(image: Text | undefined): readonly string[] {
  return image?.known ? wordsOf(imageName(image).name ?? '') : []
}

/** Names of the services that a line points at, or stands below; undefined where it speaks of all. */
export function partsMeant(item: ChecklistItem, project: Project): ReadonlySet<string> | undefined {
  const meant = meantBy(item, OF_FIGURES, servicesOf(project))
  return meant && new Set(meant.services.map(({ name }) => name))
}

/** What figures count, and no part of a system. */
const OF_FIGURES = ['worker', 'workers', 'jobs', 'schedule']

const servicesOf = oncePer(({ production }: Project): readonly Service[] => production.systems.flatMap(({ services }) => services))

const EVERY = /\b(?:every|all|each|any)\b.{0,20}\b(?:services?|containers?|images?|pods?)\b|\beverywhere\b|\bnothing\b/i

function meantBy(item: ChecklistItem, phrase: readonly string[], services: readonly Service[]): Meant | undefined {
  if (services.length === 0 || EVERY.test(item.text)) return undefined
  const own = namedIn(item.text, item.spans, phrase, services)
  if (own) return { services: own, outright: true }
  for (const over of [item.label, item.headings.at(-1)]) {
    const below = over === undefined ? [] : (namedIn(`for ${over.slice(0, 100)}`, [], [], services) ?? [])
    if (below.length > 0) return { services: below, outright: false }
  }
  return undefined
}

function dockerfilesOf(services: readonly Service[]): readonly string[] {
  return services.flatMap(({ build }) => (build ? (dockerfileOfBuild(build) ?? []) : []))
}

/** The services a text points at; undefined where it points at none, empty where there are none of that name. */
function namedIn(text: string, spans: readonly string[], phrase: readonly string[], services: readonly Service[]): readonly Service[] | undefined {
  const words = new Set(wordsOf(text))
  const named = services.filter(({ name }) => {
    const parts = wordsOf(name)
    return parts.length > 0 && parts.every((word) => words.has(word)) && (parts.some((word) => !GENERAL.has(word)) || isPointedAt(text, spans, name))
  })
  if (named.length > 0) return named
  const stems = new Set(phrase.map((word) => stem(word)))
  const parts = [...words].filter((word) => ALIASES.has(word) && (isPointedAt(text, spans, word, !stems.has(stem(word))) || (!GENERAL.has(word) && !stems.has(stem(word)))))
  if (parts.length === 0) return undefined
  const aliases = new Set(parts.flatMap((part) => ALIASES.get(part) ?? []))
  return services.filter(({ name, image }) => [...wordsOf(name), ...(image?.value.known ? wordsOf(image.value.value) : [])].some((word) => aliases.has(word)))
}

const BEFORE = /(?:\b(?:on|for|of|in|by)\s+|[:–]\s+|\()(?:the\s+)?(?:[\w-]{1,30}(?:,|\s+and|\s?[+&/])\s*){0,6}$/i
const BEHIND = /^\s+(?:containers?|services?|images?|pods?|process(?:es)?|dynos?|only)\b/i
/** A line whose subject it is. */
const OPENING = /^(?:the |our |\W{0,3})$/i
const DOES = /^(?:'s)?\s+(?:is|are|has|have|does|do|runs?|starts?|restarts?|keeps?|waits?|gets?|uses?|may|can|cannot|needs?|never|only|not|carries|belongs|sits|listens|publishes|exposes|stays?)\b|^\s*[:–-]/i
const OF_ITS_KIND = /^\s+(?:code|layer|level|tests?|keys?|docs?|documentation|side|traffic|requests?)\b/i
/** Of a line no longer than this, what it ends in is what it is about: `health check api`. In characters. */
const SHORT_LINE = 40
/** A line says the same name no more often. */
const MOST_PLACES = 5

/** `the web container`, `on api`, `db: ...`. */
function isPointedAt(text: string, spans: readonly string[], name: string, mayClose = true): boolean {
  if (spans.includes(name)) return true
  const plain = text.toLowerCase()
  let at = plain.indexOf(name.toLowerCase())
  for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
    const behind = text.slice(at + name.length, at + name.length + 40)
    const whole = !/\w/.test(text[at - 1] ?? ' ') && !/^\w/.test(behind)
    const closes = mayClose && /^[\s.!]*$/.test(behind) && text.length <= SHORT_LINE
    if (whole && (closes || BEHIND.test(behind) || (OPENING.test(text.slice(0, Math.min(at, 10))) && at <= 4 && DOES.test(behind)) || (!OF_ITS_KIND.test(behind) && BEFORE.test(text.slice(Math.max(0, at - 80), at))))) return true
    at = plain.indexOf(name.toLowerCase(), at + name.length)
  }
  return false
}

function mentions(message: string, name: string): boolean {
  const at = message.toLowerCase().indexOf(name.toLowerCase())
  return at >= 0 && !/[\w-]/.test(message[at - 1] ?? ' ') && !/[\w-]/.test(message[at + name.length] ?? ' ')
}
