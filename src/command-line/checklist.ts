import { statSync } from 'node:fs'
import { MAX_MARKDOWN } from '../documents/markdown-blocks.ts'
import { judgeChecklists } from '../judge.ts'
import { withTicks } from '../policy/checklist-ticks.ts'
import type { ProvenLine } from '../policy/checklist-ticks.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import type { ChecklistJudgement, HeldChecklist } from '../policy/held-checklists.ts'
import { maskerFor } from '../report/masking.ts'
import { plural } from '../report/plural.ts'
import { printable } from '../report/printable.ts'
import { checklistJson, checklistText, lineExplanation } from '../report/render-checklist.ts'
import { renderDiff } from '../report/render-diff.ts'
import type { Tree } from '../tree/tree.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { mistakeLine } from './mistake-line.ts'
import { pathInTree } from './path-in-tree.ts'
import { replaceFile } from './replace-file.ts'

/** Holds the lines of Markdown checklists to the repository: prints what each came to, or writes it down. @throws ConfigurationError, UnreadableRootError */
export async function checklist(given: Arguments, streams: Streams): Promise<number> {
  refuseMixed(given)
  const root = given.root ?? '.'
  if (statSync(root, { throwIfNoEntry: false })?.isFile()) throw new ConfigurationError(`--root: ${root} is a file; a root is a folder`)
  const tree = workingDirectory(root)
  const named = given.operands.map((file) => pathInTree(root, tree, file))
  const judgement = await judgeChecklists(tree, named, judgeOptions(root, tree, given))
  if (judgement.held.length + judgement.unread.length === 0) throw new ConfigurationError('no checklist was found; name the file, or list it under "checklists" in the readiness file')
  for (const { path, line, message } of judgement.unread) streams.error(`${mistakeLine({ path, line, message })}\n`)
  for (const { source } of judgement.held) if (source.text.length > MAX_MARKDOWN) streams.error(`${printable(`readiness: of ${source.path} only the first ${MAX_MARKDOWN} characters were read`)}\n`)
  if (judgement.held.length === 0) return EXIT.couldNotLook
  if (given.explain !== undefined) return explained(given.explain, judgement, streams)
  if (given.write || given.status) return written(root, tree, judgement, given, streams)
  if (given.format === 'json') streams.out(checklistJson(judgement, root.replaceAll('\\', '/')))
  else streams.out(checklistText(judgement, given))
  return judgement.blocking.size > 0 ? EXIT.fail : EXIT.pass
}

function refuseMixed({ format, output, explain, write, status, dryRun }: Arguments): void {
  if (format !== 'text' && format !== 'json') throw new ConfigurationError(`checklist has no --format ${format}, only text and json`)
  if (output !== undefined) throw new ConfigurationError('checklist has no --output; what it says goes to standard output')
  const writes = write || status
  if (explain !== undefined && writes) throw new ConfigurationError('--explain writes nothing; give it without --write and --status')
  if (format === 'json' && (writes || explain !== undefined)) throw new ConfigurationError('--format json goes with the plain listing only')
  if (dryRun && !writes) throw new ConfigurationError('--dry-run goes with --write or --status')
}

/** `LINE`, or `FILE:LINE` where several checklists are there. */
function explained(where: string, { held, rules, secrets }: ChecklistJudgement, streams: Streams): number {
  const [, path, digits] = /^(?:(.+):)?([1-9]\d{0,8})$/.exec(where) ?? []
  if (digits === undefined) throw new ConfigurationError(`--explain: read "${where}", accepted is the number of a line, or FILE:LINE`)
  const [only, ...others] = path === undefined ? held : held.filter(({ source }) => source.path === path)
  if (!only) throw new ConfigurationError(`--explain: ${path} is none of the checklists: ${held.map(({ source }) => source.path).join(', ')}`)
  if (others.length > 0) throw new ConfigurationError(`--explain: there are ${held.length} checklists; write FILE:${digits} or name the file: ${held.map(({ source }) => source.path).join(', ')}`)
  streams.out(lineExplanation(only, Number(digits), rules, secrets))
  return EXIT.pass
}

async function written(root: string, tree: Tree, judgement: ChecklistJudgement, given: Arguments, streams: Streams): Promise<number> {
  let failed = false
  for (const held of judgement.held) {
    const { path, text: before } = held.source
    if (tree.entries.some((entry) => entry.path === path && entry.kind === 'link')) throw new ConfigurationError(`${path} is a link; nothing is written through it`)
    const ticked = given.write ? withTicks(before, provenLines(held)) : before
    const after = given.status ? (await import('../report/render-checklist-status.ts')).withStatus(ticked, held, maskerFor(judgement.secrets)) : ticked
    if (given.write) sayWhatStays(held, streams)
    if (after === before) {
      streams.error(`${printable(path)}: nothing to change.\n`)
    } else if (given.dryRun) streams.out(renderDiff(path, before, after))
    else {
      const reason = replaceFile(root, { path, before, after })
      failed ||= reason !== undefined
      streams.error(`${printable(reason === undefined ? `${path} was changed.` : `readiness: ${path} ${reason}, so it was left as it is`)}\n`)
    }
  }
  return failed ? EXIT.couldNotLook : EXIT.pass
}

/** The tasks that the repository proves, whether they are ticked yet or not. */
function provenLines({ verdicts }: HeldChecklist): ProvenLine[] {
  return verdicts.flatMap(({ item, binding, state, places }) => {
    const proven = state === 'unticked-but-proven' || (state === 'true' && item.mark === 'ticked')
    return proven && binding && item.kind === 'task' ? [{ line: item.at.line, rule: binding.rule.id, place: places.find(({ at }) => at.path !== item.at.path)?.at }] : []
  })
}

/** Ticks are never taken back in silence: what is contradicted is for people to decide. */
function sayWhatStays({ source, verdicts }: HeldChecklist, streams: Streams): void {
  const contradicted = verdicts.filter(({ state }) => state === 'contradicted')
  for (const { item, reason, places } of contradicted) {
    const [place] = places
    streams.error(`${printable(`${source.path}:${item.at.line}: left as it is, although the repository shows otherwise: ${reason}${place ? ` (${place.at.path}:${place.at.line})` : ''}`)}\n`)
  }
  if (contradicted.length > 0) streams.error(`${plural(contradicted.length, 'line')} of ${printable(source.path)} ${contradicted.length === 1 ? 'waits' : 'wait'} for somebody to decide.\n`)
}
