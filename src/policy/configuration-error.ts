import { withoutTokens } from '../documents/tokens.ts'

export interface Mistake {
  readonly message: string
  /** Of the readiness file; undefined for an option or input. */
  readonly path?: string | undefined
  readonly line?: number | undefined
}

/** More of them help nobody. */
const MAX_MISTAKES = 50

/** Mistakes of the user in options, inputs or the readiness file. Nothing is judged by a policy that is not understood. */
export class ConfigurationError extends Error {
  readonly mistakes: readonly Mistake[]
  /** Place of the first mistake. */
  readonly path: string | undefined
  readonly line: number | undefined

  constructor(first: string | readonly Mistake[], path?: string, line?: number) {
    const given = typeof first === 'string' ? [{ message: first, path, line }] : first
    // A credential may stand where a key or a value was expected.
    const all = given.map((mistake) => ({ ...mistake, message: withoutTokens(mistake.message) }))
    const more = all.length - MAX_MISTAKES
    const mistakes = more > 0 ? [...all.slice(0, MAX_MISTAKES), { ...all[MAX_MISTAKES], message: `and ${more} more mistakes` }] : all
    super(mistakes[0]?.message ?? 'the configuration is not valid')
    this.mistakes = mistakes
    this.path = mistakes[0]?.path
    this.line = mistakes[0]?.line
  }
}
