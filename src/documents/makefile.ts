import type { Location } from '../tree/location.ts'
import { embeddedText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { opaqueExpansion } from './opaque-expansion.ts'

/** A target of a makefile with what it needs and the lines a shell is given, one shell a line. */
export interface MakeTarget {
  readonly name: string
  readonly at: Location
  readonly prerequisites: readonly string[]
  readonly recipe: readonly MakeLine[]
}

export interface MakeLine {
  readonly script: SourceText
  /** A leading `-`: make goes on whatever the line comes to. */
  readonly failureIgnored: boolean
}

/** The explicit rules of a makefile. Conditionals and includes are not worked out; pattern rules are left out. */
export function parseMakefile(source: SourceText): readonly MakeTarget[] {
  const targets: { name: string; at: Location; prerequisites: string[]; recipe: MakeLine[] }[] = []
  let open: typeof targets = []
  for (const line of logicalLines(source.text)) {
    const rule = ruleHead(line.text)
    if (line.text.startsWith('\t')) {
      const recipe = recipeLine(source, line)
      if (recipe) for (const target of open) target.recipe.push(recipe)
    } else if (rule) {
      const at = source.locate(line.start)
      open = rule.names.map((name) => ({ name, at, prerequisites: rule.prerequisites, recipe: [] }))
      for (const target of open) targets.push(target)
    } else if (line.text.trim() !== '' && !/^\s*(#|ifeq|ifneq|ifdef|ifndef|else|endif)/.test(line.text)) open = []
  }
  return targets
}

/** `targets: prerequisites`; undefined for assignments (`:=`, `name: KEY = value`) and everything else. */
function ruleHead(text: string): { names: string[]; prerequisites: string[] } | undefined {
  const colon = text.indexOf(':')
  const names = text.slice(0, Math.max(0, colon)).trim()
  const rest = text.slice(colon).replace(/^::?/, '').replace(/#.*$/s, '')
  if (!/^[\w./ -]+$/.test(names) || text[colon + 1] === '=' || rest.includes('=')) return undefined
  return { names: names.split(/ +/), prerequisites: rest.split(/[\s\\|]+/).filter(Boolean) }
}

interface LogicalLine {
  readonly text: string
  readonly start: number
}

/** Lines, those that end in a backslash joined with the next. */
function* logicalLines(text: string): Generator<LogicalLine> {
  for (let start = 0; start < text.length; ) {
    let end = lineEnd(text, start)
    while (end < text.length && text[end - 1] === '\\') end = lineEnd(text, end + 1)
    yield { text: text.slice(start, end), start }
    start = end + 1
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** `@` silences a line, `-` ignores its failure, `+` runs it even in a dry run; make fills in `$(X)`, and `$$` is the shell's `$`. */
function recipeLine(source: SourceText, { text, start }: LogicalLine): MakeLine | undefined {
  const prefix = (/^\t[\s@+-]*/.exec(text) as RegExpExecArray)[0]
  const script = text.slice(prefix.length)
  if (script.trim() === '' || script.startsWith('#')) return undefined
  const origin: number[] = []
  let shell = ''
  for (const match of script.matchAll(/\$\$|\$[({][^(){}]*[)}]|[^$]+|\$/g)) {
    const part = match[0] === '$$' ? '$' : /^\$[({]/.test(match[0]) ? opaqueExpansion(match[0].length) : match[0]
    for (let i = 0; i < part.length; i++) origin.push(start + prefix.length + match.index + i)
    shell += part
  }
  origin.push(start + text.length)
  return { script: embeddedText(source, shell, origin), failureIgnored: prefix.includes('-') }
}
