/** A URL's parts as written, variables inside included; nothing is decoded. */
export interface ConnectionUrl {
  /** In lower case, without a leading `jdbc:`. */
  readonly scheme: string
  readonly credentials: string | undefined
  /** In lower case and without the port; of several hosts each. Empty for a socket. */
  readonly hosts: readonly string[]
  readonly ports: readonly string[]
  readonly path: string
  /** Names in lower case; a variable that stands for whole parameters is one without a value. */
  readonly parameters: ReadonlyMap<string, string>
}

/** Longer ones are no addresses. */
const MAX_LENGTH = 4000

/** Reads `scheme://user:password@host:port,host/path?name=value`, in which `${NAME}` may stand anywhere; undefined for anything else. */
export function readConnectionUrl(text: string): ConnectionUrl | undefined {
  if (text.length > MAX_LENGTH || /\s/.test(text)) return undefined
  const separator = text.indexOf('://')
  const scheme = text.slice(0, Math.max(0, separator)).replace(/^jdbc:/i, '')
  if (!/^[A-Za-z][A-Za-z0-9+.:-]*$/.test(scheme)) return undefined
  const masked = withoutVariables(text)
  const start = separator + 3
  const end = firstOf(masked, '/?#', start)
  const login = masked.lastIndexOf('@', end - 1)
  const hasLogin = login >= start
  const authority = text.slice(hasLogin ? login + 1 : start, end)
  const query = firstOf(masked, '?#', end)
  const addresses = authority === '' ? [] : authority.split(',').map(hostAndPort)
  return {
    scheme: scheme.toLowerCase(),
    credentials: hasLogin ? text.slice(start, login) : undefined,
    hosts: addresses.map(({ host }) => host),
    ports: addresses.flatMap(({ port }) => (port === undefined ? [] : [port])),
    path: text.slice(end, query),
    parameters: parametersOf(text.slice(query)),
  }
}

/** The same text with each `${...}` blanked out, so that what stands inside separates nothing. */
function withoutVariables(text: string): string {
  return text.replace(/\$?\{[^{}]*\}/g, (variable) => '_'.repeat(variable.length))
}

function firstOf(text: string, characters: string, from: number): number {
  for (let index = from; index < text.length; index++) if (characters.includes(text[index] as string)) return index
  return text.length
}

function hostAndPort(address: string): { readonly host: string; readonly port: string | undefined } {
  const variable = /^(\$?\{[^{}]*\})(?::(.*))?$/.exec(address)
  if (variable) return { host: variable[1] as string, port: variable[2] }
  const [, host = address, port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(address) ?? []
  return { host: host.toLowerCase(), port }
}

/** Behind `?` by `&`; JDBC's drivers for SQL Server also take `;name=value`. */
function parametersOf(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of (query.split('#')[0] ?? '').replace(/^\?/, '').split(/[&;]/)) {
    const equals = pair.indexOf('=')
    if (equals < 0 && pair.includes('$')) parameters.set(pair, '')
    if (equals > 0) parameters.set(pair.slice(0, equals).toLowerCase(), pair.slice(equals + 1))
  }
  return parameters
}
