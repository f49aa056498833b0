import { embeddedText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { MakeLine, MakeTarget } from './makefile.ts'
import { opaqueExpansion } from './opaque-expansion.ts'

/** The recipes of a justfile. Those with a shebang are another language's and keep their lines to themselves. */
export function parseJustfile(source: SourceText): readonly MakeTarget[] {
  const recipes: (MakeTarget & { recipe: MakeLine[] })[] = []
  let open: MakeLine[] | undefined
  let start = 0
  for (const line of source.text.split('\n')) {
    const head = /^@?([A-Za-z_][\w-]*)(?![\w-])([^:]*):(?!=)(.*)$/.exec(line.replace(/\r$/, ''))
    if (/^[ \t]+\S/.test(line)) {
      const recipe = open && recipeLine(source, line, start)
      if (recipe?.script.text.startsWith('#!')) open = undefined
      else if (recipe) open?.push(recipe)
    } else if (head && head[1] !== 'alias' && head[1] !== 'set' && head[1] !== 'export') {
      open = []
      const prerequisites = (head[3] as string).replace(/#.*$/s, '').split(/[\s()&]+/).filter(Boolean)
      recipes.push({ name: head[1] as string, at: source.locate(start), prerequisites, recipe: open })
    } else if (line.trim() !== '') open = undefined
    start += line.length + 1
  }
  return recipes
}

/** `@` silences a line, `-` ignores its failure; just fills in `{{ }}`. */
function recipeLine(source: SourceText, line: string, start: number): MakeLine {
  const prefix = (/^[ \t]+[@-]*/.exec(line) as RegExpExecArray)[0]
  const text = line.slice(prefix.length).replace(/\r$/, '').replace(/\{\{[^{}]*\}\}/g, (whole) => opaqueExpansion(whole.length))
  const origin = Array.from({ length: text.length + 1 }, (_, index) => start + prefix.length + index)
  return { script: embeddedText(source, text, origin), failureIgnored: prefix.includes('-') }
}
