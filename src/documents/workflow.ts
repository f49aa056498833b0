import type { Located, Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import type { ShellScript } from './shell.ts'
import { permissionsOf } from './workflow-permissions.ts'
import { envOf, stepsOf } from './workflow-step.ts'
import { runDefaults } from './workflow-run.ts'
import type { RunDefaults } from './workflow-run.ts'
import { parseUses } from './uses.ts'
import { entriesOf, entryOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'
import type { YamlMapping, YamlNode, YamlScalar } from './yaml-node.ts'

/** A workflow of `.github/workflows` as written, by GitHub's workflow syntax. */
export interface Workflow {
  readonly source: SourceText
  readonly root: YamlMapping
  /** `on:` in any of its three forms; `config` is the event's mapping where it has one. */
  readonly triggers: readonly { readonly event: string; readonly at: Location; readonly config: YamlNode | undefined }[]
  readonly permissions: Permissions | undefined
  readonly env: readonly EnvEntry[]
  readonly jobs: readonly Job[]
}

/** `permissions:` as `read-all`, `write-all`, `{}` or a mapping of scopes. */
export interface Permissions {
  readonly at: Location
  readonly all: 'read' | 'write' | undefined
  readonly scopes: readonly { readonly name: string; readonly level: string; readonly at: Location }[]
}

export interface EnvEntry {
  readonly name: string
  readonly value: YamlScalar
  readonly at: Location
}

export interface Job {
  readonly id: string
  /** The job's key. */
  readonly at: Location
  readonly node: YamlMapping
  readonly needs: readonly YamlScalar[]
  readonly condition: YamlScalar | undefined
  readonly permissions: Permissions | undefined
  readonly env: readonly EnvEntry[]
  readonly continueOnError: YamlNode | undefined
  readonly steps: readonly Step[]
  /** A call of a reusable workflow. */
  readonly uses: Uses | undefined
}

export interface Step {
  /** First line of the step. */
  readonly at: Location
  readonly node: YamlMapping
  readonly id: YamlScalar | undefined
  readonly name: YamlScalar | undefined
  readonly condition: YamlScalar | undefined
  readonly continueOnError: YamlNode | undefined
  readonly env: readonly EnvEntry[]
  readonly uses: Uses | undefined
  readonly with: readonly EnvEntry[]
  readonly run: Run | undefined
}

/** The script of a `run:` step. */
export interface Run {
  /** The `run:` key. */
  readonly at: Location
  readonly scalar: YamlScalar
  /** Parsed where the shell is bash or sh; `${{ }}` stands as an unknowable expansion. */
  readonly script: ShellScript | undefined
  /** bash where nothing is said. The step's own `shell:`, else the job's or the workflow's default. */
  readonly shell: string
  readonly workingDirectory: YamlScalar | undefined
}

/** `uses:` of a step or job. */
export interface Uses {
  readonly at: Location
  readonly text: string
  readonly form: 'repository' | 'local' | 'docker' | 'malformed'
  /** `owner/repo` of a repository action, lower case kept as written. */
  readonly repository: string | undefined
  /** Behind owner/repo, without a leading slash; the local path from the repository's root, without `./`; the image. */
  readonly path: string | undefined
  readonly ref: string | undefined
  /** The comment behind it on the same line, without `#`. */
  readonly comment: string | undefined
}

/** A composite, JavaScript or Docker action's metadata file. */
export interface Action {
  readonly source: SourceText
  readonly root: YamlMapping
  readonly using: Located<string> | undefined
  readonly inputs: readonly { readonly name: string; readonly at: Location; readonly required: boolean; readonly hasDefault: boolean; readonly deprecated: string | undefined }[]
  /** Of a composite action. */
  readonly steps: readonly Step[]
}

/** Reads a workflow. Parts of a wrong type are left out here; that they are wrong is told by the workflow's grammar. */
export function parseWorkflow(source: SourceText): Parsed<Workflow> {
  const { root, problems } = rootMapping(source, 'a workflow')
  if (!root) return { content: undefined, problems }
  const defaults = runDefaults(root, undefined)
  const content: Workflow = {
    source,
    root,
    triggers: triggersOf(entryOf(root, 'on')?.value),
    permissions: permissionsOf(entryOf(root, 'permissions')),
    env: envOf(nodeAt(root, 'env')),
    jobs: entriesOf(nodeAt(root, 'jobs')).flatMap(({ key, value }) => (value.kind === 'mapping' ? [jobOf(source, key, value, defaults)] : [])),
  }
  return { content, problems }
}

/** Reads an action's metadata. Parts of a wrong type are left out here. */
export function parseAction(source: SourceText): Parsed<Action> {
  const { root, problems } = rootMapping(source, 'an action')
  if (!root) return { content: undefined, problems }
  const using = nodeAt(root, 'runs', 'using')
  const content: Action = {
    source,
    root,
    using: using?.kind === 'scalar' && using.value !== null ? { value: using.text, at: using.at } : undefined,
    inputs: entriesOf(nodeAt(root, 'inputs')).map(({ key, value }) => ({
      name: key.text,
      at: key.at,
      required: textOf(nodeAt(value, 'required')) === 'true',
      hasDefault: entryOf(value, 'default') !== undefined,
      deprecated: textOf(nodeAt(value, 'deprecationMessage')),
    })),
    steps: stepsOf(source, nodeAt(root, 'runs', 'steps'), { shell: undefined, windows: false, workingDirectory: undefined }),
  }
  return { content, problems }
}

function rootMapping(source: SourceText, what: string): { root: YamlMapping | undefined; problems: Problem[] } {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  if (root?.kind === 'mapping') return { root, problems: [...problems] }
  const message = root ? `${what} is a mapping, this file holds a ${root.kind === 'scalar' ? 'single value' : 'list'}` : 'the file is empty'
  const line = root?.at.line ?? 1
  return { root: undefined, problems: problems.length > 0 ? [...problems] : [{ kind: 'syntax', path: source.path, line, message }] }
}

function triggersOf(node: YamlNode | undefined): Workflow['triggers'] {
  if (node?.kind !== 'mapping') return scalarsOf(node).map((scalar) => ({ event: scalar.text, at: scalar.at, config: undefined }))
  return node.entries.map(({ key, value }) => ({
    event: key.text,
    at: key.at,
    config: value.kind === 'scalar' && value.value === null ? undefined : value,
  }))
}

function jobOf(source: SourceText, key: YamlScalar, node: YamlMapping, outer: RunDefaults): Job {
  const uses = entryOf(node, 'uses')?.value
  return {
    id: key.text,
    at: key.at,
    node,
    needs: scalarsOf(nodeAt(node, 'needs')),
    condition: scalarAt(node, 'if'),
    permissions: permissionsOf(entryOf(node, 'permissions')),
    env: envOf(nodeAt(node, 'env')),
    continueOnError: nodeAt(node, 'continue-on-error'),
    steps: stepsOf(source, nodeAt(node, 'steps'), runDefaults(node, outer)),
    uses: uses?.kind === 'scalar' ? parseUses(source, uses) : undefined,
  }
}

function scalarAt(node: YamlMapping, key: string): YamlScalar | undefined {
  const value = nodeAt(node, key)
  return value?.kind === 'scalar' ? value : undefined
}
