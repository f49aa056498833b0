import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { ConnectionUrl } from '../../documents/connection-url.ts'
import { linearPattern } from '../../documents/linear-pattern.ts'
import { readWrittenList } from '../../documents/written-list.ts'
import type { DeclaredVariable, UrlContract, ValueContract } from '../../production/declarations.ts'
import { TLS_MODES, tlsModeOf } from '../network/database-tls-mode.ts'
import { shownValue } from '../environment/shown-value.ts'
import { namesSecret } from '../secrets/secret-name.ts'
import { holdsEqual, isBoolean, isGap, isInteger, numberOf, secondsOf } from './written-value.ts'

/** Hosts that are services of the same compose system, whose traffic stays on its network. */
export type OwnHost = (host: string) => boolean

/** What a value breaks of its contract, as the end of a sentence that begins with the key; undefined where it breaks nothing. */
export function faultOf(value: string, contract: DeclaredVariable, isOwnHost: OwnHost): string | undefined {
  const form = contract.list ?? (contract.each && 'csv-or-json')
  if (form) return listFault(value, contract, form, isOwnHost)
  return forbidden(value, contract) ?? (isGap(value, contract.secret) ? undefined : plainFault(value, contract, isOwnHost))
}

function listFault(value: string, contract: DeclaredVariable, form: NonNullable<DeclaredVariable['list']>, isOwnHost: OwnHost): string | undefined {
  // Brackets that mark a gap elsewhere are a list's own here.
  const gap = !value.trim().startsWith('[') && isGap(value, contract.secret)
  if (!gap && contract.equals !== undefined && !holdsEqual(value, contract.equals)) return `must be ${quoted(contract.equals)}`
  const elements = readWrittenList(value, form)
  if (!elements) return gap ? undefined : form === 'json' ? 'must be a list in JSON' : 'must be a list, separated by commas or in JSON'
  if (contract.pattern !== undefined && !gap && !matches(value, contract.pattern)) return `must match ${contract.pattern.slice(0, 120)}`
  const own: ValueContract = { ...contract, equals: undefined, pattern: undefined }
  const { each } = contract
  for (const element of elements) {
    const wrong = forbidden(element, own) ?? (each && forbidden(element, each))
    if (wrong !== undefined) return wrong
    const fault = isGap(element, false) ? undefined : (plainFault(element, own, isOwnHost) ?? (each && plainFault(element, each, isOwnHost)))
    if (fault !== undefined) return `holds ${contract.secret || namesSecret(contract.key) ? 'an element' : quoted(shownValue(element))} that ${fault}`
  }
  return undefined
}

function forbidden(value: string, { not }: Pick<ValueContract, 'not'>): string | undefined {
  const found = not.find((each) => holdsEqual(value, each))
  return found === undefined ? undefined : `must not be ${quoted(found)}`
}

function plainFault(value: string, contract: ValueContract, isOwnHost: OwnHost): string | undefined {
  const { equals, oneOf, pattern, url } = contract
  if (equals !== undefined && !holdsEqual(value, equals)) return `must be ${quoted(equals)}`
  if (oneOf.length > 0 && !oneOf.some((each) => holdsEqual(value, each))) return `must be one of ${oneOf.slice(0, 8).join(', ')}${oneOf.length > 8 ? ', ...' : ''}`
  if (pattern !== undefined && !matches(value, pattern)) return `must match ${pattern.slice(0, 120)}`
  return typeFault(value, contract) ?? boundFault(value, contract) ?? (url && urlFault(value, url, isOwnHost))
}

/** An engine without backtracking: patterns are the team's. One that does not compile is told where the readiness file is read. */
function matches(value: string, pattern: string): boolean {
  try {
    return linearPattern(pattern).matches(value)
  } catch {
    return true
  }
}

function typeFault(value: string, { type }: ValueContract): string | undefined {
  if (type === 'int' && !isInteger(value)) return 'must be a whole number'
  if (type === 'number' && numberOf(value) === undefined) return 'must be a number'
  if (type === 'boolean' && !isBoolean(value)) return 'must be true or false'
  if (type === 'duration' && secondsOf(value) === undefined) return 'must be a duration such as 30s or 5m'
  return type === 'url' && !readConnectionUrl(value) ? 'must be a URL' : undefined
}

function boundFault(value: string, { type, min, max }: ValueContract): string | undefined {
  if (min === undefined && max === undefined) return undefined
  const number = type === 'duration' ? secondsOf(value) : numberOf(value)
  const unit = type === 'duration' ? ' seconds' : ''
  if (number === undefined) return 'must be a number'
  if (min !== undefined && number < min) return `must be at least ${min}${unit}`
  return max !== undefined && number > max ? `must be at most ${max}${unit}` : undefined
}

function urlFault(value: string, { scheme, host, sslmode }: UrlContract, isOwnHost: OwnHost): string | undefined {
  const url = readConnectionUrl(value)
  if (!url) return 'must be a URL'
  if (scheme.length > 0 && !scheme.some((each) => sameScheme(each.toLowerCase(), url.scheme))) return `must be a URL with ${scheme.join(' or ')}`
  if (host !== undefined && !url.hosts.every((each) => sameHost(each, host.toLowerCase()))) return `must point to ${host}`
  return sslmode === undefined ? undefined : tlsFault(url, sslmode, isOwnHost)
}

/** Drivers add their name behind a plus sign, and PostgreSQL's scheme has two names. */
function sameScheme(wanted: string, written: string): boolean {
  const base = (scheme: string): string => (scheme.split('+')[0] as string).replace(/^postgres$/, 'postgresql')
  return written === wanted || (!wanted.includes('+') && base(written) === base(wanted))
}

function sameHost(written: string, wanted: string): boolean {
  if (written.includes('$')) return true
  return wanted.startsWith('*.') ? written.endsWith(wanted.slice(1)) : written === wanted
}

function tlsFault(url: ConnectionUrl, wanted: string, isOwnHost: OwnHost): string | undefined {
  if (url.hosts.length === 0 || url.hosts.every(isOwnHost)) return undefined
  const mode = tlsModeOf(url)
  if (mode === 'unknown') return undefined
  return mode !== undefined && TLS_MODES.indexOf(mode) >= TLS_MODES.indexOf(wanted) ? undefined : `must have sslmode=${wanted} or stronger`
}

function quoted(value: string): string {
  return value === '' ? 'empty' : `"${value.slice(0, 80)}"`
}
