import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { judge } from '../judge.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import type { Report } from '../policy/report.ts'
import { unjudged } from '../policy/unjudged.ts'
import { textAt } from '../tree/text-at.ts'
import { UnreadableRootError } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { printable } from '../report/printable.ts'
import type { SourceText } from '../tree/source-text.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import { COMMANDS } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { mistakeLine } from './mistake-line.ts'
import { insideRoot, openOutput } from './output.ts'

export const DEFAULT_CONFIG = '.readiness.yml'

/** Exit codes of the public contract. */
export const EXIT = { pass: 0, fail: 1, mistake: 2, couldNotLook: 3 } as const

export interface Streams {
  out(text: string): void
  error(text: string): void
  readonly color: boolean
  /** What may be asked of GitHub; called only where the user says --online. */
  online?(): Promise<Pick<JudgeOptions, 'fetchPolicy' | 'advise'>>
}

/** Judges each root and prints its report in the order given. Returns the highest exit code. @throws ConfigurationError for mistakes in the options */
export async function check(given: Arguments, streams: Streams): Promise<number> {
  const roots = given.operands.length > 0 ? given.operands : ['.']
  if (roots.length > 1 && !['text', 'jsonl'].includes(given.format)) throw new ConfigurationError(`--format ${given.format} takes one root and ${roots.length} are given; use jsonl, one line a root`)
  if (given.rules !== undefined && !isFolder(given.rules)) throw new ConfigurationError(`--rules: ${given.rules} is no folder`)
  for (const root of roots) if (existsSync(root) && !isFolder(root)) throw new ConfigurationError(`${root} is a file; a root is a folder`)
  const write = given.output === undefined ? streams.out : openOutput(given.output)
  let code: number = EXIT.pass
  const texts: string[] = []
  for (const root of roots) {
    const judged = await judgeRoot(root, given, streams)
    code = Math.max(code, judged.code)
    const text = await rendered(judged.report, judged.tree, given, streams)
    if (given.output === undefined) write(text)
    else texts.push(text)
  }
  if (given.output !== undefined) write(texts.join(''))
  return code
}

interface JudgedRoot {
  readonly report: Report
  readonly tree: Tree | undefined
  readonly code: number
}

/** One root's report. What keeps it from being judged is said on the error stream and in the report, and other roots go on. */
async function judgeRoot(root: string, given: Arguments, streams: Streams): Promise<JudgedRoot> {
  try {
    const tree = workingDirectory(root)
    const report = await judge(tree, { ...judgeOptions(root, tree, given), ...(given.online && (await streams.online?.())) })
    return { report, tree, code: report.verdict === 'pass' ? EXIT.pass : EXIT.fail }
  } catch (error) {
    if (error instanceof ConfigurationError) {
      for (const mistake of error.mistakes) streams.error(`${mistakeLine(mistake)}\n`)
      const problems = error.mistakes.map(({ path, line, message }) => ({ path: path ?? given.config ?? DEFAULT_CONFIG, line: line ?? 1, message }))
      return { report: unjudged(root, problems), tree: undefined, code: EXIT.mistake }
    }
    const message = error instanceof UnreadableRootError ? error.message : `the judgement failed: ${error instanceof Error ? error.message : String(error)}`
    streams.error(`${printable(`readiness: ${root}: ${message}${existsSync(root) ? '' : didYouMean(root, COMMANDS)}`)}\n`)
    return { report: unjudged(root, [{ path: '.', line: 1, message }]), tree: undefined, code: EXIT.couldNotLook }
  }
}

/** What the command line asks of the judgement of one root. @throws ConfigurationError */
export function judgeOptions(root: string, tree: Tree, given: Arguments): JudgeOptions {
  return {
    root: root === '' ? '.' : root.replaceAll('\\', '/'),
    ...configFor(root, tree, given.config),
    failOn: given.failOn,
    profile: given.profile,
    rulesFolder: given.rules,
    clock: given.clock,
    today: new Date().toISOString().slice(0, 10),
    written: insideRoot(root, given.output),
  }
}

/** `--config` names a file of the root, or one elsewhere on disk that serves several roots. */
function configFor(root: string, tree: Tree, named: string | undefined): Pick<JudgeOptions, 'config' | 'configNamed' | 'configText'> {
  if (named === undefined) return { config: DEFAULT_CONFIG, configNamed: false }
  const inRoot = relative('.', named).split(sep).join('/')
  if (tree.has(inRoot)) return { config: inRoot, configNamed: true }
  const fromHere = relative(resolve(root), resolve(named)).split(sep).join('/')
  if (!fromHere.startsWith('..') && tree.has(fromHere)) return { config: fromHere, configNamed: true }
  try {
    return { config: named, configNamed: true, configText: readFileSync(named, 'utf8') }
  } catch {
    throw new ConfigurationError(`--config: ${named} cannot be read`)
  }
}

async function rendered(report: Report, tree: Tree | undefined, given: Arguments, streams: Streams): Promise<string> {
  switch (given.format) {
    case 'json':
      return (await import('../report/render-json.ts')).renderJson(report)
    case 'jsonl':
      return (await import('../report/render-json.ts')).renderJsonLine(report)
    case 'sarif':
      return (await import('../report/render-sarif.ts')).renderSarif(report)
    case 'markdown':
      return (await import('../report/render-markdown.ts')).renderMarkdown(report)
    case 'junit':
      return (await import('../report/render-junit.ts')).renderJunit(report)
    case 'badge':
      return (await import('../report/render-badge.ts')).renderBadge(report)
    case 'text': {
      const { renderText } = await import('../report/render-text.ts')
      const color = given.output === undefined && (given.color ?? streams.color)
      const source = (path: string): SourceText | undefined => (tree ? textAt(tree, path) : undefined)
      return renderText(report, { color, quiet: given.quiet, source })
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
