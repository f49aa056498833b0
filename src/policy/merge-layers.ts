import type { Location } from '../tree/location.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'
import type { ReadinessFile } from './readiness-schema.ts'

/** Lists of which every file's entries count. */
const LISTS = ['systems', 'files', 'custom-rules', 'waivers', 'attestations', 'checklists', 'extends', 'may-loosen'] as const
/** Mappings of which the last file's value of a key counts. */
const MAPPINGS = ['rules', 'env', 'facts', 'contacts'] as const
type Setting = ReadinessFile['rules'][string]
type Variable = ReadinessFile['env'][string]

/** One readiness file made of several, of which a later one has the last word; each part keeps its place. */
export function mergedLayers(layers: readonly LocatedReadinessFile[]): LocatedReadinessFile {
  const own = layers.at(-1) as LocatedReadinessFile
  if (layers.length === 1) return own
  const lastWriter = (key: keyof ReadinessFile): LocatedReadinessFile => layers.findLast((layer) => layer.writes(key)) ?? own
  const lists = Object.fromEntries(LISTS.map((key) => [key, layers.flatMap(({ file }) => file[key] as unknown[])]))
  const mappings = Object.fromEntries(MAPPINGS.map((key) => [key, Object.assign({}, ...layers.map(({ file }) => file[key])) as unknown]))
  const merged = { rules: mergedBy(layers, 'rules', mergedSetting), env: mergedBy(layers, 'env', mergedVariable) }
  const singles = Object.fromEntries((['tier', 'release', 'review'] as const).flatMap((key) => (lastWriter(key).file[key] === undefined ? [] : [[key, lastWriter(key).file[key]]])))
  const file = { ...own.file, ...lists, ...mappings, ...merged, ...singles, profile: profileOf(layers), gate: gateOf(layers), ...waiverLimitOf(layers), ...signOffsOf(layers) } as ReadinessFile
  return {
    path: own.path,
    file,
    placeOf: (...steps) => placeIn(layers, own, lastWriter, steps),
    writes: (key) => layers.some((layer) => layer.writes(key)),
  }
}

function mergedBy<Key extends 'rules' | 'env'>(layers: readonly LocatedReadinessFile[], key: Key, merge: (before: ReadinessFile[Key][string], after: ReadinessFile[Key][string]) => ReadinessFile[Key][string]): ReadinessFile[Key] {
  const merged = new Map<string, ReadinessFile[Key][string]>()
  for (const { file } of layers) for (const [name, value] of Object.entries(file[key]) as [string, ReadinessFile[Key][string]][]) merged.set(name, merged.has(name) ? merge(merged.get(name) as ReadinessFile[Key][string], value) : value)
  return Object.fromEntries(merged) as ReadinessFile[Key]
}

/** What a later file does not say of a rule stays as the earlier one says. */
function mergedSetting(before: Setting, after: Setting): Setting {
  if (after === 'off') return 'off'
  const earlier = before === 'off' ? {} : typeof before === 'string' ? { severity: before } : before
  const later = typeof after === 'string' ? { severity: after } : after
  return { ...earlier, ...later, with: { ...earlier.with, ...later.with }, ...((earlier.attest ?? later.attest) && { attest: { ...earlier.attest, ...later.attest } }) }
}

/** A variable must be what each file asks of it; only where two speak of the same does the later one decide. */
function mergedVariable(before: Variable, after: Variable): Variable {
  if (before === null || after === null) return { ...(before ?? after), required: true } as Variable
  const given = Object.entries(after).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0))
  return { ...before, ...(Object.fromEntries(given) as Partial<NonNullable<Variable>>) }
}

/** A profile that is a file of the team's own says what that file's profile says. */
function profileOf(layers: readonly LocatedReadinessFile[]): ReadinessFile['profile'] {
  const named = layers.filter((layer) => layer.writes('profile') && !/^\.{1,2}\//.test(layer.file.profile))
  return named.at(-1)?.file.profile ?? 'recommended'
}

function gateOf(layers: readonly LocatedReadinessFile[]): ReadinessFile['gate'] {
  const written = layers.filter((layer) => layer.writes('gate'))
  return Object.assign({}, layers.at(-1)?.file.gate, ...written.map(({ file, placeOf }) => Object.fromEntries(Object.entries(file.gate).filter(([key]) => placeOf('gate', key) !== placeOf('gate'))))) as ReadinessFile['gate']
}

/** The shortest of all. */
function waiverLimitOf(layers: readonly LocatedReadinessFile[]): Partial<ReadinessFile> {
  const limits = layers.flatMap(({ file }) => file['waiver-limit'] ?? []).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return limits[0] === undefined ? {} : { 'waiver-limit': limits[0] }
}

/** Every role that any file asks for. */
function signOffsOf(layers: readonly LocatedReadinessFile[]): Partial<ReadinessFile> {
  const all = layers.flatMap(({ file }) => file['sign-offs'] ?? [])
  if (all.length === 0) return {}
  return { 'sign-offs': { require: [...new Set(all.flatMap(({ require }) => require))], distinct: all.some(({ distinct }) => distinct), given: all.flatMap(({ given }) => given) } }
}

function placeIn(layers: readonly LocatedReadinessFile[], own: LocatedReadinessFile, lastWriter: (key: keyof ReadinessFile) => LocatedReadinessFile, steps: readonly PropertyKey[]): Location {
  const [key, second, ...rest] = steps
  if (key === undefined) return own.placeOf()
  const list = LISTS.find((name) => name === key)
  if (list && typeof second === 'number') {
    let index = second
    for (const layer of layers) {
      const { length } = layer.file[list]
      if (index < length) return layer.placeOf(list, index, ...rest)
      index -= length
    }
  }
  const mapping = MAPPINGS.find((name) => name === key)
  if (mapping && second !== undefined) {
    const holder = layers.findLast(({ file }) => Object.hasOwn(file[mapping], String(second)))
    if (holder) return holder.placeOf(mapping, second, ...rest)
  }
  return lastWriter(key as keyof ReadinessFile).placeOf(...steps)
}
