import type { SourceText } from '../tree/source-text.ts'
import type { CommandInstruction, CopyInstruction, Instruction, InstructionFlag, KeyValueInstruction, PlainInstruction, Word } from './dockerfile.ts'
import { jsonStrings } from './dockerfile-json.ts'
import { keyValues } from './dockerfile-key-values.ts'
import { keywordOf } from './dockerfile-keyword.ts'
import type { LogicalLine } from './dockerfile-lines.ts'
import { bodyOf, execScript, heredocScript, shellScript } from './dockerfile-script.ts'
import { blankSeparated, unquoted, wordsIn } from './dockerfile-words.ts'
import { partOf } from './joined-text.ts'

/** What an instruction is read with. */
export interface InstructionContext {
  readonly file: SourceText
  readonly escape: string
  readonly shell: readonly string[]
}

type Base = Pick<Instruction, 'at' | 'word' | 'flags' | 'arguments' | 'onbuild'>

export function readInstruction(line: LogicalLine, context: InstructionContext): Instruction {
  const head = keywordOf(line.text.text)
  const rest = line.text.text.slice(head.end)
  if (head.keyword !== 'ONBUILD' || rest.trim() === '') return instructionOf(head.keyword, head.end, line, context, false)
  const inner = keywordOf(rest)
  return instructionOf(inner.keyword, head.end + inner.end, line, context, true)
}

function instructionOf(keyword: string, start: number, line: LogicalLine, context: InstructionContext, onbuild: boolean): Instruction {
  const { flags, end } = readFlags(line.text, start, context.escape)
  const text = line.text.text
  const args = partOf(line.text, end, end + text.slice(end).trimEnd().length)
  const written = text.slice(0, start).trimEnd()
  const word = { text: written.slice(-keyword.length), at: line.text.locate(written.length - keyword.length, written.length) }
  const base: Base = { at: context.file.locate(line.range.start, line.range.end), word, flags, arguments: args, onbuild }
  switch (keyword) {
    case 'FROM':
      return readFrom(base, context.escape)
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return readCommand(keyword, base, args, line, context)
    case 'HEALTHCHECK':
      return readHealthcheck(base, line, context)
    case 'COPY':
    case 'ADD':
      return readCopy(keyword, base, line, context)
    case 'ENV':
    case 'ARG':
    case 'LABEL':
      return readKeyValues(keyword, base, context.escape)
    default:
      return readPlain(keyword, base, context.escape)
  }
}

/** Flags are the words in front that begin with two dashes; quotes may stand inside. */
function readFlags(line: SourceText, start: number, escape: string): { flags: InstructionFlag[]; end: number } {
  const flags: InstructionFlag[] = []
  let end = start
  for (const { raw, start: from, end: to } of leadingFlags(line.text.slice(start), escape)) {
    const equals = raw.indexOf('=')
    const name = raw.slice(2, equals < 0 ? undefined : equals)
    const value = equals < 0 ? undefined : unquoted(raw.slice(equals + 1), escape)
    if (name !== '') flags.push({ name, value, at: line.locate(start + from, start + to) })
    end = start + to
  }
  while (/\s/.test(line.text[end] ?? '')) end++
  return { flags, end }
}

function leadingFlags(text: string, escape: string): ReturnType<typeof wordsIn> {
  if (!/^\s*--/.test(text)) return []
  const words = wordsIn(text, escape)
  const stop = words.findIndex(({ raw }) => !raw.startsWith('--') || raw === '--')
  if (stop < 0) return words
  return words.slice(0, words[stop]?.raw === '--' ? stop + 1 : stop)
}

function readFrom(base: Base, escape: string): Instruction {
  const [image, as, alias] = blankSeparated(base.arguments.text)
  const imageAt = image ? base.arguments.locate(image.start, image.end) : base.at
  return { ...base, keyword: 'FROM', image: unquoted(image?.raw ?? '', escape), imageAt, alias: as?.raw.toLowerCase() === 'as' ? alias?.raw : undefined }
}

function readCommand(keyword: CommandInstruction['keyword'], base: Base, args: SourceText, line: LogicalLine, context: InstructionContext): CommandInstruction {
  const { shell, file } = context
  const words = jsonStrings(args)
  const command = { ...base, keyword, shell, exec: words?.map(({ text }) => text) }
  if (words) return { ...command, script: execScript(words) }
  if (args.text === '') return { ...command, script: undefined }
  return { ...command, script: line.heredocs.length > 0 ? heredocScript(file, args, line.heredocs, shell) : shellScript(args, shell) }
}

function readHealthcheck(base: Base, line: LogicalLine, context: InstructionContext): CommandInstruction {
  const { keyword, end } = keywordOf(base.arguments.text)
  const { text } = base.arguments
  if (keyword === 'CMD') return readCommand('HEALTHCHECK', base, partOf(base.arguments, end, text.length), line, context)
  return { ...base, keyword: 'HEALTHCHECK', exec: undefined, script: undefined, shell: context.shell }
}

function readCopy(keyword: CopyInstruction['keyword'], base: Base, line: LogicalLine, { file, escape }: InstructionContext): CopyInstruction {
  const words = jsonWords(base.arguments) ?? plainWords(base.arguments, escape)
  return {
    ...base,
    keyword,
    sources: words.slice(0, -1),
    target: words.length > 1 ? words.at(-1) : undefined,
    from: base.flags.find(({ name }) => name === 'from')?.value,
    heredocs: line.heredocs.map((heredoc) => bodyOf(file, heredoc).text),
  }
}

function readKeyValues(keyword: KeyValueInstruction['keyword'], base: Base, escape: string): KeyValueInstruction {
  return { ...base, keyword, entries: keyValues(keyword, base.arguments, escape) }
}

const PLAIN = ['USER', 'WORKDIR', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'SHELL', 'MAINTAINER', 'ONBUILD'] as const
const ONE_WORD = new Set(['USER', 'WORKDIR', 'STOPSIGNAL', 'MAINTAINER'])

function readPlain(keyword: string, base: Base, escape: string): PlainInstruction {
  const name = PLAIN.find((known) => known === keyword) ?? 'UNKNOWN'
  const { text } = base.arguments
  if (ONE_WORD.has(name)) {
    const words = text === '' ? [] : [{ text: unquoted(text, escape), at: base.arguments.locate(0, text.length) }]
    return { ...base, keyword: name, words }
  }
  const json = name === 'VOLUME' || name === 'SHELL' ? jsonWords(base.arguments) : undefined
  return { ...base, keyword: name, words: json ?? plainWords(base.arguments, escape) }
}

function jsonWords(text: SourceText): Word[] | undefined {
  return jsonStrings(text)?.map((word) => ({ text: word.text, at: word.locate(0, word.text.length) }))
}

function plainWords(text: SourceText, escape: string): Word[] {
  return blankSeparated(text.text).map(({ raw, start, end }) => ({ text: unquoted(raw, escape), at: text.locate(start, end) }))
}
