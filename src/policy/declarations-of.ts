import type { Attestation, Declarations, DeclaredFile, DeclaredVariable, DeclaredWaiver, SignOffs, ValueContract } from '../production/declarations.ts'
import type { Located } from '../tree/location.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'
import type { ReadinessFile } from './readiness-schema.ts'

type WrittenVariable = NonNullable<ReadinessFile['env'][string]>
type WrittenValue = Pick<WrittenVariable, 'equals' | 'not' | 'one-of' | 'pattern' | 'type' | 'min' | 'max' | 'url'>

/** What a readiness file declares, each part with its place. Attestations name their rules as `current` does. */
export function declarationsOf(located: LocatedReadinessFile, current: (rule: string) => string = (rule) => rule): Declarations {
  const { file, placeOf } = located
  const at = <T>(value: T, ...steps: readonly PropertyKey[]): Located<T> => ({ value, at: placeOf(...steps) })
  const optional = <T>(value: T | undefined, ...steps: readonly PropertyKey[]): Located<T> | undefined => (value === undefined ? undefined : at(value, ...steps))
  return {
    // The line where it begins stands for all of it.
    at: { ...placeOf(), endLine: placeOf().line },
    env: Object.entries(file.env).map(([key, variable]) => variableOf(key, variable, located)),
    facts: new Map(Object.entries(file.facts).map(([name, value]) => [name, at(String(value), 'facts', name)])),
    files: file.files.map(
      (entry, index): DeclaredFile => ({ path: entry.path, at: placeOf('files', index), format: entry.format, schema: optional(entry.schema, 'files', index, 'schema'), minItems: entry['min-items'] }),
    ),
    attestations: file.attestations.map((entry, index): Attestation => {
      const part = <T>(value: T, name: string): Located<T> => at(value, 'attestations', index, name)
      return {
        rule: current(entry.rule),
        item: entry.item,
        at: placeOf('attestations', index),
        owner: part(entry.owner, 'owner'),
        on: optional(entry.on, 'attestations', index, 'on'),
        expires: optional(entry.expires, 'attestations', index, 'expires'),
        release: optional(entry.release, 'attestations', index, 'release'),
        evidence: part(entry.evidence, 'evidence'),
        measured: new Map(Object.entries(entry.measured).map(([name, value]) => [name, at(value, 'attestations', index, 'measured', name)])),
      }
    }),
    signOffs: signOffsOf(located),
    waivers: file.waivers.map(
      (waiver, index): DeclaredWaiver => ({ rule: current(waiver.rule), path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: waiver.expires, at: placeOf('waivers', index), used: undefined }),
    ),
    waiverLimit: file['waiver-limit'] === undefined ? undefined : Number.parseInt(file['waiver-limit'], 10),
    release: optional(file.release, 'release'),
    nextReview: optional(file.review?.next, 'review', 'next'),
    contacts: new Map(Object.entries(file.contacts).map(([role, contact]) => [role, at(contact, 'contacts', role)])),
    checklists: file.checklists,
  }
}

function signOffsOf({ file, placeOf }: LocatedReadinessFile): SignOffs | undefined {
  const written = file['sign-offs']
  if (!written) return undefined
  const at = <T>(value: T, ...steps: readonly PropertyKey[]): Located<T> => ({ value, at: placeOf('sign-offs', ...steps) })
  return {
    at: placeOf('sign-offs'),
    require: written.require.map((role, index) => at(role, 'require', index)),
    distinct: written.distinct,
    given: written.given.map((given, index) => ({
      role: given.role,
      by: at(given.by, 'given', index, 'by'),
      on: at(given.on, 'given', index, 'on'),
      release: given.release === undefined ? undefined : at(given.release, 'given', index, 'release'),
      at: placeOf('sign-offs', 'given', index),
    })),
  }
}

/** A bare key means: required; so does one that must equal something. */
function variableOf(key: string, written: ReadinessFile['env'][string], { placeOf }: LocatedReadinessFile): DeclaredVariable {
  const at = placeOf('env', key)
  const variable: Partial<WrittenVariable> = written ?? {}
  return {
    key,
    at,
    ...valueOf(variable),
    systems: variable.systems ?? [],
    required: variable.required ?? (written === null || variable.equals !== undefined),
    secret: variable.secret ?? false,
    list: variable.list,
    each: variable.each && valueOf(variable.each),
    when: Object.entries(variable.when ?? {}).map(([name, value]) => ({ key: name, value })),
    anyOf: variable['any-of'] ?? [],
    group: variable.group,
    documentedOnly: variable['documented-only'] ?? false,
  }
}

function valueOf(written: Partial<WrittenValue>): ValueContract {
  const { url } = written
  const parts = url === true ? {} : url
  return {
    equals: written.equals,
    not: written.not ?? [],
    oneOf: written['one-of'] ?? [],
    pattern: written.pattern,
    type: written.type,
    min: written.min,
    max: written.max,
    url: parts && { scheme: parts.scheme === undefined ? [] : [parts.scheme].flat(), host: parts.host, sslmode: parts.sslmode },
  }
}
