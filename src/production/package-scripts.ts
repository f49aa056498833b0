import type { Text } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import { baseNameOf } from '../tree/folders.ts'
import { fileStart } from '../tree/location.ts'
import { oncePer, oncePerName } from '../tree/once-per.ts'
import { programsOfScript } from './start-command.ts'
import type { StartedProgram } from './start-command.ts'

/** Scripts of a package.json by name, as a shell is given them. */
export type PackageScripts = ReadonlyMap<string, string>

/** Scripts call scripts; a longer chain than this is a circle. */
const MAX_DEPTH = 4
/** No start command comes to more programs. */
const MAX_PROGRAMS = 200

/** The scripts of the package.json in a folder, '' for the root; none where there is no such file. */
export function packageScripts(folder: string, documents: Documents): PackageScripts {
  return scriptsByPath(documents).get(folder === '' ? 'package.json' : `${folder}/package.json`) ?? NO_SCRIPTS
}

const NO_SCRIPTS: PackageScripts = new Map()
const scriptsByPath = oncePer((documents: Documents): ReadonlyMap<string, PackageScripts> =>
  new Map(documents.of('manifest').flatMap(({ path, content }) => (isPackageJson(path) && content ? [[path, new Map(content.scripts.map(({ name, command }) => [name, command.value]))] as const] : []))),
)

function isPackageJson(path: string): boolean {
  return path === 'package.json' || path.endsWith('/package.json')
}

/** What a program comes to once `npm start`, `yarn serve` and the like are looked up; itself where it is none of these. */
export function throughScripts(program: StartedProgram, scripts: PackageScripts): readonly StartedProgram[] {
  return followed(program, scripts, { left: MAX_PROGRAMS }, 0)
}

function followed(program: StartedProgram, scripts: PackageScripts, programs: { left: number }, depth: number): readonly StartedProgram[] {
  const name = scriptCalled(program.words)
  const place = program.places[0]
  const inner = name === undefined || !place || depth >= MAX_DEPTH || programs.left <= 0 ? undefined : programsOfScriptCalled(scripts, name)
  if (!place || !inner) return [program]
  programs.left -= inner.length
  return inner.flatMap(({ words }) => followed({ words, places: words.map(() => place) }, scripts, programs, depth + 1))
}

/** Many processes may call the same script. */
const programsOfScriptCalled = oncePerName((scripts: PackageScripts, name: string): readonly StartedProgram[] | undefined => {
  const script = scripts.get(name)
  return script === undefined ? undefined : programsOfScript(script, fileStart('package.json')).slice(0, MAX_PROGRAMS)
})

/** The script that `npm start`, `npm run serve`, `yarn serve` or `pnpm run serve` runs. */
function scriptCalled(words: readonly Text[]): string | undefined {
  const [manager, first, second] = words.map((word) => (word.known ? word.value : ''))
  if (manager === undefined || first === undefined || !['npm', 'yarn', 'pnpm', 'bun'].includes(baseNameOf(manager))) return undefined
  if (first === 'run' || first === 'run-script') return second
  return first === 'start' || (manager !== 'npm' && !first.startsWith('-')) ? first : undefined
}
