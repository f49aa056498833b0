/** What a step of CI is there for. */
export const PURPOSES = ['test', 'lint', 'format', 'typecheck', 'static-analysis', 'secret-scan', 'image-scan', 'vulnerability-scan', 'image-build'] as const
export type Purpose = (typeof PURPOSES)[number]

/** A way of calling programs that serves a purpose. */
export interface PurposePattern {
  readonly purposes: readonly Purpose[]
  readonly programs: ReadonlySet<string> | RegExp
  /** On the words behind the program, joined by one blank; any where left out. */
  readonly words?: RegExp
  /** Words that show it does not do that after all. */
  readonly not?: RegExp
}

/** Names divided by blanks. */
export function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

export function matchesPattern({ programs, words, not }: PurposePattern, program: string, line: string): boolean {
  const named = programs instanceof RegExp ? programs.test(program) : programs.has(program)
  return named && (words?.test(line) ?? true) && !not?.test(line)
}
