import { invocationsOf } from '../../documents/invocation.ts'
import type { Invocation } from '../../documents/invocation.ts'
import type { EnvEntry, Job, Step } from '../../documents/workflow.ts'
import { entryOf, isBlockMapping } from '../../documents/yaml-node.ts'
import type { Edit } from '../edit.ts'
import { actionName } from './steps.ts'

const SETTING = 'persist-credentials: false'

/** The setting in place: added to the inputs there are, or as the step's only one. Nothing in steps written with braces. */
export function withoutCredentials({ node, uses }: Step, persist: EnvEntry | undefined, doubtful: boolean): readonly Edit[] {
  if (!uses || !isBlockMapping(node)) return []
  // Someone asked for the token to stay.
  if (persist) return persist.value.value === true ? [{ at: persist.value.at, written: persist.value.text, replacement: 'false', safe: false }] : []
  const entry = entryOf(node, 'with')
  const indent = ' '.repeat(node.at.column - 1)
  if (!entry) {
    if (uses.at.line !== uses.at.endLine) return []
    return [{ at: uses.at, written: '', replacement: `\n${indent}with:\n${indent}  ${SETTING}`, safe: !doubtful, behindLine: true }]
  }
  const { key, value } = entry
  const first = value.kind === 'mapping' && value.entries[0]?.key.at
  // An alias stands at another place, before its use.
  if (!first || value.kind !== 'mapping' || !isBlockMapping(value) || first.line <= key.at.line) return []
  return [{ at: first, written: '', replacement: `${SETTING}\n${' '.repeat(first.column - 1)}`, safe: !doubtful }]
}

const LOCAL_COMMANDS = ['status', 'diff', 'log', 'show', 'rev-parse', 'describe', 'config', 'ls-files', 'rev-list', 'merge-base']
const WRITES = /commit|push|pull-request|release|publish|deploy|pages|bump|version|changeset|tag|submodule|lfs|git/i

/** Whether some step of the job may count on the token that checkout leaves: what cannot be told counts as such. */
export function usesToken({ steps }: Job): boolean {
  return steps.some(({ run, uses }) => {
    if (run) return !run.script || invocationsOf(run.script.commands).some(mayWrite)
    const name = actionName(uses)
    return name !== 'actions/checkout' && (name === '' || WRITES.test(name.slice(name.indexOf('/') + 1)))
  })
}

function mayWrite({ program, args }: Invocation): boolean {
  if (program === 'git') return !LOCAL_COMMANDS.includes(args[0]?.value ?? '')
  return program === undefined || [program, ...args.map(({ text }) => text)].some((word) => WRITES.test(word))
}
