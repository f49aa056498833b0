import { posix } from 'node:path'
import type { CopyInstruction } from '../../documents/dockerfile.ts'
import { patternOf } from '../../documents/dockerignore.ts'
import type { DockerignorePattern } from '../../documents/dockerignore.ts'
import { ignoredBy } from '../../documents/gitignore.ts'
import { buildContexts } from '../../production/build-context.ts'
import type { BuildContext, BuildContexts } from '../../production/build-context.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { contextCopies, contextPath, isTemplate } from './context-copies.ts'
import type { ContextCopy } from './context-copies.ts'
import { holdsProject, sensitivePaths } from './context-sensitive.ts'

const MAX_NAMED = 4

/** A COPY of the whole context takes what nobody thought of, unless a .dockerignore keeps it out. */
export const contextCovered: Check = {
  name: 'build/context-covered',
  question: 'Does a .dockerignore keep credentials, history and dependency folders out of a COPY of everything?',
  reads: ['dockerfile', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    const seen = new Set<CopyInstruction>()
    for (const copy of contextCopies(project)) {
      const { image, instruction } = copy
      if (seen.has(instruction) || !image.production || isTemplate(image.path) || !takesAll(instruction)) continue
      seen.add(instruction)
      const found = buildContexts(image.path, project)
      if (found) yield judged(copy, found, project)
    }
  },
}

/** `COPY . .`, `COPY ./ /app`, `ADD * /app/`. */
function takesAll({ sources, target }: CopyInstruction): boolean {
  return target !== undefined && sources.some((source) => ['', '*'].includes(contextPath(source) ?? 'unknown'))
}

function judged(copy: ContextCopy, { contexts, certain }: BuildContexts, project: Project): Outcome {
  const { image, instruction } = copy
  const excluded = instruction.flags.flatMap(({ name, value, at }) => (name === 'exclude' && value !== undefined ? (patternOf(value, at) ?? []) : []))
  const judgements = contexts.map((context) => ({ context, open: openPaths(context, certain, copy, project, excluded) }))
  const failing = judgements.filter(({ open }) => open.length > 0)
  // Where nothing says which folder it is, one that is in order is reason enough to be quiet.
  if (failing.length === 0 || (!certain && failing.length < judgements.length)) return { state: 'pass', at: instruction.at }
  const { context, open } = failing.find(({ context: { ignore } }) => ignore) ?? (failing.at(certain ? 0 : -1) as (typeof failing)[number])
  const copied = [instruction.keyword, ...instruction.sources.map(({ text }) => text), instruction.target?.text].join(' ')
  const file = context.ignore?.path ?? posix.join(context.folder, '.dockerignore')
  const facts = { copy: copied, open: enumerated(open), file, dockerfile: image.path }
  const stage = copy.shipped ? '' : '-build-stage'
  if (context.ignore) {
    const end = context.ignore.patterns.at(-1)?.at ?? fileStart(file)
    return { state: 'fail', at: instruction.at, facts, variant: `gaps${stage}`, related: [{ at: end, message: `add what is missing to ${file}` }] }
  }
  const keeping = ignoredBy(project.tree, posix.join(context.folder, '.dockerignore'))
  if (keeping && !keeping.negated) {
    const related = [{ at: keeping.at, message: 'this line keeps .dockerignore out of the repository' }]
    return { state: 'fail', at: instruction.at, facts, variant: 'ignored-by-git', related }
  }
  return { state: 'fail', at: instruction.at, facts, ...(stage !== '' && { variant: 'build-stage' }) }
}

function openPaths(context: BuildContext, certain: boolean, { image }: ContextCopy, project: Project, excluded: readonly DockerignorePattern[]): string[] {
  return holdsProject(context.folder, project) ? sensitivePaths(context, certain, image, project, excluded) : []
}

function enumerated(paths: readonly string[]): string {
  const named = paths.slice(0, MAX_NAMED).map((path) => `\`${path}\``)
  if (paths.length > MAX_NAMED) named.push('more')
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '')
}
