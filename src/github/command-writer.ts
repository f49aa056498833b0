import type { Severity } from '../rules/rule.ts'
import { printable } from '../report/printable.ts'

/** The runner shows this many annotations of each level a step and drops the rest. */
const MAX_COMMANDS = 10
/** The runner cuts messages here, in UTF-16 units. */
const MAX_MESSAGE = 4096

export interface CommandPlace {
  /** From the workspace. */
  readonly file: string
  readonly line: number
  readonly endLine?: number | undefined
  readonly column?: number | undefined
  readonly title?: string | undefined
}

/** All output of the action goes through here: text of a repository must never reach the runner as a command. */
export interface CommandWriter {
  /** One line of plain text. */
  line(text: string): void
  /** An annotation; false where the step already has as many of its level as the runner shows. */
  annotate(level: Severity, message: string, place?: CommandPlace): boolean
}

export function commandWriter(write: (text: string) => void): CommandWriter {
  const left: Record<Severity, number> = { error: MAX_COMMANDS, warning: MAX_COMMANDS, notice: MAX_COMMANDS }
  return {
    line: (text) => write(`${inert(text)}\n`),
    annotate(level, message, place) {
      if (left[level] === 0) return false
      left[level]--
      const lines = message.split('\n').map((line) => unmarked(printable(line)))
      write(`::${level}${place ? ` ${properties(place)}` : ''}::${escaped(lines.join('\n').slice(0, MAX_MESSAGE))}\n`)
      return true
    },
  }
}

/** The runner reads `::name::` at the start of a line and, still, `##[name]` anywhere in it. */
function inert(text: string): string {
  return unmarked(printable(text)).replace(/^(\s*):(?=:)/, '$1: ')
}

function unmarked(text: string): string {
  return text.replaceAll('##[', '# #[')
}

function properties({ file, line, endLine, column, title }: CommandPlace): string {
  const given: [string, string | number | undefined][] = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ['col', endLine === undefined || endLine === line ? column : undefined],
    ['title', title],
  ]
  return given.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapedProperty(String(value))}`])).join(',')
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Line breaks of a file's name keep their escapes, so that the name stays the file's; what else deceives is shown. */
function escapedProperty(text: string): string {
  const lines = text.split(/(\r|\n)/).map((part) => (part === '\r' || part === '\n' ? part : unmarked(printable(part))))
  return escaped(lines.join('')).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
