import type { ShellCommand } from '../../documents/shell.ts'
import type { Run } from '../../documents/workflow.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'
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
      for (const { command, at, edits } of replacedCommands(step.run)) {
        clean = false
        yield { state: 'fail', at, facts: { command, file: REPLACED[command] as string }, ...(edits && { edits }) }
      }
      if (clean) yield { state: 'pass', at: step.run.at }
    }
  },
}

interface ReplacedCommand {
  readonly command: string
  readonly at: Location
  readonly edits?: readonly Edit[] | undefined
}

const ASSIGNING = /^(["'])::(set-output|save-state|set-env) name=(\w[\w-]*)::([^\n]*)\1$/
const PATH = /^(["'])::add-path::([^\n]*)\1$/

/** `echo "::set-output name=a::$b"`, standing alone; everything else is for people to mend. */
function writtenToFile({ name, word, args: [text, more], redirects, pipeline, within }: ShellCommand): readonly Edit[] | undefined {
  if (name !== 'echo' || word?.text !== 'echo' || !text || more || redirects.length > 0 || pipeline.length > 1 || within) return undefined
  const assigning = ASSIGNING.exec(text.text)
  const path = PATH.exec(text.text)
  const [quote, command, line] = assigning ? [assigning[1], assigning[2], `${assigning[3]}=${assigning[4]}`] : [path?.[1], 'add-path', path?.[2]]
  if (quote === undefined || command === undefined || line === undefined || line.includes(quote)) return undefined
  return [{ at: text.at, written: text.text, replacement: `${quote}${line}${quote} >> "$${REPLACED[command]}"`, safe: true }]
}

/** The words of shell scripts; of other languages, whose syntax is not ours to read, the lines. */
function* replacedCommands({ script, scalar }: Run): Generator<ReplacedCommand> {
  if (script) {
    // A text that was escaped for the log would reach the file with its escapes.
    const escaped = /%(25|0[AaDd])/.test(script.source.text)
    for (const shellCommand of script.commands) {
      const { args, name } = shellCommand
      if (SEARCHING.includes(name ?? '')) continue
      for (const [index, word] of args.entries()) {
        // Without quotes `echo ::set-output name=a::b` is two words.
        const command = COMMAND.exec(word.text)?.[1] ?? COMMAND.exec(`${word.text} ${args[index + 1]?.text ?? ''}`)?.[1]
        if (command) yield { command, at: word.at, edits: escaped ? undefined : writtenToFile(shellCommand) }
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
