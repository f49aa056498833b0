import { posix } from 'node:path'
import type { Stage } from '../../documents/dockerfile.ts'
import type { Invocation } from '../../documents/invocation.ts'
import { buildContexts } from '../../production/build-context.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { runSteps } from '../container/run-commands.ts'
import type { RunStep } from '../container/run-commands.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { compilerInstall, removedPackages, takesAway } from './compilers.ts'
import { contextPath, isTemplate } from './context-copies.ts'
import { developmentInstall, removesDevelopment } from './development-install.ts'
import type { DevelopmentInstall, VariableOf } from './development-install.ts'

/** What only building or testing needs is weight in production, and tools for whoever breaks in. */
export const finalStageLean: Check = {
  name: 'build/final-stage-lean',
  question: 'Does the shipped image do without development dependencies and compilers?',
  reads: ['dockerfile', 'manifest'],
  look: (project) => oncePerPlace(outcomesOf(project)),
}

/** A command of a RUN, with what was set when it ran. */
interface Placed {
  readonly stage: Stage
  readonly invocation: Invocation
  /** Whether an `if` of the same step may pass it by. */
  readonly conditional: boolean
  readonly development: DevelopmentInstall | undefined
}

function* outcomesOf(project: Project): Generator<Outcome> {
  const commands = new Map<string, Placed[]>()
  for (const step of runSteps(project)) {
    const known = commands.get(step.path) ?? []
    commands.set(step.path, known)
    known.push(...placed(step))
  }
  for (const image of project.production.images) {
    if (!image.production || !image.stage.from || isTemplate(image.path)) continue
    const chain = new Set(image.chain)
    const shipped = (commands.get(image.path) ?? []).filter(({ stage }) => chain.has(stage))
    yield* developmentOutcomes(shipped, image, project)
    if (isStarted(image, project)) yield* compilerOutcomes(shipped)
  }
}

function placed({ stage, invocations, state }: RunStep): Placed[] {
  const conditional = invocations.some(({ command }) => command.neutered === 'condition')
  const variable: VariableOf = (name) => {
    const { set, value } = state.variable(name)
    return set ? (value === undefined || value.includes('$') ? 'unknown' : value) : undefined
  }
  return invocations.map((invocation) => ({ stage, invocation, conditional, development: developmentInstall(invocation, variable) }))
}

function* developmentOutcomes(shipped: readonly Placed[], image: Image, project: Project): Generator<Outcome> {
  const lastPruned = shipped.findLastIndex((other) => removesDevelopment(other.invocation) || isLeanInstall(other))
  const lastBuilt = shipped.findLastIndex(({ invocation }) => buildsProject(invocation))
  const known = new Map<string, Presence>()
  for (const [index, { invocation, conditional, development }] of shipped.entries()) {
    if (!development || conditional) continue
    const { manifest, command, instead } = development
    const present = manifest === undefined ? 'some' : (known.get(manifest) ?? developmentDependencies(manifest, image, project))
    if (manifest !== undefined) known.set(manifest, present)
    const pruned = manifest === 'npm' && lastPruned > index
    if (pruned || present === 'none') yield { state: 'pass', at: invocation.at }
    else if (present === 'some' || (present === 'no-manifest' && lastBuilt > index)) {
      yield { state: 'fail', at: invocation.at, facts: { command, instead } }
    }
  }
}

/** Another install without development's packages starts over. */
function isLeanInstall({ invocation, development }: Placed): boolean {
  const words = invocation.args.map(({ value }) => value)
  const has = (pattern: RegExp): boolean => words.some((word) => word !== undefined && pattern.test(word))
  if (development !== undefined || !['npm', 'yarn', 'pnpm', 'bun'].includes(invocation.program ?? '')) return false
  return has(/^(ci|install|i|--production|--prod)$/) && has(/^(--omit(=dev)?|--production|--prod|-P|--only=prod\w*)$/)
}

/** `no-manifest`: the repository has no manifest of the kind at all; what is installed is not known, what builds it is. */
type Presence = 'some' | 'none' | 'unknown' | 'no-manifest'

/** Whether the project that is installed has development dependencies, by the manifests the build can mean. */
function developmentDependencies(ecosystem: string, image: Image, project: Project): Presence {
  const contexts = buildContexts(image.path, project)?.contexts ?? []
  const copied = copiedFolders(image)
  const folders = new Set(contexts.flatMap(({ folder }) => ['', ...copied].map((inner) => posix.join(folder, inner))))
  const all = project.documents.of('manifest').filter(({ content }) => content?.ecosystem === ecosystem)
  const meant = all.filter(({ path }) => folders.has(posix.dirname(path)))
  if (meant.length === 0) return all.length === 0 ? 'no-manifest' : 'unknown'
  return meant.some(({ content }) => content?.dependencies.some(({ group }) => group === 'development')) ? 'some' : 'none'
}

/** What builds is a development dependency as a rule. */
function buildsProject({ program, args }: Invocation): boolean {
  const words = args.map(({ value }) => value)
  return ['npm', 'yarn', 'pnpm', 'bun'].includes(program ?? '') && words.includes('build')
}

/** Folders of the context that manifests are copied from. */
function copiedFolders({ chain }: Image): string[] {
  return chain.flatMap(({ instructions }) =>
    instructions.flatMap((instruction) => {
      if (instruction.keyword !== 'COPY' || instruction.from !== undefined) return []
      return instruction.sources.flatMap((source) => {
        const path = contextPath(source)
        return path === undefined || !/(^|\/)(package[\w*.-]*json|pyproject\.toml|composer\.[\w*]*)$/.test(path) ? [] : [posix.dirname(path)]
      })
    }),
  )
}

/** An image without a command that no service starts is for building other things. */
function isStarted({ command, entrypoint, path }: Image, { production }: Project): boolean {
  if (command !== undefined || entrypoint !== undefined) return true
  return production.deployments.some(({ service, image }) => service !== undefined && image?.path === path)
}

function* compilerOutcomes(shipped: readonly Placed[]): Generator<Outcome> {
  const removals = shipped.flatMap(({ invocation }, index) => {
    const names = removedPackages(invocation)
    return names ? [{ index, names }] : []
  })
  for (const [index, { invocation, conditional }] of shipped.entries()) {
    const install = compilerInstall(invocation)
    if (!install || conditional) continue
    const removed = removals.some((removal) => removal.index > index && takesAway(removal.names, install))
    const facts = { packages: install.packages.slice(0, 3).join(', ') }
    if (removed) yield { state: 'pass', at: invocation.at }
    else yield { state: 'fail', at: invocation.at, facts, variant: 'compiler' }
  }
}
