const SECRET_WORDS = new Set(['password', 'passwd', 'passphrase', 'pword', 'secret', 'secrets', 'token', 'apikey', 'credential', 'credentials', 'pat'])
/** What makes of a KEY one that opens something. */
const KEY_KINDS = new Set(['api', 'access', 'secret', 'private', 'ssh', 'deploy', 'deployment', 'encryption', 'signing', 'master', 'auth', 'jwt', 'service', 'account', 'license', 'app', 'admin', 'session'])
/** A name that ends so speaks about a credential, or of where it is. */
const ABOUT = new Set([
  'file', 'path', 'dir', 'name', 'url', 'uri', 'endpoint', 'host', 'issuer', 'audience', 'length', 'size', 'min', 'max', 'limit', 'limits', 'count', 'ttl', 'expiry', 'expires', 'expiration', 'lifetime', 'minutes', 'hours', 'days', 'seconds',
  'timeout', 'type', 'algorithm', 'alg', 'header', 'prefix', 'policy', 'enabled', 'disabled', 'required', 'provider', 'manager', 'store', 'backend', 'arn', 'version', 'dummy', 'location', 'mount', 'field', 'format', 'rotation',
])
const NOT_SECRET = new Set(['public', 'pub', 'max', 'min', 'allow', 'enable', 'disable', 'use', 'no', 'tokenizer', 'dummy', 'fake', 'example', 'csrf', 'cancellation', 'expire', 'expires', 'expiry', 'ttl', 'timeout'])

/** Whether a variable's name says that its value is a credential. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined || ABOUT.has(last) || words.some((word) => NOT_SECRET.has(word))) return false
  if (words.some((word) => SECRET_WORDS.has(word))) return true
  if (last === 'auth' || last === 'pass' || last === 'pwd') return words.length > 1
  const key = words.indexOf('key')
  if (last === 'id') return words[key - 1] === 'access'
  return key > 0 && KEY_KINDS.has(words[key - 1] as string)
}

/** `NPM_TOKEN`, `npmToken`, `npm-token` are two words; `DBPASSWORD` ends in a word that is told all the same. */
function wordsOf(name: string): string[] {
  const words = name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.flatMap((word) => {
    const tail = /^([a-z0-9]+)(password|passwd|secret|token|apikey)$/.exec(word)
    return tail ? [tail[1] as string, tail[2] as string] : [word]
  })
}
