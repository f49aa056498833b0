import type { ChecklistKey } from './checklist-item.ts'
import type { PlainText } from './checklist-text.ts'

/** Written in capitals like a variable's name, and none: levels, methods, instructions, headers, signals, statements. */
const NO_KEYS = new Set(
  'INFO WARN WARNING ERROR FATAL CRITICAL TRACE NOTICE GET POST PUT PATCH DELETE HEAD OPTIONS TRUE FALSE NULL NONE YES AND NOT CMD ENTRYPOINT FROM RUN USER COPY ADD ARG ENV EXPOSE HEALTHCHECK VOLUME WORKDIR LABEL SELECT INSERT UPDATE DROP ALTER CREATE TABLE INDEX GRANT DENY SAMEORIGIN TODO FIXME HACK XXX README LICENSE CHANGELOG CODEOWNERS SIGTERM SIGKILL SIGINT SIGHUP HSTS CSP CORS TLS SSL HTTP HTTPS JSON YAML HTML URL API SQL JWT CSRF XSS RTO RPO SLA SLO ACID UTC UTF CPU RAM DNS MFA SSO HS256 RS256 ES256 UUID OK UP'.split(' '),
)
/** Levels that are names of variables as well. */
const ALSO_LEVELS = /^(?:DEBUG|PRODUCTION|DEVELOPMENT)$/
const NAME = /^[A-Z][A-Z0-9_]{1,80}$/
const BARE_NAME = /(?<![\w$./-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w/-]|\.\w)/g
const BARE_ASSIGNMENT = /(?<![\w$./?&-])([A-Z][A-Z0-9_]{1,80})=("[^"]{0,200}"|'[^']{0,200}'|[^\s,;)"']{1,200})/g
const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][\w.-]{0,100})\s?=\s?(.{0,500})$/s
/** As settings are written in YAML: `LOG_LEVEL: info`, `server.port: 8080`. */
const SETTING = /^([A-Za-z_][\w.-]{0,100}):\s(.{1,300})$/s
/** `KEY` is followed by words that lead to its value. */
const TO_VALUE = /^\s*(?:variable\s+|environment variable\s+)?(?:(?:is|are|must be|should be|has to be|needs to be)\s+)?(?:(?:set|changed|configured|defaults?|equal|switched)\s*)?(?:to|=|:|→|as|is|are|must be|should be)\s*$/i
const ALTERNATIVE = /^\s*(?:(?:\(\s*)?or|\/|,(?:\s*or)?)\s*$/i
const BARE_VALUE = /^\s*(?:(?:is|are|must be|should be)\s+)?(?:set\s+to|=|must be|should be)\s+(true|false|on|off|production|\d+)(?=\s*(?:[.,;)(]|in\b|for\b|$))/i
const PLACEHOLDER = /^<.*>$|^\[.*\]$|\.\.\.|…|^_+$|\byour[-_. ]?|\bchange[-_]?me\b|x{4,}|\bexample\.(?:com|org|net)\b|\byourdomain\b|^\*+$/i
const SAMPLE_NAME = /(?:^|_)(?:XXX|YYY|ZZZ|NNN)(?:_|$)/
/** No line names as many. */
const MOST = 60

/** The settings that a line names, with the values it wants them to have. */
export function keysOf({ spans, outside }: PlainText): ChecklistKey[] {
  const found = new FoundKeys()
  const between = outside.split('\u0001')
  let open: string | undefined
  for (const [index, span] of spans.entries()) {
    if (found.size >= MOST) break
    const before = between[index] ?? ''
    const behind = between[index + 1] ?? ''
    if (open !== undefined && wanted(before, found.valued(open)) && !assignmentOf(span)) {
      found.add(open, span)
      continue
    }
    open = found.read(span, index === 0, behind)
  }
  for (const text of between) readOutside(text, found)
  return found.keys()
}

function wanted(between: string, valued: boolean): boolean {
  return TO_VALUE.test(between) || (valued && ALTERNATIVE.test(between))
}

function readOutside(text: string, found: FoundKeys): void {
  for (const [, key, value] of text.matchAll(BARE_ASSIGNMENT)) found.add(key as string, value)
  for (const [name] of text.matchAll(BARE_NAME)) if (!SAMPLE_NAME.test(name) && !found.has(name)) found.add(name, BARE_VALUE.exec(text.slice(text.indexOf(name) + name.length))?.[1])
}

class FoundKeys {
  private readonly values = new Map<string, Set<string>>()

  get size(): number {
    return this.values.size
  }

  has(key: string): boolean {
    return this.values.has(key)
  }

  valued(key: string): boolean {
    return (this.values.get(key)?.size ?? 0) > 0
  }

  add(key: string, value: string | undefined): void {
    const known = this.values.get(key) ?? new Set<string>()
    const plain = value === undefined ? undefined : plainValue(value)
    if (plain !== undefined) known.add(plain)
    this.values.set(key, known)
  }

  /** Takes what a code span names; the key whose value may follow, if there is one. */
  read(span: string, first: boolean, behind: string): string | undefined {
    const assignment = assignmentOf(span)
    if (assignment) {
      this.add(assignment.key, assignment.value)
      return assignment.key
    }
    if (!isKey(span, first, behind)) return undefined
    this.add(span, BARE_VALUE.exec(behind)?.[1])
    return span
  }

  keys(): ChecklistKey[] {
    return [...this.values].flatMap(([key, values]): ChecklistKey[] => (values.size === 0 ? [{ key, value: undefined }] : [...values].map((value) => ({ key, value }))))
  }
}

function isKey(span: string, first: boolean, behind: string): boolean {
  if (!NAME.test(span) || NO_KEYS.has(span) || SAMPLE_NAME.test(span)) return false
  return span.includes('_') || !ALSO_LEVELS.test(span) || first || BARE_VALUE.test(behind) || /^\s*(?:is|must|disabled|off)\b/i.test(behind)
}

/** `KEY=value`, `server.port=8080`, `config.force_ssl = true`, `LOG_LEVEL: info`; a lower-case word alone is no setting. */
export function assignmentOf(span: string): ChecklistKey | undefined {
  const match = ASSIGNMENT.exec(span) ?? SETTING.exec(span)
  if (!match) return undefined
  const [, key, value] = match as unknown as [string, string, string]
  if (!/[._]/.test(key) && !NAME.test(key)) return undefined
  if (/^=/.test(value)) return undefined
  return { key, value: plainValue(value) }
}

/** A value without quotes; undefined where it stands for one that is still to be chosen. */
function plainValue(written: string): string | undefined {
  if (PLACEHOLDER.test(written)) return undefined
  const value = written.trim().replace(/^(["'])(.*)\1$/s, '$2').replace(/[.,;]$/, '')
  return value === '' || PLACEHOLDER.test(value) ? undefined : value
}
