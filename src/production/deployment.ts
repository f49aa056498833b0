import type { Text } from '../documents/document.ts'
import type { Platform, PlatformRole } from '../documents/platform-content.ts'
import type { Located, Location } from '../tree/location.ts'
import type { SourcedVariable } from './environment.ts'
import type { Image } from './image.ts'
import type { Server } from './server-command.ts'
import type { Service, System } from './service.ts'
import type { StartedProgram } from './start-command.ts'

/**
 * `production`: this is what runs, by declaration or because nothing else could. `candidate`: it may be; others may be
 * as well, and nothing says which. `other`: it is for development, or another one is declared.
 */
export type Standing = 'production' | 'candidate' | 'other'

/** One thing that some file would have run: a compose service, a platform's process, a unit of systemd, an image by itself. */
export interface Deployment {
  readonly name: string
  readonly by: 'compose' | 'platform' | 'unit' | 'image'
  /** The file that says so. */
  readonly path: string
  readonly at: Location
  readonly standing: Standing
  readonly role: PlatformRole
  readonly platform: Platform | undefined
  readonly system: System | undefined
  readonly service: Service | undefined
  /** The folder of the repository its code is built from, '' for the root; undefined where that is not known. */
  readonly folder: string | undefined
  /** The image it builds, as far as a Dockerfile of the repository says. */
  readonly image: Image | undefined
  /** The image it pulls. */
  readonly pulled: Located<Text> | undefined
  /** What its command starts, as written: the platform's or unit's command, over the compose file's, over the image's. */
  readonly started: readonly StartedProgram[]
  /** The same, once scripts of package.json and shell scripts of the repository are looked up. */
  readonly programs: readonly StartedProgram[]
  /** The first server among the programs. */
  readonly server: Server | undefined
  /** What it starts with, each key once. */
  readonly environment: readonly SourcedVariable[]
  /** The port it listens at: what the file says, else the server's own option. */
  readonly port: Located<Text> | undefined
  readonly healthPath: Located<Text> | undefined
  readonly restart: Located<Text> | undefined
  /** How many of it are kept running. */
  readonly instances: Located<Text> | undefined
}

/** Several files that could each be production, and nothing that says which. */
export interface Ambiguity {
  /** The folder they are for. */
  readonly folder: string
  readonly candidates: readonly { readonly name: string; readonly path: string; readonly at: Location }[]
}

/** What a kind of file tells of a deployment; the rest follows from it. */
export type DeploymentSketch = Omit<Deployment, 'programs' | 'server' | 'standing'>
