import type { Documents } from '../../documents/documents.ts'
import { entriesOf, entryOf } from '../../documents/yaml-node.ts'
import type { YamlMapping } from '../../documents/yaml-node.ts'
import { baseNameOf, folderOf } from '../../tree/folders.ts'
import { groupedBy } from '../../tree/grouped-by.ts'
import type { Tree } from '../../tree/tree.ts'
import { runsOnCluster } from '../cluster.ts'
import { isForWorkOnProject } from '../image-purpose.ts'
import type { DeclaredSystem } from '../production.ts'
import { saysWhatItRuns, standsAlone } from './standalone.ts'

/** Compose files that run together, before anything of them is resolved. */
export interface FileGroup {
  readonly name: string
  /** Folder of the first file, which is the project's. */
  readonly folder: string
  readonly files: readonly string[]
  readonly production: boolean
  readonly profiles: readonly string[]
}

type Variant = 'base' | 'production' | 'other'

export interface ComposePath {
  readonly path: string
  readonly name: string
  readonly variant: Variant
  /** Undefined where nothing of the file could be read. */
  readonly root: YamlMapping | undefined
}

/** The groups of a repository: those declared, and what convention makes of all other files of each folder. */
export function fileGroups(tree: Tree, documents: Documents, declared: readonly DeclaredSystem[]): readonly FileGroup[] {
  const groups = declared.flatMap(({ name, compose = [], profiles = [] }): FileGroup[] =>
    compose.length === 0 ? [] : [{ name, folder: folderOf(compose[0] as string), files: compose, production: true, profiles }],
  )
  const claimed = new Set(groups.flatMap(({ files }) => files))
  const settled = declared.filter(({ compose, platform }) => compose !== undefined || platform !== undefined)
  for (const [folder, paths] of byFolder(documents, claimed)) {
    const open = declared.find(({ root, compose, platform }) => compose === undefined && platform === undefined && root === folder)
    const closed = settled.some(({ root }) => isBelow(folder, root))
    const hosted = isHosted(folder, documents) || runsOnCluster(folder, tree)
    for (const group of conventionalGroups(folder, paths, tree)) {
      const named = open && group.production ? { ...group, name: open.name, profiles: open.profiles ?? [] } : group
      const local = hosted && group.files.every((path) => isBase(path, folder))
      groups.push(closed || local ? { ...named, production: false } : named)
    }
  }
  return groups
}

/** Beside the file of a hosting platform, which runs no compose files, a base file alone is for work on the project; so it is beside a cluster's. */
function isHosted(folder: string, documents: Documents): boolean {
  return documents.of('platform').some(({ path, content }) => folderOf(path) === folder && content !== undefined && content.platform !== 'procfile' && content.services.length > 0)
}

function isBase(path: string, folder: string): boolean {
  return BASE_NAMES.includes(path.slice(folder === '' ? 0 : folder.length + 1).toLowerCase())
}

function isBelow(folder: string, root: string): boolean {
  return root === '' || folder === root || folder.startsWith(`${root}/`)
}

function byFolder(documents: Documents, claimed: ReadonlySet<string>): ReadonlyMap<string, readonly ComposePath[]> {
  const files = documents.of('compose').flatMap(({ path, content }): ComposePath[] => {
    const name = baseNameOf(path)
    return claimed.has(path) ? [] : [{ path, name, variant: variantOf(name), root: content?.root }]
  })
  return groupedBy(files, ({ path }) => folderOf(path))
}

/** In the order Compose looks for a file when none is named. */
const BASE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']
const PRODUCTION_WORD = /(^|[._-])(prod|production|prd|live)([._-]|$)/i
/** Names of what runs on a developer's machine or in a test, and of what Compose loads only when no file is named. */
const OTHER_WORDS = `dev devel develop development test tests testing ci e2e local override debug watch
  stag stage staging qa uat example sample template dist bench demo`
const OTHER_WORD = new RegExp(`(^|[._-])(${OTHER_WORDS.split(/\s+/).join('|')})([._-]|$)`, 'i')

/** What stands between `compose` and the ending: `.prod`, `-dev`. */
function suffixOf(name: string): string {
  return name.replace(/^(docker-)?compose/i, '').replace(/\.ya?ml$/i, '')
}

function variantOf(name: string): Variant {
  if (BASE_NAMES.includes(name.toLowerCase())) return 'base'
  const suffix = suffixOf(name)
  return PRODUCTION_WORD.test(suffix) && !OTHER_WORD.test(suffix) ? 'production' : 'other'
}

/** Base and production override run together; a production file that stands alone makes the base a development file. */
function conventionalGroups(folder: string, paths: readonly ComposePath[], tree: Tree): FileGroup[] {
  const rank = ({ name }: ComposePath): number => BASE_NAMES.indexOf(name.toLowerCase())
  const [base] = paths.filter(({ variant }) => variant === 'base').sort((a, b) => rank(a) - rank(b))
  const variants = paths.filter(({ variant }) => variant === 'production')
  const alone = variants.filter((file) => !base || standsAlone(file, base, tree))
  const overrides = variants.filter((file) => !alone.includes(file))
  const name = folder === '' ? '.' : folder
  const judged = !isForWorkOnProject(`${folder}/`)
  const group = (files: readonly ComposePath[], production: boolean): FileGroup => ({ name, folder, files: files.map(({ path }) => path), production: production && judged, profiles: [] })
  const groups = [
    ...(base && overrides.length === 0 ? [group([base], alone.length === 0)] : []),
    ...overrides.map((file) => group(base ? [base, file] : [file], true)),
    ...alone.map((file) => group([file], true)),
  ]
  const rest = paths.filter((file) => file !== base && !variants.includes(file) && isComplete(file))
  const onlyOnes = groups.length === 0
  return named([...groups, ...rest.map((file) => group([file], onlyOnes && !OTHER_WORD.test(suffixOf(file.name))))])
}

/** Systems of one folder are told apart by the file that makes the difference. */
function named(groups: readonly FileGroup[]): FileGroup[] {
  const ofProduction = groups.filter(({ production }) => production)
  return groups.map((group) => {
    const single = groups.length === 1 || (group.production && ofProduction.length === 1)
    const last = group.files.at(-1) as string
    return single ? group : { ...group, name: `${group.name} (${baseNameOf(last)})` }
  })
}

/** A file that is no override of another one: every service in it says what it runs. */
function isComplete({ root }: ComposePath): boolean {
  const services = entriesOf(entryOf(root, 'services')?.value)
  return services.length > 0 && services.every(({ value }) => saysWhatItRuns(value))
}
