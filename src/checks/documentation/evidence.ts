import { wholeOf } from '../../documents/markdown.ts'
import type { Markdown } from '../../documents/markdown.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { oncePer } from '../../tree/once-per.ts'
import { isProblem } from '../../tree/tree.ts'

/** A document of Markdown that may show something. */
export interface EvidenceDocument {
  readonly path: string
  /** Its name without folder and ending. */
  readonly name: string
  readonly markdown: Markdown
}

/** Documents that ask for something to be done, or tell that it is: neither shows it. */
const CHECKLIST = /check[-_ ]?list|production[-_ ]?readiness|readiness[-_ ]?(report|review|status|summary|assessment)|go[-_ ]?live/i
/** What changed, what a form asks for, and what machines are told. */
const NO_EVIDENCE = /(^|\/)(change[-_]?log|changes|history|news|release[-_]?notes|todo|roadmap)(\.|$)|(^|\/)(issue_template|pull_request_template|discussion_template|templates?)(\/|\.)|[-_.]template\./i
const HIDDEN = /(^|\/)\.(?!github\/)[^/]+\//
/** So many tasks, and more of them than of anything else, make a list to be ticked off. */
const FEW_TASKS = 5

/** The documents in which evidence may stand: no checklists, changelogs, templates and samples. */
export const evidenceDocuments = oncePer(({ documents, declared }: Project): readonly EvidenceDocument[] => {
  const checklists = new Set(declared.checklists?.map((path) => path.replace(/^\.\//, '')))
  return documents.of('markdown').flatMap(({ path, content }) => {
    if (!content || checklists.has(path) || NO_EVIDENCE.test(path) || HIDDEN.test(path) || isChecklist(path, content)) return []
    return [{ path, name: nameWithoutEnding(path), markdown: content }]
  })
})

/** Whether a document is a list to be ticked off, by its name, its title or what it mostly consists of. */
export function isChecklist(path: string, markdown: Markdown): boolean {
  if (CHECKLIST.test(nameWithoutEnding(path)) || CHECKLIST.test(markdown.headings[0]?.text ?? '')) return true
  const { tasks } = wholeOf(markdown)
  return tasks >= FEW_TASKS && tasks * 2 > markdown.lines.filter(({ kind }) => kind !== 'heading' && kind !== 'code').length
}

/** Documents in formats that are not read, but speak for themselves by their names where they are not empty. */
const OTHER_FORMATS = /\.(rst|adoc|asciidoc|org)$/i

/** The first file that is not empty and whose path says what it is about. */
export function namedFile({ tree }: Project, isNamed: (path: string) => boolean, formats: RegExp = OTHER_FORMATS): string | undefined {
  return tree.entries.find(({ kind, path }) => kind === 'file' && formats.test(path) && isNamed(path) && !CHECKLIST.test(path) && !NO_EVIDENCE.test(path) && !FOREIGN.test(path) && !isEmpty(tree, path))?.path
}

const FOREIGN = /(^|\/)(node_modules|vendor|third_party|site-packages|\.[^/]+|examples?|samples?|fixtures|testdata|__tests__|tests?)\//

function isEmpty(tree: Project['tree'], path: string): boolean {
  const source = tree.read(path)
  // What is no text is a picture, and pictures are not empty.
  return !isProblem(source) && source.text.trim() === ''
}

export function nameWithoutEnding(path: string): string {
  return baseNameOf(path).replace(/\.\w+$/, '')
}
