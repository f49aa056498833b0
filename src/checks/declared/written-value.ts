import { isMarked, isPlaceholder } from '../secrets/secret-value.ts'

const SWITCH = /^(true|false)$/i

/** Whether a value is the wanted one; switches are the same in capitals. */
export function holdsEqual(value: string, wanted: string): boolean {
  const text = value.trim()
  return text === wanted || (SWITCH.test(wanted) && text.toLowerCase() === wanted.toLowerCase())
}

const GAP = /(^|[^a-z])your[-_ ]?[a-z]|(^|[^a-z])(change|replace|insert|enter|fill)[-_ ]?(me|this|with|in|it|here|a|your)([^a-z]|$)|x{4,}|\.{3}|…|\*{3,}|^(todo|tbd|placeholder)$/i

/** Whether a value only marks where one belongs: `<region>`, `your-api-key`, `xxxx`; of a secret also nothing at all. */
export function isGap(value: string, secret: boolean): boolean {
  const text = value.trim()
  if (secret && (text === '' || isPlaceholder(text))) return true
  return isMarked(text) || GAP.test(text)
}

const UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, sec: 1, m: 60, min: 60, h: 3600, hr: 3600, d: 86_400, w: 604_800, y: 31_557_600 }

/** Seconds of `30`, `30s`, `1h30m`, `500 ms`, `5 minutes`; undefined for anything else. */
export function secondsOf(text: string): number | undefined {
  const written = text.trim().toLowerCase()
  if (written === '' || written.length > 60) return undefined
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written)
  const iso = /^p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(written)
  if (iso && written.length > 2) return [86_400, 3600, 60, 1].reduce((sum, factor, index) => sum + factor * Number(iso[index + 1] ?? 0), 0)
  let seconds = 0
  let rest = written
  while (rest !== '') {
    const part = /^(\d+(?:\.\d+)?) ?(ns|us|ms|sec|seconds|second|s|minutes|minute|min|m|hours|hour|hr|h|days|day|d|weeks|week|w|years|year|yr|y) ?/.exec(rest)
    if (!part) return undefined
    const unit = part[2] as string
    seconds += Number(part[1]) * (UNITS[unit] ?? UNITS[unit.slice(0, 1)] ?? 0)
    rest = rest.slice(part[0].length)
  }
  return seconds
}

/** A number as configuration is written: `10`, `0.5`, `-1`, `1_000`. */
export function numberOf(text: string): number | undefined {
  const written = text.trim()
  return /^[+-]?(\d{1,20}(_\d{3})*(\.\d{1,20})?|\.\d{1,20})(e[+-]?\d{1,3})?$/i.test(written) ? Number(written.replaceAll('_', '')) : undefined
}

export function isInteger(text: string): boolean {
  return /^[+-]?\d{1,20}(_\d{3})*$/.test(text.trim())
}

export function isBoolean(text: string): boolean {
  return /^(true|false|yes|no|on|off|1|0|t|f|y|n)$/i.test(text.trim())
}
