import { known, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand, ShellWord } from '../documents/shell.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Image } from './image.ts'
import { packageScripts, throughScripts } from './package-scripts.ts'
import { repositoryFile } from './repository-file.ts'
import { wordsOf } from './start-command.ts'
import type { StartedProgram } from './start-command.ts'

/** Where a program is started: what its scripts are looked up in. */
export interface StartPlace {
  readonly tree: Tree
  readonly documents: Documents
  /** Folder of the repository it is started in; undefined where that is not known. */
  readonly folder: string | undefined
  readonly image: Image | undefined
}

/** Scripts call scripts; a longer chain than this is a circle. */
const MAX_DEPTH = 4
/** No start command comes to more programs. */
const MAX_PROGRAMS = 200

/** What programs come to once scripts of package.json and shell scripts of the repository are looked up. */
export function followedPrograms(programs: readonly StartedProgram[], place: StartPlace): readonly StartedProgram[] {
  const budget = { left: MAX_PROGRAMS }
  return programs.flatMap((program) => followed(program, place, budget, 0))
}

function followed(program: StartedProgram, place: StartPlace, programs: { left: number }, depth: number): readonly StartedProgram[] {
  const inner = depth >= MAX_DEPTH || programs.left <= 0 ? undefined : (throughPackageScripts(program, place) ?? throughShellScript(program, place))
  if (!inner) return [program]
  programs.left -= inner.length
  return inner.flatMap((one) => (one === program ? [one] : followed(one, place, programs, depth + 1)))
}

function throughPackageScripts(program: StartedProgram, { folder, documents }: StartPlace): readonly StartedProgram[] | undefined {
  const [first] = program.words
  if (folder === undefined || !first?.known || !/(^|\/)(npm|yarn|pnpm|bun)$/.test(first.value)) return undefined
  const inner = throughScripts(program, packageScripts(folder, documents))
  return inner[0] === program ? undefined : inner
}

/** Programs and words in front of a script that leave it what it is. */
const BEFORE_SCRIPT = /^(.*\/)?(tini|dumb-init|exec|env|(ba|da|a|z|k)?sh|--|-[a-z]+|\w+=.*)$/
const SHEBANG = /^#!.*\b(ba|da|a|z|k)?sh\b/

/**
 * What a shell script of the repository starts in any case. The words behind it are its `"$@"`; where a branch decides
 * what becomes of them, as in `wait-for-it.sh db:5432 -- serve`, the program stays as it is beside what the script starts.
 */
function throughShellScript(program: StartedProgram, place: StartPlace): readonly StartedProgram[] | undefined {
  const { words, places } = program
  const index = words.findIndex((word) => !word.known || !BEFORE_SCRIPT.test(word.value))
  const word = words[index]
  if (!word?.known || words.slice(0, index).some((before) => before.known && /^-[a-z]*c$/.test(before.value))) return undefined
  const source = scriptSource(word.value, place)
  if (!source) return undefined
  const rest = { words: words.slice(index + 1), places: places.slice(index + 1) }
  const { commands, replaced } = parsedScript(source)
  const started = commands.flatMap((command): StartedProgram[] => {
    const at = command.args.findIndex(isArguments)
    if (at >= 0 || command.word?.text === '"$@"') return replaced || rest.words.length === 0 ? [] : [withArguments(command, at, rest)]
    return [{ words: wordsOf(command), places: [command.nameAt, ...command.args.map((arg) => arg.at)] }]
  })
  const handsOver = commands.some((command) => command.word?.text === '"$@"' || command.args.some(isArguments))
  if (rest.words.length > 0 && !handsOver) return [...started, program]
  return started.length > 0 ? started : undefined
}

function isArguments({ text }: ShellWord): boolean {
  return text === '"$@"' || text === '$@'
}

function withArguments(command: ShellCommand, at: number, rest: StartedProgram): StartedProgram {
  const before = at < 0 ? [] : wordsOf(command).slice(0, at + 1)
  const isPlain = before.every((word) => word.known && BEFORE_SCRIPT.test(word.value))
  if (isPlain) return rest
  const places = [command.nameAt, ...command.args.map((arg) => arg.at)].slice(0, at + 1)
  return { words: [...before, ...rest.words], places: [...places, ...rest.places] }
}

interface StartScript {
  /** What runs in any case: outside of branches, loops and functions. */
  readonly commands: readonly ShellCommand[]
  /** Whether `set --` puts other words in the place of those it is given. */
  readonly replaced: boolean
}

const parsedScript = oncePer((source: SourceText): StartScript => {
  const { commands } = parseShell(source, { errexit: false, pipefail: false })
  const replaced = commands.some(({ name, args }) => name === 'set' && args[0]?.value === '--')
  return { commands: commands.filter(({ conditional, within }) => !conditional && !within).slice(-MAX_PROGRAMS), replaced }
})

/** A file of the repository that is a shell script, by the name it is started by. */
function scriptSource(word: string, { tree, folder, image }: StartPlace): SourceText | undefined {
  if (!/\.(sh|bash)$/.test(word) && !word.includes('/')) return undefined
  const path = repositoryFile(word, { tree, folder: folder ?? '', image })
  const source = path === undefined ? undefined : tree.read(path)
  if (!source || isProblem(source)) return undefined
  return /\.(sh|bash)$/.test(source.path) || SHEBANG.test(source.text.slice(0, 200)) ? source : undefined
}

/** A word with `$` in it is for a shell, or for systemd, to fill in. */
export function wordText(text: string): Text {
  return text.includes('$') ? unknown(text) : known(text)
}
