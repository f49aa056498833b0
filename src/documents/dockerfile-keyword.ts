/** The first word of a line in upper case, and the offset at which its arguments start. */
export function keywordOf(line: string): { readonly keyword: string; readonly end: number } {
  const head = /^\s*(\S*)[ \t\v\f\r]*/.exec(line)
  return { keyword: (head?.[1] ?? '').toUpperCase(), end: head?.[0].length ?? 0 }
}
