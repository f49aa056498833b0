import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { ShellScript } from './shell.ts'
import { parseShell } from './shell.ts'

export type Platform = 'railway' | 'render' | 'fly' | 'heroku' | 'app-engine' | 'procfile'

/** What a hosting platform is told to run, whichever of them the file is written for. */
export interface PlatformFile {
  readonly source: SourceText
  readonly platform: Platform
  /** In the order written. Steps before a release and scheduled jobs are listed, too. */
  readonly services: readonly PlatformService[]
  /** Variables for all services of the file. */
  readonly environment: readonly PlatformVariable[]
}

/** `web` answers requests. `release` runs before each release, `job` on a schedule or once, `static` has no process at all. */
export type PlatformRole = 'web' | 'worker' | 'release' | 'job' | 'static'

export interface PlatformService {
  readonly name: string
  readonly at: Location
  readonly role: PlatformRole
  readonly command: PlatformCommand | undefined
  /** Where its code lies, relative to the platform file's folder or, for `fromRoot`, to the repository's root. */
  readonly folder: Located<string> | undefined
  readonly fromRoot: boolean
  /** The Dockerfile it names, as written. */
  readonly dockerfile: Located<string> | undefined
  /** The stage of it that is built. */
  readonly target: Located<string> | undefined
  /** An image that is pulled. */
  readonly image: Located<string> | undefined
  /** How it comes to run: from an image, from what the platform itself builds, or undefined where a Dockerfile decides. */
  readonly build: 'docker' | 'buildpack' | undefined
  readonly environment: readonly PlatformVariable[]
  readonly port: Located<string> | undefined
  readonly healthPath: Located<string> | undefined
  readonly restart: Located<string> | undefined
  readonly instances: Located<string> | undefined
}

/** A start command. `replaces` tells what of an image it stands in for. */
export interface PlatformCommand {
  readonly at: Location
  readonly script: ShellScript
  readonly replaces: 'command' | 'entrypoint-and-command'
}

/** `value` is undefined where the platform sets it: `kind` says how. */
export interface PlatformVariable {
  readonly key: string
  readonly value: string | undefined
  readonly kind: 'literal' | 'required' | 'reference' | 'unset'
  readonly at: Location
}

type Optional = 'command' | 'folder' | 'fromRoot' | 'dockerfile' | 'target' | 'image' | 'build' | 'environment' | 'port' | 'healthPath' | 'restart' | 'instances'

/** A service with what its file says of it; the rest is left open. */
export function platformService(said: Omit<PlatformService, Optional> & Partial<Pick<PlatformService, Optional>>): PlatformService {
  return {
    command: undefined,
    folder: undefined,
    fromRoot: false,
    dockerfile: undefined,
    target: undefined,
    image: undefined,
    build: undefined,
    environment: [],
    port: undefined,
    healthPath: undefined,
    restart: undefined,
    instances: undefined,
    ...said,
  }
}

export function platformCommand(source: SourceText, at: Location, replaces: PlatformCommand['replaces'] = 'command'): PlatformCommand | undefined {
  if (source.text.trim() === '') return undefined
  return { at, script: parseShell(source, { errexit: false, pipefail: false }), replaces }
}

/** The command in a value of a data file: all of it is said to stand where the value does. */
export function commandOfValue(value: Located<string> | undefined, replaces?: PlatformCommand['replaces']): PlatformCommand | undefined {
  return value && platformCommand({ path: value.at.path, text: value.value, locate: () => value.at }, value.at, replaces)
}

export function literalVariable(key: string, value: string, at: Location): PlatformVariable {
  return { key, value, kind: value === '' ? 'unset' : 'literal', at }
}
