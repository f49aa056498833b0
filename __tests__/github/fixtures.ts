import type { Ran } from './runner.ts'

/** The rule that the broken compose files below break, on their third line. */
export const BROKEN_RULE = 'compose/compose-file-valid'
export const BROKEN = 'services:\n  web:\n    image: [a\n'
export const SOUND = 'services: {}\n'

/** So many folders with a compose file that does not parse. */
export function brokenFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`part-${String(index).padStart(3, '0')}/compose.yaml`, BROKEN]))
}

/** Places of the broken compose files that the report names, as `path:line`. */
export function brokenPlaces({ report }: Ran): string[] {
  return report.findings.filter(({ rule }) => rule === BROKEN_RULE).map(({ path, line }) => `${path}:${line}`).sort()
}

/** Places of annotations or commands about broken compose files. */
export function placesOf(shown: readonly Record<string, unknown>[], line = 'start_line', path = 'path'): string[] {
  return shown.filter(({ title }) => String(title).includes(BROKEN_RULE)).map((annotation) => `${annotation[path]}:${annotation[line]}`).sort()
}
