import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { ConnectionUrl } from '../../documents/connection-url.ts'
import type { Check, Outcome } from '../check.ts'
import { ownHosts } from '../environment/own-hosts.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'
import { isPrivateHost } from '../environment/url-host.ts'
import { TLS_MODES, tlsModeOf } from './database-tls-mode.ts'

const DATABASE = /^(postgres(ql)?|mysql2?|mariadb|cockroachdb|redshift)(\+[a-z0-9_]+)?$/
/** Variables that say for every connection how it insists on TLS. */
const MODE_KEY = /^(PGSSLMODE|([A-Z0-9]+_)*(DB|DATABASE|POSTGRES|PG|MYSQL|SQL)_(SSL|SSL_?MODE|TLS|USE_SSL|REQUIRE_SSL|SSL_REQUIRED|SSL_ENABLED))$/
/** What a template calls a host that is not chosen yet: no service of this system, or it would be named. */
const SOME_HOST = /^(your[-_])?(db|database|postgres|pg|mysql|rds|managed)?[-_]?(host|hostname|server)$/

/** Holds connections to databases that are elsewhere to TLS. */
export const databaseTls: Check = {
  name: 'network/database-tls',
  question: 'Does every connection to a database on another network insist on TLS?',
  reads: SETTING_READS,
  *look(project): Iterable<Outcome> {
    const isOwn = ownHosts(project)
    const settings = productionSettings(project)
    const modes = settings.filter(({ key }) => MODE_KEY.test(key))
    for (const setting of settings) {
      if (setting.standing === 'example') continue
      const url = databaseUrl(setting)
      const elsewhere = url?.hosts.find((host) => isElsewhere(host, setting) && !isOwn(host))
      if (url && elsewhere !== undefined) yield outcomeOf(setting, url, elsewhere, modes)
      else if (url && url.hosts.length > 0) yield { state: 'pass', at: setting.at, facts: { key: setting.key } }
    }
  },
}

/** Of a URL with variables in it the parts that are written out are known. */
function databaseUrl({ value, set }: ProductionSetting): ConnectionUrl | undefined {
  const url = readConnectionUrl(value ?? set.raw)
  return url && DATABASE.test(url.scheme) ? url : undefined
}

function isElsewhere(host: string, { standing }: ProductionSetting): boolean {
  if (/[$<{%[]/.test(host)) return false
  return isPrivateHost(host) ? standing === 'production' && SOME_HOST.test(host) : true
}

function outcomeOf({ key, at, environment }: ProductionSetting, url: ConnectionUrl, host: string, modes: readonly ProductionSetting[]): Outcome {
  const facts = { key, host }
  const own = tlsModeOf(url)
  const mode = own ?? modes.filter((setting) => setting.environment === environment).map(({ value }) => modeOf(value))[0]
  if (mode === 'unknown' || (mode !== undefined && TLS_MODES.indexOf(mode) >= TLS_MODES.indexOf('require'))) return { state: 'pass', at, facts }
  if (mode === undefined) return { state: 'fail', at, facts }
  return { state: 'fail', variant: 'weak', at, facts: { ...facts, mode } }
}

/** The mode that a variable of its own names, as a URL's parameter would. */
function modeOf(value: string | undefined): string {
  if (value === undefined) return 'unknown'
  return tlsModeOf({ scheme: 'postgresql', credentials: undefined, hosts: [], ports: [], path: '', parameters: new Map([['sslmode', value]]) }) ?? 'unknown'
}
