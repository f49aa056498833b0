import type { ShellCommand, ShellScript } from '../../documents/shell.ts'
import { nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { Job } from '../../documents/workflow.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { stepsOf } from './steps.ts'

type Doubt = 'mistakes' | 'quoting'

/** Mistakes in shell scripts that are certain without running them. */
export const scriptsSound: Check<{ doubt: Doubt }> = {
  name: 'workflow/scripts-sound',
  question: 'Can the shell read every script, and does each command do what it looks like?',
  reads: ['workflow', 'action'],
  options: (z) => z.strictObject({ doubt: z.enum(['mistakes', 'quoting']) }),
  *look(project, { doubt }): Iterable<Outcome> {
    for (const { step, job } of stepsOf(project)) {
      if (!step.run?.script || (job && mayBeWindows(job) && nodeAt(step.node, 'shell') === undefined)) continue
      yield* judged(step.run.at, doubt === 'mistakes' ? scriptMistakes(step.run.script, step.run.at) : quotingMistakes(step.run.script))
    }
  },
}

/** A script without `shell:` is PowerShell on the Windows jobs of a matrix. */
function mayBeWindows(job: Job): boolean {
  const runsOn = nodeAt(job.node, 'runs-on')
  const labels = scalarsOf(runsOn?.kind === 'mapping' ? nodeAt(runsOn, 'labels') : runsOn)
  return labels.length === 0 || labels.some((label) => label.text.includes('${{'))
}

function* scriptMistakes(script: ShellScript, runAt: Location): Generator<Mistake> {
  const [error] = script.errors
  // What is left open is only noticed behind the last command, where nobody would look for it.
  const atEnd = error && error.at.line > (script.commands.at(-1)?.at.endLine ?? 0)
  if (error) return yield { at: atEnd ? runAt : error.at, problem: `the shell cannot read this script: ${error.message}` }
  for (const command of script.commands) yield* commandMistakes(command)
}

function* commandMistakes(command: ShellCommand): Generator<Mistake> {
  const { name, args, at } = command
  const words = args.map((arg) => arg.text)
  if ((name === '[' || name === 'test') && words.some((word) => word === '==~' || word === '=~')) yield { at, problem: '`[` knows no pattern matching by =~; that takes `[[ ]]`' }
  if (name === '[' && words.at(-1) !== ']') yield { at, problem: 'the `[` is not closed by a `]` with a blank before it' }
  if (name !== undefined && name !== '[' && name.startsWith('[') && !name.startsWith('[[') && words.at(-1)?.endsWith(']')) yield { at, problem: 'a blank is missing behind `[`' }
  if (name === 'rm' && words.some((word) => /^-[a-zA-Z]*[rR]/.test(word))) {
    const root = args.find((arg) => /^"?\$(\w+|\{\w+\})"?\/"?\*?"?$/.test(arg.text) && arg.value === undefined && !arg.text.includes('{__'))
    if (root) yield { at: root.at, problem: `\`${root.text}\` is the root of the machine when the variable is empty; write \${NAME:?}` }
  }
}

/** Builtins that take their arguments apart by rules of their own. */
const UNSPLIT = new Set(['[[', 'export', 'local', 'declare', 'readonly', 'typeset', ''])

/** Expansions outside of quotes: blanks and stars in the value make several words of them. One a line. */
function* quotingMistakes(script: ShellScript): Generator<Mistake> {
  const lines = new Set<number>()
  for (const { name, args } of script.commands) {
    if (UNSPLIT.has(name ?? '')) continue
    for (const word of args) {
      const bare = unquotedExpansion(word.text)
      if (bare === undefined || lines.has(word.at.line)) continue
      lines.add(word.at.line)
      yield { at: word.at, problem: `\`${bare}\` stands outside of quotes` }
    }
  }
}

/** The first `$NAME` or `$(...)` of a word that stands outside of quotes; filled-in expressions are not the shell's. */
function unquotedExpansion(word: string): string | undefined {
  let quote = ''
  for (let i = 0; i < word.length; i++) {
    const character = word[i] as string
    if (character === '\\' && quote !== "'") i++
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '$') {
      const name = /^\$(\{[A-Za-z]\w*\}|[A-Za-z]\w*|\((?!\())/.exec(word.slice(i, i + 80))
      if (name) return name[0] === '$(' ? '$(...)' : name[0]
    }
  }
  return undefined
}
