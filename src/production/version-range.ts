/** A version's numbers: major, minor, patch. */
export type VersionNumbers = readonly [number, number, number]

/** Versions from `low` up to, and without, `high`. */
export interface VersionSpan {
  readonly low: VersionNumbers
  readonly high: VersionNumbers
}

const ZERO: VersionNumbers = [0, 0, 0]
const ENDLESS: VersionNumbers = [Number.MAX_SAFE_INTEGER, 0, 0]
const MAX_LENGTH = 200

export function compareVersions(a: VersionNumbers, b: VersionNumbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** `22` is everything from 22.0.0 up to 23.0.0, `3.12` from 3.12.0 up to 3.13.0; undefined for what begins with no number. */
export function spanOf(version: string): VersionSpan | undefined {
  const match = version.length > MAX_LENGTH ? null : /^v?(\d{1,6})(?:\.(\d{1,6})(?:\.(\d{1,6}))?)?(?:\.[x*]|\.[x*]\.[x*])?(?![\d.])/.exec(version)
  if (!match) return undefined
  const [, major, minor, patch] = match
  const low: VersionNumbers = [Number(major), Number(minor ?? 0), Number(patch ?? 0)]
  return { low, high: minor === undefined ? [low[0] + 1, 0, 0] : patch === undefined ? [low[0], low[1] + 1, 0] : [low[0], low[1], low[2] + 1] }
}

export function overlap(a: VersionSpan, b: VersionSpan): boolean {
  return compareVersions(a.low, b.high) < 0 && compareVersions(b.low, a.high) < 0
}

/**
 * What a requirement of npm, pip, Poetry, Bundler or Composer admits, as spans; undefined where a part of it is not
 * understood. `!=` takes nothing away: it excludes single releases.
 */
export function spansOf(requirement: string): readonly VersionSpan[] | undefined {
  if (requirement.length > MAX_LENGTH) return undefined
  const spans: VersionSpan[] = []
  for (const alternative of requirement.split(/\|\|?/)) {
    const span = intersectionOf(alternative.trim())
    if (!span) return undefined
    spans.push(span)
  }
  return spans
}

function intersectionOf(text: string): VersionSpan | undefined {
  if (text === '' || text === '*' || text === 'x') return { low: ZERO, high: ENDLESS }
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text)
  if (hyphen) {
    const [from, to] = [spanOf(hyphen[1] as string), spanOf(hyphen[2] as string)]
    return from && to ? { low: from.low, high: to.high } : undefined
  }
  let span: VersionSpan = { low: ZERO, high: ENDLESS }
  for (const part of text.replace(/(?<![<>=~^!])([<>=~^!]+)\s+/g, '$1').split(/[\s,]+/).filter(Boolean)) {
    const next = comparatorSpan(part)
    if (!next) return undefined
    span = { low: compareVersions(next.low, span.low) > 0 ? next.low : span.low, high: compareVersions(next.high, span.high) < 0 ? next.high : span.high }
  }
  return span
}

function comparatorSpan(part: string): VersionSpan | undefined {
  const [, operator = '', version = ''] = /^([<>=~^!]*)(.*)$/s.exec(part) ?? []
  const named = spanOf(version)
  if (!named) return undefined
  const { low, high } = named
  const parts = version.split('.').filter((each) => /^v?\d+$/.test(each)).length
  switch (operator) {
    case '':
    case '=':
    case '==':
    case '===':
      return named
    case '>=':
      return { low, high: ENDLESS }
    case '>':
      return { low: high, high: ENDLESS }
    case '<':
      return { low: ZERO, high: low }
    case '<=':
      return { low: ZERO, high }
    case '^':
      return { low, high: low[0] > 0 ? [low[0] + 1, 0, 0] : high }
    case '~':
      return { low, high: parts < 2 ? [low[0] + 1, 0, 0] : [low[0], low[1] + 1, 0] }
    // `~=3.11` of pip and `~> 3.2` of Bundler let the last number named rise.
    case '~=':
    case '~>':
      return { low, high: parts < 3 ? [low[0] + 1, 0, 0] : [low[0], low[1] + 1, 0] }
    case '!=':
      return { low: ZERO, high: ENDLESS }
    default:
      return undefined
  }
}
