import { absentAt, runsPurpose } from '../ci/runs-purpose.ts'
import { otherVendor } from '../ci/vendors.ts'
import { gatesOf } from '../ci/gates.ts'
import type { Gate } from '../ci/gates.ts'
import { admits } from '../../production/ci-events.ts'
import type { CiEvent } from '../../production/ci-events.ts'
import { ciImages } from '../../production/ci-images.ts'
import type { Project } from '../../production/project.ts'
import { entryOf } from '../../documents/yaml-node.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { workflowsOf } from '../workflow/steps.ts'
import { folderOf } from '../../tree/folders.ts'

/** Asks whether CI builds the very Dockerfile that production runs, and does so when it changes. */
export const imageBuilt: Check = {
  name: 'delivery/image-built',
  question: 'Does a workflow build the Dockerfile that production runs, also when only that file changes, or at least check the compose files?',
  reads: ['workflow'],
  *look(project, _options, question): Iterable<Outcome> {
    if (project.documents.paths('dockerfile').length === 0) return yield* composeChecked(project)
    const outcomes = [...runsPurpose.look(project, { purpose: 'image-build', when: 'ever' }, question)]
    if (outcomes.some(({ state }) => state === 'unknown') && nothingMayBuild(project)) return yield { state: 'fail', variant: 'absent', at: absentAt([...workflowsOf(project)]) }
    if (outcomes.length === 0 || !outcomes.every(({ state }) => state === 'pass')) return yield* outcomes
    const building = gatesOf(project.production.ci).gates.filter(({ purposes, neutered }) => purposes.includes('image-build') && !neutered)
    const other = otherDockerfile(project, building)
    if (other) return yield other
    yield filtered(project, building) ?? (outcomes[0] as Outcome)
  },
}

/** Scripts that are not seen and are named for something that builds no image: tests, linters, types. */
const CHECKS_CODE = /^(npm|yarn|pnpm|bun|npx|poetry|uv|hatch|make|just)( run| run-script| exec)? (unit-?|e2e-?)?(test|tests|lint|eslint|format|fmt|typecheck|type-check|types|tsc|coverage|pytest|ruff|mypy)\b|^(tox|nox|pre-commit|\.?\/?gradlew test|\.?\/?mvnw test)\b/

function nothingMayBuild({ production }: Project): boolean {
  return gatesOf(production.ci).opaque.every(({ command }) => CHECKS_CODE.test(command))
}

/** A production compose file without any image of one's own: `docker compose config` is what can be asked of CI. */
function* composeChecked(project: Project): Iterable<Outcome> {
  const workflows = [...workflowsOf(project)]
  const file = project.production.systems.find(({ files, production }) => production && files.some((path) => /(^|[._/-])prod(uction)?([._/-]|$)/.test(path)))?.files.at(-1)
  if (file === undefined || workflows.length === 0 || otherVendor(project.tree) !== undefined) return
  const commands = project.production.ci.jobs.flatMap(({ commands: own }) => own)
  const checking = commands.find(({ command: { name, args } }) => /^(docker-compose|podman-compose)$/.test(name ?? '') || (name === 'docker' && args.some(({ value }) => value === 'compose' || value === 'stack')))
  if (checking) return yield { state: 'pass', at: checking.at }
  const at = absentAt(workflows)
  if (nothingMayBuild(project)) yield { state: 'fail', variant: 'compose', at, facts: { file } }
  else yield { state: 'unknown', at, facts: { command: gatesOf(project.production.ci).opaque[0]?.command ?? '' } }
}

/** The Dockerfile that a platform file or production's compose file names, which none of CI's builds takes. */
function otherDockerfile(project: Project, building: readonly Gate[]): Outcome | undefined {
  const images = ciImages(project.production.ci).filter(({ builds, place }) => builds && !place.neutered)
  const known = images.flatMap(({ dockerfile, at }) => (dockerfile === undefined ? [] : [{ dockerfile, at }]))
  // Every build must be known: one that is not may be the one that is looked for.
  if (known.length === 0 || known.length < building.length || known.length < images.length) return undefined
  const wanted = productionDockerfiles(project).filter(({ value }) => project.tree.has(value))
  const missing = wanted.find(({ value }) => !known.some(({ dockerfile }) => dockerfile === value))
  const built = known[0]
  if (!missing || !built) return undefined
  return { state: 'fail', variant: 'other', at: built.at, facts: { built: built.dockerfile, wanted: missing.value }, related: [{ at: missing.at, message: `Production builds ${missing.value}` }] }
}

function productionDockerfiles(project: Project): Located<string>[] {
  const named = project.production.systems.flatMap(({ production, services }) =>
    production ? services.flatMap(({ build }) => (build?.context.value.known && !build.inline && (build.dockerfile?.value.known ?? true) ? [{ value: joinedPath(build.context.value.value, build.dockerfile?.value.known ? build.dockerfile.value.value : 'Dockerfile'), at: build.dockerfile?.at ?? build.at }] : [])) : [],
  )
  return [...platformDockerfiles(project), ...named]
}

/** Platforms differ in where they read the path from: of the folders it may be, the one that holds such a file counts. */
function platformDockerfiles({ documents, tree }: Project): Located<string>[] {
  return documents.of('platform').flatMap(({ path, content }) => {
    const home = folderOf(path)
    return (content?.services ?? []).flatMap(({ dockerfile, folder }) => {
      if (!dockerfile) return []
      const candidates = [home, joinedPath(home, folder?.value ?? ''), folder?.value ?? ''].map((from) => joinedPath(from, dockerfile.value))
      const value = candidates.find((candidate) => tree.has(candidate))
      return value === undefined ? [] : [{ value, at: dockerfile.at }]
    })
  })
}

/** The change of a Dockerfile alone sets off none of the builds. */
function filtered(project: Project, building: readonly Gate[]): Outcome | undefined {
  const dockerfiles = new Set(ciImages(project.production.ci).flatMap(({ dockerfile }) => (dockerfile !== undefined && project.tree.has(dockerfile) ? [dockerfile] : [])))
  const [only] = dockerfiles
  if (only === undefined || dockerfiles.size !== 1 || building.some(({ events }) => events.length === 0 || events.some((event) => !shutsOut(event, only)))) return undefined
  const event = building[0]?.events[0]
  const config = event && [...workflowsOf(project)].flatMap(({ triggers }) => triggers).find(({ at }) => at === event.at)?.config
  const at = (entryOf(config, 'paths') ?? entryOf(config, 'paths-ignore'))?.key.at ?? event?.at
  return at && { state: 'fail', variant: 'filtered', at, facts: { dockerfile: only }, related: building.slice(0, 1).map((gate) => ({ at: gate.at, message: 'The image is built here' })) }
}

function shutsOut({ paths, pathsIgnore }: CiEvent, path: string): boolean {
  return (paths !== undefined && !admits(paths, path)) || (pathsIgnore !== undefined && admits(pathsIgnore, path))
}
