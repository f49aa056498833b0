import type { Mistake } from '../policy/configuration-error.ts'
import { printable } from '../report/printable.ts'

/** A mistake on one line: `readiness: .readiness.yml:7: unknown rule "x"`. */
export function mistakeLine({ path, line, message }: Mistake): string {
  return printable(`readiness: ${path === undefined ? '' : `${path}:${line ?? 1}: `}${message}`)
}
