import { sectionOf, wholeOf } from '../../documents/markdown.ts'
import type { MarkdownSection } from '../../documents/markdown.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { evidenceDocuments, namedFile, nameWithoutEnding } from './evidence.ts'
import type { EvidenceDocument } from './evidence.ts'
import { titlesOf } from './titles.ts'
import { TOPICS, TOPIC_NAMES } from './topics.ts'
import type { Topic, TopicName } from './topics.ts'

interface Options {
  /** What is to be written about. */
  readonly topic: TopicName
  /** Words that make more than a mention, where words are what counts. */
  readonly 'min-words': number
  /** Headings that what is written is to have, each as one or more words. */
  readonly sections: readonly string[]
}

/** Looks for a document, or a section of one, that tells what people have to know. */
export const topicDocumented: Check<Options> = {
  name: 'documentation/topic-documented',
  question: 'Is it written down, in a document that says more than that it should be?',
  reads: [],
  options: (z) =>
    z.strictObject({
      topic: z.enum(TOPIC_NAMES).describe('What is to be written about.'),
      'min-words': z.number().int().min(1).default(30).describe('Words that make more than a mention.'),
      sections: z.array(z.string().min(1)).default([]).describe('Headings that what is written is to have, such as authentication.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const topic: Topic = TOPICS[options.topic]
    const file = fileAbout(project, topic)
    const passages = [...passagesAbout(project, topic)]
    const told = passages.filter(({ section, images }) => isTold(section, images, topic, options['min-words']))
    const thin = passages[0]
    const shown = file === undefined ? told[0]?.at : fileStart(file)
    if (shown) yield { state: 'pass', at: shown }
    else if (thin) yield { state: 'fail', variant: 'thin', at: thin.at, facts: { title: thin.title, words: thin.section.words } }
    else if (options.topic === 'architecture') yield* diagrams(project)
    if (shown && file === undefined) yield* missingSections(told, options.sections)
  },
}

interface Passage {
  readonly document: EvidenceDocument
  readonly title: string
  readonly at: Location
  readonly section: MarkdownSection
  readonly images: boolean
}

function fileAbout(project: Project, topic: Topic): string | undefined {
  const shown = topic.files && namedFile(project, (path) => topic.files?.test(path) === true, topic.files)
  return shown ?? namedFile(project, (path) => topic.isAbout(path, nameWithoutEnding(path)) && topic.except?.test(path) !== true)
}

/** Whole documents by their names, and sections of the others by their headings. */
function* passagesAbout(project: Project, topic: Topic): Generator<Passage> {
  for (const document of evidenceDocuments(project)) {
    const { path, name, markdown } = document
    const spaced = name.replace(/[-_.]/g, ' ')
    const images = (from: number, to: number): boolean => markdown.links.some(({ image, at }) => image && at.line >= from && at.line <= to)
    if (topic.except?.test(spaced)) continue
    if (topic.isAbout(path, name)) yield { document, title: markdown.headings[0]?.text ?? name, at: fileStart(path), section: wholeOf(markdown), images: images(1, Infinity) }
    else {
      for (const { heading, above } of titlesOf(markdown)) {
        if (!topic.heading.test(heading.text) || [heading.text, ...above].some((title) => topic.except?.test(title))) continue
        const section = sectionOf(markdown, heading)
        yield { document, title: heading.text, at: heading.at, section, images: images(heading.at.line, section.lines.at(-1)?.at.line ?? heading.at.line) }
      }
    }
  }
}

function isTold({ steps, codeBlocks, commands, items, lines, words }: MarkdownSection, images: boolean, { proof }: Topic, minimum: number): boolean {
  if (proof === 'steps') return steps >= 2 || codeBlocks > 0 || commands > 0
  return words >= (codeBlocks > 0 ? minimum / 2 : minimum) || (minimum <= SHORT && (images || codeBlocks > 0 || items >= 3 || lines.filter(({ kind }) => kind === 'table').length >= 3))
}

/** Where no more words are asked for, a picture or a list says as much. */
const SHORT = 50

/** Diagrams of the parts of a system, drawn inside a document. */
function* diagrams(project: Project): Generator<Outcome> {
  for (const { markdown } of evidenceDocuments(project)) {
    for (const [index, { opens, at }] of markdown.lines.entries()) {
      const drawn = opens !== undefined && /^(mermaid|plantuml|d2)\b/i.test(opens) && /^\s*(graph|flowchart|c4|architecture|block|@startuml|["'\w.-][\w"' .-]*->)/i.test(markdown.lines[index + 1]?.text ?? '')
      if (!drawn) continue
      yield { state: 'pass', at }
      return
    }
  }
}

/** Headings that none of the documents has which tell of the topic. */
function* missingSections(told: readonly Passage[], wanted: readonly string[]): Generator<Outcome> {
  const documents = new Set(told.map(({ document }) => document))
  const titles = [...documents].flatMap(({ markdown, name }) => [name, ...markdown.headings.map(({ text }) => text)]).map((title) => title.toLowerCase())
  for (const section of wanted) {
    const at = told[0]?.at
    if (at && !titles.some((title) => title.includes(section.toLowerCase()))) yield { state: 'fail', variant: 'section', at, facts: { section } }
  }
}
