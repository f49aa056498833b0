import type { Stage } from '../documents/dockerfile.ts'
import type { Documents } from '../documents/documents.ts'
import { entriesOf, itemsOf, nodeAt, scalarsOf } from '../documents/yaml-node.ts'
import { contextPath, expressionsOf } from '../documents/expression.ts'
import type { EnvEntry } from '../documents/workflow.ts'
import type { YamlNode } from '../documents/yaml-node.ts'
import type { Location } from '../tree/location.ts'
import type { Ci, CiUse } from './ci.ts'
import type { Image } from './image.ts'
import { parseImageReference } from './image-reference.ts'
import { chainOf, stageOrigins } from './image-stages.ts'
import type { VersionSpan } from './version-range.ts'
import { spanOf, spansOf } from './version-range.ts'
import { folderOf } from '../tree/folders.ts'

/** A place that says which version of a language the project runs on. */
export interface RuntimeStatement {
  readonly runtime: string
  readonly source: 'image' | 'manifest' | 'version-file' | 'ci'
  /** As written. */
  readonly text: string
  readonly at: Location
  /** The folder it speaks for, '' for the root. CI speaks for all. */
  readonly folder: string
  /** What it admits; undefined where that is not known. One span for a version, several for alternatives. */
  readonly spans: readonly VersionSpan[] | undefined
  /** Of an image: whether the project's own files come into it, or it is shipped; false for stages that only bring tools. */
  readonly runsProject: boolean
}

/** Every place that names a version of a language's runtime: images, manifests, version files, CI. */
export function runtimeStatements(documents: Documents, images: readonly Image[], ci: Ci): readonly RuntimeStatement[] {
  return [...imageStatements(images), ...manifestStatements(documents), ...versionFileStatements(documents), ...ciStatements(ci)]
}

/** Official images by repository, on Docker Hub or its mirrors. */
const IMAGES: Readonly<Record<string, string>> = {
  node: 'node',
  python: 'python',
  golang: 'go',
  ruby: 'ruby',
  php: 'php',
  rust: 'rust',
  openjdk: 'java',
  'eclipse-temurin': 'java',
  amazoncorretto: 'java',
  'dotnet/sdk': 'dotnet',
  'dotnet/aspnet': 'dotnet',
  'dotnet/runtime': 'dotnet',
}

