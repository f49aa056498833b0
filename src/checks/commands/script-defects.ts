import type { ShellCommand, ShellScript } from '../../documents/shell.ts'
import type { Location } from '../../tree/location.ts'

/** Something in a script that cannot be meant, and that no shell forgives. */
export interface ScriptDefect {
  readonly at: Location
  /** A clause that completes "the script ...". */
  readonly problem: string
}

/** What the parser could not read, and what reads but does another thing than it says. */
export function scriptDefects(script: ShellScript): readonly ScriptDefect[] {
  const unread = script.errors.map(({ message, at }) => ({ at, problem: `cannot be parsed: ${message}` }))
  const defects = script.commands.flatMap((command) => {
    const problem = problemOf(command)
    return problem === undefined ? [] : [{ at: command.nameAt, problem }]
  })
  return [...unread.slice(0, 1), ...defects]
}

function problemOf(command: ShellCommand): string | undefined {
  const { word, args } = command
  const written = word?.text ?? ''
  if (word?.value?.startsWith('-') && word.value.length > 1) return `calls \`${written}\` as a program: the line before it lacks its continuation`
  if (/^\$\w+=/.test(written)) return `assigns with \`${written}\`: the name on the left takes no \`$\``
  if (/^\[{1,2}[^[\s\]]/.test(written) && word?.value !== undefined) return `lacks a blank behind \`[\` in \`${written}\``
  if (word?.value === '[' && args.at(-1)?.value !== ']') return 'has a test that opens with `[` and does not end in `]`'
  if (/^[A-Za-z_]\w*$/.test(word?.value ?? '') && args[0]?.text === '=') return `has blanks around \`=\`, which calls \`${written}\` as a program`
  return comparedConstants(command) ?? versionAsFile(command)
}

/** `[ "NAME" = "x" ]` compares two texts that never change. */
function comparedConstants({ word, args }: ShellCommand): string | undefined {
  if (word?.value !== '[' && word?.value !== 'test') return undefined
  const words = word.value === '[' ? args.slice(0, -1) : args
  const [left, operator, right] = words
  if (words.length !== 3 || !/^(=|==|!=)$/.test(operator?.value ?? '')) return undefined
  if (left?.value === undefined || right?.value === undefined) return undefined
  return `compares ${left.text} with ${right.text}, two texts that never change`
}

/** `pip install flask>=3` writes a file called `=3`. */
function versionAsFile({ redirects }: ShellCommand): string | undefined {
  const target = redirects.find(({ operator, target: file }) => (operator === '>' || operator === '<') && /^=\d/.test(file?.value ?? ''))?.target
  return target ? `redirects into a file named \`${target.text}\`: a version range needs quotes` : undefined
}

/** Built-in commands of Bash that dash has not. */
const BASH_BUILTINS = new Set(['source', 'pushd', 'popd', 'declare', 'typeset', 'shopt', 'mapfile', 'readarray', 'let', 'disown'])

/** What works in Bash and fails in dash, the /bin/sh of Debian and Ubuntu. */
export function dashDefects(script: ShellScript): readonly ScriptDefect[] {
  return script.commands.flatMap((command) => {
    if (isInnerScript(command)) return []
    const { within, name, nameAt } = command
    if (within?.by === 'process') return [{ at: within.command.nameAt, problem: 'uses `<(...)`, which /bin/sh of this image (dash) cannot read' }]
    if (!BASH_BUILTINS.has(name ?? '')) return []
    return [{ at: nameAt, problem: `calls \`${name}\`, which /bin/sh of this image (dash) does not have` }]
  })
}

/** Inside `bash -c "..."` another shell reads. */
function isInnerScript(command: ShellCommand): boolean {
  for (let at: ShellCommand | undefined = command; at; at = at.within?.command) if (at.within?.by === 'script') return true
  return false
}
