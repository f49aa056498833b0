import type { Run } from '../../documents/workflow.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { stepsOf } from './steps.ts'

/** Commands written to the log that GitHub has replaced by files, and the file that took each one's place. */
const REPLACED: Readonly<Record<string, string>> = {
  'set-output': 'GITHUB_OUTPUT',
  'save-state': 'GITHUB_STATE',
  'set-env': 'GITHUB_ENV',
  'add-path': 'GITHUB_PATH',
}
/** Programs that look for a text and do not print it. */
const SEARCHING = ['grep', 'egrep', 'rg', 'sed', 'awk']
const COMMAND = /::(set-output|save-state|set-env|add-path)(?= name=|::)/

export const commandsCurrent: Check = {
  name: 'workflow/commands-current',
  question: 'Do scripts set outputs, variables and paths the way GitHub still takes them?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      if (!step.run) continue
      let clean = true
      for (const { command, at } of replacedCommands(step.run)) {
        clean = false
        yield { state: 'fail', at, facts: { command, file: REPLACED[command] as string } }
      }
      if (clean) yield { state: 'pass', at: step.run.at }
    }
  },
}

/** The words of shell scripts; of other languages, whose syntax is not ours to read, the lines. */
function* replacedCommands({ script, scalar }: Run): Generator<{ command: string; at: Location }> {
  if (script) {
    for (const { args, name } of script.commands) {
      if (SEARCHING.includes(name ?? '')) continue
      for (const word of args) {
        const command = COMMAND.exec(word.text)?.[1]
        if (command) yield { command, at: word.at }
      }
    }
    return
  }
  const source = scalar.source()
  for (const match of source.text.matchAll(new RegExp(COMMAND, 'g'))) {
    const line = source.text.slice(source.text.lastIndexOf('\n', match.index) + 1, match.index)
    if (!/^\s*(#|\/\/|::|REM\b)/i.test(line) || line.trim() === '') yield { command: match[1] as string, at: source.locate(match.index, match.index + match[0].length) }
  }
}
