import { baseNameOf } from '../tree/folders.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Heredoc } from './dockerfile-lines.ts'
import { joinedText } from './joined-text.ts'
import type { Range } from './joined-text.ts'
import { parseShell } from './shell.ts'
import type { ShellMode, ShellScript } from './shell.ts'

export const DEFAULT_SHELL: readonly string[] = ['/bin/sh', '-c']
export const WINDOWS_SHELL: readonly string[] = ['cmd', '/S', '/C']

const POSIX_SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'ksh', 'zsh'])

/** A shell line, parsed for the shell in force; undefined where that is no POSIX one. */
export function shellScript(text: SourceText, shell: readonly string[]): ShellScript | undefined {
  return isPosixShell(shell[0]) ? parseShell(text, modeOf(shell)) : undefined
}

/** What `["sh", "-c", "..."]` runs; undefined where the words call something else. */
export function execScript(words: readonly SourceText[]): ShellScript | undefined {
  const texts = words.map(({ text }) => text)
  if (!isPosixShell(texts[0])) return undefined
  const command = texts.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word))
  const script = words[command + 1]
  return command > 0 && script ? parseShell(script, modeOf(texts.slice(0, command + 1))) : undefined
}

/** What a RUN with heredocs runs: the body itself, the body given to a shell, or a line that reads the body. */
export function heredocScript(file: SourceText, line: SourceText, heredocs: readonly Heredoc[], shell: readonly string[]): ShellScript | undefined {
  const words = line.text.split(/\s+/).filter((word) => word !== '')
  const [first, ...others] = heredocs
  const isMark = (word: string): boolean => /^\d*<</.test(word)
  const callsShell = isPosixShell(words[0]) && words.slice(1).every((word) => isMark(word) || /^-[a-z]+$/.test(word) || word === 'pipefail')
  if (first && others.length === 0 && words.length === 1) {
    const body = bodyOf(file, first)
    const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(body.text)
    const called = interpreter?.[1]?.endsWith('/env') ? [interpreter[2] ?? ''] : [interpreter?.[1] ?? '', interpreter?.[2] ?? '']
    return shellScript(body, interpreter ? called : shell)
  }
  if (first && others.length === 0 && callsShell) return shellScript(bodyOf(file, first), words)
  const pieces = heredocs.flatMap(({ range, terminated }) => (terminated ? lineRanges(file.text, range) : []))
  return shellScript(appended(file, line, pieces), shell)
}

/** A heredoc's contents, each line with its line end. */
export function bodyOf(file: SourceText, { lines }: Heredoc): SourceText {
  return joinedText(file, lines.flatMap(({ start, end }) => withLineEnd(file.text, start, end)))
}

function withLineEnd(text: string, start: number, end: number): Range[] {
  const newline = text[end] === '\r' ? end + 1 : end
  if (newline >= text.length) return [{ start, end }]
  return newline === end ? [{ start, end: end + 1 }] : [{ start, end }, { start: newline, end: newline + 1 }]
}

/** The lines of a range as a shell reads them, without carriage returns. */
function lineRanges(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  for (let offset = start; offset < end; ) {
    const newline = text.indexOf('\n', offset)
    const last = newline < 0 || newline >= end ? end : newline
    ranges.push(...withLineEnd(text, offset, text[last - 1] === '\r' && last < end ? last - 1 : last))
    offset = last + 1
  }
  return ranges
}

function appended(file: SourceText, line: SourceText, pieces: readonly Range[]): SourceText {
  const rest = joinedText(file, pieces)
  const start = line.text.length + 1
  const split = (offset: number): boolean => offset < start
  return {
    path: file.path,
    text: `${line.text}\n${rest.text}`,
    locate(from, to = from) {
      if (!split(from)) return rest.locate(from - start, to - start)
      const first = line.locate(from, Math.min(to, line.text.length))
      return to <= start ? first : { ...first, endLine: rest.locate(0, to - start).endLine }
    },
  }
}

function isPosixShell(program: string | undefined): boolean {
  return program !== undefined && POSIX_SHELLS.has(baseNameOf(program))
}

function modeOf(words: readonly string[]): ShellMode {
  return {
    errexit: words.some((word, index) => index > 0 && /^-[a-z]*e[a-z]*$/.test(word)),
    pipefail: words.some((word, index) => word === 'pipefail' && /^-[a-z]*o$/.test(words[index - 1] ?? '')),
  }
}
