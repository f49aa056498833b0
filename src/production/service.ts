import type { Text } from '../documents/document.ts'
import type { YamlMapping, YamlNode } from '../documents/yaml-node.ts'
import type { Located, Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

/** A group of services that run together: what `docker compose -f A -f B up` would start. */
export interface System {
  readonly name: string
  /** The compose files merged, in order. */
  readonly files: readonly string[]
  /** Whether these files are what production runs; `false` for a development or test file that stands alone. */
  readonly production: boolean
  /** In the order they are first defined. Services behind a profile that is not active are in `inactive`. */
  readonly services: readonly Service[]
  readonly inactive: readonly Service[]
  /** Top-level `networks`, `volumes`, `secrets`, `configs`, merged. */
  readonly root: YamlMapping
  readonly problems: readonly Problem[]
  /** Empty values of one file over another's that are not, which Compose merges and which so change nothing. */
  readonly ineffectiveClears: readonly IneffectiveClear[]
}

/** `volumes: []` over a list that has elements: they stay. `!reset` would have cleared them. */
export interface IneffectiveClear {
  /** Where the value that clears nothing stands. */
  readonly at: Location
  /** Keys from the root: `services`, `api`, `volumes`. */
  readonly path: readonly string[]
  /** What stays although it was to go, as the earlier files write it. */
  readonly kept: readonly Location[]
}

/** A service after merge, `extends`, interpolation and normalisation to the long forms (Compose Specification). */
export interface Service {
  readonly name: string
  /** Key of the service in the first file that defines it: where the mend of something missing goes. */
  readonly at: Location
  /** Its key in each file, in merge order. */
  readonly definitions: readonly Location[]
  readonly image: Located<Text> | undefined
  readonly build: Build | undefined
  readonly command: Located<readonly Text[]> | undefined
  readonly entrypoint: Located<readonly Text[]> | undefined
  /** What the container starts with: `environment`, and under it what the env files that are in the repository set. */
  readonly environment: readonly Variable[]
  readonly envFiles: readonly EnvFileReference[]
  readonly ports: readonly Port[]
  readonly volumes: readonly Mount[]
  readonly healthcheck: Healthcheck | undefined
  readonly restart: Located<Text> | undefined
  readonly user: Located<Text> | undefined
  readonly profiles: readonly string[]
  readonly dependsOn: readonly Dependency[]
  /** Any other key of the merged service, by path: `setting('deploy', 'resources', 'limits', 'memory')`. */
  setting(...keys: readonly string[]): YamlNode | undefined
  /** The merged service as located YAML, values as written (not interpolated). */
  readonly node: YamlMapping
}

export interface Build {
  readonly at: Location
  /** Relative to the repository's root where it is known; a URL or an absolute path as written. */
  readonly context: Located<Text>
  /** Relative to the context, as Compose reads it; undefined where left out (`Dockerfile`). */
  readonly dockerfile: Located<Text> | undefined
  readonly inline: Located<string> | undefined
  readonly target: Located<Text> | undefined
  readonly args: readonly Variable[]
}

/**
 * `literal`: written as it is. `default`: `${KEY:-value}`, the value holds unless the host sets one.
 * `required`: `${KEY:?}`. `reference`: `${KEY}` or a bare key; the host decides. `unset`: set to nothing.
 */
export type VariableKind = 'literal' | 'default' | 'required' | 'reference' | 'unset'

export interface Variable {
  readonly key: string
  readonly kind: VariableKind
  readonly value: Text
  /** As written, before interpolation. */
  readonly raw: string
  /** `raw` with the place of each character, where it is a scalar of a compose file. */
  readonly rawText?: () => SourceText
  readonly at: Location
}

export interface EnvFileReference {
  readonly at: Location
  /** Relative to the repository's root where known. */
  readonly path: Text
  readonly required: boolean
  readonly format: EnvFormat
}

/** `raw` takes values as they stand, without quotes, comments or variables. */
export type EnvFormat = 'dotenv' | 'raw'

export interface Port {
  readonly at: Location
  /** The container's port or range, `80` or `3000-3005`. */
  readonly target: Text
  /** The host's; undefined where Docker picks one. */
  readonly published: Text | undefined
  /** The address it is bound to; undefined means all interfaces. */
  readonly hostIp: Text | undefined
  readonly protocol: string
  readonly mode: string
}

export interface Mount {
  readonly at: Location
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'cluster' | 'image'
  /** Host path (relative ones stay relative to the compose file's folder, as written), volume name, or undefined (anonymous). */
  readonly source: Text | undefined
  /** The source of a bind mount relative to the repository's root, where it lies in the repository; '' is the root itself. */
  readonly sourcePath: string | undefined
  readonly target: Text
  readonly readOnly: boolean
  readonly propagation: string | undefined
}

export interface Healthcheck {
  /** Its key, or what switches it off. */
  readonly at: Location
  /** `disable: true` or `test: ["NONE"]`. */
  readonly disabled: boolean
  /** In exec form with its leading CMD or CMD-SHELL; undefined where the image's own test stays. */
  readonly test: Located<readonly Text[]> | undefined
}

export interface Dependency {
  readonly service: string
  readonly condition: 'service_started' | 'service_healthy' | 'service_completed_successfully'
  readonly required: boolean
  readonly at: Location
}
