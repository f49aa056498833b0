/** A mistake of the user in an option, an input or the readiness file: one message, with its place where it has one. */
export class ConfigurationError extends Error {
  readonly path: string | undefined
  readonly line: number | undefined

  constructor(message: string, path?: string, line?: number) {
    super(message)
    this.path = path
    this.line = line
  }
}
