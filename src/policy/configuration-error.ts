import { withoutTokens } from '../documents/tokens.ts'

export interface Mistake {
  readonly message: string
  /** Of the readiness file; undefined for an option or input. */
  readonly path?: string | undefined
  readonly line?: number | undefined
}

/** More of them help nobody. */
const MAX_MISTAKES = 50
/** Nobody reads more of one, in UTF-16 units. */
const MAX_MESSAGE = 2000

/** Mistakes of the user in options, inputs or the readiness file. Nothing is judged by a policy that is not understood. */
export class ConfigurationError extends Error {
  readonly mistakes: readonly Mistake[]
  /** Place of the first mistake. */
  readonly path: string | undefined
  readonly line: number | undefined

  constructor(first: string | readonly Mistake[], path?: string, line?: number) {
    const given = typeof first === 'string' ? [{ message: first, path, line }] : first
    // A credential may stand where a key or a value was expected.
    const left = given.length - MAX_MISTAKES
    const told = (left > 1 ? given.slice(0, MAX_MISTAKES) : given).map((mistake) => ({ ...mistake, message: withoutTokens(mistake.message).slice(0, MAX_MESSAGE) }))
    const mistakes = left > 1 ? [...told, { ...given[MAX_MISTAKES], message: `and ${left} more mistakes` }] : told
    super(mistakes[0]?.message ?? 'the configuration is not valid')
    this.mistakes = mistakes
    this.path = mistakes[0]?.path
    this.line = mistakes[0]?.line
  }
}
