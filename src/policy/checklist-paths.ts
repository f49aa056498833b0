import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import { fileStart } from '../tree/location.ts'
import type { ShownPlace } from './checklist-findings.ts'

const EXISTS = /\b(?:exists?|present|created|committed|in (?:the )?(?:repo|repository|git)|checked in|added|written|is valid|available)\b/i
const FILE_NAME = /^[\w@.-]+(?:\/[\w@.-]+)*\.[A-Za-z][A-Za-z0-9]{0,9}$/
/** What must not be in a repository, or is made where the system runs. */
const ELSEWHERE = /(?:^|\/)\.env(?:\.(?!.*(?:example|sample|template))|$)|^\/|^~|^\.\.\/|(?:^|\/)(?:dist|build|node_modules|target|logs?)\/|\.(?:log|pem|key|crt|service|timer|sock|pid)$/

/** Files that a line says are there. */
export interface NamedFiles {
  readonly missing: readonly string[]
  readonly there: readonly ShownPlace[]
}

/**
 * Looks for the files that a line says exist. A document may speak from another folder than the root: a file counts as
 * missing only where no file has its name. Undefined where the line says no such thing.
 */
export function namedFiles({ text, paths }: ChecklistItem, { tree }: Project): NamedFiles | undefined {
  const named = paths.map((path) => path.replace(/^\.\//, '')).filter((path) => FILE_NAME.test(path) && !ELSEWHERE.test(path))
  if (named.length === 0 || named.length < paths.length || !EXISTS.test(text)) return undefined
  const files = tree.entries.filter(({ kind }) => kind !== 'other')
  const missing: string[] = []
  const there: ShownPlace[] = []
  for (const path of named) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const found = files.find((entry) => entry.path === path) ?? files.find((entry) => entry.path === name || entry.path.endsWith(`/${name}`))
    if (found) there.push({ at: fileStart(found.path), message: `${found.path} is there` })
    else missing.push(path)
  }
  return { missing, there }
}
