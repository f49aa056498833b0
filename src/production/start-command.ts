import { known, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { CommandInstruction } from '../documents/dockerfile.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand, ShellScript } from '../documents/shell.ts'
import { itemsOf, nodeAt } from '../documents/yaml-node.ts'
import type { Located, Location } from '../tree/location.ts'
import { fileText } from '../tree/source-text.ts'
import type { Image } from './image.ts'
import type { Service } from './service.ts'

/** One program that is started, with its arguments. */
export interface StartedProgram {
  readonly words: readonly Text[]
  /** Place of each word as far as it has one of its own, else of the command. */
  readonly places: readonly Location[]
}

const SHELLS = /^(\/\S+\/)?(ba|da|a|z|k)?sh$/

/**
 * The programs a service starts with: those of its compose file, else those of the image it builds. An entrypoint
 * of the compose file leaves the image's command without effect, as Compose has it. Scripts behind `sh -c` are taken apart.
 */
export function startedPrograms(service: Service | undefined, image: Image | undefined): readonly StartedProgram[] {
  return programsOver(image, { entrypoint: composeWords(service, 'entrypoint'), command: composeWords(service, 'command') })
}

/** The programs that start where a command stands in for the image's own. */
export function programsInstead(command: ShellScript, replaces: 'command' | 'entrypoint-and-command', image: Image | undefined): readonly StartedProgram[] {
  const programs = programsOf(command)
  const entrypoint = replaces === 'command' ? instructionWords(image?.entrypoint) : undefined
  const [first, ...others] = programs
  if (!entrypoint || !first) return programs
  return [{ words: [...entrypoint.map(({ value }) => value), ...first.words], places: [...entrypoint.map(({ at }) => at), ...first.places] }, ...others]
}

/** What a command line of words starts; scripts behind `sh -c` are taken apart. */
export function programsOfWords(words: readonly Located<Text>[]): readonly StartedProgram[] {
  return words.length > 0 ? unwrapped(words) : []
}

interface OwnWords {
  readonly entrypoint: readonly PlacedWord[] | undefined
  readonly command: readonly PlacedWord[] | undefined
}

function programsOver(image: Image | undefined, own: OwnWords): readonly StartedProgram[] {
  const inherited = own.entrypoint ? [undefined, undefined] : [image?.entrypoint, own.command ? undefined : image?.command]
  const scripts = inherited.flatMap((instruction) => (instruction?.script ? programsOf(instruction.script) : []))
  const words = [own.entrypoint ?? instructionWords(inherited[0]), own.command ?? instructionWords(inherited[1])].flatMap((part) => part ?? [])
  return words.length > 0 ? [...unwrapped(words), ...scripts] : scripts
}

type PlacedWord = Located<Text>

function composeWords(service: Service | undefined, key: 'command' | 'entrypoint'): readonly PlacedWord[] | undefined {
  const list = service?.[key]
  if (!service || !list) return undefined
  const items = itemsOf(nodeAt(service.node, key))
  return list.value.map((word, index) => ({ value: word, at: (items.length === list.value.length ? items[index]?.at : undefined) ?? list.at }))
}

/** The words of an exec form; a shell form's are in its script. */
function instructionWords(instruction: CommandInstruction | undefined): readonly PlacedWord[] | undefined {
  if (!instruction?.exec || instruction.script) return undefined
  return instruction.exec.map((word) => ({ value: known(word), at: instruction.at }))
}

/** `sh -c SCRIPT` starts what the script says. */
function unwrapped(words: readonly PlacedWord[]): readonly StartedProgram[] {
  const shell = words.findIndex(({ value }) => value.known && SHELLS.test(value.value))
  const option = words.findIndex(({ value }, index) => shell >= 0 && index > shell && value.known && /^-[a-z]*c$/.test(value.value))
  const script = option < 0 ? undefined : words[option + 1]
  if (!script?.value.known) return [{ words: words.map(({ value }) => value), places: words.map(({ at }) => at) }]
  return programsOfScript(script.value.value, script.at)
}

/** The programs a shell line starts, all at the one place the line is known by. */
export function programsOfScript(script: string, at: Location): readonly StartedProgram[] {
  const programs = programsOf(parseShell(fileText(at.path, script), { errexit: false, pipefail: false }))
  return programs.map(({ words }) => ({ words, places: words.map(() => at) }))
}

/** The programs of a script in the order written. */
export function programsOf(script: ShellScript): readonly StartedProgram[] {
  return script.commands.map((command) => ({ words: wordsOf(command), places: [command.nameAt, ...command.args.map(({ at }) => at)] }))
}

/** The words of a shell's command, the program's name as it is written. */
export function wordsOf({ name, word, args }: ShellCommand): Text[] {
  const program = word?.value ?? name
  return [program === undefined ? unknown(word?.text ?? '') : known(program), ...args.map(({ value, text }) => (value === undefined ? unknown(text) : known(value)))]
}
