import type { Command, HereDoc, Word } from 'unbash'
import type { Location } from '../tree/location.ts'
import { embeddedText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Invocation } from './invocation.ts'
import { opaqueExpansion } from './opaque-expansion.ts'
import type { ShellMode, ShellWord } from './shell.ts'

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'])

export interface GivenScript {
  readonly source: SourceText
  readonly mode: ShellMode
}

/** The script that a command hands to a shell in its own text: `bash -c "..."`, `su app -c '...'`, `eval '...'`, `sh <<EOF`. */
export function givenScript(node: Command, invocation: Invocation, source: SourceText): GivenScript | undefined {
  const { program, args } = invocation
  if (program === undefined) return undefined
  const given = SHELLS.has(program) ? shellArguments(args) : undefined
  const word = given ? given.script : scriptWord(program, args)
  const mode = given?.mode ?? { errexit: false, pipefail: false }
  if (word) {
    const isIt = ({ line, column }: Location): boolean => line === word.at.line && column === word.at.column
    const quoted = node.args.find((part): part is Word => part.type === 'Word' && part.text === word.text && isIt(source.locate(part.pos)))
    return quoted && { source: unquoted(quoted, source), mode }
  }
  const document = given && !given.file ? node.redirects.find((redirect): redirect is HereDoc => redirect.type === 'HereDoc') : undefined
  return document && { source: slice(source, document.body.pos, document.body.end), mode }
}

/** What a shell's own arguments say: its mode, the word behind -c, or the file it runs. */
function shellArguments(args: readonly ShellWord[]): { script: ShellWord | undefined; file: boolean; mode: ShellMode } {
  let errexit = false
  let pipefail = false
  let command = false
  for (let index = 0; index < args.length; index++) {
    const value = args[index]?.value
    if (value === undefined || !/^[-+]./.test(value) || value === '--') {
      const operand = args[value === '--' ? index + 1 : index]
      return { script: command ? operand : undefined, file: !command, mode: { errexit, pipefail } }
    }
    if (value.startsWith('--')) continue
    if (value.includes('e')) errexit = true
    if (value.includes('c')) command = true
    if (value.endsWith('o') || value.endsWith('O')) {
      index++
      if (args[index]?.value === 'pipefail') pipefail = true
      if (args[index]?.value === 'errexit') errexit = true
    }
  }
  return { script: undefined, file: false, mode: { errexit, pipefail } }
}

/** Programs other than shells that are handed a script. */
function scriptWord(program: string, args: readonly ShellWord[]): ShellWord | undefined {
  if (program === 'eval') return args.length === 1 ? args[0] : undefined
  return program === 'su' || program === 'runuser' ? commandOption(args) : undefined
}

function commandOption(args: readonly ShellWord[]): ShellWord | undefined {
  const index = args.findIndex(({ value }) => value === '-c' || value === '-lc' || value === '--command')
  return index < 0 ? undefined : args[index + 1]
}

/** The text between a word's quotes as the inner shell reads it; substitutions of the outer shell stand as expansions of equal length. */
function unquoted(word: Word, source: SourceText): SourceText {
  let text = ''
  const origin: number[] = []
  const add = (piece: string, start: number): void => {
    for (let index = 0; index < piece.length; index++) origin.push(start + index)
    text += piece
  }
  for (const part of word.parts ?? [{ type: 'Literal' as const, pos: word.pos, end: word.end, text: word.text, value: word.value }]) {
    if (part.type === 'SingleQuoted') add(part.value, part.pos + 1)
    else if (part.type === 'DoubleQuoted') for (const child of part.parts) addChild(child, add)
    else addChild(part, add)
  }
  origin.push(word.end)
  return embeddedText(source, text, origin)
}

type Part = { readonly type: string; readonly pos: number; readonly text: string }

function addChild(part: Part, add: (piece: string, start: number) => void): void {
  if (part.type === 'CommandExpansion' || part.type === 'ArithmeticExpansion') return add(opaqueExpansion(part.text.length), part.pos)
  if (part.type !== 'Literal') return add(part.text, part.pos)
  let start = 0
  for (let at = part.text.indexOf('\\'); at >= 0; at = part.text.indexOf('\\', at + 2)) {
    const next = part.text[at + 1]
    if (next === undefined || !'"\\$`\n'.includes(next)) continue
    add(part.text.slice(start, at), part.pos + start)
    start = next === '\n' ? at + 2 : at + 1
  }
  add(part.text.slice(start), part.pos + start)
}

function slice(source: SourceText, start: number, end: number): SourceText {
  return { path: source.path, text: source.text.slice(start, end), locate: (from, to = from) => source.locate(start + from, start + to) }
}
