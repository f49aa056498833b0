import { markdownWords } from '../../documents/markdown-words.ts'
import type { Markdown } from '../../documents/markdown.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import type { DeclaredVariable } from '../../production/declarations.ts'
import type { SystemEnvironment } from '../environment/system-environment.ts'
import { CONTRACT_READS, contractOf, isRequired, oncePerKey } from './wanted.ts'

/** Checklists name every key by their purpose, and explain none. */
const CHECKLIST = /(^|[/_.-])(checklists?|readiness)([/_.-]|$)/i

/** Holds the keys that production needs to be explained where people look: in an env example or a document. */
export const documentedKeys: Check = {
  name: 'declared/documented-keys',
  question: 'Does an env example or a document tell of every key that production needs?',
  reads: CONTRACT_READS,
  look: (project) => oncePerKey(outcomes(project)),
}

function* outcomes(project: Project): Iterable<Outcome> {
  const inFiles = toldInEnvFiles(project)
  for (const { variable, environment } of contractOf(project)) {
    const { key } = variable
    if (!isRequired(variable) && variable.anyOf.length === 0) continue
    const keys = [key, ...variable.anyOf]
    const told = keys.flatMap((each) => inFiles.get(each) ?? mention(each, project) ?? fixedAt(each, variable, environment) ?? [])[0]
    const at = environment.placeForTold
    if (told) yield { state: 'pass', at: told, facts: { key } }
    else if (!environment.incomplete) yield { state: 'fail', at: at ?? variable.at, facts: { key }, ...(at && { related: [{ at: variable.at, message: `${key} is asked for here` }] }) }
  }
}

function toldInEnvFiles({ documents }: Project): ReadonlyMap<string, Location> {
  const told = new Map<string, Location>()
  for (const { content } of documents.of('env')) {
    for (const { key, at } of [...(content?.assignments ?? []), ...(content?.documented ?? [])]) if (!told.has(key)) told.set(key, at)
  }
  return told
}

/** What a file fixes for production nobody has to give; the line itself tells what it is. */
function fixedAt(key: string, { secret }: DeclaredVariable, environment: SystemEnvironment): Location | undefined {
  const set = environment.effective(key)
  const fixed = !secret && set.length > 0 && set.every(({ kind, source, value }) => kind === 'literal' && /^(compose|platform|unit)$/.test(source) && value.known && value.value.trim() !== '')
  return fixed ? set[0]?.at : undefined
}

/** Where a document tells of a key. */
export function mention(key: string, { documents, declared }: Project): Location | undefined {
  const mentions = (content: Markdown | undefined): boolean => content !== undefined && markdownWords(content).has(key)
  const found = documents.of('markdown').find(({ path, content }) => path !== declared.at?.path && !CHECKLIST.test(path) && mentions(content))
  return found && fileStart(found.path)
}
