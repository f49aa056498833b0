import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { declaredFact } from '../declared/declared-fact.ts'
import { declaredPath, probesOf } from './probes.ts'
import type { Probe } from './probes.ts'

const KINDS = ['liveness', 'readiness', 'health'] as const
type Kind = (typeof KINDS)[number]
type Options = { readonly [Name in Kind]?: string | undefined }

interface Declared {
  readonly path: string
  readonly at: Location | undefined
}

/** Holds what asks a service for its health to the paths that the team says answer. */
export const healthWired: Check<Options> = {
  name: 'network/health-wired',
  question: 'Are the declared health paths asked by what restarts the service and gives it traffic?',
  reads: ['compose', 'dockerfile', 'platform'],
  options: (z) =>
    z.strictObject({
      liveness: z.string().startsWith('/').optional().describe('Path that says whether the program runs.'),
      readiness: z.string().startsWith('/').optional().describe('Path that says whether it can serve.'),
      health: z.string().startsWith('/').optional().describe('The one path, where both are one.'),
    }),
  look: (project, options) => oncePerPlace(lookAt(project, options)),
}

function* lookAt(project: Project, options: Options): Iterable<Outcome> {
  const probes = probesOf(project)
  const declared = declaredPaths(project, options)
  const paths = [...new Set([...declared.values()].map(({ path }) => path))]
  if (paths.length === 0) {
    for (const { at, path } of probes) if (path !== undefined) yield { state: 'pass', at }
    return
  }
  const known = probes.filter(({ path }) => path !== undefined)
  const fitting = known.filter((probe) => fits(probe, declared))
  for (const { at } of fitting) yield { state: 'pass', at }
  if (probes.length > known.length) return
  if (probes.length === 0) return yield* unasked(project, declared, paths)
  const readiness = declared.get('readiness')
  const wrong = wrongOf(known, declared, paths)
  for (const { at, path, service, kind } of wrong) yield { state: 'fail', at, facts: { service, path: path ?? '', wanted: wantedBy(kind, declared) } }
  const never = readiness && wrong.length === 0 && !known.some(({ path }) => path === readiness.path) ? fitting[0] : undefined
  if (never && readiness) yield { state: 'fail', variant: 'readiness', at: never.at, facts: { service: never.service, path: never.path ?? '', wanted: readiness.path } }
}

/** Another path is wrong on a platform, which runs nothing but the team's own; else where nobody asks the right one, front ends being asked at `/`. */
function wrongOf(known: readonly Probe[], declared: ReadonlyMap<Kind, Declared>, paths: readonly string[]): readonly Probe[] {
  const misfits = known.filter((probe) => !fits(probe, declared))
  const sure = misfits.filter(({ own, path }) => own || (path !== undefined && paths.includes(path)))
  if (sure.length > 0 || misfits.length < known.length) return sure
  const named = misfits.filter(({ path }) => path !== '/')
  return named.length > 0 ? named : misfits.slice(0, 1)
}

function declaredPaths(project: Project, options: Options): ReadonlyMap<Kind, Declared> {
  return new Map(
    KINDS.flatMap((kind) => {
      const fact = declaredFact(project, kind, `${kind}-path`, `${kind}-url`)
      const path = options[kind] ?? (fact && declaredPath(fact.value))
      return path === undefined ? [] : [[kind, { path, at: options[kind] === undefined ? fact?.at : undefined }] as const]
    }),
  )
}

/** Only an orchestrator that tells liveness from readiness is held to the one of them. */
function fits({ kind, path }: Probe, declared: ReadonlyMap<Kind, Declared>): boolean {
  const allowed = kind === 'either' ? [...declared.values()] : [declared.get(kind) ?? declared.get('health')].flatMap((one) => one ?? [...declared.values()])
  return allowed.some((one) => one.path === path)
}

function wantedBy(kind: Probe['kind'], declared: ReadonlyMap<Kind, Declared>): string {
  const one = kind === 'either' ? undefined : (declared.get(kind) ?? declared.get('health'))
  return one ? one.path : [...new Set([...declared.values()].map(({ path }) => path))].join(' or ')
}

/** Where something could ask, and nothing does. */
function* unasked(project: Project, declared: ReadonlyMap<Kind, Declared>, paths: readonly string[]): Iterable<Outcome> {
  const asking = runningDeployments(project).find(({ by, role, image, service, platform }) => (by === 'platform' ? role === 'web' && platform !== 'procfile' && platform !== 'heroku' : by === 'compose' && (image !== undefined || service?.build !== undefined)))
  if (!asking) return
  const said = [...declared.values()].flatMap((one) => one.at ?? [])[0]
  yield { state: 'fail', variant: 'unasked', at: asking.at, facts: { service: asking.name, wanted: paths.join(' and ') }, ...(said && { related: [{ at: said, message: 'declared here' }] }) }
}
