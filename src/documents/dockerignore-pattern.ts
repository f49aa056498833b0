import { posix } from 'node:path'

/** Decides whether one pattern of a .dockerignore matches a path or one of the folders it lies in. */
export type PathMatcher = (path: string) => boolean

/** `folders` is `**`, which also takes the slash behind it: any number of whole folders, none included. */
type Token =
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'class'; readonly ranges: readonly (readonly [from: string, to: string])[]; readonly negated: boolean }
  | { readonly kind: 'one' | 'within' | 'folders' | 'rest' }

/** A pattern as Docker's matcher takes it: cleaned like a path, without a leading slash. */
export function cleanedPattern(written: string): string {
  const clean = posix.normalize(written).replace(/(?<=.)\/$/, '')
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/** By the rules of moby/patternmatcher. Walks a table instead of backtracking, so that no pattern is slow. */
export function pathMatcher(pattern: string): PathMatcher {
  if (!/[*?[\\\]]/.test(pattern)) return (path) => path === pattern || path.startsWith(`${pattern}/`)
  if (pattern.startsWith('**') && !/[*?[\\\]]/.test(pattern.slice(2))) return suffixMatcher(pattern.slice(2))
  const tokens = tokensOf(pattern)
  return (path) => matchesTokens(tokens, path)
}

/** `**x` is whatever ends with x, and `**` + `/x` x itself, too. */
function suffixMatcher(suffix: string): PathMatcher {
  return (path) => {
    const whole = `${path}/`
    return whole.includes(`${suffix}/`) || (suffix.startsWith('/') && whole.startsWith(`${suffix.slice(1)}/`))
  }
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = []
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] as string
    if (pattern.startsWith('**', index)) {
      index += pattern[index + 2] === '/' ? 2 : 1
      tokens.push({ kind: index === pattern.length - 1 ? 'rest' : 'folders' })
    } else if (character === '*') tokens.push({ kind: 'within' })
    else if (character === '?') tokens.push({ kind: 'one' })
    else if (character === '[' && pattern.indexOf(']', index + 2) > 0) {
      const close = pattern.indexOf(']', index + 2)
      tokens.push(classOf(pattern.slice(index + 1, close)))
      index = close
    } else if (character === '\\' && index + 1 < pattern.length) tokens.push({ kind: 'literal', character: pattern[++index] as string })
    else tokens.push({ kind: 'literal', character })
  }
  return tokens
}

function classOf(body: string): Token {
  const negated = body.startsWith('^')
  const members = negated ? body.slice(1) : body
  const ranges: [string, string][] = []
  for (let index = 0; index < members.length; index++) {
    const from = members[index] as string
    const ranged = members[index + 1] === '-' && index + 2 < members.length
    ranges.push([from, ranged ? (members[index + 2] as string) : from])
    if (ranged) index += 2
  }
  return { kind: 'class', ranges, negated }
}

/** Places of the path up to which the tokens so far may reach. */
type Reached = readonly boolean[]

function matchesTokens(tokens: readonly Token[], path: string): boolean {
  let reached: Reached = [true]
  for (const token of tokens) {
    reached = advanced(token, reached, path)
    if (reached.length === 0) return false
  }
  return reached.some((there, place) => there && (place === path.length || path[place] === '/'))
}

function advanced(token: Token, reached: Reached, path: string): Reached {
  const next: boolean[] = []
  const first = reached.indexOf(true)
  for (let place = Math.max(first, 0); first >= 0 && place <= path.length; place++) {
    const character = place < path.length ? (path[place] as string) : ''
    if (token.kind === 'rest' || token.kind === 'folders') {
      if (reached[place] === true || token.kind === 'rest' || path[place - 1] === '/') next[place] = true
    } else if (token.kind === 'within') {
      if (reached[place] === true || (next[place - 1] === true && path[place - 1] !== '/')) next[place] = true
    } else if (place >= reached.length) break
    else if (reached[place] === true && character !== '' && takes(token, character)) next[place + 1] = true
  }
  return next
}

function takes(token: Token, character: string): boolean {
  if (token.kind === 'literal') return token.character === character
  if (token.kind === 'class') return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.negated
  return character !== '/'
}
