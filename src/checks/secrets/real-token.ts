import { decodedPart } from '../../documents/tokens.ts'
import type { Token } from '../../documents/tokens.ts'
import type { SourceText } from '../../tree/source-text.ts'
import { belongsToTests } from './scanned-files.ts'
import { entropyOf } from './secret-value.ts'

/** Published samples that every copy of a document or emulator holds. */
const PUBLISHED = /EXAMPLE|Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/
const MADE_UP = /example|placeholder|your|changeme|change-me|redacted|dummy|sample|x{4,}|0{8,}|1{8,}|\*{3}/i

/** Documents explain web tokens by samples. */
const PROSE = /\.(md|mdx|rst|adoc|txt|html?)$/i

/** Whether a token gives anything away: samples, made-up ones and those of tests do not. */
export function isReal(token: Token, source: SourceText): boolean {
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
