import type { Located, Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'

/** The form a list in an environment variable is written in. */
export type ListForm = 'csv' | 'json' | 'csv-or-json'

/** What a value must be, where there is one. */
export interface ValueContract {
  readonly equals: string | undefined
  /** Values it must not have; in a list, elements. */
  readonly not: readonly string[]
  readonly oneOf: readonly string[]
  /** A regular expression that the whole value matches; run by an engine of linear time only. */
  readonly pattern: string | undefined
  readonly type: 'int' | 'number' | 'boolean' | 'url' | 'duration' | undefined
  /** Inclusive bounds of a number. */
  readonly min: number | undefined
  readonly max: number | undefined
  readonly url: UrlContract | undefined
}

export interface UrlContract {
  readonly scheme: readonly string[]
  /** Host name; a leading `*.` allows any below it. */
  readonly host: string | undefined
  /** Weakest accepted `sslmode` of a database's URL. */
  readonly sslmode: string | undefined
}

/** One variable of the environment's contract. */
export interface DeclaredVariable extends ValueContract {
  readonly key: string
  readonly at: Location
  /** Names of the systems it is asked of; empty: of every one. */
  readonly systems: readonly string[]
  readonly required: boolean
  readonly secret: boolean
  readonly list: ListForm | undefined
  /** What each element of the list must be. */
  readonly each: ValueContract | undefined
  /** It holds only where all these variables have these values. */
  readonly when: readonly { readonly key: string; readonly value: string }[]
  /** One of these, or the variable itself, is enough. */
  readonly anyOf: readonly string[]
  /** Variables of a group are set all together or not at all. */
  readonly group: string | undefined
  /** It is enough that an example tells of it, also in a comment. */
  readonly documentedOnly: boolean
}

/** A data file that production reads. */
export interface DeclaredFile {
  readonly path: string
  readonly at: Location
  readonly format: 'json' | 'yaml' | 'toml' | 'csv' | 'text' | undefined
  /** Path of a JSON Schema in the repository. */
  readonly schema: Located<string> | undefined
  readonly minItems: number | undefined
}

/** Somebody's word for what no file can show. */
export interface Attestation {
  /** Id of the rule it answers, as rules are called today. */
  readonly rule: string
  /** Which of the rule's items it answers; undefined where it has none. */
  readonly item: string | undefined
  readonly at: Location
  readonly owner: Located<string>
  /** The day it was done, `YYYY-MM-DD`; one of a release has none. */
  readonly on: Located<string> | undefined
  /** Last day it holds, where that is known better than by the rule's term: a certificate's end. */
  readonly expires: Located<string> | undefined
  readonly release: Located<string> | undefined
  /** A path in the repository or a URL. */
  readonly evidence: Located<string>
  readonly measured: ReadonlyMap<string, Located<number>>
}

/** A role's consent to a release. */
export interface SignOff {
  readonly role: string
  readonly by: Located<string>
  readonly on: Located<string>
  readonly release: Located<string> | undefined
  readonly at: Location
}

export interface SignOffs {
  readonly at: Location
  readonly require: readonly Located<string>[]
  /** Whether each role is to be given by another person. */
  readonly distinct: boolean
  readonly given: readonly SignOff[]
}

/** A waiver as written, for the question whether it is in order. */
export interface DeclaredWaiver {
  readonly rule: string
  readonly path: string | undefined
  readonly reason: string
  readonly owner: string | undefined
  /** As written. */
  readonly expires: string
  readonly at: Location
  /** Whether it hides a finding of this run; undefined while that is not known. */
  readonly used: boolean | undefined
}

/** What a team declares beside what its files show: the readiness file's content, each part with its place. */
export interface Declarations {
  /** The readiness file; undefined where there is none. */
  readonly at: Location | undefined
  readonly env: readonly DeclaredVariable[]
  readonly facts: ReadonlyMap<string, Located<string>>
  readonly files: readonly DeclaredFile[]
  readonly attestations: readonly Attestation[]
  readonly signOffs: SignOffs | undefined
  readonly waivers: readonly DeclaredWaiver[]
  /** Longest term of a waiver, in days. */
  readonly waiverLimit: number | undefined
  /** The release that is to go live, where the readiness file names one. */
  readonly release: Located<string> | undefined
  /** Day by which the readiness file is to be gone through again. */
  readonly nextReview: Located<string> | undefined
  readonly contacts: ReadonlyMap<string, Located<string>>
  /** Paths of Markdown checklists: claims, and no evidence of anything. */
  readonly checklists: readonly string[]
}

/** Names of the variables that the contract of the environment says are secret. */
export const declaredSecrets = oncePer(({ env }: Declarations): ReadonlySet<string> => new Set(env.flatMap(({ key, secret }) => (secret ? [key] : []))))

export const NOTHING_DECLARED: Declarations = {
  at: undefined,
  env: [],
  facts: new Map(),
  files: [],
  attestations: [],
  signOffs: undefined,
  waivers: [],
  waiverLimit: undefined,
  release: undefined,
  nextReview: undefined,
  contacts: new Map(),
  checklists: [],
}
