import type { Deployment } from '../../production/deployment.ts'
import { isProductionName } from '../../production/environment.ts'
import type { SourcedVariable } from '../../production/environment.ts'
import type { Project } from '../../production/project.ts'
import type { DocumentKind } from '../../documents/kind.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { systemEnvironments } from './system-environment.ts'
import type { SystemEnvironment } from './system-environment.ts'

/**
 * How surely a place says what production has. `production`: by its name or declaration, or a platform's or unit's own.
 * `running`: it would run, and may be for work on the project as well. `example`: only an example that names no environment.
 */
export type Standing = 'production' | 'running' | 'example'

/** A variable of an environment at one place where it takes effect. */
export interface ProductionSetting {
  readonly key: string
  readonly at: Location
  readonly set: SourcedVariable
  /** What it is set to, where that is known: a fallback of compose counts, a demand of the host's does not. */
  readonly value: string | undefined
  /** Whether the value holds only where the host sets nothing. */
  readonly fallback: boolean
  readonly standing: Standing
  readonly environment: SystemEnvironment
}

/** Kinds of files that settings are read from. */
export const SETTING_READS: readonly DocumentKind[] = ['env', 'compose', 'platform', 'unit', 'dockerfile']

/** Everything that takes effect in production, each place once. */
export const productionSettings = oncePer((project: Project): readonly ProductionSetting[] => {
  const places = new Set<string>()
  return systemEnvironments(project).flatMap((environment) => {
    const known = knownPlaces(environment.deployments, project)
    return [...environment.keys].flatMap((key) =>
      environment.effective(key).flatMap((set): ProductionSetting[] => {
        const place = `${set.at.path}:${set.at.line}:${set.at.column} ${key}`
        if (places.has(place)) return []
        places.add(place)
        const open = set.kind === 'reference' || set.kind === 'required' || !set.value.known
        return [{ key, at: set.at, set, value: open || !set.value.known ? undefined : set.value.value.trim(), fallback: set.kind === 'default' && set.source === 'compose', standing: standingOf(set, known, environment), environment }]
      }),
    )
  })
})

/** Lines that are certainly production's, by the deployment that takes them in. */
function knownPlaces(deployments: readonly Deployment[], project: Project): ReadonlySet<string> {
  const places = new Set<string>()
  for (const deployment of deployments) {
    if (isNamedProduction(deployment, project)) for (const { at } of deployment.environment) places.add(`${at.path}:${at.line}`)
  }
  return places
}

function isNamedProduction({ by, path, system }: Deployment, { production }: Project): boolean {
  if (by === 'platform' || by === 'unit') return true
  const files = system?.files ?? [path]
  return files.some((file) => isProductionName(file) || production.declared.some(({ compose = [], dockerfile }) => compose.includes(file) || dockerfile === file))
}

function standingOf({ source, at }: SourcedVariable, known: ReadonlySet<string>, { deployments }: SystemEnvironment): Standing {
  if (source === 'production-example') return 'production'
  // A unit takes its environment from a file of the host, which is made from the example.
  if (source === 'example') return deployments.some(({ by }) => by === 'unit') ? 'production' : 'example'
  return known.has(`${at.path}:${at.line}`) && (source !== 'image' || isProductionName(at.path)) ? 'production' : 'running'
}
