import type * as z from '../schema.ts'
import type { DocumentKind } from '../../documents/kind.ts'
import type { Project } from '../../production/project.ts'
import type { Service, System } from '../../production/service.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { overridePlaces } from './override-places.ts'

/** Where a service stands: among which others, in which repository. */
export interface Surroundings {
  readonly project: Project
  readonly system: System
}

/** One question, asked of every service that production runs. */
export interface ServiceCheck<Options> {
  readonly name: string
  readonly question: string
  /** Kinds of files beside compose files that the answer depends on. */
  readonly reads?: readonly DocumentKind[]
  readonly options?: (schema: typeof z) => z.ZodType<Options>
  look(service: Service, surroundings: Surroundings, options: Options): Iterable<Outcome>
}

/** The check that asks `question` of each production service; its outcomes carry the fact `service`. */
export function serviceCheck<Options = NoOptions>({ name, question, reads = [], options, look }: ServiceCheck<Options>): Check<Options> {
  return {
    name,
    question,
    reads: ['compose', ...reads],
    ...(options && { options }),
    look: (project, given) => oncePerPlace(lookAtServices(project, (service, surroundings) => look(service, surroundings, given))),
  }
}

/** The systems that production runs; development and test ones are left out. */
export function productionSystems(project: Project): readonly System[] {
  return project.production.systems.filter((system) => system.production)
}

/** Systems share files and services share anchors: one mend is one outcome, however often its place is reached. */
export function* oncePerPlace(outcomes: Iterable<Outcome>): Iterable<Outcome> {
  const seen = new Set<string>()
  for (const outcome of outcomes) {
    const { state, at, variant } = outcome
    const place = [state, variant, at.path, at.line, at.column].join('\0')
    if (seen.has(place)) continue
    seen.add(place)
    yield outcome
  }
}

function* lookAtServices(project: Project, look: (service: Service, surroundings: Surroundings) => Iterable<Outcome>): Iterable<Outcome> {
  for (const system of productionSystems(project)) {
    for (const service of system.services) {
      for (const outcome of look(service, { project, system })) {
        const related = [...(outcome.related ?? []), ...overridePlaces(outcome, service, system)]
        yield { ...outcome, facts: { service: service.name, ...outcome.facts }, ...(related.length > 0 && { related }) }
      }
    }
  }
}
