import { shown } from '../../documents/document.ts'
import type { Image } from '../../production/image.ts'
import type { Mount, Service, System } from '../../production/service.ts'
import { firstIndex } from '../../tree/first-index.ts'
import { oncePerName } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'
import type { Outcome } from '../check.ts'
import { builtImage } from './built-image.ts'
import { joined } from './paths.ts'
import { serviceCheck } from './service-check.ts'
import type { Surroundings } from './service-check.ts'
import { baseNameOf, folderOf } from '../../tree/folders.ts'

const CODE = /\.(py|[cm]?[jt]sx?|vue|svelte|go|rb|php|java|kt|rs|cs|scala|ex|exs|clj|swift|c|cc|cpp|h|hpp)$/i
/** Where images keep data and configuration: what is mounted there is meant to come from outside. */
const DATA_TARGET = /^\/(etc|var\/(lib|log|cache|backups?|run)|data|config|configs|conf|certs?|ssl|secrets?|run|tmp|backups?|logs?|uploads?|media|static|mnt|volumes?|models?|docker-entrypoint(-\w+)?\.d|usr\/(share|local\/etc)|opt\/[^/]+\/(conf|config|data|dags|plugins|themes|logs|extensions|addons)|var\/www\/html\/wp-content|bitnami|grafana|prometheus|loki)(\/|$)/
/** Where code lies inside images. */
const CODE_TARGET = /^\/(app|apps|code|src|source|workspace|workdir|work|project|srv|opt\/[^/]+|home\/[^/]+\/\w+|usr\/src(\/.*)?|usr\/app|var\/www(\/.*)?|var\/task|go\/src|api|backend|frontend|server|web|service)(\/|$)/
/** Folders that by their name hold code, where they are not in the tree to look into. */
const CODE_FOLDER = /^(src|source|code|apps?|lib|libs|backend|frontend|server|client|api|web|website|worker|services?|packages|pkg|cmd|internal|project)$/i
/** Folders of a program's own output and settings, though beside its source. */
const DATA_FOLDER = /^(\.?data|configs?|conf|certs?|ssl|secrets?|logs?|backups?|uploads?|media|volumes?|storage|tmp|cache|models?|dumps?|init(db)?|dist|build|public|static|html)$/i

/** Production runs the code in its image: a mount of the working copy puts the host's files over it. */
export const sourceMounts = serviceCheck({
  name: 'compose/source-mounts',
  question: 'Does every service run the code in its image, and not a mounted working copy?',
  *look(service, { project, system }): Iterable<Outcome> {
    for (const mount of service.volumes) {
      const path = pathInTree(mount, system)
      if (path === undefined) continue
      const facts = { source: mount.source ? shown(mount.source) : '', target: shown(mount.target) }
      if (!mount.target.known) yield { state: 'unknown', at: mount.at, facts }
      else yield { state: isSource(path, mount.target.value, service, { project, system }) ? 'fail' : 'pass', at: mount.at, facts }
    }
  },
})

/** The mounted path from the repository's root on; undefined for what lies elsewhere on the host. */
function pathInTree({ type, source, sourcePath }: Mount, { files }: System): string | undefined {
  if (!source || sourcePath !== undefined || (type !== 'bind' && source.known)) return sourcePath
  const inFolder = source.known ? undefined : /^\$(?:\{PWD\}|PWD(?![A-Za-z0-9_]))(\/[^$]*)?$/.exec(source.raw)
  const first = files[0] ?? ''
  return inFolder ? joined(folderOf(first), inFolder[1] ?? '') : undefined
}

function isSource(path: string, target: string, service: Service, surroundings: Surroundings): boolean {
  const { tree } = surroundings.project
  if (DATA_TARGET.test(target)) return false
  const name = baseNameOf(path)
  if (isCopied(path, service, surroundings)) return true
  if (tree.has(path)) return CODE.test(name) && service.build !== undefined && CODE_TARGET.test(target)
  if (path === '' || isBuildContext(path, service)) return service.build !== undefined || CODE_TARGET.test(target)
  if (!tree.hasFolder(path)) return CODE_FOLDER.test(name) && CODE_TARGET.test(target)
  if (holdsCode(tree, path)) return CODE_TARGET.test(target) || (service.build !== undefined && !DATA_FOLDER.test(name))
  return CODE_FOLDER.test(name) && CODE_TARGET.test(target)
}

/** The image has a copy of just this file or folder, which the mount hides. */
function isCopied(path: string, service: Service, { project, system }: Surroundings): boolean {
  const context = service.build?.context.value
  if (path === '' || !context?.known) return false
  return (builtImage(service, system, project)?.chain ?? []).some(({ instructions }) => copiedPaths(instructions, context.value).has(path))
}

type Instructions = Image['chain'][number]['instructions']

/** What a stage copies from a build context, from the repository's root on. */
const copiedPaths = oncePerName((instructions: Instructions, context: string): ReadonlySet<string> => new Set(copySources(instructions).flatMap((source) => joined(context, source) ?? [])))

function copySources(instructions: Instructions): readonly string[] {
  return instructions.flatMap((instruction) => (instruction.keyword === 'COPY' && instruction.from === undefined ? instruction.sources.map(({ text }) => text) : []))
}

function isBuildContext(path: string, { build }: Service): boolean {
  const context = build?.context.value
  return context?.known === true && !context.value.includes(':') && joined('', context.value) === path
}

const holdsCode = oncePerName((tree: Tree, folder: string): boolean => hasCodeBelow(`${folder}/`, tree))

/** Entries are sorted by path: those of a folder stand together. */
function hasCodeBelow(prefix: string, { entries }: Tree): boolean {
  for (let index = firstIndex(entries, ({ path }) => path >= prefix); entries[index]?.path.startsWith(prefix); index++) if (CODE.test(entries[index]?.path ?? '')) return true
  return false
}
