import { readConnectionUrl } from '../../documents/connection-url.ts'
import { announcedPhrases } from '../../documents/first-look.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import { imageName } from '../compose/image-name.ts'
import { productionSystems } from '../compose/service-check.ts'
import type { Check, Outcome } from '../check.ts'
import { SETTING_READS, productionSettings } from './production-settings.ts'

const KEY = /^([A-Z0-9]+_)*(DB|DATABASE|POSTGRES|PG|MYSQL|SQL|SQLALCHEMY|CONNECTION|HIKARI)_(POOL|POOL_\w{1,40}|CONN_MAX_AGE|MAX_OVERFLOW|MAX_CONNECTIONS|CONNECTION_LIMIT)$|^([A-Z0-9]+_)*POOL_(SIZE|MAX|MAX_SIZE|MIN|RECYCLE|TIMEOUT)$|^CONN_MAX_AGE$/
const POOLERS = new Set(['pgbouncer', 'pgcat', 'odyssey', 'pgpool', 'proxysql', 'supavisor'])
const PARAMETERS = ['pgbouncer', 'connection_limit', 'pool_size', 'pool_timeout', 'pool_max_conns', 'max_pool_size', 'maxpoolsize']
/** Ways in which libraries are told the size of their pool. */
const PHRASES = announcedPhrases('pool_size=', 'pool_size:', 'max_overflow=', 'pool_pre_ping=', '"pool_size"', "'pool_size'", 'CONN_MAX_AGE', 'asyncpg.create_pool(', 'AsyncConnectionPool(', 'ConnectionPool(', 'new Pool(', 'createPool(', 'connectionLimit:', 'poolSize:', 'ThreadedConnectionPool(')

/** Looks for signs that connections to the database are kept and limited: settings, a pooler, or the program's own words. */
export const connectionPooling: Check = {
  name: 'environment/connection-pooling',
  question: 'Is it set how many connections to the database are kept and opened?',
  reads: SETTING_READS,
  *look(project): Iterable<Outcome> {
    for (const { key, at, value, set, standing } of productionSettings(project)) {
      const url = readConnectionUrl(value ?? set.raw)
      const pooled = url && (url.ports.includes('6543') || PARAMETERS.some((name) => url.parameters.has(name)))
      if (standing !== 'example' && (KEY.test(key) || pooled)) return yield { state: 'pass', at, facts: { what: key } }
    }
    for (const system of productionSystems(project)) {
      const pooler = system.services.find(({ image }) => image && POOLERS.has(imageName(image.value).name ?? ''))
      if (pooler) return yield { state: 'pass', at: pooler.at, facts: { what: pooler.name } }
    }
    const [phrase] = sourcePhrases(project.tree, PHRASES, 'code')
    if (phrase) yield { state: 'pass', at: phrase.at, facts: { what: phrase.phrase } }
  },
}
