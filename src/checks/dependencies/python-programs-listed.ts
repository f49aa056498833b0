import type { Manifest } from '../../documents/manifest.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Image } from '../../production/image.ts'
import { baseName, programIndex } from '../../production/program-word.ts'
import type { Project } from '../../production/project.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { mayNotRun } from '../container/server-workers.ts'
import type { Outcome } from '../check.ts'
import { PYTHON_PROGRAMS } from './program-packages.ts'
import { folderPrefixOf } from '../../tree/folders.ts'

/** Base images that bring no server of Python's. */
const BARE_BASE = /^((library\/)?(python|debian|ubuntu|alpine)|(astral-sh|astral)\/uv)$/
/** Platforms that only install what the manifest says. */
const INSTALLS_MANIFEST = new Set(['heroku', 'procfile'])

/** Whether Python's manifests list the server that production starts. */
export function* pythonPrograms(project: Project): Iterable<Outcome> {
  const manifests = listing(project)
  if (!manifests) return
  for (const deployment of runningDeployments(project)) {
    if (mayNotRun(deployment) || !onlyFromManifest(deployment)) continue
    for (const program of deployment.programs) {
      const started = startedBy(program)
      if (!started) continue
      const { name, at } = started
      const manifest = nearest(manifests.paths, deployment.folder ?? '')
      if (manifests.brings(name)) yield { state: 'pass', at }
      else if (!installedByImage(deployment.image, name)) yield { state: 'fail', at, facts: { program: name, package: name, manifest }, variant: 'production', related: [{ at: fileStart(manifest), message: `does not list ${name}` }] }
    }
  }
}

interface Listing {
  readonly paths: readonly string[]
  brings(program: string): boolean
}

/** What all manifests of the repository list together; undefined where some of it cannot be known. */
function listing({ tree, documents }: Project): Listing | undefined {
  const all = documents.of('manifest').filter(({ content, path }) => content?.ecosystem === 'pypi' || /\.(py|cfg|txt|in)$|pyproject\.toml$|Pipfile$/.test(path))
  const manifests = all.flatMap(({ content }) => (content ? [content] : []))
  if (manifests.length === 0 || manifests.length < all.length || ['environment.yml', 'environment.yaml', 'conda.yml'].some((name) => tree.has(name))) return undefined
  const paths = manifests.map(({ source }) => source.path)
  const known = new Set(paths)
  const closed = manifests.every((manifest) => !/(^|\/)setup\.(py|cfg)$/.test(manifest.source.path) && manifest.includes.every((include) => known.has(joinedPath(folderPrefixOf(manifest.source.path).slice(0, -1), include))))
  if (!closed) return undefined
  const dependencies = manifests.flatMap((manifest) => manifest.dependencies)
  if (dependencies.length === 0 || dependencies.some(({ source, name }) => source !== 'registry' || name === '')) return undefined
  const locks = documents.of('lockfile').flatMap(({ content }) => (content?.ecosystem === 'pypi' ? content.packages.map(({ name }) => normal(name)) : []))
  const names = [...new Set([...namesOf(manifests), ...locks])]
  return { paths, brings: (program) => names.some((name) => name.includes(program) || PYTHON_PROGRAMS.get(program)?.includes(name)) }
}

/** Each dependency's name, alone and with each of its extras. */
function namesOf(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap(({ dependencies }) => dependencies.flatMap(({ name, extras = [] }) => [normal(name), ...extras.map((extra) => `${normal(name)}[${extra}]`)]))
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** Whether nothing but a manifest says what is installed where it runs. */
function onlyFromManifest({ by, platform, image, pulled }: Deployment): boolean {
  if (pulled) return false
  if (by === 'unit') return true
  if (by === 'platform' && !image) return platform !== undefined && INSTALLS_MANIFEST.has(platform)
  return image?.reference !== undefined && BARE_BASE.test(image.reference.repository)
}

/** A program of the system, and one that a tool fetches when it starts, are not the manifest's. */
function startedBy({ words, places }: StartedProgram): { readonly name: string; readonly at: Location } | undefined {
  const texts = words.map((word) => (word.known ? word.value : undefined))
  if (texts.some((text) => text !== undefined && /^(--with|--from|uvx|pipx)\b/.test(text))) return undefined
  const index = programIndex(texts)
  const name = baseName(texts[index])
  const at = places[index]
  if (name === undefined || !at || !PYTHON_PROGRAMS.has(name) || /^\/usr\/s?bin\//.test(texts[index] ?? '')) return undefined
  return { name, at }
}

/** Any step that names it may install it; a script of which only the image knows may as well. */
function installedByImage(image: Image | undefined, name: string): boolean {
  return (image?.file.stages ?? []).some(({ instructions }) =>
    instructions.some((instruction) => {
      if (instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT' || instruction.keyword === 'HEALTHCHECK') return false
      if (instruction.arguments.text.includes(name)) return true
      const commands = instruction.keyword === 'RUN' ? (instruction.script?.commands ?? []) : []
      return commands.some((command) => command.name === undefined || /\.(sh|py)$|^(conda|mamba|micromamba|make|pipx|poe|just)$/.test(command.name) || command.args.some(({ value }) => value !== undefined && /\.sh$/.test(value)))
    }),
  )
}

/** The manifest of the folder that runs, else the first there is. */
function nearest(paths: readonly string[], folder: string): string {
  const inFolder = paths.filter((path) => folderPrefixOf(path) === (folder === '' ? '' : `${folder}/`))
  return inFolder.find((path) => path.endsWith('requirements.txt')) ?? inFolder[0] ?? (paths[0] as string)
}
