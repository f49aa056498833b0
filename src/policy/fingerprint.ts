import { createHash } from 'node:crypto'

/**
 * Gives each finding a name that survives moved lines: rule, file and wording, and where several are the same in
 * these, their order. The wording holds facts (a service, a package), never line numbers.
 */
export function fingerprinter(): (rule: string, path: string, message: string) => string {
  const seen = new Map<string, number>()
  return (rule, path, message) => {
    const key = JSON.stringify([rule, path, message])
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return createHash('sha256').update(`${key}#${ordinal}`).digest('hex').slice(0, 32)
  }
}
