import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, Manifest, RuntimeRequirement } from './manifest-content.ts'

/** Longer lines are no hand-written dependency. */
const MAX_LINE = 1000

const GEM = /^\s*gem[\s(]+(['"])([\w.-]+)\1(.*)$/
const GROUP = /^\s*group[\s(]+([^\s(][^\s)]*(?:\s+[^\s)]+)*)\)?\s+do\b/

/** Gemfile. It is a Ruby program: only gems named by literal text are taken, nothing is guessed, so nothing in it can be a syntax error. */
export function parseGemfile(source: SourceText): Parsed<Manifest> {
  const dependencies: DeclaredDependency[] = []
  const runtimes: RuntimeRequirement[] = []
  let group: DependencyGroup = 'runtime'
  let library: boolean | undefined
  let offset = 0
  for (const raw of source.text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    const at = source.locate(offset + line.length - line.trimStart().length, offset + line.length)
    offset += raw.length + 1
    if (line.length > MAX_LINE) continue
    const gem = line.match(GEM)
    const block = line.match(GROUP)
    if (block) group = groupOf(block[1] ?? '')
    else if (/^end\b/.test(line)) group = 'runtime'
    else if (/^\s*gemspec\b/.test(line)) library = true
    else if (gem) dependencies.push({ name: gem[2] as string, ...rangeOf(gem[3] ?? ''), group: /\bgroups?:/.test(gem[3] ?? '') ? groupOf(gem[3] ?? '') : group, at })
    const ruby = line.match(/^\s*ruby\s+(['"])([^'"]+)\1/)
    if (ruby) runtimes.push({ runtime: 'ruby', requirement: ruby[2] as string, at })
  }
  return { content: { ...emptyManifest(source, 'rubygems'), dependencies, runtimes, library }, problems: [] }
}

function groupOf(names: string): DependencyGroup {
  return /:?(development|test)\b/.test(names) && !/:?(production|default)\b/.test(names) ? 'development' : 'runtime'
}

function rangeOf(rest: string): Pick<DeclaredDependency, 'requirement' | 'source'> {
  const versions = [...rest.replace(/\b\w+:.*$/, '').matchAll(/(['"])([~<>=!\d][^'"]*)\1/g)].map((match) => match[2])
  const source = /\b(git|github|gitlab|bitbucket):|:git\s*=>/.test(rest) ? 'git' : /\bpath:|:path\s*=>/.test(rest) ? 'path' : 'registry'
  return { requirement: versions.join(', '), source }
}
