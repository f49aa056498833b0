import { sectionOf, wholeOf } from '../../documents/markdown.ts'
import type { MarkdownSection } from '../../documents/markdown.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { evidenceDocuments, namedFile } from './evidence.ts'
import { titlesOf } from './titles.ts'

interface Options {
  /** What the runbooks are to tell of; empty: of anything. */
  readonly scenarios: readonly string[]
}

const RUNBOOK_PATH = /(^|[/\-_. ])(run[-_ ]?books?|playbooks?)([/\-_. ]|$)/i
const RUNBOOK_TITLE = /\brun[- ]?books?\b|\bplaybooks?\b|\btrouble-?shooting\b|\b(common|known) (issues|problems)\b|\bincident (response|handling|procedures?|management)\b|\boperations? (guide|manual|handbook)\b|\bservice management\b/i
/** What goes wrong on a developer's machine is another matter. */
const FOR_DEVELOPERS = /local|setup|install|development|contribut|getting[-_ ]?started/i

/** Looks for runbooks: any, or one for each scenario. */
export const runbooks: Check<Options> = {
  name: 'documentation/runbooks',
  question: 'Is there a runbook for what may go wrong?',
  reads: [],
  options: (z) => z.strictObject({ scenarios: z.array(z.string().min(1)).default([]).describe('What runbooks are to tell of, such as service down; empty: of anything.') }),
  *look(project, { scenarios }): Iterable<Outcome> {
    const told = [...passages(project)].filter(({ section }) => isTold(section))
    const unread = namedFile(project, (path) => RUNBOOK_PATH.test(path))
    if (scenarios.length === 0) {
      const place = told[0]?.at ?? (unread === undefined ? undefined : fileStart(unread))
      if (place) yield { state: 'pass', at: place, facts: { scenario: '' } }
      return
    }
    for (const scenario of scenarios) {
      const words = wordsOf(scenario)
      const passage = told.find(({ title }) => isAbout(title, words))
      const file = passage ? undefined : namedFile(project, (path) => RUNBOOK_PATH.test(path) && isAbout(path, words))
      const place = passage?.at ?? (file === undefined ? undefined : fileStart(file))
      yield place ? { state: 'pass', at: place, facts: { scenario } } : { state: 'fail', variant: 'scenario', at: told[0]?.at ?? project.declared.at ?? fileStart('.readiness.yml'), facts: { scenario } }
    }
  },
}

interface Passage {
  readonly title: string
  readonly at: Location
  readonly section: MarkdownSection
}

/** Runbooks by their paths with all of their sections, and sections of other documents that are called so. */
function* passages(project: Project): Generator<Passage> {
  for (const { path, name, markdown } of evidenceDocuments(project)) {
    const whole = RUNBOOK_PATH.test(path)
    if (whole) yield { title: `${name} ${markdown.headings[0]?.text ?? ''}`, at: fileStart(path), section: wholeOf(markdown) }
    if (!whole && FOR_DEVELOPERS.test(name)) continue
    for (const { heading, above } of titlesOf(markdown)) {
      if (whole || [heading.text, ...above].some((title) => RUNBOOK_TITLE.test(title))) yield { title: heading.text, at: heading.at, section: sectionOf(markdown, heading) }
    }
  }
}

function isTold({ steps, items, codeBlocks, words }: MarkdownSection): boolean {
  return steps >= 2 || items >= 2 || codeBlocks > 0 || words >= 20
}

const EMPTY_WORDS = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'is', 'are', 'and', 'or', 'for', 'to', 'issue', 'problem', 'runbook'])

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
  const telling = words.filter((word) => !EMPTY_WORDS.has(word))
  return telling.length > 0 ? telling : words
}

function isAbout(title: string, words: readonly string[]): boolean {
  const found = new Set(wordsOf(title))
  return words.every((word) => found.has(word))
}
