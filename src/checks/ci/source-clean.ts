import { gitHooksIn } from '../../documents/git-hooks.ts'
import { lintSettingsIn } from '../../documents/lint-settings.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { gatesOf } from './gates.ts'
import { sourcesOf } from './sources.ts'

const LEFTOVERS = ['debug-statements', 'task-comments'] as const
type Leftover = (typeof LEFTOVERS)[number]

interface SourceOptions {
  readonly wanted: readonly Leftover[]
  readonly forbid: readonly string[]
}

/** What was left in the source while working on it: prints, breakpoints, comments about what is to be done. */
export const sourceClean: Check<SourceOptions> = {
  name: 'ci/source-clean',
  question: 'Does a linter that CI runs keep debugging statements and open tasks out of the source?',
  reads: ['workflow'],
  options: (z) =>
    z.strictObject({
      wanted: z.array(z.enum(LEFTOVERS)).default([...LEFTOVERS]).describe('What the linter must look for.'),
      forbid: z.array(z.string().min(2)).default([]).describe('Phrases that must stand in no source file of the application, instead: print(, breakpoint(, TODO.'),
    }),
  *look(project, { wanted = LEFTOVERS, forbid = [] }): Iterable<Outcome> {
    if (forbid.length > 0) return yield* phraseOutcomes(project, forbid)
    const rules = [...settingsOf(project)]
    const enforced = rules.length > 0 && isEnforced(project)
    for (const leftover of wanted) {
      const on = rules.find(({ names }) => names.some((name) => MEANS[leftover].test(name)))
      const kind = TITLES[leftover]
      if (on && enforced) yield { state: 'pass', at: on.at }
      else if (on) yield { state: 'fail', variant: 'not-run', at: on.at, facts: { kind } }
      else if (rules[0] && !rules.some(({ builds }) => builds)) yield { state: 'fail', variant: leftover, at: rules[0].at, facts: { kind } }
    }
  },
}

/** Codes and names by which linters know these; a short code stands for all that begin with it. */
const MEANS: Readonly<Record<Leftover, RegExp>> = {
  'debug-statements': /^(ALL|T|T1|T10|T100|T2|T20|T201|T203|no-console|no-debugger|noConsole|noConsoleLog|noDebugger|forbidigo|debug-statements)$/,
  'task-comments': /^(ALL|TD|TD00\d|FIX|FIX00\d|T|no-warning-comments|godox|T10[1-9])$/,
}

const TITLES: Readonly<Record<Leftover, string>> = { 'debug-statements': 'prints and breakpoints', 'task-comments': 'comments about open tasks' }

/** What linters are told, by their files, by their options in CI, and by hooks. */
function* settingsOf({ tree, production }: Project): Generator<{ names: readonly string[]; at: Location; builds?: boolean }> {
  for (const { rules, at, builds } of lintSettingsIn(tree)) yield { names: rules, at, builds }
  for (const job of production.ci.jobs) {
    for (const { command, at } of job.commands) {
      const words = command.args.map(({ value }) => value ?? '')
      const lists = words.flatMap((word, index) => (/^--(extend-)?select$/.test(word) ? [words[index + 1] ?? ''] : /^--(extend-)?select=/.test(word) ? [word.slice(word.indexOf('=') + 1)] : []))
      if (lists.length > 0) yield { names: lists.flatMap((list) => list.split(',')), at }
    }
  }
  for (const { hooks, at } of gitHooksIn(tree)) if (hooks.some((name) => name.startsWith('debug-statements'))) yield { names: ['debug-statements'], at }
}

function isEnforced({ production }: Project): boolean {
  return gatesOf(production.ci).gates.some(({ purposes, neutered }) => purposes.includes('lint') && neutered === undefined)
}

const MOST_PLACES = 50

function* phraseOutcomes({ tree }: Project, forbid: readonly string[]): Generator<Outcome> {
  const comments = forbid.filter((phrase) => /^[A-Z]{3,}:?$/.test(phrase))
  const code = forbid.filter((phrase) => !comments.includes(phrase))
  const scripts = (path: string): boolean => /(^|\/)scripts\//.test(path)
  const places = [...(code.length > 0 ? sourcePhrases(tree, code, 'code', scripts) : []), ...(comments.length > 0 ? sourcePhrases(tree, comments, 'everything', scripts) : [])]
  for (const { phrase, at } of places.slice(0, MOST_PLACES)) yield { state: 'fail', variant: 'found', at, facts: { phrase } }
  const first = sourcesOf(tree)[0]
  if (places.length === 0 && first !== undefined) yield { state: 'pass', at: fileStart(first) }
}
