import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { Deployment } from '../../production/deployment.ts'
import { parseExposedPorts } from '../../production/image-port.ts'
import type { Image } from '../../production/image.ts'
import type { Location } from '../../tree/location.ts'

/** A port that something says the program listens at. */
export interface ListeningPort {
  readonly port: number
  readonly at: Location
  /** `--port 8000`, `PORT`: how people find it. */
  readonly by: string
}

/** Servers that listen at a port of their own when nothing names another. */
const DEFAULT_PORTS: Readonly<Record<string, number>> = { uvicorn: 8000, hypercorn: 8000, granian: 8000, daphne: 8000, fastapi: 8000, flask: 5000 }

/**
 * The port the program of a deployment listens at, where it is certain: by its server's option or default, or by the
 * variable PORT where the image exposes that very port.
 */
export function listeningPort(deployment: Deployment): ListeningPort | undefined {
  const { server, environment, image, service } = deployment
  if (server?.port) {
    const port = server.port.fallback ? undefined : portOf(server.port.value)
    return port === undefined ? undefined : { port, at: server.port.at, by: server.name }
  }
  // What an env file says that is not in the repository is for nobody to see here.
  if (service && service.envFiles.length > 0) return undefined
  const byDefault = defaultPort(deployment)
  if (server && byDefault !== undefined) return { port: byDefault, at: server.at, by: server.name }
  const set = environment.find(({ key }) => key === 'PORT')
  const port = set?.kind === 'literal' ? portOf(set.value) : undefined
  if (!set || port === undefined || !image || !exposedPorts(image).some((exposed) => exposed.port === port)) return undefined
  return { port, at: set.at, by: 'PORT' }
}

function defaultPort({ server, programs, environment }: Deployment): number | undefined {
  if (!server || programs.length !== 1 || server.configuration || !Object.hasOwn(DEFAULT_PORTS, server.name)) return undefined
  return environment.some(({ key }) => /PORT|BIND|CMD_ARGS/.test(key)) ? undefined : DEFAULT_PORTS[server.name]
}

/** The single TCP ports that an image says it listens at; none where a variable or range is among them. */
export function exposedPorts(image: Image): readonly ListeningPort[] {
  const ports = image.ports.map(({ value, at }) => ({ range: value.known ? parseExposedPorts(value.value) : undefined, at }))
  if (ports.some(({ range }) => !range || range.first !== range.last)) return []
  return ports.flatMap(({ range, at }) => (range?.protocol === 'tcp' ? [{ port: range.first, at, by: 'EXPOSE' }] : []))
}

/** Whether EXPOSE leaves nothing open: no variable, no range, no port of another protocol alone. */
export function exposesKnownPorts(image: Image): boolean {
  return exposedPorts(image).length > 0 && exposedPorts(image).length === image.ports.length
}

/** Whether a number is written anywhere in what a deployment starts with: its words, its variables, its labels. */
export function mentionsPort(deployment: Deployment, port: number): boolean {
  const number = new RegExp(`(^|\\D)${port}(\\D|$)`)
  const words = [...deployment.started, ...deployment.programs].flatMap((program) => program.words.map(shown))
  return words.some((word) => number.test(word.slice(0, 4096))) || deployment.environment.some(({ value }) => number.test(shown(value).slice(0, 4096)))
}

/** Whether a file that is not read here may name the port: an env file, or a server's own configuration. */
export function isConfiguredElsewhere({ service, server }: Deployment): boolean {
  return (service?.envFiles.length ?? 0) > 0 || (server?.configuration !== undefined && server.port === undefined)
}

/** Images that listen at nothing by themselves: languages and distributions. */
const PLAIN = new Set(
  [
    'node python ruby golang rust perl elixir erlang openjdk eclipse-temurin amazoncorretto sapmachine ibm-semeru-runtimes gcc swift dart haskell',
    'clojure bun deno debian ubuntu alpine busybox buildpack-deps fedora rockylinux almalinux archlinux amazonlinux oven/bun denoland/deno',
    'astral-sh/uv chainguard/static chainguard/node chainguard/python chainguard/wolfi-base chainguard/glibc-dynamic',
  ].flatMap((line) => line.split(' ')),
)

/** Whether the image below adds no listening program of its own. */
export function isPlainBase({ base, reference }: Image): boolean {
  if (base?.value.known && base.value.value === 'scratch') return true
  const name = reference?.repository.replace(/^library\//, '') ?? ''
  return PLAIN.has(name) || name.startsWith('distroless/')
}

export function isOnJvm({ reference }: Image): boolean {
  return reference !== undefined && /openjdk|temurin|corretto|sapmachine|semeru|distroless\/java|clojure/.test(reference.repository)
}

function portOf(text: Text): number | undefined {
  return text.known && /^\d{1,5}$/.test(text.value) ? Number(text.value) : undefined
}
