import { posix } from 'node:path'
import { parseDockerignore } from '../documents/dockerignore.ts'
import { kindOf } from '../documents/kind.ts'
import type { Dockerignore } from '../documents/dockerignore.ts'
import type { Documents } from '../documents/documents.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import type { Location } from '../tree/location.ts'
import { oncePer, oncePerName } from '../tree/once-per.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { buildCommand } from './build-command.ts'
import { workingFolder } from './ci-working-folder.ts'
import type { CiJob, CiUse } from './ci.ts'
import type { Project } from './project.ts'
import type { Build } from './service.ts'

/** A folder that is handed to a build. */
export interface BuildContext {
  /** Relative to the repository's root, '' for the root itself. */
  readonly folder: string
  /** Where a compose file or workflow says so; undefined where it is the folder one would take. */
  readonly saidAt: Location | undefined
  /** What keeps files out of it: the Dockerfile's own ignore file before the folder's. */
  readonly ignore: Dockerignore | undefined
}

/** The folders a Dockerfile is built in. */
export interface BuildContexts {
  readonly contexts: readonly BuildContext[]
  /** Whether these are all, or the ones one would try since nothing says which it is. */
  readonly certain: boolean
}

/** A build of a Dockerfile; `folder` is undefined where it cannot be told or is not in the repository. */
interface Told {
  readonly dockerfile: string
  readonly folder: string | undefined
  readonly at: Location
}

/**
 * Where a Dockerfile is built, by compose files and workflows, else by convention: a Dockerfile of the root in the root,
 * others in their own folder or one above it. Undefined where a variable or another repository decides.
 */
export function buildContexts(dockerfile: string, project: Project): BuildContexts | undefined {
  const builds = buildsOf(project.documents, project).get(dockerfile) ?? []
  const folders = new Map<string, Location | undefined>()
  for (const { folder, at } of builds) {
    if (folder === undefined) return undefined
    if (!folders.has(folder)) folders.set(folder, at)
  }
  const certain = builds.length > 0 || !dockerfile.includes('/')
  if (builds.length === 0) for (let folder = posix.dirname(dockerfile); ; folder = posix.dirname(folder)) {
    folders.set(folder === '.' ? '' : folder, undefined)
    if (folder === '.') break
  }
  const contexts: BuildContext[] = []
  for (const [folder, saidAt] of folders) {
    const ignore = ignoreFile(project.tree, dockerfile, folder)
    if (ignore === 'unreadable') return undefined
    contexts.push({ folder, saidAt, ignore })
  }
  return { contexts, certain }
}

function ignoreFile(tree: Tree, dockerfile: string, folder: string): Dockerignore | 'unreadable' | undefined {
  const podman = /(^|\/)containerfile/i.test(dockerfile) ? [posix.join(folder, '.containerignore')] : []
  const path = [`${dockerfile}.dockerignore`, ...podman, posix.join(folder, '.dockerignore')].find((candidate) => tree.has(candidate))
  return path === undefined ? undefined : ignoreFileAt(tree, path)
}

const ignoreFileAt = oncePerName((tree: Tree, path: string): Dockerignore | 'unreadable' => {
  const source = textAt(tree, path)
  const ignore = source && parseDockerignore(source)
  return ignore?.complete ? ignore : 'unreadable'
})

const buildsOf = oncePer((_: Documents, project: Project): ReadonlyMap<string, readonly Told[]> =>
  groupedBy([...composeBuilds(project), ...project.production.ci.jobs.flatMap((job) => ciBuilds(job))], ({ dockerfile }) => dockerfile),
)

function composeBuilds({ production }: Project): Told[] {
  const services = production.systems.flatMap(({ services, inactive }) => [...services, ...inactive])
  return services.flatMap(({ build }) => {
    const place = build && composePlace(build)
    return build && place?.dockerfile !== undefined ? [{ dockerfile: place.dockerfile, folder: place.folder, at: build.at }] : []
  })
}

/** The Dockerfile and folder of a compose service's build, as far as they are known and lie in the repository. */
export function composePlace({ context, dockerfile, inline }: Build): { readonly folder: string; readonly dockerfile: string | undefined } | undefined {
  const folder = context.value.known ? localPath('', context.value.value === '' ? '.' : context.value.value) : undefined
  if (folder === undefined) return undefined
  if (inline || (dockerfile && !dockerfile.value.known)) return { folder, dockerfile: undefined }
  return { folder, dockerfile: localPath(folder, dockerfile?.value.known ? dockerfile.value.value : 'Dockerfile') }
}

/** Undefined for what is absolute, remote, or leads out of the repository. */
function localPath(folder: string, path: string): string | undefined {
  if (/^[/~\\]|^[a-z][\w+.-]*:|^git@|^github\.com\//i.test(path)) return undefined
  const whole = posix.join(folder, path).replace(/(?<!\/)\/+$/, '')
  if (whole === '..' || whole.startsWith('../')) return undefined
  return whole === '.' ? '' : whole
}

function ciBuilds({ commands, uses }: CiJob): Told[] {
  const typed = commands.flatMap(({ command, step, at, via }): Told[] => {
    const build = buildCommand(command)
    const from = via.length > 0 ? undefined : workingFolder(step, command)
    if (!build || build.file === undefined || from === undefined || from.includes('${{')) return []
    const folder = build.context === undefined || build.context === '-' ? undefined : localPath(from, build.context)
    const beside = folder !== undefined && posix.join(folder, 'Dockerfile')
    const dockerfile = build.file === 'default' ? beside : localPath(from, build.file)
    return typeof dockerfile === 'string' ? [{ dockerfile, folder, at }] : []
  })
  return [...typed, ...uses.flatMap(actionBuild)]
}

function actionBuild({ uses, with: inputs, at }: CiUse): Told[] {
  if (!/^(docker|depot|useblacksmith)\/build-push-action$/.test(uses.repository ?? '')) return []
  const input = (name: string): string => inputs.find((entry) => entry.name === name)?.value.text.trim() ?? ''
  const written = input('context').replace(/^\{\{defaultContext\}\}:?/, '')
  const folder = written.includes('${{') ? undefined : localPath('', written === '' ? '.' : written)
  const file = input('file')
  if (file.includes('${{')) return []
  const dockerfile = file === '' ? folder !== undefined && posix.join(folder, 'Dockerfile') : localPath('', file)
  return typeof dockerfile === 'string' ? [{ dockerfile, folder, at }] : []
}

/** Kinds of files that describe how something is built or run, and are not what is built. */
const DESCRIPTIONS = new Set(['dockerfile', 'compose', 'env', 'workflow', 'action'])

/** Whether the tree holds anything that could be built. One with descriptions alone is a part of a repository: what it lacks is elsewhere. */
export const holdsSources = oncePer((tree: Tree): boolean => tree.entries.some(({ path }) => !DESCRIPTIONS.has(kindOf(path) ?? '') && !/(^|\/)(\.[^/]*|(README|LICEN[CS]E|CHANGELOG)[^/]*)$/i.test(path)))
