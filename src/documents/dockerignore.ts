import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { cleanedPattern, pathMatcher } from './dockerignore-pattern.ts'
import type { PathMatcher } from './dockerignore-pattern.ts'
import { linesOf } from './source-lines.ts'

/** One line of a .dockerignore. */
export interface DockerignorePattern {
  /** Without `!`, leading and trailing slash. */
  readonly text: string
  /** `!pattern` takes back in what an earlier line leaves out. */
  readonly negated: boolean
  readonly at: Location
  readonly matches: PathMatcher
}

/** What a .dockerignore keeps out of a build context: https://docs.docker.com/build/concepts/context/#dockerignore-files */
export interface Dockerignore {
  readonly path: string
  /** In order: the last one that matches decides. */
  readonly patterns: readonly DockerignorePattern[]
  /** False where there are more lines, or longer ones, than are read. */
  readonly complete: boolean
}

const MAX_PATTERNS = 1000
const MAX_LENGTH = 250

export function parseDockerignore(source: SourceText): Dockerignore {
  const patterns: DockerignorePattern[] = []
  let complete = true
  for (const { text, at } of linesOf(source)) {
    if (text.startsWith('#') || text.trim() === '') continue
    if (text.length > MAX_LENGTH || patterns.length >= MAX_PATTERNS) {
      complete = false
      continue
    }
    const pattern = patternOf(text, at)
    if (pattern) patterns.push(pattern)
  }
  return { path: source.path, patterns, complete }
}

/** One pattern as a line of a .dockerignore or `COPY --exclude` writes it; undefined for a lone `!`. */
export function patternOf(written: string, at: Location): DockerignorePattern | undefined {
  const line = written.trim()
  const negated = line.startsWith('!')
  const body = negated ? line.slice(1).trim() : line
  if (body === '') return undefined
  const text = cleanedPattern(body)
  return { text, negated, at, matches: pathMatcher(text) }
}

/**
 * The pattern that keeps a path of the context out, or undefined where it comes in. A pattern that matches a folder
 * speaks for all that is below it, and a later `!` may take single files back in.
 */
export function excludedBy(patterns: readonly DockerignorePattern[], path: string): DockerignorePattern | undefined {
  const decisive = patterns.findLast(({ matches }) => matches(path))
  return decisive && !decisive.negated ? decisive : undefined
}
