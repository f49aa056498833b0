import type * as z from './schema.ts'
import type { DocumentKind } from '../documents/kind.ts'
import type { Project } from '../production/project.ts'
import type { Location } from '../tree/location.ts'
import type { Edit } from './edit.ts'

export interface RelatedPlace {
  readonly at: Location
  readonly message: string
}

/** What a check says of one subject (a stage, a service, a step). No subject at all means: not applicable. */
export interface Outcome {
  /** The last four are an attestation's: given, given and about to lapse, not given, lapsed. */
  readonly state: 'pass' | 'fail' | 'unknown' | 'attested' | 'expiring' | 'missing' | 'expired'
  /** For a fail, where the mend goes; for a pass, the evidence that was looked at. */
  readonly at: Location
  /** Fill the `{placeholders}` of the rule's message. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** Which of the rule's `variants` words and weighs this outcome; an unknown one is worded by the variant `unknown`. */
  readonly variant?: string
  readonly related?: readonly RelatedPlace[]
  /** For a fail whose mend is mechanical: what to change, all of it or nothing. */
  readonly edits?: readonly Edit[]
}

export type NoOptions = Record<string, never>

/** What is asked of an attestation. */
export interface AttestationTerms {
  /** Days it holds; `release`: for one release. */
  readonly validFor: number | 'release'
  /** What is to be attested one by one; empty: the rule as a whole. */
  readonly items: readonly string[]
  /** Figures that are to be given, each with its bounds. */
  readonly measured: Readonly<Record<string, { readonly min?: number | undefined; readonly max?: number | undefined; readonly unit?: string | undefined }>>
  /** Files whose change makes an earlier attestation stale, as path patterns. */
  readonly staleAfter: readonly string[]
}

/** Who asks: the rule by its names, and its terms where somebody's word may answer it. */
export interface Question {
  readonly rule: string
  readonly attest: AttestationTerms | undefined
}

/**
 * One question, asked of the whole project. Checks hold opinions but parse nothing: they read `documents` and
 * `production`. Where the answer cannot be known the outcome is `unknown`, or there is none; never a guess.
 */
export interface Check<Options = NoOptions> {
  /** `<area>/<what-is-asked>`, the name rules call it by. */
  readonly name: string
  /** The question in one sentence, for the documentation. */
  readonly question: string
  /** Kinds of files the answer depends on: one that could not be read makes the answer unknown. */
  readonly reads: readonly DocumentKind[]
  /** Schema of the options, called only where options are to be validated; absent where there are none. */
  readonly options?: (schema: typeof z) => z.ZodType<Options>
  /** Whether the question arises at all, for what has to be declared first. Where it does not, a file that cannot be read changes nothing. */
  applies?(project: Project): boolean
  look(project: Project, options: Options, question: Question): Iterable<Outcome>
}

/** A check whose options' type is no longer of interest; the table holds these. */
export type AnyCheck = Omit<Check<never>, 'options'> & { readonly options?: (schema: typeof z) => z.ZodType }
