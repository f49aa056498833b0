import { posix } from 'node:path'
import type { Dockerfile } from '../../documents/dockerfile.ts'
import { composePlace, holdsSources } from '../../production/build-context.ts'
import { PLATFORM_ARGUMENTS } from '../../production/image-variables.ts'
import type { Project } from '../../production/project.ts'
import type { Build, Service } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import { isTemplate } from './context-copies.ts'
import { mayBeMade } from './made-source.ts'

/** Arguments that the builder itself takes, whether a Dockerfile names them or not. */
const BUILDER_ARGUMENTS = /^(BUILDKIT_\w+|SOURCE_DATE_EPOCH|(https?|ftp|no|all)_proxy|DOCKER_\w+)$/i

/** What a compose file says of a build holds for the Dockerfile it names. Files for development are asked as well. */
export const composeBuilds: Check = {
  name: 'build/compose-builds',
  question: 'Does every build of a compose file find its folder, Dockerfile, stage and arguments?',
  reads: ['compose', 'dockerfile'],
  *look(project): Iterable<Outcome> {
    const dockerfiles = new Map(project.documents.of('dockerfile').map(({ path, content, problems }) => [path, problems.length === 0 ? content : undefined]))
    // A compose file by itself is a part of a repository: what it builds lies elsewhere.
    if (dockerfiles.size === 0 && !holdsSources(project.tree)) return
    const outcomes = [...servicesOf(project)].flatMap((service) => [...outcomesOf(service, dockerfiles, project)])
    yield* reconciled(outcomes)
  },
}

function servicesOf({ production }: Project): Service[] {
  return production.systems.flatMap(({ services, inactive }) => [...services, ...inactive])
}

/** An anchor or `extends` hands one place to several builds: what one of them needs is no mistake of the others. */
function reconciled(outcomes: readonly Outcome[]): Outcome[] {
  const byPlace = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    const { at, variant, state } = outcome
    const place = [at.path, at.line, at.column, variant === 'argument' || state === 'pass' ? '' : variant].join('\0')
    const known = byPlace.get(place)
    if (!known || (known.variant === 'argument' && state === 'pass')) byPlace.set(place, outcome)
  }
  return [...byPlace.values()]
}

function* outcomesOf({ name, build }: Service, dockerfiles: ReadonlyMap<string, Dockerfile | undefined>, project: Project): Generator<Outcome> {
  const place = build && composePlace(build)
  if (!build || !place || isTemplate(build.at.path)) return
  const { tree } = project
  const facts = { service: name, context: place.folder, dockerfile: place.dockerfile ?? '' }
  if (!tree.hasFolder(place.folder)) {
    const known = !tree.has(place.folder) && !mayBeMade(place.folder, project) && build.context.at.path !== ''
    if (known && (place.dockerfile === undefined || !tree.has(place.dockerfile))) yield { state: 'fail', at: build.context.at, facts, variant: 'context' }
    return
  }
  if (place.dockerfile === undefined) return
  const path = dockerfilePresent(place.dockerfile, build, project)
  if (path === undefined) {
    if (!mayBeMade(place.dockerfile, project)) yield { state: 'fail', at: build.dockerfile?.at ?? build.at, facts }
    return
  }
  const file = dockerfiles.get(path)
  yield { state: 'pass', at: build.dockerfile?.at ?? build.context.at, facts }
  if (!file) return
  yield* targetOutcomes(build, file, facts)
  yield* argumentOutcomes(build, file, facts)
}

/** Where no Dockerfile is named, Docker takes `dockerfile` as well, and Podman `Containerfile`. */
function dockerfilePresent(path: string, { dockerfile }: Build, { tree }: Project): string | undefined {
  const folder = posix.dirname(path)
  const others = dockerfile ? [] : ['dockerfile', 'Containerfile'].map((name) => posix.join(folder, name))
  return [path, ...others].find((candidate) => tree.has(candidate))
}

function* targetOutcomes({ target }: Build, file: Dockerfile, facts: Record<string, string>): Generator<Outcome> {
  if (!target?.value.known || target.value.value === '') return
  const wanted = target.value.value
  const found = file.stages.find(({ name, index }) => name === wanted.toLowerCase() || String(index) === wanted)
  const named = file.stages.flatMap(({ from, name }) => (from && name !== undefined ? [{ at: from.at, name }] : []))
  const related = named.slice(0, 5).map(({ at, name }) => ({ at, message: `the stage ${name}` }))
  const stages = named.map(({ name }) => name).join(', ') || 'none with a name'
  if (found) yield { state: 'pass', at: target.at, facts }
  else yield { state: 'fail', at: target.at, facts: { ...facts, target: wanted, stages }, variant: 'target', related }
}

function* argumentOutcomes({ args }: Build, file: Dockerfile, facts: Record<string, string>): Generator<Outcome> {
  // A base image may bring ARG behind ONBUILD, and another syntax may read arguments of its own.
  if (args.length === 0 || file.stages.some(({ from }) => !from || /onbuild/i.test(from.image))) return
  const declared = new Set(file.instructions.flatMap((instruction) => (instruction.keyword === 'ARG' ? instruction.entries.map(({ key }) => key) : [])))
  for (const { key, at } of args) {
    if (key === '' || key.includes('$') || BUILDER_ARGUMENTS.test(key) || PLATFORM_ARGUMENTS.has(key)) continue
    if (declared.has(key)) yield { state: 'pass', at, facts }
    else yield { state: 'fail', at, facts: { ...facts, argument: key }, variant: 'argument' }
  }
}
