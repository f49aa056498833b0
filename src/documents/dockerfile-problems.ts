import type { Problem } from '../tree/location.ts'
import type { Instruction, KeyValueInstruction } from './dockerfile.ts'
import { keywordOf } from './dockerfile-keyword.ts'
import type { LogicalLine } from './dockerfile-lines.ts'

/** What keeps Docker from reading the instruction, in one sentence; undefined where it can. */
export function syntaxProblem(instruction: Instruction, line: LogicalLine): Problem | undefined {
  const message = unterminated(line) ?? complaint(instruction, line)
  return message === undefined ? undefined : problemAt(instruction.at.path, instruction.at.line, message)
}

export function emptyProblem(path: string): Problem {
  return problemAt(path, 1, 'this Dockerfile has no instructions, so there is nothing to build')
}

function problemAt(path: string, line: number, message: string): Problem {
  return { kind: 'syntax', path, line, message }
}

function unterminated({ heredocs }: LogicalLine): string | undefined {
  const open = heredocs.find(({ terminated }) => !terminated)
  return open && `the here-document is never closed: there is no line "${open.name}" below`
}

function complaint(instruction: Instruction, line: LogicalLine): string | undefined {
  const { keyword } = instruction
  const written = keywordOf(line.text.text).keyword
  const empty = instruction.arguments.text === ''
  switch (keyword) {
    case 'UNKNOWN':
      return written === '' ? 'there is nothing here to continue' : `"${unknownWord(written, line)}" is not an instruction Docker knows`
    case 'CMD':
    case 'ENTRYPOINT':
      return undefined
    case 'FROM':
      return empty ? 'FROM names no image' : fromComplaint(instruction.arguments.text)
    case 'COPY':
    case 'ADD':
      return instruction.target ? undefined : `${keyword} needs at least one source and a target`
    case 'ENV':
    case 'LABEL':
      return empty ? `${keyword} has no arguments` : entryComplaint(keyword, instruction)
    case 'HEALTHCHECK':
      return healthcheckComplaint(instruction.arguments.text)
    case 'SHELL':
      return empty || !instruction.arguments.text.startsWith('[') ? 'SHELL takes a JSON array of words, as in `SHELL ["/bin/bash", "-c"]`' : undefined
    default:
      return empty ? `${keyword} has no arguments` : undefined
  }
}

function unknownWord(written: string, line: LogicalLine): string {
  if (written !== 'ONBUILD') return written
  return keywordOf(line.text.text.slice(keywordOf(line.text.text).end)).keyword
}

function fromComplaint(text: string): string | undefined {
  const words = text.split(/\s+/)
  const fine = words.length === 1 || (words.length === 3 && words[1]?.toLowerCase() === 'as')
  return fine ? undefined : 'FROM takes an image, and at most `AS` with a name behind it'
}

function entryComplaint(keyword: string, instruction: KeyValueInstruction): string | undefined {
  const bare = instruction.entries.find(({ value }) => value === undefined)
  return bare && `${keyword} gives "${bare.key}" no value: write ${bare.key}=value`
}

function healthcheckComplaint(text: string): string | undefined {
  const { keyword, end } = keywordOf(text)
  if (keyword === 'NONE') return text.slice(end).trim() === '' ? undefined : 'HEALTHCHECK NONE takes no arguments'
  if (keyword !== 'CMD') return 'HEALTHCHECK is followed by CMD and a command, or by NONE'
  return text.slice(end).trim() === '' ? 'HEALTHCHECK CMD names no command' : undefined
}
