import { readConnectionUrl } from '../../documents/connection-url.ts'

const LONGEST = 80

/** A value as a message may show it: cut where it is long, and without what a URL signs in with. */
export function shownValue(value: string): string {
  const credentials = readConnectionUrl(value)?.credentials
  const text = credentials === undefined ? value : value.replace(`${credentials}@`, '***@')
  return text.trim() === '' ? 'nothing' : text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text
}
