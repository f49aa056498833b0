import type { Documents } from '../documents/documents.ts'
import type { Tree } from '../tree/tree.ts'
import { ciOf } from './ci.ts'
import type { Ci } from './ci.ts'
import { systemsOf } from './compose/systems.ts'
import type { Ambiguity, Deployment } from './deployment.ts'
import { completed, sketchDeployments } from './deployments.ts'
import { declaredEnvironment, envExamples } from './environment.ts'
import type { DeclaredEnvironment, EnvExamples } from './environment.ts'
import { imagesOf } from './image.ts'
import type { Image } from './image.ts'
import type { System } from './service.ts'
import { standingsOf } from './standing.ts'
import type { Standings } from './standing.ts'

/** What a team declares to be production where conventions do not tell; from the readiness file. */
export interface DeclaredSystem {
  readonly name: string
  /** Folder, '' for the root. */
  readonly root: string
  /** Compose files in the order Compose is given them, relative to the repository's root. */
  readonly compose?: readonly string[]
  readonly profiles?: readonly string[]
  readonly dockerfile?: string
  /** The platform file or systemd unit that says what runs, relative to the repository's root. */
  readonly platform?: string
  /** Env files that say what production's environment is to be, in the order of their weight. */
  readonly env?: readonly string[]
}

/**
 * What would run: each value with the place it came from. Parts are resolved on first demand.
 * Nothing here judges; a value that cannot be known says so.
 */
export interface Production {
  /** The systems a team names in its readiness file; none where it names none. */
  readonly declared: readonly DeclaredSystem[]
  /** One a group of compose files that run together; none where there is no compose file. */
  readonly systems: readonly System[]
  /** What each Dockerfile comes to: the stages that systems build of it, or its last one. */
  readonly images: readonly Image[]
  /** Everything that some file would have run: services of systems, platforms' processes, units, images nobody else runs. */
  readonly deployments: readonly Deployment[]
  /** Where several files could be production and nothing says which. */
  readonly ambiguities: readonly Ambiguity[]
  /** The env files that tell of production's environment, and of none in particular, for the code of a folder. */
  envExamplesOf(folder: string): EnvExamples
  /** The environment a deployment is declared to have, env examples beside its files taken in. */
  environmentOf(deployment: Deployment): DeclaredEnvironment
  readonly ci: Ci
}

export function productionOf(tree: Tree, documents: Documents, declared: readonly DeclaredSystem[]): Production {
  let systems: readonly System[] | undefined
  let images: readonly Image[] | undefined
  let ci: Ci | undefined
  let standings: Standings | undefined
  let deployments: readonly Deployment[] | undefined
  return {
    declared,
    get systems() {
      return (systems ??= systemsOf(tree, documents, declared))
    },
    get images() {
      return (images ??= imagesOf(documents, this.systems, declared))
    },
    get deployments() {
      if (!deployments) {
        const sketches = sketchDeployments(tree, documents, this.systems, this.images)
        const { of } = (standings = standingsOf(sketches, declared))
        deployments = sketches.map((sketch) => completed(sketch, of.get(sketch) ?? 'other', tree, documents))
      }
      return deployments
    },
    get ambiguities() {
      return this.deployments.length > 0 && standings ? standings.ambiguities : []
    },
    envExamplesOf(folder) {
      const own = declared.find(({ root, env }) => env !== undefined && (root === '' || folder === root || folder.startsWith(`${root}/`)))
      return envExamples(folder, documents, own?.env)
    },
    environmentOf(deployment) {
      return declaredEnvironment(deployment, documents, this.envExamplesOf(deployment.folder ?? ''))
    },
    get ci() {
      return (ci ??= ciOf(documents, tree))
    },
  }
}
