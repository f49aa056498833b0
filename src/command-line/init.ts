import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseChecklist } from '../documents/checklist.ts'
import { withoutStatus } from '../documents/checklist-status.ts'
import { documentsOf } from '../documents/documents.ts'
import { policyFor } from '../policy/policy-for.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { firstReadinessFile } from '../policy/first-readiness-file.ts'
import type { ChecklistSource } from '../policy/readiness-from-checklist.ts'
import { productionOf } from '../production/production.ts'
import { printable } from '../report/printable.ts'
import { bindChecklist } from '../rules/bind-item.ts'
import { fileText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { pathInTree } from './path-in-tree.ts'
import { writeReadiness } from './readiness-text.ts'

/** Writes a first readiness file from what is found, and says what it assumed. Never over one that is there. @throws ConfigurationError, UnreadableRootError */
export async function init(given: Arguments, streams: Streams): Promise<number> {
  const [root = '.', ...more] = given.operands
  if (more.length > 0) throw new ConfigurationError('init takes one root')
  if (statSync(root, { throwIfNoEntry: false })?.isFile()) throw new ConfigurationError(`${root} is a file; a root is a folder`)
  const tree = workingDirectory(root)
  const options = judgeOptions(root, tree, given)
  if (tree.has(options.config)) throw new ConfigurationError(`${options.config} is there already; init never writes over it`)
  const checklist = given.from === undefined ? undefined : await checklistNamed(root, tree, given.from, options)
  const { text, assumed } = firstReadinessFile(nameOf(root), productionOf(tree, documentsOf(tree), []), checklist)
  // What is written must read back as a valid file.
  await policyFor(tree, { ...options, configText: text })
  writeReadiness(root, { source: fileText(options.config, ''), fresh: true }, text, given.dryRun, streams)
  for (const sentence of assumed) streams.error(`${printable(sentence)}\n`)
  if (!given.dryRun) streams.error(`Next: read ${options.config}, then run \`readiness check\`.\n`)
  return EXIT.pass
}

/** A checklist of the root with its lines bound to rules. @throws ConfigurationError where it cannot be read */
async function checklistNamed(root: string, tree: Tree, file: string, options: JudgeOptions): Promise<ChecklistSource> {
  const source = tree.read(pathInTree(root, tree, file))
  if (isProblem(source)) throw new ConfigurationError(source.message, source.path, source.line)
  const { content } = parseChecklist(withoutStatus(source))
  const items = content?.items ?? []
  if (items.length === 0) throw new ConfigurationError(`no line of ${source.path} claims anything, so there is nothing to make a readiness file from`)
  const { rules } = await policyFor(tree, { ...options, profile: 'production' })
  return { path: source.path, items, bindings: bindChecklist({ items, repaired: false }, rules.map(({ rule }) => rule)), has: (path) => tree.has(path), today: options.today }
}

/** The folder's name, as far as it can be one of a system. */
function nameOf(root: string): string {
  return basename(resolve(root)).replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '') || 'system'
}
