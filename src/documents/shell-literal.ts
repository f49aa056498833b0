import type { SyntaxNode, Word } from 'unbash'
import { holdsOpaqueExpansion } from './opaque-expansion.ts'

/** What is known of a word: quotes removed, expansions (also of globs and braces, whose results are files) left open. */
export function literalOf(word: Word): { value: string | undefined; prefix: string } {
  if (!word.parts) return { value: word.value, prefix: word.value }
  let prefix = ''
  for (const part of word.parts) {
    const known = literalPart(part)
    if (known === undefined) return { value: undefined, prefix: prefix + quotedPrefix(part) }
    prefix += known
  }
  return { value: prefix, prefix }
}

/** What stands in quotes before the first expansion in them. */
function quotedPrefix(part: SyntaxNode): string {
  if (part.type !== 'DoubleQuoted') return ''
  const inner = part.parts.map((child) => literalPart(child as SyntaxNode))
  return inner.slice(0, inner.indexOf(undefined)).join('')
}

function literalPart(part: SyntaxNode): string | undefined {
  switch (part.type) {
    case 'Literal':
      return part.value
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return holdsOpaqueExpansion(part.value) ? undefined : part.value
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return part.text
    case 'DoubleQuoted':
    case 'LocaleString': {
      const inner = part.parts.map((child) => literalPart(child as SyntaxNode))
      return inner.includes(undefined) ? undefined : inner.join('')
    }
    default:
      return undefined
  }
}
