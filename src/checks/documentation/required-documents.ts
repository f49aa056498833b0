import type { Markdown } from '../../documents/markdown.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { isChecklist } from './evidence.ts'
import { leadsSomewhere, pathOfLink } from './link-target.ts'
import { placeholdersOf } from './placeholders.ts'

interface Options {
  /** Paths of documents that must be there; empty: those that are there are held to their links. */
  readonly documents: readonly string[]
  /** Whether gaps that a template left are told of in documents people follow. */
  readonly placeholders: boolean
}

/** Documents of other times, and those that a site's generator turns into pages with addresses of their own. */
const NOT_HELD = /(^|\/)(change[-_]?log|changes|history|news|release[-_]?notes)[^/]*$|(^|\/)(issue_template|pull_request_template|discussion_template|templates?|i18n|locales?|translations?|versioned_docs|archived?|legacy|old|_\w+|content|prompts?)(\/|\.)|[-_.](template|tpl)\.|(^|\/)\.(?!github\/)[^/]+\/|^\.github\/profile\//i
const SITES = /(^|\/)(mkdocs\.ya?ml|docusaurus\.config\.\w+|book\.toml|_config\.ya?ml|antora\.ya?ml|hugo\.(toml|ya?ml|json)|mint\.json|docs\.json|nuxt\.config\.\w+|astro\.config\.\w+|gatsby-config\.\w+|_sidebar\.md|SUMMARY\.md|conf\.py|theme\.config\.\w+|\.vitepress\/config(\.\w+)?|\.vuepress\/config(\.\w+)?|zensical\.toml|\.gitbook\.ya?ml|\.readthedocs\.ya?ml)$/
const READ_ON_GITHUB = /(^|\/)(readme|contributing|security|support|governance)[^/]*$/i
/** What marks a folder whose files a generator of API clients has written. */
const GENERATED = /(^|\/)\.(openapi-generator|swagger-codegen)-ignore$/
/** Documents by which people act when something is wrong, or is to go live. */
const FOLLOWED = /run[-_ ]?book|playbook|on[-_ ]?call|incident|escalation|contacts?|support|deploy|operations|rollback|disaster|recovery|production|check-?list|readiness/i

/** Holds documents to be there, to say something, and to lead where their links say. */
export const requiredDocuments: Check<Options> = {
  name: 'documentation/required-documents',
  question: 'Are the documents there, and do their links lead to files that are there?',
  reads: [],
  options: (z) =>
    z.strictObject({
      documents: z.array(z.string().min(1)).default([]).describe('Paths of documents that must be there; empty: those that are there are held to their links.'),
      placeholders: z.boolean().default(true).describe('Whether gaps that a template left are told of in documents people follow.'),
    }),
  *look(project, { documents, placeholders }): Iterable<Outcome> {
    const wanted = documents.map((path) => path.replace(/^\.\//, ''))
    for (const path of wanted) yield presence(project, path)
    const site = project.tree.entries.some(({ path }) => SITES.test(path))
    const generated = project.tree.entries.filter(({ path }) => GENERATED.test(path)).map(({ path }) => path.replace(GENERATED, '$1'))
    for (const { path, content } of project.documents.of('markdown')) {
      if (!content) continue
      if (wanted.includes(path) || (wanted.length === 0 && !NOT_HELD.test(path) && !generated.some((folder) => path.startsWith(folder)) && (!site || READ_ON_GITHUB.test(path)))) yield* dangling(project, path, content)
      if (placeholders && !NOT_HELD.test(path) && (wanted.includes(path) || FOLLOWED.test(path) || isChecklist(path, content))) yield* gaps(content)
    }
  },
}

function presence({ tree }: Project, path: string): Outcome {
  const at = fileStart(path)
  const source = tree.has(path) ? tree.read(path) : undefined
  if (!source) return { state: 'fail', variant: tree.hasFolder(path) ? 'folder' : 'absent', at, facts: { path } }
  if (isProblem(source)) return { state: 'unknown', at, facts: { path } }
  return source.text.trim() === '' ? { state: 'fail', variant: 'empty', at, facts: { path } } : { state: 'pass', at }
}

function* dangling(project: Project, document: string, { links }: Markdown): Generator<Outcome> {
  let resolved: Outcome | undefined
  for (const { target, at } of links) {
    const path = pathOfLink(target, document)
    if (path === undefined || isPage(target, document)) continue
    if (leadsSomewhere(project.tree, path, target)) resolved ??= { state: 'pass', at }
    else {
      const actual = pathsWithoutCase(project.tree).get(path.toLowerCase())
      yield { state: 'fail', at, facts: { target, path, actual: actual ?? '' }, ...(actual !== undefined && { variant: 'case' }) }
    }
  }
  if (resolved) yield resolved
}

/** The address that a site elsewhere gives a page: it has no ending, and either a slash at its end or the site's root before it. */
function isPage(target: string, document: string): boolean {
  const path = target.replace(/[#?].*$/s, '')
  return /(^|\/)(docs?|documentation|website)\//i.test(document) && !/(^|\/)readme[^/]*$/i.test(document) && !/\.\w+$/.test(path) && (path.startsWith('/') || /^\.\.\/.*\/$/.test(path))
}

/** Paths by what they are in lower case: some machines take both for the same, and GitHub does not. */
const pathsWithoutCase = oncePer((tree: Project['tree']): ReadonlyMap<string, string> => new Map(tree.entries.map(({ path }) => [path.toLowerCase(), path])))

function* gaps(markdown: Markdown): Generator<Outcome> {
  for (const { value, at } of placeholdersOf(markdown)) yield { state: 'fail', variant: 'placeholder', at, facts: { placeholder: value } }
}
