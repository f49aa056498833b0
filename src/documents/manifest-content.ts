import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

export type Ecosystem = 'npm' | 'pypi' | 'go' | 'rubygems' | 'maven' | 'gradle' | 'cargo' | 'composer'

export type DependencyGroup = 'runtime' | 'development' | 'optional' | 'peer' | 'build'

/** `registry`: by name and version range. `workspace`: another package of the same repository. */
export type DependencySource = 'registry' | 'git' | 'path' | 'url' | 'workspace'

/** What a manifest asks for. */
export interface DeclaredDependency {
  readonly name: string
  /** The version range as written, '' where there is none. */
  readonly requirement: string
  readonly group: DependencyGroup
  readonly source: DependencySource
  /** What is asked for beside the package itself: `standard` of `fastapi[standard]`. */
  readonly extras?: readonly string[] | undefined
  readonly at: Location
}

/** An entry of package.json's `scripts`; `at` is the line of its name, `command` what a shell is given. */
export interface PackageScript {
  readonly name: string
  readonly command: Located<string>
  readonly at: Location
}

/** A runtime and the versions of it a manifest admits: `engines.node`, `requires-python`, `go 1.24`. */
export interface RuntimeRequirement {
  readonly runtime: string
  readonly requirement: string
  readonly at: Location
}

/** A file in which a project names what it depends on. */
export interface Manifest {
  readonly source: SourceText
  readonly ecosystem: Ecosystem
  readonly name: Located<string> | undefined
  readonly dependencies: readonly DeclaredDependency[]
  readonly scripts: readonly PackageScript[]
  readonly runtimes: readonly RuntimeRequirement[]
  /** `packageManager` of package.json, such as `pnpm@10.1.0`. */
  readonly packageManager: Located<string> | undefined
  /** Globs of the packages that share this manifest's lock file, `packages/*`; empty where there are none. */
  readonly workspaces: readonly Located<string>[]
  /** The tools whose settings stand in it: top-level keys of package.json, `[tool.<name>]` of pyproject.toml. */
  readonly tools: readonly Located<string>[]
  /** Whether it is written to be published for others to depend on; undefined where it does not tell. */
  readonly library: boolean | undefined
  /** requirements.txt: the files named behind `-r` and `-c`, relative to its own folder. */
  readonly includes: readonly string[]
  /** requirements.txt: whether every line names the hashes of what it admits. */
  readonly hashed: boolean
}

/** Everything a format does not have; each parser names what it has. */
export function emptyManifest(source: SourceText, ecosystem: Ecosystem): Manifest {
  return {
    source,
    ecosystem,
    name: undefined,
    dependencies: [],
    scripts: [],
    runtimes: [],
    packageManager: undefined,
    workspaces: [],
    tools: [],
    library: undefined,
    includes: [],
    hashed: false,
  }
}
