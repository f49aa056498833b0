import { known } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import { parseEnvFile } from '../../documents/env-file.ts'
import type { EnvAssignment } from '../../documents/env-file.ts'
import { linesOf } from '../../documents/source-lines.ts'
import type { SourceText } from '../../tree/source-text.ts'
import { isProblem } from '../../tree/tree.ts'
import type { EnvFormat, Variable } from '../service.ts'
import type { Session } from './session.ts'
import { kindOfPieces, readTemplate } from './template.ts'
import type { Lookup } from './template.ts'

/** What the `.env` beside a project sets, where it is in the repository. */
export function projectVariables(folder: string, outer: ReadonlyMap<string, Text>, session: Session): ReadonlyMap<string, Text> {
  const path = folder === '' ? '.env' : `${folder}/.env`
  return session.tree.has(path) ? variablesOfFiles([path], outer, session) : new Map()
}

/** What env files set together; a later one may use what an earlier one set. */
export function variablesOfFiles(paths: readonly string[], outer: ReadonlyMap<string, Text>, session: Session): ReadonlyMap<string, Text> {
  const set = new Map<string, Text>()
  for (const path of paths) {
    for (const { key, value } of readEnvFile(path, 'dotenv', { fixed: outer, earlier: set }, session)) set.set(key, value)
  }
  return set
}

/** What the values of an env file may refer to: `fixed` wins over the file's own variables, those win over `earlier`. */
export interface Scope {
  readonly fixed: ReadonlyMap<string, Text>
  readonly earlier: ReadonlyMap<string, Text>
}

/** The variables a file sets, in order, the last of a key; none where the file cannot be read. */
export function readEnvFile(path: string, format: EnvFormat, scope: Scope, session: Session): readonly Variable[] {
  if (format === 'raw') return session.remember(`raw env file ${path}`, () => rawVariables(sourceOf(path, session)))
  const assignments = session.remember(`env file ${path}`, () => assignmentsOf(sourceOf(path, session)))
  const refersTo = ({ quote, raw }: EnvAssignment): boolean => quote !== 'single' && raw.includes('$')
  const refers = session.remember(`env file with variables ${path}`, () => assignments.some(refersTo))
  return refers ? variablesIn(assignments, scope) : session.remember(`variables of ${path}`, () => variablesIn(assignments, scope))
}

function sourceOf(path: string, session: Session): SourceText | undefined {
  const source = session.tree.read(path)
  return isProblem(source) ? undefined : source
}

function assignmentsOf(source: SourceText | undefined): readonly EnvAssignment[] {
  return source ? (parseEnvFile(source).content?.assignments ?? []).filter(({ hasEquals }) => hasEquals) : []
}

function variablesIn(assignments: readonly EnvAssignment[], { fixed, earlier }: Scope): readonly Variable[] {
  const set = new Map<string, Variable>()
  const lookup: Lookup = (name) => {
    const text = fixed.get(name) ?? set.get(name)?.value ?? earlier.get(name)
    return text?.known ? { value: text.value } : undefined
  }
  for (const assignment of assignments) {
    const { key, at, raw } = assignment
    const written = writtenValue(assignment)
    const template = assignment.quote === 'single' || !written.includes('$') ? undefined : readTemplate(written, lookup)
    const kind = template ? kindOfPieces(template.pieces) : written === '' ? 'unset' : 'literal'
    set.set(key, { key, kind, value: template?.text ?? known(written), raw, at })
  }
  return [...set.values()]
}

/** The value as Compose reads it before variables are filled in: a backtick is no quote, and in double quotes it knows more escapes. */
function writtenValue({ quote, raw, value }: EnvAssignment): string {
  if (quote === 'double') return withEscapes(raw.slice(1, -1))
  return quote === 'backtick' ? raw : value
}

const ESCAPED: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', '"': '"', $: '$$' }

function withEscapes(text: string): string {
  return text.replace(/\\(0[0-7]{3}|[abcfnrtv$"\\])/g, (written, escaped: string) => {
    return escaped.startsWith('0') ? String.fromCharCode(parseInt(escaped, 8)) : (ESCAPED[escaped] ?? written)
  })
}

/** `format: raw` takes everything behind the first equals sign as it is. */
function rawVariables(source: SourceText | undefined): readonly Variable[] {
  const set = new Map<string, Variable>()
  for (const { text, at } of source ? linesOf(source) : []) {
    const line = text.trimStart()
    const equals = line.indexOf('=')
    const key = line.slice(0, equals)
    const value = line.slice(equals + 1)
    if (line.startsWith('#') || equals <= 0 || /\s/.test(key)) continue
    set.set(key, { key, kind: value === '' ? 'unset' : 'literal', value: known(value), raw: value, at })
  }
  return [...set.values()]
}
