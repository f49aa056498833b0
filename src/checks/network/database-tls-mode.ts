import type { ConnectionUrl } from '../../documents/connection-url.ts'

/** How a client insists on TLS, the weakest first, in PostgreSQL's words. */
export const TLS_MODES: readonly string[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']

/** The same in the words of other drivers. */
const SAME: Readonly<Record<string, string>> = {
  'disabled': 'disable', 'preferred': 'prefer', 'required': 'require', 'verify_ca': 'verify-ca', 'verify_identity': 'verify-full', 'verify-identity': 'verify-full',
  'true': 'require', '1': 'require', 'yes': 'require', 'on': 'require', 'strict': 'verify-full', 'mandatory': 'require', 'no-verify': 'require',
  'false': 'disable', '0': 'disable', 'no': 'disable', 'off': 'disable', 'optional': 'prefer', 'accept_invalid_certs': 'require', 'skip-verify': 'require', 'custom': 'require',
}
const PARAMETERS = ['sslmode', 'ssl-mode', 'ssl_mode', 'ssl', 'tls', 'usessl', 'encrypt', 'sslaccept', 'secure', 'requiressl']

/** How a URL insists on TLS; undefined where it says nothing, unknown where a variable does. */
export function tlsModeOf({ parameters, scheme }: ConnectionUrl): string | undefined {
  if (/^(rediss|mongodb\+srv|amqps|mssqls)$/.test(scheme)) return 'verify-full'
  for (const name of PARAMETERS) {
    const written = parameters.get(name)?.toLowerCase()
    if (written === undefined) continue
    if (written.includes('$')) return 'unknown'
    const mode = SAME[written] ?? written
    if (TLS_MODES.includes(mode)) return mode
  }
  if ([...parameters.keys()].some((name) => name.includes('$'))) return 'unknown'
  return [...parameters.keys()].some((name) => /^ssl(rootcert|[_-]?ca)$/.test(name)) ? 'require' : undefined
}
