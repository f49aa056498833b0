import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import type { ShellScript } from './shell.ts'
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
  /** Behind owner/repo, without a leading slash; or the local path. */
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

export function parseWorkflow(source: SourceText): Parsed<Workflow> {
  return { content: undefined, problems: [{ kind: 'syntax', path: source.path, line: 1, message: 'not parsed' }] }
}

export function parseAction(source: SourceText): Parsed<Action> {
  return { content: undefined, problems: [{ kind: 'syntax', path: source.path, line: 1, message: 'not parsed' }] }
}
