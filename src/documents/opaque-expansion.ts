const OPENING = '${_'

/**
 * A shell expansion of a given length (at least 4) to put where another program fills in text before the shell sees
 * it, as `${{ }}` in a workflow or `$(X)` in a makefile. It is unknowable even inside single quotes.
 */
export function opaqueExpansion(length: number): string {
  return OPENING + '_'.repeat(Math.max(0, length - OPENING.length - 1)) + '}'
}

export function holdsOpaqueExpansion(text: string): boolean {
  return text.includes(`${OPENING}_`)
}
