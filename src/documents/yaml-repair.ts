import { YAMLException, parseEvents } from 'js-yaml'

/** Deeper nesting than any real file has; a limit against documents made to exhaust the stack. */
export const MAX_DEPTH = 200
/** What js-yaml says of a flow collection or quoted text whose next line stands too far left. */
export const DEFICIENT = 'deficient indentation'
/** How many lines of flow collections and quoted texts that stand too far left are taken all the same. */
const MAX_JOINS = 40

/**
 * libyaml, and with it Compose and GitHub, takes a closing bracket or the rest of a quoted text at any indentation.
 * Such lines are joined to the one before them. Undefined where the reader gets no further by it: then something is
 * really left open.
 */
export function withJoinedLines(text: string, offset: number): string | undefined {
  let joined: string | undefined = text
  let at = offset
  for (let joins = 0; joins < MAX_JOINS; joins++) {
    joined = withJoinedLine(joined, at)
    if (joined === undefined) return undefined
    const error = firstError(joined)
    if (error === undefined) return joined
    if (error.reason !== DEFICIENT) return error.offset > at ? joined : undefined
    at = error.offset
  }
  return undefined
}

/** Joins the line of `offset` to the one before, whose comment is blanked; every other offset stays. */
function withJoinedLine(text: string, offset: number): string | undefined {
  const lineEnd = text.lastIndexOf('\n', offset - 1)
  if (lineEnd < 0) return undefined
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1
  const line = text.slice(lineStart, lineEnd)
  const comment = /(^|\s)#/.exec(line)
  if (comment && /["']/.test(line.slice(0, comment.index))) return undefined
  const kept = comment ? line.slice(0, comment.index) : line.replace(/\r$/, '')
  return text.slice(0, lineStart) + kept.padEnd(line.length + 1) + text.slice(lineEnd + 1)
}

/**
 * Blanks the top-level part that an error belongs to, keeping every other offset; undefined where nothing would be left.
 * An error at the very start of a part may belong to it or to the one before that was left open: what lets the reader
 * get further decides.
 */
export function withoutTopLevelPart(text: string, offset: number): string | undefined {
  const starts = [...text.matchAll(/^[^\s#\]}][^\n]*/gm)].map((match) => match.index)
  if (starts.length < 2) return undefined
  const found = starts.findLastIndex((start) => start <= offset)
  const candidates = found > 0 && starts[found] === offset ? [found, found - 1] : [found]
  const rests = candidates.filter((index) => index >= 0).map((index) => blanked(text, starts[index] as number, starts[index + 1] ?? text.length))
  const better = rests.map((rest) => ({ rest, reach: firstError(rest)?.offset ?? Number.POSITIVE_INFINITY })).sort((a, b) => b.reach - a.reach)[0]?.rest
  return better === text ? undefined : better
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function firstError(text: string): { offset: number; reason: string } | undefined {
  try {
    parseEvents(text, { maxDepth: MAX_DEPTH })
    return undefined
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { offset: error.mark?.position ?? 0, reason: error.reason }
  }
}
