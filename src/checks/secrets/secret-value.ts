const WORDS =
  /(^|[^a-z])(your|my|change|replace|insert|enter|put|fill|set|add|paste|example|sample|placeholder|dummy|fake|test|testing|mock|redacted|removed|hidden|masked|secret|todo|fixme|none|null|nil|undefined|empty|foo|bar|foobar|lorem|default|demo|here|goes|dev|development|local|unused|not|insecure|generate|generated|openssl|please|chars|characters|bytes|random|strong|super)([^a-z]|$)|change[-_]?(me|it|this)|^your|x{3,}|\*{3,}|\.{3}|…|example|placeholder|redacted|deadbeef|your[-_]/i
const COMMON = new Set([
  'password', 'passwd', 'pass', 'admin', 'root', 'user', 'postgres', 'mysql', 'redis', 'guest', 'token', 'apikey', 'api_key',
  'api-key', 'key', 'string', 'value', 'rabbitmq', 'minio', 'minioadmin', 'mongo', 'mongodb', 'app', 'toor', 'letmein', 'qwerty',
])
const SWITCH = /^(true|false|yes|no|on|off|null|none)$/i
/** Addresses of secret stores. */
const STORES = /^(op|vault|secret|secretref|secretsmanager|aws-sm|ssm|sm|gcp-sm|keyvault|ref|env|file|classpath|arn):|^(ref\+|projects\/)/i

/** What sops, Jasypt, Spring Cloud Config, dotenvx and Ansible make of a value that only the right key opens. */
const ENCRYPTED = /^(ENC[[(]|\{cipher\}|encrypted:|DEC::|\$ANSIBLE_VAULT)/

/** A value that is fetched from elsewhere, or encrypted: `$KEY`, `${{ secrets.KEY }}`, `{{ key }}`, `/run/secrets/key`, `op://vault/key`, `key.json`. */
export function isReference(value: string): boolean {
  return /\$[({\w]|\{\{|^[[{(%].*[\]})%]$|^<%|^@[\w.]+\(|^(\.{0,2}|~)\/|^[A-Za-z]:\\|^!(Ref|Sub|GetAtt|Join|ImportValue|FindInMap|env|secret|vault|reference)\b|^#\{/.test(value) || STORES.test(value) || ENCRYPTED.test(value) || /^[\w./-]+\.(json|pem|key|txt|crt|p12|jks|ya?ml)$/i.test(value)
}

/** A value that stands for another one, or is none: references, `<...>`, `your-key`, `xxxx`, `changeme`, a switch. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  if (text.length < 4 || isReference(text) || isMarked(text) || SWITCH.test(text)) return true
  return WORDS.test(text) || COMMON.has(text.toLowerCase()) || isMonotonous(text)
}

/** Marked as a gap to be filled in: `<password>`, `[key]`, `xxxx`, `****`. */
export function isMarked(value: string): boolean {
  return /^[<[{(].*[>\]})]$|^x{4,}$|^[*.…]+$/i.test(value.trim())
}

/** Whether a value may be a secret at all: no reference, no switch; a number of few digits only where a password belongs. */
export function mayBeSecret(value: string, password: boolean): boolean {
  const text = value.trim()
  if (text === '' || isReference(text) || SWITCH.test(text)) return false
  return password || !/^\d{1,5}$/.test(text)
}

/** Hardly any variety: `aaaaaaaa`, `abababab`, `00000000`, `12345678`. */
export function isMonotonous(value: string): boolean {
  if (value.length < 5) return new Set(value).size < 3
  return entropyOf(value) < 2.2 || /^(0123456789|123456789?0?|12345678|1234567|123456|12345|abcdef\w{0,3}|qwerty\w{0,4})$/i.test(value)
}

/** Shannon entropy, in bits a character. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}

/** Whether a value can only have been made by a random generator: long, no words, and full of variety. */
export function looksRandom(value: string): boolean {
  if (value.length < 20 || value.length > 2000 || /\s/.test(value) || isPlaceholder(value)) return false
  if (/^[0-9a-f-]+$/i.test(value)) return entropyOf(value) > 3 && /\d/.test(value) && /[a-f]/i.test(value)
  return /^[\w+/=.:~-]+$/.test(value) && !value.includes('://') && entropyOf(value) > 3.8 && /\d/.test(value) && value.split(/[-_./:+=~]/).some(isJumble)
}

/** Letters in both cases and digits change too often for words: `pQ0sT8vX` and not `windows-amd64`. */
function isJumble(piece: string): boolean {
  const kinds = piece.replace(/[a-z]+/g, 'a').replace(/[A-Z]+/g, 'A').replace(/\d+/g, '0')
  return piece.length >= 8 && kinds.length >= 4
}

/** What may be shown of a secret: its first four characters and its length. */
export function hint(value: string): string {
  return `${value.length > 12 ? value.slice(0, 4) : ''}... (${value.length} characters)`
}
