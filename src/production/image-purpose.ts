import { posix } from 'node:path'
import type { Documents } from '../documents/documents.ts'
import { nodeAt } from '../documents/yaml-node.ts'
import { oncePer } from '../tree/once-per.ts'
import { builtTargets } from './image-services.ts'
import type { DeclaredSystem } from './production.ts'
import type { System } from './service.ts'

/** Folders of what serves the work on a project, its tests or its pages. */
const FOLDER = /(^|\/)(\.devcontainer|\.github|\.gitlab|\.circleci|\.ci|ci|tests?|testing|e2e|integration[-_]tests?|bench(marks?)?|hack|docs?|documentation|debug|dev|devel|development|local)\//i
const WORDS = 'dev|devel|development|test|tests|testing|local|ci|e2e|bench|debug'
const NAME = new RegExp(`(^|/)(dockerfile|containerfile)[._-](${WORDS})$|(^|[/._-])(${WORDS})\\.(dockerfile|containerfile)$`, 'i')

/** False where a Dockerfile's name or folder says that it is for development or tests, or another one is declared, and no production system builds it. */
export function isForProduction(path: string, documents: Documents, systems: readonly System[], declared: readonly DeclaredSystem[]): boolean {
  if (builtTargets(path, systems).length > 0 || declared.some(({ dockerfile }) => dockerfile === path)) return true
  if (declared.some(({ root, dockerfile }) => dockerfile !== undefined && (root === '' || path.startsWith(`${root}/`)))) return false
  return !isForWorkOnProject(path) && !actionImages(documents).has(path)
}

export function isForWorkOnProject(path: string): boolean {
  return FOLDER.test(path) || NAME.test(path)
}

/** The Dockerfiles that actions are made of: GitHub builds and runs them for one step, as root, since the workspace is root's. */
const actionImages = oncePer((documents: Documents): ReadonlySet<string> => new Set(documents.of('action').flatMap(({ path, content }) => imageOfAction(path, nodeAt(content?.root, 'runs', 'image')))))

function imageOfAction(path: string, image: ReturnType<typeof nodeAt>): string[] {
  return image?.kind === 'scalar' && !image.text.startsWith('docker://') ? [posix.join(posix.dirname(path), image.text)] : []
}
