import type { Documents } from '../documents/documents.ts'
import type { Tree } from '../tree/tree.ts'
import { ciOf } from './ci.ts'
import type { Ci } from './ci.ts'
import { systemsOf } from './compose/systems.ts'
import { imagesOf } from './image.ts'
import type { Image } from './image.ts'
import type { System } from './service.ts'

/** What a team declares to be production where conventions do not tell; from the readiness file. */
export interface DeclaredSystem {
  readonly name: string
  /** Folder, '' for the root. */
  readonly root: string
  /** Compose files in the order Compose is given them, relative to the repository's root. */
  readonly compose?: readonly string[]
  readonly profiles?: readonly string[]
  readonly dockerfile?: string
}

/**
 * What would run: each value with the place it came from. Parts are resolved on first demand.
 * Nothing here judges; a value that cannot be known says so.
 */
export interface Production {
  /** One a group of compose files that run together; none where there is no compose file. */
  readonly systems: readonly System[]
  /** What each Dockerfile comes to: the stages that systems build of it, or its last one. */
  readonly images: readonly Image[]
  readonly ci: Ci
}

export function productionOf(tree: Tree, documents: Documents, declared: readonly DeclaredSystem[]): Production {
  let systems: readonly System[] | undefined
  let images: readonly Image[] | undefined
  let ci: Ci | undefined
  return {
    get systems() {
      return (systems ??= systemsOf(tree, documents, declared))
    },
    get images() {
      return (images ??= imagesOf(documents, this.systems))
    },
    get ci() {
      return (ci ??= ciOf(documents, tree))
    },
  }
}
