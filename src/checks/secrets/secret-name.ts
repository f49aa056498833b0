/** Words that are a secret by themselves. */
const SECRETS = new Set([
  'password', 'passwd', 'passphrase', 'pword', 'secret', 'secrets', 'token', 'apikey', 'secretkey', 'accesskey', 'privatekey',
  'authkey', 'credential', 'credentials', 'salt', 'pat',
])
/** Short for one of these, where another word says whose. */
const SHORT = new Set(['pass', 'pwd', 'pw'])
/** What makes of a KEY one that opens something. */
const KEY_KINDS = new Set([
  'api', 'access', 'secret', 'private', 'ssh', 'deploy', 'deployment', 'encryption', 'decryption', 'crypt', 'cipher', 'signing',
  'signature', 'master', 'root', 'auth', 'jwt', 'hmac', 'fernet', 'aes', 'cookie', 'webhook', 'service', 'role', 'account',
  'license', 'app', 'admin', 'session',
])
/** A name with one of these speaks of something else: what browsers are given, a switch, a limit. */
const NOT_SECRET = new Set([
  'public', 'pub', 'publishable', 'anon', 'csrf', 'xsrf', 'tokenizer', 'max', 'min', 'allow', 'enable', 'disable', 'use', 'require',
  'random', 'generate', 'show', 'hide', 'skip', 'no', 'pull', 'dummy', 'fake', 'example', 'cancellation', 'expire', 'expires',
  'expiry', 'ttl', 'timeout',
])
/** Builds for browsers put variables of these beginnings into what every visitor gets. */
const SHOWN_TO_VISITORS = /^(VITE|REACT_APP|GATSBY|NUXT_PUBLIC|VUE_APP)_/i
/** A name that ends so is about a credential, or says where it is. */
const ABOUT = new Set([
  'file', 'path', 'dir', 'name', 'url', 'uri', 'endpoint', 'host', 'issuer', 'audience', 'length', 'size', 'limit', 'limits',
  'count', 'expiration', 'lifetime', 'minutes', 'hours', 'days', 'seconds', 'type', 'algorithm', 'alg', 'header', 'prefix',
  'policy', 'enabled', 'disabled', 'required', 'provider', 'manager', 'store', 'backend', 'arn', 'version', 'location', 'mount', 'field',
  'format', 'rotation', 'hasher', 'strategy', 'bucket', 'interval', 'ref',
])
/** Says which of several it is: `DB_PASSWORD_PROD`, `SECRET_KEY_BASE`. */
const WHICH = new Set([
  'base', 'value', 'prod', 'production', 'staging', 'stage', 'dev', 'development', 'test', 'live', 'sandbox', 'ro', 'rw',
  'readonly', 'old', 'new', 'previous', 'primary', 'secondary', 'backup', 'default',
])

/** Whether a name says that its value is a credential: `DB_PASSWORD`, `apiKey`, `jwt-secret`; not `SECRET_FILE` or `MAX_TOKENS`. */
export function namesSecret(name: string): boolean {
  if (SHOWN_TO_VISITORS.test(name)) return false
  const words = wordsOf(name)
  if (words.some((word) => NOT_SECRET.has(word))) return false
  while (words.length > 1 && WHICH.has(words.at(-1) as string)) words.pop()
  const [before, last] = [words.at(-2), words.at(-1)]
  if (last === undefined) return false
  if (SECRETS.has(last)) return true
  // Elsewhere an app key is an id: `PUSHER_APP_KEY` is sent to every browser.
  if (last === 'key') return before !== undefined && KEY_KINDS.has(before) && (before !== 'app' || words.length === 2)
  if (last === 'auth') return before !== undefined && /^(neo4j|composer|redis|rediscli|registry|docker|npm)$/.test(before)
  return (SHORT.has(last) && before !== undefined) || (last === 'cookie' && before === 'erlang')
}

/** Whether a name speaks of a credential anywhere: what an image's arguments and variables are held to, whose values are often unknown. */
export function mentionsSecret(name: string): boolean {
  if (namesSecret(name)) return true
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined || ABOUT.has(last) || SHOWN_TO_VISITORS.test(name) || words.some((word) => NOT_SECRET.has(word))) return false
  const kind = words[words.indexOf('key') - 1]
  if (kind !== undefined && KEY_KINDS.has(kind)) return last !== 'id' || kind === 'access'
  return words.some((word) => SECRETS.has(word)) || (last === 'auth' && words.length > 1)
}

/** Whether a name says password, whose values may be as short and simple as numbers. */
export function namesPassword(name: string): boolean {
  const words = wordsOf(name)
  return namesSecret(name) && words.some((word) => /^(password|passwd|passphrase|pword|pass|pwd|pw)$/.test(word))
}

/** `NPM_TOKEN`, `npmToken` and `npm-token` are two words, and so are `DBPASSWORD` and `DBPASS`; numbers at the end are none. */
function wordsOf(name: string): string[] {
  const short = name.slice(0, 200)
  const words = (/[a-z]/.test(short) ? short.replace(/([a-z0-9])([A-Z])/g, '$1_$2') : short)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/(?<=[a-z])\d+$/, ''))
    .filter((word) => /[a-z]/.test(word))
  return words.flatMap((word) => {
    const tail = /^([a-z0-9]+)(password|passwd|secret|token|apikey)$/.exec(word) ?? /^(db|sql|mysql|pg|redis|smtp|mail|user|admin|root|ftp)(pass|pwd|pw)$/.exec(word)
    return tail ? [tail[1] as string, tail[2] as string] : [word]
  })
}
