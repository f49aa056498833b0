import { statSync } from 'node:fs'
import { policyFor } from '../policy/policy-for.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { mend } from '../policy/mend.ts'
import type { Mended, MendedFile } from '../policy/mend.ts'
import { didYouMean } from '../policy/nearest.ts'
import type { Policy } from '../policy/policy.ts'
import { plural } from '../report/plural.ts'
import { printable } from '../report/printable.ts'
import { renderDiff } from '../report/render-diff.ts'
import type { Tree } from '../tree/tree.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { replaceFile } from './replace-file.ts'

/** Mends in a root's files what is mechanical to mend, or shows it. @throws ConfigurationError, UnreadableRootError */
export async function fix(given: Arguments, streams: Streams): Promise<number> {
  if (given.operands.length > 1) throw new ConfigurationError(`fix takes one root and ${given.operands.length} are given`)
  if (given.format !== 'text') throw new ConfigurationError(`fix has no --format ${given.format}, only text`)
  if (given.output !== undefined) throw new ConfigurationError('fix has no --output; what it says goes to standard output')
  const root = given.operands[0] ?? '.'
  if (statSync(root, { throwIfNoEntry: false })?.isFile()) throw new ConfigurationError(`${root} is a file; a root is a folder`)
  const tree = workingDirectory(root)
  const { today } = judgeOptions(root, tree, given)
  const mended = mend(tree, await policyToFix(root, tree, given), { unsafe: given.unsafe, today })
  const failed = given.dryRun ? showAll(mended.files, streams) : writeAll(root, mended, streams)
  for (const path of mended.links) streams.error(`${printable(`readiness: ${path} is a link; nothing is written through it`)}\n`)
  streams.error(`${summary(mended, given, failed)}\n`)
  return failed.size > 0 ? EXIT.couldNotLook : EXIT.pass
}

/** The policy that holds here, or that one rule of it; asked for by its name, a rule need not be in the profile. */
async function policyToFix(root: string, tree: Tree, given: Arguments): Promise<Policy> {
  const options = judgeOptions(root, tree, given)
  if (given.rule === undefined) return policyFor(tree, options)
  const policy = await policyFor(tree, { ...options, profile: 'strict' })
  const rules = policy.rules.filter(({ rule }) => rule.id === given.rule || rule.formerly.includes(given.rule as string))
  if (rules.length === 0) throw new ConfigurationError(`--rule: no rule "${given.rule}" is in force here${didYouMean(given.rule, policy.rules.map(({ rule }) => rule.id))}`)
  return { ...policy, rules }
}

function showAll(files: readonly MendedFile[], streams: Streams): ReadonlySet<string> {
  for (const { path, before, after } of files) streams.out(renderDiff(path, before, after))
  return new Set()
}

/** Writes every file it can; returns those it could not write. */
function writeAll(root: string, { files, findings }: Mended, streams: Streams): ReadonlySet<string> {
  const failed = new Set<string>()
  for (const file of files) {
    const reason = replaceFile(root, file)
    if (reason === undefined) {
      const own = findings.filter(({ at }) => at.path === file.path)
      for (const { rule, at } of own) streams.out(`${printable(`${at.path}:${at.line}: ${rule.id}: ${rule.title}`)}\n`)
    } else {
      failed.add(file.path)
      streams.error(`${printable(`readiness: ${file.path} ${reason}, so it was left as it is`)}\n`)
    }
  }
  return failed
}

function summary({ files, findings, unsafeLeft }: Mended, { dryRun, unsafe }: Arguments, failed: ReadonlySet<string>): string {
  const changes = findings.filter(({ at }) => !failed.has(at.path)).length
  const done = changes === 0 ? 'Nothing to change.' : `${plural(changes, 'change')} in ${plural(files.length - failed.size, 'file')}${dryRun ? ', not written' : ''}.`
  return unsafe || unsafeLeft === 0 ? done : `${done} ${unsafeLeft} more with --unsafe; read those before you keep them.`
}
