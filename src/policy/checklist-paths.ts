import type { ChecklistItem } from '../documents/checklist.ts'
import { formatOf, isPointer, readDataFile } from '../documents/data-file.ts'
import type { Project } from '../production/project.ts'
import { namesOnlyFiles } from '../rules/bind-item-features.ts'
import { baseNameOf } from '../tree/folders.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import { fileStart } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { ShownPlace } from './checklist-findings.ts'

const EXISTS = /\b(?:exists?|present|created|committed|in (?:the )?(?:repo|repository|git)|checked in|added|written|is valid|available)\b/i
const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$|^(?:[\w@.-]+\/)*(?:CODEOWNERS|Dockerfile|Makefile|Procfile|LICEN[CS]E|\.(?:docker|git)ignore)$/
const VALID = /\b(?:valid|well-?formed|pars(?:es?|ed|eable|able))\b/i
/** What must not be in a repository, or is made where the system runs. */
const ELSEWHERE = /(?:^|\/)\.env(?:\.(?!.*(?:example|sample|template))|$)|^\/|^~|^\.\.\/|(?:^|\/)(?:dist|build|node_modules|target|logs?)\/|\.(?:log|pem|key|crt|service|timer|sock|pid)$/

const DOCUMENT = /\.(?:md|mdx|rst|adoc)$/i
const LEADING = /(?:\b(?:in|see|under|at|by|cf\.)\s+(?:the\s+)?|[(→:–—]\s*|->\s*)[`"]?$/i
const ELSEWHERE_TOLD = /\b(?:wiki|confluence|notion|other repo\w*|separate repo\w*|\w+ repo(?:sitory)?\b)/i
/** Files that take comments although JSON has none. */
const WITH_COMMENTS = /(?:^|\/)(?:[jt]sconfig[\w.-]*|devcontainer|settings|launch|tasks)\.json$/

/** Files that a line says are there. */
export interface NamedFiles {
  readonly missing: readonly string[]
  readonly there: readonly ShownPlace[]
  /** Those that the line calls valid and that cannot be read. */
  readonly broken: readonly ShownPlace[]
  /** Whether the line calls some valid whose form nothing here reads. */
  readonly unread: boolean
}

/**
 * Looks for the files that a line says exist. A document may speak from another folder than the root: a file counts as
 * missing only where no file has its name. Undefined where the line says no such thing.
 */
export function namedFiles(item: ChecklistItem, { tree }: Project): NamedFiles | undefined {
  const { text, paths } = item
  const named = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => FILE_NAME.test(path) && !ELSEWHERE.test(path))
  const isValid = VALID.test(text)
  if (named.length === 0 || named.length < paths.length || !(isValid || EXISTS.test(text) || namesOnlyFiles(item) || leadsTo(text, named))) return undefined
  const byName = filesByName(tree)
  const missing: string[] = []
  const there: ShownPlace[] = []
  for (const path of named) {
    const name = baseNameOf(path)
    const called = byName.get(name) ?? (LICENCE.test(name) ? tree.entries.flatMap((entry) => (A_LICENCE.test(entry.path) ? [entry.path] : [])) : [])
    const found = called.find((each) => each === path) ?? called[0]
    if (found !== undefined) there.push({ at: fileStart(found), message: `${found} is there` })
    else missing.push(path)
  }
  const faults = isValid ? there.map(({ at: { path } }) => faultOf(path, tree)) : []
  return { missing, there, broken: faults.flatMap((fault) => (typeof fault === 'object' ? [fault] : [])), unread: faults.includes('unread') }
}

/** Whether a line leads to documents rather than to say something of them: `recorded in docs/slo.md`, `Runbook (docs/runbook.md)`. */
function leadsTo(text: string, paths: readonly string[]): boolean {
  if (ELSEWHERE_TOLD.test(text)) return false
  return paths.every((path) => {
    const at = text.indexOf(path)
    return DOCUMENT.test(path) && path.includes('/') && at > 0 && LEADING.test(text.slice(Math.max(0, at - 20), at))
  })
}

const LICENCE = /^LICEN[CS]E$/
/** A licence may have an ending, and goes by other names. */
const A_LICENCE = /(?:^|\/)(?:(?:un)?licen[cs]e(?:[.-][\w.-]+)?|copying)$/i

const filesByName = oncePer(({ entries }: Tree): ReadonlyMap<string, readonly string[]> => groupedBy(entries.flatMap(({ path, kind }) => (kind === 'other' ? [] : [path])), baseNameOf))

/** Why a data file cannot be read: `whole` where it can, `unread` where nothing here reads its form. */
function faultOf(path: string, tree: Tree): ShownPlace | 'whole' | 'unread' {
  const format = formatOf(path)
  if (format === 'text' || format === 'csv' || WITH_COMMENTS.test(path)) return 'unread'
  const source = tree.read(path)
  if (isProblem(source) || source.text.includes('{{')) return 'unread'
  const [problem] = isPointer(source) ? [] : (readDataFile(source, format)?.problems ?? [])
  if (problem) return { at: { path, line: problem.line, endLine: problem.line, column: 1 }, message: `${path} cannot be read: ${problem.message}` }
  return source.text.trim() === '' ? { at: fileStart(path), message: `${path} is empty` } : 'whole'
}