/** The runtime and version that an image brings, by its name: `node:22-slim`, `distroless/nodejs22-debian12`. */
export function runtimeOfImage(text: string): { runtime: string; version: string } | undefined {
  const reference = parseImageReference(text)
  if (!reference) return undefined
  const repository = reference.repository.replace(/^(docker\/)?library\//, '')
  const distroless = /^distroless\/(nodejs|java)(\d+)/.exec(repository)
  if (distroless) return { runtime: distroless[1] === 'java' ? 'java' : 'node', version: distroless[2] as string }
  const runtime = Object.hasOwn(IMAGES, repository) ? IMAGES[repository] : undefined
  return runtime === undefined || reference.tag === undefined ? undefined : { runtime, version: reference.tag.replace(/^(\d+)u\d+/, '$1') }
}

function imageStatements(images: readonly Image[]): RuntimeStatement[] {
  const found = new Map<string, RuntimeStatement>()
  for (const image of images.filter(({ production }) => production)) {
    const running = stagesOfProject(image)
    for (const { stage, base, parent } of stageOrigins(image.file)) {
      const named = !parent && base?.known ? runtimeOfImage(base.value) : undefined
      if (!named || !base?.known || !stage.from || (stage.name !== undefined && /^(dev|development|devcontainer|debug)$/.test(stage.name))) continue
      const span = versionSpan(named.runtime, named.version)
      const key = `${image.path}:${stage.from.imageAt.line}`
      const runsProject = running.has(stage) || found.get(key)?.runsProject === true
      found.set(key, { runtime: named.runtime, source: 'image', text: base.value, at: stage.from.imageAt, folder: folderOf(image.path), spans: span && [span], runsProject })
    }
  }
  return [...found.values()]
}

/** The stages that are shipped, and those that files of the context are copied into, with what they are built on. */
function stagesOfProject(image: Image): ReadonlySet<Stage> {
  const copying = stageOrigins(image.file).filter(({ stage }) => stage.instructions.some((each) => each.keyword === 'COPY' && each.from === undefined && each.sources.length > 0))
  return new Set([...image.chain, ...copying.flatMap((origin) => chainOf(origin).map(({ stage }) => stage))])
}

/** How many numbers tell two releases of a runtime apart, by which it is said to be another version. */
const NUMBERS: Readonly<Record<string, number>> = { node: 1, java: 1, dotnet: 1, python: 2, go: 2, ruby: 2, php: 2, rust: 2 }
/** Names that Node.js gives its long-term releases. */
const NODE_NAMES: Readonly<Record<string, string>> = { 'lts/hydrogen': '18', 'lts/iron': '20', 'lts/jod': '22', hydrogen: '18', iron: '20', jod: '22' }

/** A version cut to the numbers that count; undefined where it does not name as many. */
export function versionSpan(runtime: string, version: string): VersionSpan | undefined {
  const text = (runtime === 'node' && Object.hasOwn(NODE_NAMES, version.toLowerCase()) ? NODE_NAMES[version.toLowerCase()] : version) as string
  const numbers = /^v?(\d{1,6}(?:\.\d{1,6}){0,2})(?=$|[-+_.\s]|[a-z])/.exec(text)?.[1]?.split('.') ?? []
  const wanted = NUMBERS[runtime] ?? 2
  return numbers.length < wanted ? undefined : spanOf(numbers.slice(0, wanted).join('.'))
}

/** Manifests that name the lowest version they can do with. */
const LOWEST = new Set(['go', 'java', 'rust'])

function manifestStatements(documents: Documents): RuntimeStatement[] {
  return documents.of('manifest').flatMap(({ path, content }) =>
    (content?.runtimes ?? []).flatMap(({ runtime, requirement, at }) => {
      if (!Object.hasOwn(NUMBERS, runtime)) return []
      const text = runtime === 'java' ? requirement.replace(/^1\.(?=\d)/, '') : requirement
      const spans = spansOf(LOWEST.has(runtime) && /^\d/.test(text) ? `>=${text}` : text)
      return [{ runtime, source: 'manifest' as const, text: requirement, at, folder: folderOf(path), spans, runsProject: true }]
    }),
  )
}

function versionFileStatements(documents: Documents): RuntimeStatement[] {
  const found: RuntimeStatement[] = []
  for (const { path, content } of documents.of('version')) {
    const byRuntime = new Map<string, { at: Location; texts: string[] }>()
    for (const { runtime, version, at } of content?.versions ?? []) {
      const known = byRuntime.get(runtime)
      if (known) known.texts.push(version)
      else byRuntime.set(runtime, { at, texts: [version] })
    }
    for (const [runtime, { at, texts }] of byRuntime) {
      const spans = texts.map((text) => (runtime === 'dotnet' ? spansOf(`>=${text.split('.')[0] ?? ''}`)?.[0] : versionSpan(runtime, text)))
      found.push({ runtime, source: 'version-file', text: texts.join(', '), at, folder: folderOf(path), spans: allKnown(spans), runsProject: true })
    }
  }
  return found
}

function allKnown(spans: readonly (VersionSpan | undefined)[]): readonly VersionSpan[] | undefined {
  return spans.length > 0 && spans.every((span) => span !== undefined) ? spans : undefined
}

const SETUPS: Readonly<Record<string, readonly [runtime: string, input: string]>> = {
  'actions/setup-node': ['node', 'node-version'],
  'actions/setup-python': ['python', 'python-version'],
  'astral-sh/setup-uv': ['python', 'python-version'],
  'actions/setup-go': ['go', 'go-version'],
  'actions/setup-java': ['java', 'java-version'],
  'actions/setup-dotnet': ['dotnet', 'dotnet-version'],
  'ruby/setup-ruby': ['ruby', 'ruby-version'],
  'shivammathur/setup-php': ['php', 'php-version'],
}

/** One statement a use of a setup action, all values of its matrix in it. */
function ciStatements(ci: Ci): RuntimeStatement[] {
  return ci.jobs.flatMap((job) =>
    job.uses.flatMap((use) => {
      const [runtime, name] = SETUPS[use.uses.repository?.toLowerCase() ?? ''] ?? []
      const input = runtime === undefined ? undefined : use.with.find((entry) => entry.name.toLowerCase() === name)
      if (runtime === undefined || !input || use.neutered?.why === 'never-runs') return []
      const texts = versionsOf(input, use, [job.job.node, job.workflow.root])
      const spans = texts && allKnown(texts.map((text) => ciSpan(runtime, text)))
      return [{ runtime, source: 'ci' as const, text: texts?.join(', ') ?? input.value.text, at: input.at, folder: '', spans, runsProject: true }]
    }),
  )
}

/** `3.x` is any of them; `>=1.22` and `^22` are ranges. */
function ciSpan(runtime: string, text: string): VersionSpan | undefined {
  return versionSpan(runtime, text) ?? (/^[\d<>=~^]/.test(text) ? spansOf(text)?.[0] : undefined)
}

function versionsOf(input: EnvEntry, use: CiUse, around: readonly YamlNode[]): readonly string[] | undefined {
  const text = input.value.text.trim()
  if (!text.includes('${{')) return text.split(/[\n,]/).map((part) => part.trim()).filter(Boolean)
  const [expression, ...more] = expressionsOf(input.value)
  const path = expression?.tree && expression.alone && more.length === 0 ? contextPath(expression.tree) : undefined
  if (path?.[0] === 'env' && path[1] !== undefined) return fromEnv(path[1], use, around)
  if (path?.[0] !== 'matrix' || path.length !== 2) return undefined
  const matrix = nodeAt(around[0], 'strategy', 'matrix')
  const sources = [matrix, ...itemsOf(nodeAt(matrix, 'include'))]
  const scalars = sources.flatMap((node) => entriesOf(node).flatMap(({ key, value }) => (key.text.toLowerCase() === path[1] ? scalarsOf(value) : [])))
  return scalars.length === 0 || scalars.some((scalar) => scalar.text.includes('${{')) ? undefined : scalars.map((scalar) => scalar.text)
}

/** Of the job, or of the workflow. */
function fromEnv(name: string, use: CiUse, around: readonly YamlNode[]): readonly string[] | undefined {
  if (use.step.env.length > 0) return undefined
  const own = around.flatMap((node) => entriesOf(nodeAt(node, 'env'))).find(({ key }) => key.text.toLowerCase() === name)?.value
  return own?.kind !== 'scalar' || own.text.includes('${{') ? undefined : [own.text]
}
