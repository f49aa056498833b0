import { shown } from '../../documents/document.ts'
import { announcedPhrases } from '../../documents/first-look.ts'
import { readOwnFiles } from '../../documents/own-files.ts'
import { settingsIn, isSettingsFile } from '../../documents/settings-file.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import { databaseSchema } from '../../production/database-schema.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { productionSystems } from '../compose/service-check.ts'
import { runningDeployments } from '../compose/running-part.ts'

/** A limit as it is written, and where. */
interface Limit {
  readonly text: string
  readonly at: Location
}

/** What servers and drivers call the time after which a query is given up. */
const NAMES = /(statement_timeout|max_execution_time|max_statement_time|command_timeout|query_timeout|maxTimeMS|statementTimeout|queryTimeout)/i
const VARIABLE = /(STATEMENT|QUERY|COMMAND)_?TIMEOUT/i

/** Looks for the limit that keeps one slow query from holding a connection for ever. */
export const queryTimeout: Check<{ max?: number | undefined }> = {
  name: 'database/query-timeout',
  question: 'Is a query that takes too long given up?',
  reads: ['compose', 'env', 'sql', 'platform', 'unit'],
  options: (z) => z.strictObject({ max: z.number().positive().optional().describe('Longest time that is fine, in milliseconds.') }),
  *look(project, { max }): Iterable<Outcome> {
    const limits = limitsOf(project)
    const set = limits.map((limit) => ({ ...limit, time: milliseconds(limit.text) }))
    const fine = set.find(({ time }) => time === undefined || (time > 0 && (max === undefined || time <= max)))
    const wrong = set[0]
    if (fine) yield { state: 'pass', at: fine.at }
    else if (wrong) yield { state: 'fail', variant: wrong.time === 0 ? 'off' : 'long', at: wrong.at, facts: { time: wrong.text, max: max ?? '' } }
  },
}

function limitsOf(project: Project): readonly Limit[] {
  const settings = [...inCommands(project), ...inEnvironment(project), ...inSql(project), ...inSettingsFiles(project)]
  return settings.length > 0 ? settings : inSource(project)
}

/** `30000`, `'30s'`, `5min`; undefined where it is no such time. */
function milliseconds(text: string): number | undefined {
  const match = /^['"]?(\d+(?:\.\d+)?)\s*(ms|s|sec|min|h)?['"]?$/.exec(text.trim())
  if (!match) return undefined
  const units = { ms: 1, s: 1000, sec: 1000, min: 60_000, h: 3_600_000 }
  return Number(match[1]) * (match[2] === undefined ? 1 : units[match[2] as keyof typeof units])
}

/** `statement_timeout=30000` in a text; the value only. */
function limitIn(text: string): string | undefined {
  return new RegExp(`${NAMES.source}(?:=|%3D|["']?\\s*[:=]\\s*|\\s+)["']?(\\d+\\s*(?:ms|s|min|h)?)`, 'i').exec(text.slice(0, 4000))?.[2]
}

/** `postgres -c statement_timeout=30000`. */
function inCommands(project: Project): Limit[] {
  return productionSystems(project).flatMap(({ services }) =>
    services.flatMap(({ command }) => {
      const text = command && limitIn(command.value.map(shown).join(' '))
      return command && text !== undefined ? [{ text, at: command.at }] : []
    }),
  )
}

/** Options in a connection's URL, `PGOPTIONS`, and variables of the application's own. */
function inEnvironment(project: Project): Limit[] {
  return runningDeployments(project).flatMap((deployment) =>
    project.production.environmentOf(deployment).variables.flatMap(({ key, kind, value, raw, at }) => {
      const inValue = limitIn(raw)
      if (inValue !== undefined) return [{ text: inValue, at }]
      return VARIABLE.test(key) && kind !== 'unset' && kind !== 'reference' && /^\d/.test(shown(value)) ? [{ text: shown(value), at }] : []
    }),
  )
}

function inSql({ documents, tree }: Project): Limit[] {
  return databaseSchema(documents, tree).settings.flatMap(({ value, at }) => (NAMES.test(value.name) && !/^default$/i.test(value.value) ? [{ text: value.value, at }] : []))
}

/** `config/database.yml`, `alembic.ini`, `postgresql.conf`. */
function inSettingsFiles({ tree }: Project): Limit[] {
  const isWanted = (path: string): boolean => isSettingsFile(path) || /(^|\/)(postgresql|my|mysqld)\.(conf|cnf)$/.test(path)
  return readOwnFiles(tree, isWanted, { files: 200 }, (source) =>
    settingsIn(source).flatMap(({ name, value, at }) => (NAMES.test(name) ? [{ text: value, at }] : (limitIn(value) ?? '') !== '' ? [{ text: limitIn(value) as string, at }] : [])),
  )
}

const PHRASES = announcedPhrases('statement_timeout', 'max_execution_time', 'command_timeout', 'query_timeout', 'maxTimeMS', 'statementTimeout', 'queryTimeout')

/** A value that is handed over by name, and a line that only declares such a name. */
const GIVEN = /\b(statement_timeout|max_execution_time|command_timeout|maxTimeMS|statementTimeout)["']?\s*[:=]\s*[A-Za-z_{]/
const DECLARED = /:\s*(int|float|number|str|string|Optional)\b[^=]*$|^(export\s+)?(const|let|var|def|class|interface|type|function)\b/

/** What the application tells its driver. A name alone, as of a setting that is read elsewhere, is a sign as well where a value follows. */
function inSource({ tree }: Project): Limit[] {
  return sourcePhrases(tree, PHRASES, 'strings').flatMap(({ line, at }) => {
    const text = limitIn(line)
    if (text !== undefined) return [{ text, at }]
    return GIVEN.test(line) && !DECLARED.test(line) ? [{ text: 'set by the application', at }] : []
  })
}
