import { posix } from 'node:path'
import type { CopyInstruction, Word } from '../../documents/dockerfile.ts'
import { excludedBy } from '../../documents/dockerignore.ts'
import type { DockerignorePattern } from '../../documents/dockerignore.ts'
import { buildContexts, holdsSources } from '../../production/build-context.ts'
import type { BuildContext, BuildContexts } from '../../production/build-context.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { contextCopies, contextPath, isTemplate } from './context-copies.ts'
import { mayBeMade } from './made-source.ts'

/** What becomes of a source in one folder: it comes in, is kept out, is not there, or nobody knows. */
type Fate = { readonly kind: 'there' | 'absent' | 'unknown' } | { readonly kind: 'hidden'; readonly by: DockerignorePattern }

/** How often the tree is searched for a file that may lie in a folder nobody names, and a path is held against a pattern. */
const MOST = { searches: 100, patterns: 200_000 } as const

interface Left {
  searches: number
  patterns: number
}

/** A build stops at the first source that is not in its context. */
export const copySources: Check = {
  name: 'build/copy-sources',
  question: 'Is every file that COPY or ADD names in the build context?',
  reads: ['dockerfile', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    const seen = new Set<CopyInstruction>()
    const left: Left = { ...MOST }
    for (const { image, instruction } of contextCopies(project)) {
      if (seen.has(instruction) || isTemplate(image.path)) continue
      seen.add(instruction)
      const contexts = buildContexts(image.path, project)
      if (contexts) yield* sourcesOf(instruction, contexts, project, left)
    }
  },
}

function* sourcesOf(instruction: CopyInstruction, { contexts, certain }: BuildContexts, project: Project, left: Left): Generator<Outcome> {
  for (const source of instruction.sources) {
    const path = contextPath(source)
    if (path === undefined || path === '' || /[*?[\]]/.test(path)) continue
    left.patterns -= contexts.reduce((count, { ignore }) => count + (ignore?.patterns.length ?? 0), 0)
    if (left.patterns < 0) return
    const fates = contexts.map((context) => fateOf(path, context, project))
    const there = fates.some(({ kind }) => kind === 'there')
    if (there) yield { state: 'pass', at: source.at }
    if (there || fates.some(({ kind }) => kind === 'unknown') || (!certain && (left.searches-- <= 0 || liesElsewhere(path, project)))) continue
    yield failure(source, path, contexts, fates)
  }
}

function failure(source: Word, path: string, contexts: readonly BuildContext[], fates: readonly Fate[]): Outcome {
  const { text, at } = source
  const hidden = fates.find((fate) => fate.kind === 'hidden')
  const context = contexts.map(({ folder }) => (folder === '' ? 'the root of the repository' : folder)).join(' or ')
  const facts = { source: text, path, context, file: hidden?.by.at.path ?? '', pattern: hidden?.by.text ?? '' }
  if (hidden) {
    const related = [{ at: hidden.by.at, message: `this line keeps ${path} out of the build` }]
    return { state: 'fail', at, facts, variant: 'hidden', related }
  }
  const said = contexts.flatMap(({ saidAt }) => (saidAt ? [{ at: saidAt, message: 'the build context is set here' }] : []))
  return { state: 'fail', at, facts, ...(text.split('/').includes('..') && { variant: 'outside' }), related: said.slice(0, 3) }
}

function fateOf(path: string, { folder, ignore }: BuildContext, project: Project): Fate {
  const { tree } = project
  const whole = posix.join(folder, path)
  const by = ignore && excludedBy(ignore.patterns, path)
  if (by && ignore) return comesBackIn(path, folder, ignore.patterns, project) ?? { kind: 'hidden', by }
  if (tree.has(whole) || tree.hasFolder(whole)) return { kind: 'there' }
  return { kind: mayBeMade(whole, project) || !holdsSources(tree) ? 'unknown' : 'absent' }
}

/** Whether a later `!` takes something of an excluded folder back in; undefined where none does. */
function comesBackIn(path: string, folder: string, patterns: readonly DockerignorePattern[], { tree }: Project): Fate | undefined {
  const back = patterns.filter(({ negated, text }) => negated && (text.startsWith(`${path}/`) || /[*?[]/.test(text)))
  if (back.length === 0) return undefined
  return { kind: tree.hasFolder(posix.join(folder, path)) ? 'there' : 'unknown' }
}

/** Some folder has such a file, and may be the one that is built. */
function liesElsewhere(path: string, { tree }: Project): boolean {
  return tree.entries.some((entry) => entry.path.endsWith(`/${path}`) || entry.path.includes(`/${path}/`))
}
