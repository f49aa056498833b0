import { isCommand } from './checklist-commands.ts'
import { assignmentOf } from './checklist-keys.ts'
import type { ChecklistKey } from './checklist-item.ts'
import type { SourceLine } from './source-lines.ts'

const ENV_LANGUAGES = /^(?:env|dotenv|properties|ini|conf)$/
const SHELLS = /^(?:bash|sh|shell|zsh|console|shell-session|shellsession|terminal|powershell|cmd|fish)$/
const SESSIONS = /^(?:console|shell-session|shellsession|terminal)$/
const SERVERS = /^(?:nginx|apache|apacheconf)$/
const PLAIN = /^(?:|text|txt|plaintext|plain)$/
const SETTING = /^(?:export\s+)?[A-Za-z_][\w.]*\s?=/
const PROMPT = /^(?:\$|%|❯|PS>|>)\s+/
/** A command that goes on for longer is none. */
const MOST_LINES = 40

/** One line of a fenced block that sets a variable, is something to type, or configures a server. */
export interface CodeEntry {
  readonly kind: 'env' | 'command'
  readonly line: SourceLine
  readonly text: string
  readonly key: ChecklistKey | undefined
  /** False for a line of a server's configuration. */
  readonly typed: boolean
}

/** What a block of code asks to set or to type; nothing of programs and output. `language` is what stands behind its fence. */
export function codeEntries(language: string, lines: readonly SourceLine[]): CodeEntry[] {
  const name = (/^[\s{.]*([\w-]*)/.exec(language)?.[1] ?? '').toLowerCase()
  if (SERVERS.test(name)) return directives(lines)
  const isEnv = ENV_LANGUAGES.test(name)
  if (!isEnv && !SHELLS.test(name) && !PLAIN.test(name)) return []
  const statements = isEnv ? lines.map((line) => ({ line, text: line.text.trim() })) : statementsOf(lines)
  const entries = statements.flatMap((statement) => entryOf(statement, name))
  return isEnv ? entries : withoutLocals(entries)
}

interface Statement {
  readonly line: SourceLine
  readonly text: string
}

function entryOf({ line, text }: Statement, language: string): CodeEntry[] {
  if (text === '' || /^(?:#|\/\/|;)/.test(text)) return []
  const prompted = PROMPT.test(text)
  const typed = (prompted ? text.replace(PROMPT, '') : text).replace(/(?<!\s)\s+#\s.*$/s, '')
  if (!prompted && SESSIONS.test(language)) return []
  const assignment = setting(typed, language)
  if (assignment) return [{ kind: 'env', line, text: typed, key: assignment, typed: false }]
  const isTyped = prompted || isCommand(typed, false) || (SHELLS.test(language) && /^[a-z][\w-]{1,30}\s+[^\s=|─│└├(]/.test(typed) && !/^(?:if|then|else|elif|fi|for|do|done|while|case|esac|function|echo|return|exit)\b/.test(typed))
  return isTyped ? [{ kind: 'command', line, text: typed, key: undefined, typed: true }] : []
}

/** `KEY=value` alone on its line; one before a command belongs to the command. */
function setting(text: string, language: string): ChecklistKey | undefined {
  if (!SETTING.test(text)) return undefined
  const value = text.slice(text.indexOf('=') + 1).trim()
  const whole = /^(?:"[^"]*"|'[^']*'|\S*)$/.test(value) || ENV_LANGUAGES.test(language)
  if (!whole || /\$\(|^`/.test(value)) return undefined
  const key = /^(?:export\s+)?([A-Za-z_][\w.]*)/.exec(text)?.[1] as string
  return assignmentOf(text.replace(/^export\s+/, '')) ?? (ENV_LANGUAGES.test(language) ? { key, value } : undefined)
}

/** Where a block types commands as well, variables that it sets for itself are no settings of the production. */
function withoutLocals(entries: CodeEntry[]): CodeEntry[] {
  const commands = entries.filter(({ kind }) => kind === 'command').map(({ text }) => text)
  if (commands.length === 0) return entries
  const used = new Set(commands.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name)))
  return entries.filter(({ kind, text, key }) => kind === 'command' || (/^export\s/.test(text) && !used.has(key?.key)))
}

/** Lines put together where a backslash, an open quote or a here-document carries them on. */
function statementsOf(lines: readonly SourceLine[]): Statement[] {
  const statements: Statement[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine
    let text = line.text.trim().slice(0, 4000)
    if (!text.startsWith('#')) {
      const last = lastLineOf(lines, index)
      for (index++; index <= last; index++) text = `${text.replace(/\\$/, '')} ${(lines[index] as SourceLine).text.trim()}`.slice(0, 4000)
      index = Math.max(last, 0)
    }
    statements.push({ line, text: text.replace(/\s+/g, ' ') })
  }
  return statements
}

function lastLineOf(lines: readonly SourceLine[], from: number): number {
  const end = Math.min(lines.length, from + MOST_LINES)
  const first = (lines[from] as SourceLine).text.slice(0, 4000)
  const word = /<<-?\s*["']?(\w+)["']?/.exec(first)?.[1]
  if (word !== undefined) {
    for (let index = from + 1; index < end; index++) if ((lines[index] as SourceLine).text.trim() === word) return index
    return from
  }
  let quote = openQuote(first, undefined)
  if (quote === undefined && !/\\\s*$/.test(first)) return from
  for (let index = from + 1; index < end; index++) {
    const text = (lines[index] as SourceLine).text.slice(0, 4000)
    quote = openQuote(text, quote)
    if (quote === undefined && !/\\\s*$/.test(text)) return index
  }
  return quote === undefined ? end - 1 : from
}

function openQuote(text: string, open: string | undefined): string | undefined {
  let quote = open
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '\\') index++
    else if (quote !== undefined) quote = character === quote ? undefined : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '#' && /^$|\s/.test(text[index - 1] ?? '')) return undefined
  }
  return quote
}

/** Instructions of a web server, each a line that ends with a semicolon. */
function directives(lines: readonly SourceLine[]): CodeEntry[] {
  return lines.flatMap((line): CodeEntry[] => {
    const text = line.text.trim()
    return /^[A-Za-z_]\w*\s.*;$/.test(text) || /^Header\s/.test(text) ? [{ kind: 'command', line, text, key: undefined, typed: false }] : []
  })
}
