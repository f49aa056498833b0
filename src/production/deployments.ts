import { known } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import { parseGunicornConfig } from '../documents/gunicorn-config.ts'
import type { GunicornConfig } from '../documents/gunicorn-config.ts'
import { joinedPath } from '../tree/joined-path.ts'
import { fileStart } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { builtImage, dockerfileOfBuild } from './built-image.ts'
import { imageEnvironment, serviceEnvironment } from './environment.ts'
import type { Deployment, DeploymentSketch, Standing } from './deployment.ts'
import type { Image } from './image.ts'
import { platformDeployments } from './platform-deployments.ts'
import { repositoryFile } from './repository-file.ts'
import { serverOf } from './server-command.ts'
import type { Server, ServerSurroundings } from './server-command.ts'
import type { Service, System } from './service.ts'
import { startedPrograms } from './start-command.ts'
import type { StartedProgram } from './start-command.ts'
import { followedPrograms } from './start-scripts.ts'
import { unitDeployments } from './unit-deployments.ts'
import { folderOf } from '../tree/folders.ts'

/** All that some file would have run, before it is told what of it is production. */
export function sketchDeployments(tree: Tree, documents: Documents, systems: readonly System[], images: readonly Image[]): readonly DeploymentSketch[] {
  const services = systems.flatMap((system) => system.services.map((service) => serviceDeployment(service, system, documents)))
  const others = [...platformDeployments(documents), ...unitDeployments(tree, documents)]
  const built = new Set(systems.flatMap((system) => [...system.services, ...system.inactive].flatMap(({ build }) => (build ? [dockerfileOfBuild(build)] : []))))
  for (const { image } of others) built.add(image?.path)
  return [...services, ...others, ...images.filter(({ path }) => !built.has(path)).map(imageDeployment)]
}

function serviceDeployment(service: Service, system: System, documents: Documents): DeploymentSketch {
  const image = builtImage(service, system, documents)
  const context = service.build?.context.value
  const port = service.ports[0]
  const replicas = service.setting('deploy', 'replicas') ?? service.setting('scale')
  return {
    name: service.name,
    by: 'compose',
    path: service.at.path,
    at: service.at,
    role: service.ports.length > 0 ? 'web' : 'worker',
    platform: undefined,
    system,
    service,
    folder: context ? (context.known ? context.value : undefined) : folderOf(system.files[0] ?? ''),
    image,
    pulled: service.build ? undefined : service.image,
    get started() {
      return startedPrograms(service, image)
    },
    get environment() {
      return serviceEnvironment(service, image)
    },
    port: port && { value: port.target, at: port.at },
    healthPath: undefined,
    restart: service.restart,
    instances: replicas?.kind === 'scalar' ? { value: known(replicas.text), at: replicas.at } : undefined,
  }
}

function imageDeployment(image: Image): DeploymentSketch {
  return {
    name: image.path,
    by: 'image',
    path: image.path,
    at: image.stage.from?.at ?? fileStart(image.path),
    role: 'web',
    platform: undefined,
    system: undefined,
    service: undefined,
    folder: folderOf(image.path),
    image,
    pulled: undefined,
    started: startedPrograms(undefined, image),
    environment: imageEnvironment(image),
    port: image.ports[0],
    healthPath: undefined,
    restart: undefined,
    instances: undefined,
  }
}

/** A sketch with what follows from it, worked out when it is asked for. */
export function completed(sketch: DeploymentSketch, standing: Standing, tree: Tree, documents: Documents): Deployment {
  const { name, by, path, at, role, platform, system, service, folder, image, pulled, healthPath, restart, instances } = sketch
  let started: readonly StartedProgram[] | undefined
  let environment: Deployment['environment'] | undefined
  let programs: readonly StartedProgram[] | undefined
  let server: { readonly value: Server | undefined } | undefined
  return {
    ...{ name, by, path, at, standing, role, platform, system, service, folder, image, pulled, healthPath, restart, instances },
    get started() {
      return (started ??= sketch.started)
    },
    get environment() {
      return (environment ??= sketch.environment)
    },
    get programs() {
      return (programs ??= followedPrograms(this.started, { tree, documents, folder, image }))
    },
    get server() {
      return (server ??= { value: serverAmong(this.programs, this.environment, sketch, tree) }).value
    },
    get port() {
      return sketch.port ?? this.server?.port
    },
  }
}

function serverAmong(programs: readonly StartedProgram[], environment: Deployment['environment'], sketch: DeploymentSketch, tree: Tree): Server | undefined {
  const variables = new Map(environment.map((variable) => [variable.key, variable]))
  const surroundings: ServerSurroundings = {
    variable: (name) => variables.get(name),
    gunicornConfig: (path) => gunicornConfig(path, sketch, tree),
  }
  for (const program of programs) {
    const server = serverOf(program, surroundings)
    if (server) return server
  }
  return undefined
}

function gunicornConfig(path: string | undefined, { folder = '', image }: DeploymentSketch, tree: Tree): GunicornConfig | undefined {
  const found = path === undefined ? [joinedPath(folder, 'gunicorn.conf.py')].find((candidate) => tree.has(candidate)) : repositoryFile(path, { tree, folder, image })
  const source = found === undefined ? undefined : tree.read(found)
  return !source || isProblem(source) ? undefined : parseGunicornConfig(source).content
}
