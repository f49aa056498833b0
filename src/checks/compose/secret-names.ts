/** Names of variables that hold a secret, by how they end. */
const SECRET_NAME = /(^|[_-])(password|passwd|passphrase|pass|pwd|secret|secret[_-]?key|secret[_-]?key[_-]?base|api[_-]?key|apikey|access[_-]?key|secret[_-]?access[_-]?key|private[_-]?key|encryption[_-]?key|signing[_-]?key|master[_-]?key|auth[_-]?key|app[_-]?key|salt|token|auth[_-]?token|access[_-]?token|refresh[_-]?token|erlang[_-]?cookie|neo4j[_-]?auth|jwt[_-]?secret|hash[_-]?key|cookie[_-]?secret|session[_-]?secret)$/i
/** Written without separators: `dbPassword`, `POSTGRESPASSWORD`. */
const RUN_TOGETHER = /(password|passwd|secretkey|apikey|Secret|Token)$/i
/** Values the browser gets to see anyway. */
const PUBLIC_NAME = /^(NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY)_|(^|[_-])public[_-]?(key|token)$/i
/** Switches that only end like a secret's name. */
const SWITCH_NAME = /(^|_)(allow|enable|disable|use|require|random|show|hide|skip|generate|no)_/i

export function isSecretName(name: string): boolean {
  return (SECRET_NAME.test(name) || RUN_TOGETHER.test(name)) && !PUBLIC_NAME.test(name) && !SWITCH_NAME.test(name)
}

export function isPasswordName(name: string): boolean {
  return /(password|passwd|passphrase|(^|_)(pass|pwd))$/i.test(name)
}

/** Variables that let a database in without a password, and the values that do. */
const OPEN_DOORS: Readonly<Record<string, readonly string[]>> = {
  POSTGRES_HOST_AUTH_METHOD: ['trust'],
  MYSQL_ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  MARIADB_ALLOW_EMPTY_ROOT_PASSWORD: ['yes', 'true', '1'],
  MARIADB_ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  ALLOW_ANONYMOUS_LOGIN: ['yes', 'true', '1'],
  NEO4J_AUTH: ['none'],
  'xpack.security.enabled': ['false'],
  DISABLE_SECURITY_PLUGIN: ['true'],
}

export function opensDoor(name: string, value: string): boolean {
  return Object.hasOwn(OPEN_DOORS, name) && (OPEN_DOORS[name] ?? []).includes(value.toLowerCase())
}

/** No secret itself, but where one is to be found: a path, or an address of a secret store. */
const POINTER = /^(\/|\.{1,2}\/|~\/|file:|vault:|op:\/\/|arn:|aws-sm:|ssm:|sm:\/\/|gcp-sm:|projects\/|secretref:|ref\+|keyvault:|\{\{|<%|%\(|@)/i
const SWITCH = /^(true|false|yes|no|on|off|null|none)$/i

/** Whether a value may be a secret at all. A number of few digits is one only where a password belongs. */
export function mayBeSecret(name: string, value: string): boolean {
  const text = value.trim()
  if (text === '' || POINTER.test(text) || SWITCH.test(text)) return false
  return isPasswordName(name) || !/^\d{1,5}$/.test(text)
}

/** Words out of which people make passwords that are none. */
const WEAK_WORD = /(pass(word|wd)?|secret|admin|root|change[-_ ]?(me|this|it|in)|default|example|sample|test|dummy|fake|dev(elopment)?|local|insecure|placeholder|replace|your[-_]|my[-_]?|qwerty|letmein|welcome|guest|1234|abcd?1|foo|bar|todo|xxx+|super|key|token|^<.*>$|^(postgres|mysql|redis|rabbitmq|minio(admin)?|mongo(db)?|grafana|elastic|neo4j|user|app|api|web|db|demo|toor|sa|secretkey|none)\d*$)/i

/** Whether a value is one that anybody would try: made of such words, or too short to hold out. */
export function isWeak(value: string): boolean {
  return value.length < 12 || WEAK_WORD.test(value)
}
