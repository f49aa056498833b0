import type { Lockfile } from '../../documents/lockfile.ts'
import type { Manifest } from '../../documents/manifest.ts'
import type { Project } from '../../production/project.ts'
import { compareLocations, fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { folderPrefixOf } from '../../tree/folders.ts'

/** A manifest, the folder it stands in, and the lock files beside it or of the workspace it belongs to. */
export interface Package {
  readonly path: string
  readonly folder: string
  readonly manifest: Manifest
  /** Lock files of its ecosystem in its own folder. */
  readonly locks: readonly Lockfile[]
  /** Lock files of its ecosystem in a folder above. */
  readonly outerLocks: readonly Lockfile[]
}

const NOT_SHIPPED = /(^|\/)(tests?|__tests__|testing|fixtures?|__fixtures__|testdata|examples?|samples?|templates?|docs?|e2e|benchmarks?|ci|\.ci|\.github|\.circleci|\.devcontainer|notebooks?|tutorials?|playgrounds?|demos?)\//i

/** The manifests of what the repository ships; those of tests, samples and templates are left out. */
export function packagesOf({ documents }: Project): Package[] {
  const locks = documents.of('lockfile').flatMap(({ content }) => (content ? [content] : []))
  return documents.of('manifest').flatMap(({ path, content }) => {
    if (!content || NOT_SHIPPED.test(path)) return []
    const folder = folderPrefixOf(path)
    const related = locks.filter(({ ecosystem }) => ecosystem === content.ecosystem)
    return [
      {
        path,
        folder,
        manifest: content,
        locks: related.filter(({ source }) => folderPrefixOf(source.path) === folder),
        outerLocks: related.filter(({ source }) => folderPrefixOf(source.path) !== folder && folder.startsWith(folderPrefixOf(source.path))),
      },
    ]
  })
}


/** The first thing a manifest says: where what it lacks is told. */
export function manifestStart({ source, tools, name, dependencies, runtimes }: Manifest): Location {
  const places = [...tools, ...(name ? [name] : []), ...dependencies, ...runtimes].map(({ at }) => at)
  return places.reduce<Location | undefined>((first, at) => (first && compareLocations(first, at) <= 0 ? first : at), undefined) ?? fileStart(source.path)
}

/** Whether the repository ships a program: it has an image, a compose file or a process list. */
export function shipsProgram({ tree, documents }: Project): boolean {
  return documents.paths('dockerfile').length > 0 || documents.paths('compose').length > 0 || ['Procfile', 'railway.json', 'railway.toml', 'fly.toml', 'render.yaml', 'app.yaml', 'vercel.json'].some((path) => tree.has(path))
}
