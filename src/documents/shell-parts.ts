import type { Assignment, Command, HereDoc, Redirection, Word } from 'unbash'
import type { SourceText } from '../tree/source-text.ts'
import type { ShellAssignment, ShellRedirect, ShellWord } from './shell.ts'
import { holdsOpaqueExpansion } from './opaque-expansion.ts'
import { literalOf } from './shell-literal.ts'

/** A word of the syntax tree, with what is known of its value. */
export function wordOf(word: Word, source: SourceText): ShellWord {
  const { value, prefix } = literalOf(word)
  return { text: word.text, value, prefix, at: source.locate(word.pos, word.end) }
}

/** The words behind a command's name; `--opt key=value` stays a word. */
export function wordsOf(node: Command, source: SourceText): readonly ShellWord[] {
  return node.args.map((part) => (part.type === 'Word' ? wordOf(part, source) : assignmentAsWord(part, source)))
}

export function assignmentsOf(node: Command, source: SourceText): readonly ShellAssignment[] {
  return node.prefix
    .filter((part) => part.type === 'Assignment')
    .map((part) => ({ name: part.name, value: part.value.type === 'Word' ? wordOf(part.value, source) : undefined, at: source.locate(part.pos, part.end) }))
}

export function redirectsOf(node: Command, source: SourceText): readonly ShellRedirect[] {
  return node.redirects.map((part) => redirectOf(part, source))
}

export function redirectOf(part: Redirection, source: SourceText): ShellRedirect {
  if (part.type === 'HereDoc') return { operator: part.operator, target: undefined, body: bodyOf(part, source) }
  return { operator: part.operator, target: part.target && wordOf(part.target, source) }
}

function bodyOf({ body }: HereDoc, source: SourceText): ShellWord {
  const open = body.parts?.some((part) => part.type !== 'Literal') ?? false
  const value = open || holdsOpaqueExpansion(body.text) ? undefined : body.text
  return { text: body.text, value, prefix: value ?? '', at: source.locate(body.pos, body.end) }
}

function assignmentAsWord(node: Assignment, source: SourceText): ShellWord {
  const name = node.text.slice(0, node.text.indexOf('=') + 1)
  const inner = node.value.type === 'Word' ? literalOf(node.value) : { value: undefined, prefix: '' }
  return {
    text: node.text,
    value: inner.value === undefined ? undefined : name + inner.value,
    prefix: name + inner.prefix,
    at: source.locate(node.pos, node.end),
  }
}
