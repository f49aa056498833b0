import { posix } from 'node:path'
import { excludedBy } from '../../documents/dockerignore.ts'
import type { Dockerignore, DockerignorePattern } from '../../documents/dockerignore.ts'
import { isExampleName } from '../../documents/env-file.ts'
import { ignoredBy } from '../../documents/gitignore.ts'
import { invocationOf } from '../../documents/invocation.ts'
import type { Manifest } from '../../documents/manifest.ts'
import { shown } from '../../documents/document.ts'
import type { BuildContext } from '../../production/build-context.ts'
import type { Image } from '../../production/image.ts'
import type { Project } from '../../production/project.ts'
import { oncePerName } from '../../tree/once-per.ts'

/** Tools that work out a package's version from the history. */
const VERSION_TOOLS = /^(setuptools[-_]scm|hatch-vcs|poetry-dynamic-versioning|versioningit|pdm-backend|uv-dynamic-versioning|semantic-release)$/
const MAX_ENV_FILES = 50

/**
 * What of the paths that do not belong into an image a context hands over, relative to the context.
 * @param extra patterns of the COPY itself
 */
export function sensitivePaths(context: BuildContext, certain: boolean, image: Image, project: Project, extra: readonly DockerignorePattern[]): string[] {
  const paths = candidates(context.folder, certain, image, project).filter((path) => !isKeptOut(path, context))
  return extra.length === 0 ? paths : paths.filter((path) => !excludedBy(extra, path))
}

const isExcluded = oncePerName(({ patterns }: Dockerignore, path: string): boolean => excludedBy(patterns, path) !== undefined)

function isKeptOut(path: string, { ignore }: BuildContext): boolean {
  return ignore !== undefined && isExcluded(ignore, path)
}

/** Whether a folder holds a project at all, and not just the settings of some server. */
export function holdsProject(folder: string, project: Project): boolean {
  return folder === '' || manifestsIn(folder, project).length > 0 || envFiles(folder, project).length > 0
}

function candidates(folder: string, certain: boolean, image: Image, project: Project): string[] {
  const manifests = manifestsIn(folder, project)
  const history = certain && folder === '' && !readsHistory(image, manifests) ? ['.git'] : []
  const packages = manifests.some(({ ecosystem, dependencies }) => ecosystem === 'npm' && dependencies.length > 0)
  const modules = packages && !project.tree.has(posix.join(folder, '.pnp.cjs')) ? ['node_modules'] : []
  const own = readsTrackedDefaults(folder, manifests, project) ? '.env.local' : '.env'
  return [...new Set([...history, own, ...envFiles(folder, project), ...modules, ...environments(folder, manifests, project)])]
}

/** Symfony reads a tracked .env of defaults, and keeps what is secret in .env.local. */
function readsTrackedDefaults(folder: string, manifests: readonly Manifest[], { tree }: Project): boolean {
  const symfony = /^symfony\/(dotenv|runtime|framework-bundle|flex)$/
  return tree.has(posix.join(folder, '.env')) && manifests.some(({ dependencies }) => dependencies.some(({ name }) => symfony.test(name)))
}

function manifestsIn(folder: string, { documents }: Project): readonly Manifest[] {
  return documents.of('manifest').flatMap(({ path, content }) => (content && (posix.dirname(path) === (folder === '' ? '.' : folder)) ? [content] : []))
}

/** Env files below the context that are filled in on every machine: those that have an example beside them, or that compose reads. */
function envFiles(folder: string, { documents, production }: Project): string[] {
  const examples = documents.paths('env').filter((path) => /(^|\/)\.env\.(example|sample|template|dist)$/.test(path))
  const copied = examples.map((path) => posix.join(posix.dirname(path), '.env'))
  const read = production.systems.flatMap(({ services }) => services.flatMap((service) => service.envFiles.map(({ path }) => shown(path))))
  const named = read.filter((path) => /(^|\/)\.env(\.[\w-]+)?$/.test(path) && !isExampleName(path))
  const inside = (path: string): string[] => (folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])
  return [...copied, ...named].slice(0, MAX_ENV_FILES).flatMap(inside).filter((path) => !/^[./]*\//.test(path))
}

const HISTORY_COMMANDS = new Set(['describe', 'rev-parse', 'log', 'rev-list', 'show', 'status', 'submodule'])

function readsHistory({ file }: Image, manifests: readonly Manifest[]): boolean {
  const names = manifests.flatMap(({ tools, dependencies }) => [...tools.map(({ value }) => value), ...dependencies.map(({ name }) => name)])
  if (names.some((name) => VERSION_TOOLS.test(name))) return true
  const scripts = file.instructions.flatMap((instruction) => (instruction.keyword === 'RUN' ? (instruction.script?.commands ?? []) : []))
  return scripts.some((command) => {
    const { program, args } = invocationOf(command)
    return program === 'git' && args.some(({ value }) => value !== undefined && HISTORY_COMMANDS.has(value))
  })
}

/** Virtual environments of Python in the project's folder, where something says that they are made there. */
function environments(folder: string, manifests: readonly Manifest[], { tree }: Project): string[] {
  if (!manifests.some(({ ecosystem }) => ecosystem === 'pypi')) return []
  const there = (name: string): boolean => ignoredBy(tree, posix.join(folder, name, 'x'))?.negated === false
  if (there('.venv') && there('venv')) return tree.has(posix.join(folder, 'uv.lock')) ? ['.venv'] : []
  return ['.venv', 'venv'].filter((name) => there(name) || (name === '.venv' && tree.has(posix.join(folder, 'uv.lock'))))
}
