import type { Text } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import type { PackageScript } from '../documents/manifest.ts'
import { programsOfScript } from './start-command.ts'
import type { StartedProgram } from './start-command.ts'

/** Scripts of a package.json by name, as a shell is given them. */
export type PackageScripts = ReadonlyMap<string, string>

/** Scripts call scripts; a longer chain than this is a circle. */
const MAX_DEPTH = 4

/** The scripts of the package.json in a folder, '' for the root; none where there is no such file. */
export function packageScripts(folder: string, documents: Documents): PackageScripts {
  const byPath = scriptsByPath.get(documents) ?? new Map(documents.of('manifest').flatMap(({ path, content }) => (isPackageJson(path) && content ? [[path, content.scripts] as const] : [])))
  scriptsByPath.set(documents, byPath)
  const scripts = byPath.get(folder === '' ? 'package.json' : `${folder}/package.json`) ?? []
  return new Map(scripts.map(({ name, command }) => [name, command.value]))
}

const scriptsByPath = new WeakMap<Documents, ReadonlyMap<string, readonly PackageScript[]>>()

function isPackageJson(path: string): boolean {
  return path === 'package.json' || path.endsWith('/package.json')
}

/** What a program comes to once `npm start`, `yarn serve` and the like are looked up; itself where it is none of these. */
export function throughScripts(program: StartedProgram, scripts: PackageScripts, depth = 0): readonly StartedProgram[] {
  const name = scriptCalled(program.words)
  const script = name === undefined ? undefined : scripts.get(name)
  const place = program.places[0]
  if (script === undefined || !place || depth >= MAX_DEPTH) return [program]
  return programsOfScript(script, place).flatMap((inner) => throughScripts(inner, scripts, depth + 1))
}

/** The script that `npm start`, `npm run serve`, `yarn serve` or `pnpm run serve` runs. */
function scriptCalled(words: readonly Text[]): string | undefined {
  const [manager, first, second] = words.map((word) => (word.known ? word.value : ''))
  if (manager === undefined || first === undefined || !['npm', 'yarn', 'pnpm', 'bun'].includes(manager.slice(manager.lastIndexOf('/') + 1))) return undefined
  if (first === 'run' || first === 'run-script') return second
  return first === 'start' || (manager !== 'npm' && !first.startsWith('-')) ? first : undefined
}
