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
import { compilerInstall, removesCompilers } from './compilers.ts'
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
    if (isStarted(image, project)) yield* compilerOutcomes(shipped, image)
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
  for (const [index, { invocation, conditional, development }] of shipped.entries()) {
    if (!development || conditional) continue
    const later = shipped.slice(index + 1)
    const pruned = development.manifest === 'npm' && later.some((other) => removesDevelopment(other.invocation) || isLeanInstall(other))
    const present = development.manifest === undefined ? 'some' : developmentDependencies(development.manifest, image, later, project)
    if (pruned || present === 'none') yield { state: 'pass', at: invocation.at }
    else if (present === 'some') yield { state: 'fail', at: invocation.at, facts: { command: development.command, instead: development.instead } }
  }
}

/** Another install without development's packages starts over. */
function isLeanInstall({ invocation, development }: Placed): boolean {
  const words = invocation.args.map(({ value }) => value)
  return development === undefined && ['npm', 'yarn', 'pnpm', 'bun'].includes(invocation.program ?? '') && words.some((word) => word !== undefined && /^(ci|install|i|--production|--prod)$/.test(word)) && words.some((word) => word !== undefined && /^(--omit(=dev)?|--production|--prod|-P|--only=prod\w*)$/.test(word))
}

/** Whether the project that is installed has development dependencies, by the manifests the build can mean. */
function developmentDependencies(ecosystem: string, image: Image, later: readonly Placed[], project: Project): 'some' | 'none' | 'unknown' {
  const folders = new Set((buildContexts(image.path, project)?.contexts ?? []).flatMap(({ folder }) => [folder, ...copiedFolders(image).map((copied) => posix.join(folder, copied))]).map((folder) => (folder === '.' ? '' : folder)))
  const manifests = project.documents.of('manifest').flatMap(({ path, content }) => (content?.ecosystem === ecosystem && folders.has(posix.dirname(path) === '.' ? '' : posix.dirname(path)) ? [content] : []))
  if (manifests.length > 0) return manifests.some(({ dependencies }) => dependencies.some(({ group }) => group === 'development')) ? 'some' : 'none'
  return later.some(({ invocation }) => buildsProject(invocation)) && !project.documents.of('manifest').some(({ content }) => content?.ecosystem === ecosystem) ? 'some' : 'unknown'
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
  return command !== undefined || entrypoint !== undefined || production.deployments.some(({ service, image }) => service !== undefined && image?.path === path)
}

function* compilerOutcomes(shipped: readonly Placed[], { chain }: Image): Generator<Outcome> {
  for (const [index, { invocation, conditional }] of shipped.entries()) {
    const install = compilerInstall(invocation)
    if (!install || conditional) continue
    const removed = shipped.slice(index + 1).some((other) => removesCompilers(other.invocation, install))
    if (removed) yield { state: 'pass', at: invocation.at }
    else yield { state: 'fail', at: invocation.at, facts: { packages: install.packages.slice(0, 3).join(', '), stages: chain.length }, variant: 'compiler' }
  }
}
