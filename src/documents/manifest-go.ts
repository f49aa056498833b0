import type { Located, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, Manifest, RuntimeRequirement } from './manifest-content.ts'

const DIRECTIVES = new Set(['module', 'go', 'toolchain', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool', 'ignore'])

/** go.mod: https://go.dev/ref/mod#go-mod-file */
export function parseGoManifest(source: SourceText): Parsed<Manifest> {
  const dependencies: DeclaredDependency[] = []
  const runtimes: RuntimeRequirement[] = []
  const problems: Problem[] = []
  let name: Located<string> | undefined
  const local = new Set<string>()
  let block: string | undefined
  let offset = 0
  for (const raw of source.text.split('\n')) {
    const line = raw.replace(/\/\/.*$/s, '')
    const words = line.trim().split(/\s+/).filter((word) => word !== '')
    const at = source.locate(offset + line.length - line.trimStart().length, offset + line.trimEnd().length)
    offset += raw.length + 1
    if (words.length === 0) continue
    if (block !== undefined && words[0] === ')') {
      block = undefined
      continue
    }
    const directive = block ?? (words.shift() as string)
    if (!DIRECTIVES.has(directive)) {
      problems.push({ kind: 'syntax', path: source.path, line: at.line, message: `not a directive of go.mod: "${directive.slice(0, 40)}"` })
    } else if (block === undefined && words[0] === '(') {
      block = directive
    } else if (directive === 'module') name = { value: (words[0] ?? '').replace(/^"|"$/g, ''), at }
    else if (directive === 'go') runtimes.push({ runtime: 'go', requirement: words[0] ?? '', at })
    else if (directive === 'replace' && /^\.{0,2}\//.test(words.at(-1) ?? '')) local.add(words[0] ?? '')
    else if (directive === 'require') {
      if (words.length !== 2) problems.push({ kind: 'syntax', path: source.path, line: at.line, message: 'a requirement of go.mod is a module and a version' })
      else dependencies.push({ name: words[0] as string, requirement: words[1] as string, group: 'runtime', source: 'registry', at })
    }
  }
  return { content: { ...emptyManifest(source, 'go'), name, dependencies: dependencies.map((each): DeclaredDependency => (local.has(each.name) ? { ...each, source: 'path' } : each)), runtimes }, problems }
}
