/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */

/** Characters git allows in no branch or tag, beyond those that have a meaning in a pattern. */
const NEVER_IN_REFS = /[\s~^:]/

/** Why a filter pattern matches nothing, or is refused; undefined where it is sound. */
export function globMistake(pattern: string, of: 'ref' | 'path'): string | undefined {
  if (pattern === '' || pattern === '!') return 'the pattern is empty'
  const body = pattern.startsWith('!') ? pattern.slice(1) : pattern
  return repetitionMistake(body) ?? (of === 'ref' ? refMistake(body) : pathMistake(body))
}

function repetitionMistake(text: string): string | undefined {
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '\\') i++
    else if ((character === '?' || character === '+') && (i === 0 || '*?+'.includes(text[i - 1] as string))) return `"${character}" repeats what stands before it, and here nothing to repeat does`
    else if (character === '[') {
      const end = text.indexOf(']', i + 1)
      if (end < 0) return '"[" is never closed by "]"'
      const problem = classMistake(text.slice(i + 1, end))
      if (problem) return problem
      i = end
    }
  }
  return undefined
}

function classMistake(content: string): string | undefined {
  if (content === '') return '"[]" names no characters'
  for (const match of content.matchAll(/(.)-(.)/g)) {
    if ((match[1] as string) > (match[2] as string)) return `the range "${match[0]}" counts backwards`
  }
  return undefined
}

function refMistake(text: string): string | undefined {
  const escaped = /\\[\w/-]/.exec(text)
  if (escaped) return `"${escaped[0]}" is taken from regular expressions; a pattern escapes only its own special characters`
  const plain = text.replace(/\[[^\]]{0,200}\]/g, 'x').replace(/\\./g, 'x')
  const forbidden = NEVER_IN_REFS.exec(plain)
  if (forbidden) return `no branch or tag has the character "${forbidden[0]}" in its name`
  if (plain.startsWith('refs/heads/') || plain.startsWith('refs/tags/')) return 'names are matched without "refs/heads/" and "refs/tags/"'
  if (plain.startsWith('/') || plain.endsWith('/') || plain.includes('//')) return 'no branch or tag begins or ends with "/" or has two in a row'
  if (plain.endsWith('.') || plain.includes('..')) return 'no branch or tag ends with "." or has two in a row'
  return undefined
}

function pathMistake(text: string): string | undefined {
  if (text.startsWith('./') || text.startsWith('../') || text === '.' || text === '..') return 'paths are matched from the root of the repository, without "./" and "../"'
  if (text.trim() !== text) return 'a blank stands at its end'
  return undefined
}
