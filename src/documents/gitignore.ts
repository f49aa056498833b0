import { oncePerName } from '../tree/once-per.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { linesOf } from './source-lines.ts'
import type { Location } from '../tree/location.ts'

/** One pattern of a .gitignore: https://git-scm.com/docs/gitignore */
export interface IgnorePattern {
  readonly negated: boolean
  readonly directoryOnly: boolean
  readonly at: Location
  matches(path: string): boolean
}

/** The patterns of the .gitignore files from the root down to the folder of `path`, the deciding last. */
function patternsFor(tree: Tree, path: string): IgnorePattern[] {
  const folders = path.split('/').slice(0, -1)
  return folders.reduce<string[]>((found, folder) => [...found, `${found.at(-1) ?? ''}${folder}/`], ['']).flatMap((base) => patternsIn(tree, base))
}

const patternsIn = oncePerName((tree: Tree, base: string): readonly IgnorePattern[] => {
  const source = textAt(tree, `${base}.gitignore`)
  return source ? [...linesOf(source)].flatMap(({ text, at }) => pattern(text, base, at) ?? []) : []
})

/**
 * What git makes of an untracked file of this path: the pattern that ignores it or takes it back in, or undefined where
 * none speaks of it. A file below an ignored folder cannot be taken back in.
 */
export function ignoredBy(tree: Tree, path: string): IgnorePattern | undefined {
  const patterns = patternsFor(tree, path)
  const parts = path.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const candidate = parts.slice(0, length).join('/')
    const folder = length < parts.length
    const decisive = patterns.findLast((each) => (folder || !each.directoryOnly) && each.matches(candidate))
    if (!folder || (decisive && !decisive.negated)) return decisive
  }
  return undefined
}

function pattern(line: string, base: string, at: Location): IgnorePattern | undefined {
  if (line.startsWith('#') || line.length > 500) return undefined
  const negated = line.startsWith('!')
  const written = (negated ? line.slice(1) : line).replace(/(?<=[^\\ ]|^|\\ ) +$/, '').replace(/^\\(?=[#!])/, '')
  const directoryOnly = written.endsWith('/')
  const body = directoryOnly ? written.slice(0, -1) : written
  if (body === '') return undefined
  const anchored = body.includes('/')
  const segments = body.replace(/^\//, '').split('/')
  // What every match begins with: most paths are told apart by it.
  const lead = (/^[^*?[\\]*/.exec(segments.join('/')) as RegExpExecArray)[0]
  return {
    negated,
    directoryOnly,
    at,
    matches(path) {
      if (!path.startsWith(base) || !path.startsWith(lead, anchored ? base.length : path.lastIndexOf('/') + 1)) return false
      const parts = path.slice(base.length).split('/')
      return anchored ? matchSegments(segments, parts) : matchName(segments[0] ?? '', parts.at(-1) ?? '')
    },
  }
}

/** `**` stands for any number of folders. Walks a table instead of backtracking, so that no pattern is slow. */
function matchSegments(segments: readonly string[], parts: readonly string[]): boolean {
  let reached = new Set([0])
  for (const [index, segment] of segments.entries()) {
    const next = new Set<number>()
    for (const from of reached) {
      if (segment === '**') {
        const last = index === segments.length - 1
        for (let to = last ? from + 1 : from; to <= parts.length; to++) next.add(to)
      } else if (from < parts.length && matchName(segment, parts[from] as string)) next.add(from + 1)
    }
    reached = next
  }
  return reached.has(parts.length)
}

/** One path segment against `*`, `?`, `[...]` and escapes, by a set of positions reached. */
function matchName(glob: string, name: string): boolean {
  let reached = new Set([0])
  for (let i = 0; i < glob.length; i++) {
    const next = new Set<number>()
    const character = glob[i] as string
    const close = character === '[' ? glob.indexOf(']', i + 2) : -1
    const escaped = character === '\\' && i + 1 < glob.length
    for (const from of reached) {
      if (character === '*') for (let to = from; to <= name.length; to++) next.add(to)
      else if (from >= name.length) continue
      else if (close > 0 ? inClass(glob.slice(i + 1, close), name[from] as string) : character === '?' || (escaped ? glob[i + 1] : character) === name[from]) next.add(from + 1)
    }
    if (close > 0) i = close
    else if (escaped) i++
    reached = next
  }
  return reached.has(name.length)
}

function inClass(body: string, character: string): boolean {
  const negated = /^[!^]/.test(body)
  const members = negated ? body.slice(1) : body
  let found = false
  for (let i = 0; i < members.length; i++) {
    if (members[i + 1] === '-' && i + 2 < members.length) {
      found ||= (members[i] as string) <= character && character <= (members[i + 2] as string)
      i += 2
    } else found ||= members[i] === character
  }
  return found !== negated
}
