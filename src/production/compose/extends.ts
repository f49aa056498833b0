import type { YamlEntry, YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import { entryOf } from '../../documents/yaml-node.ts'
import { folderOf } from '../../tree/folders.ts'
import { fingerprint, localFile } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { merged, partsOf, servicesOf, withServices } from './compose-model.ts'
import type { ModelPart } from './compose-model.ts'
import { mergeMappings } from './merge.ts'
import { SERVICE_RULE } from './merge-rules.ts'
import { entriesByKey, filledText, isNull, withValues } from './node.ts'
import { anchorPaths } from './path-anchors.ts'
import { withoutReset } from './prepare.ts'
import type { Resets } from './prepare.ts'
import type { Session } from './session.ts'

/** Longer chains than any real project has; a limit against files made to exhaust the stack. */
const MAX_CHAIN = 100

/** The services of one file, which may name each other as what they extend. */
interface Family {
  readonly path: string
  readonly circumstances: Circumstances
  readonly services: ReadonlyMap<string, YamlEntry>
  readonly resets: readonly Resets[]
  /** Services whose chain has been followed. */
  readonly done: Map<string, YamlMapping>
}

interface Following {
  readonly session: Session
  /** Folder of the project that extends. */
  readonly project: string
  /** `path service` of each link of the chain being followed. */
  readonly chain: string[]
}

/** The part with every service merged over the one it extends. */
export function extendServices(part: ModelPart, circumstances: Circumstances, session: Session): ModelPart {
  const services = servicesOf(part.root)
  if (!services?.entries.some(({ value }) => entryOf(value, 'extends'))) return part
  const family = familyOf(part.path, circumstances, services, [part.resets])
  const following: Following = { session, project: circumstances.folder, chain: [] }
  return { ...part, root: withServices(part.root, () => withValues(services, (value, key) => extended(key.text, family, following) ?? value)) }
}

function familyOf(path: string, circumstances: Circumstances, services: YamlMapping | undefined, resets: readonly Resets[]): Family {
  return { path, circumstances, services: services ? entriesByKey(services) : new Map(), resets, done: new Map() }
}

function extended(name: string, family: Family, following: Following): YamlMapping | undefined {
  const finished = family.done.get(name)
  if (finished) return finished
  const service = family.services.get(name)?.value
  if (service?.kind !== 'mapping') return undefined
  const link = entryOf(service, 'extends')
  const whole = link ? extendedBy(name, service, link, family, following) : service
  family.done.set(name, whole)
  return whole
}

function extendedBy(name: string, service: YamlMapping, link: YamlEntry, family: Family, following: Following): YamlMapping {
  const { session, chain } = following
  const own = { ...service, entries: service.entries.filter((entry) => entry !== link) }
  const step = `${family.path} ${name}`
  if (chain.includes(step) || chain.length >= MAX_CHAIN) {
    const mistake = chain.includes(step) ? 'extends itself in a circle' : `extends a chain of more than ${MAX_CHAIN} services`
    session.notes.problem(link.key.at, `service "${name}" ${mistake}`)
    return own
  }
  const reference = referenceOf(link, family, following)
  if (!reference) return own
  chain.push(step)
  const base = extended(reference.service, reference.family, following)
  chain.pop()
  if (!base) return own
  const kept = family.resets.reduce((rest, resets) => withoutReset(rest, resets.inside.get('services')?.inside.get(name)), base)
  return mergeMappings(kept, own, SERVICE_RULE, ['services', name], session.notes)
}

interface Reference {
  readonly family: Family
  readonly service: string
}

/** What `extends: name` or `extends: { file, service }` points at; nothing, with a problem, where it is not there. */
function referenceOf(link: YamlEntry, family: Family, following: Following): Reference | undefined {
  const service = link.value.kind === 'scalar' ? link.value : entryOf(link.value, 'service')?.value
  if (service?.kind !== 'scalar' || isNull(service)) {
    following.session.notes.problem(link.key.at, '"extends" names no service')
    return undefined
  }
  const file = entryOf(link.value, 'file')?.value
  const target = file ? familyIn(file, family, following) : family
  const name = filledText(service)
  if (!target || !name.known) return undefined
  if (target.services.has(name.value)) return { family: target, service: name.value }
  following.session.notes.problem(service.at, `extends the service "${name.value}", which is not in ${target.path}`)
  return undefined
}

/** The services of another file, with paths from its own folder and the variables of the file that asks. */
function familyIn(file: YamlNode, { circumstances }: Family, { session, project }: Following): Family | undefined {
  if (file.kind !== 'scalar') return undefined
  const path = localFile(circumstances.folder, filledText(file), file.at, 'extends a service of', session)
  if (path === undefined) return undefined
  const own = { ...circumstances, folder: folderOf(path) }
  return session.remember(`extends ${JSON.stringify([project, path])} ${fingerprint(own)}`, () => {
    const parts = partsOf(path, own, session)
    const model = parts.reduce<YamlMapping | undefined>((before, part) => merged(before, part, session), undefined)
    return familyOf(path, own, servicesOf(model && anchorPaths(model, { folder: own.folder, project })), parts.map(({ resets }) => resets))
  })
}
