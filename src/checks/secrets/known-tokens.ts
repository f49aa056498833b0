import { decodedPart, findTokens } from '../../documents/tokens.ts'
import type { Token } from '../../documents/tokens.ts'
import type { Project } from '../../production/project.ts'
import type { SourceText } from '../../tree/source-text.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { allowedPaths, isAllowed } from './allowed-paths.ts'
import type { AllowedPaths } from './allowed-paths.ts'
import { belongsToTests, scannedFiles } from './scanned-files.ts'
import { entropyOf, hint } from './secret-value.ts'

/** Published samples that every copy of a document or emulator holds. */
const PUBLISHED = /EXAMPLE|Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/
const MADE_UP = /example|placeholder|your|changeme|change-me|redacted|dummy|sample|x{4,}|0{8,}|1{8,}|\*{3}/i

/** Documents explain web tokens by samples. */
const PROSE = /\.(md|mdx|rst|adoc|txt|html?)$/i

/** Looks through every text file for what has the form of a provider's credential. */
export const knownTokens: Check<AllowedPaths> = {
  name: 'secrets/known-tokens',
  question: 'Does any file hold what has the form of a known credential?',
  reads: [],
  options: allowedPaths,
  *look(project, { allow }): Iterable<Outcome> {
    const { first, tokens } = credentialsOf(project)
    for (const { at, format, value } of tokens) {
      if (!isAllowed(at.path, allow)) yield { state: 'fail', at, facts: { format, hint: hint(value) } }
    }
    if (first !== undefined) yield { state: 'pass', at: fileStart(first) }
  },
}

/** Whether a line holds what this check speaks of, so that no other one says it again. */
export function holdsKnownToken(project: Project, { path, line }: Location): boolean {
  return credentialsOf(project).lines.has(`${path}:${line}`)
}

interface Credentials {
  /** The first file looked at. */
  readonly first: string | undefined
  readonly tokens: readonly Token[]
  readonly lines: ReadonlySet<string>
}

const KNOWN = new WeakMap<Project, Credentials>()

function credentialsOf(project: Project): Credentials {
  let known = KNOWN.get(project)
  if (!known) KNOWN.set(project, (known = readCredentials(project)))
  return known
}

function readCredentials(project: Project): Credentials {
  let first: string | undefined
  const tokens: Token[] = []
  for (const source of scannedFiles(project)) {
    first ??= source.path
    for (const token of findTokens(source)) if (isReal(token, source)) tokens.push(token)
  }
  return { first, tokens, lines: new Set(tokens.map(({ at }) => `${at.path}:${at.line}`)) }
}

function isReal(token: Token, source: SourceText): boolean {
  const inTests = belongsToTests(source.path)
  if (token.format === 'JSON Web Token') return !inTests && !PROSE.test(source.path) && isRealWebToken(token.value)
  if (token.certainty === 'loose' && inTests) return false
  if (PUBLISHED.test(token.value) || MADE_UP.test(token.value)) return false
  if (inTests && /fake|test|abcdef|123456/i.test(token.value)) return false
  if (token.format === 'Google API key' && isBrowserKey(source)) return false
  return token.value.length < 12 || entropyOf(token.value.slice(-16)) > 2.5
}

/** A part that decodes to nothing is no token; samples of documents and keys made for browsers give nothing away. */
function isRealWebToken(value: string): boolean {
  const header = decodedPart(value, 0)
  const payload = decodedPart(value, 1)
  if (!header || !payload) return false
  return payload['sub'] !== '1234567890' && payload['iss'] !== 'supabase-demo' && payload['role'] !== 'anon'
}

/** Firebase's web configuration is sent to every visitor; its key only names the project. */
function isBrowserKey({ path, text }: SourceText): boolean {
  return /(^|\/)(google-services\.json|GoogleService-Info\.plist)$/.test(path) || text.includes('authDomain') || text.includes('firebaseapp.com')
}
