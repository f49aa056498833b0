import type { ShellWord } from '../../documents/shell.ts'

/** How a program reads its arguments. */
export interface OptionSyntax {
  /** Options that take a value, as `-o` and `--option`. */
  readonly values: ReadonlySet<string>
  /** Long options have one dash (`-ldflags`), so letters do not combine. */
  readonly singleDash?: boolean
}

export interface Option {
  /** With its dashes: `-y`, `--yes`. Letters of a cluster are apart. */
  readonly name: string
  /** Undefined where it has none, or one that is unknowable. */
  readonly value: string | undefined
  readonly word: ShellWord
}

export interface Arguments {
  readonly options: readonly Option[]
  readonly operands: readonly ShellWord[]
  /** Some word is unknowable and may hold further options. */
  readonly open: boolean
}

/** A set of names from lines of names with blanks between them. */
export function optionNames(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Names of variables that hold things to install; what they expand to are no options. */
const HOLDS_NAMES = /^"?\$\{?\w*(pack|pkg|dep|lib|tool|module)\w*/i

/** No option or package is named at such length; patterns are kept from such words. */
const MAX_WORD = 2048

/** Sorts a program's arguments into options and operands, GNU style. */
export function readArguments(args: readonly ShellWord[], syntax: OptionSyntax): Arguments {
  const options: Option[] = []
  const operands: ShellWord[] = []
  let open = false
  for (let index = 0; index < args.length; index++) {
    const word = readable(args[index] as ShellWord)
    const text = word.value ?? word.prefix
    if (text === '--' && word.value !== undefined) {
      for (const arg of args.slice(index + 1)) operands.push(readable(arg))
      break
    }
    if (!text.startsWith('-') || word.value === '-') {
      if (word.value === undefined && word.prefix === '' && !HOLDS_NAMES.test(word.text)) open = true
      operands.push(word)
      continue
    }
    if (word.value === undefined && !text.includes('=')) open = true
    const last = readWord(word, syntax, options)
    if (last !== undefined && syntax.values.has(last) && index + 1 < args.length) {
      index++
      options[options.length - 1] = { name: last, value: args[index]?.value, word }
    }
  }
  return { options, operands, open }
}

function readable(word: ShellWord): ShellWord {
  return word.text.length > MAX_WORD ? { ...word, value: undefined, prefix: '' } : word
}

/** Adds the options of one word; returns the name of the last one where its value may follow as a word. */
function readWord(word: ShellWord, syntax: OptionSyntax, options: Option[]): string | undefined {
  const text = word.value ?? word.prefix
  const equals = text.indexOf('=')
  if (text.startsWith('--') || syntax.singleDash) {
    const name = equals < 0 ? text : text.slice(0, equals)
    options.push({ name, value: equals < 0 || word.value === undefined ? undefined : text.slice(equals + 1), word })
    return equals < 0 ? name : undefined
  }
  for (let index = 1; index < text.length; index++) {
    const name = `-${text[index]}`
    const rest = text.slice(index + 1)
    if (rest !== '' && (syntax.values.has(name) || rest.startsWith('='))) {
      options.push({ name, value: word.value === undefined ? undefined : rest.replace(/^=/, ''), word })
      return undefined
    }
    options.push({ name, value: undefined, word })
  }
  return `-${text.at(-1)}`
}

/** Whether one of the names is given. */
export function hasOption({ options }: Arguments, ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name))
}

/** The values given to one of the names; undefined ones are unknowable. */
export function optionValues({ options }: Arguments, ...names: readonly string[]): readonly (string | undefined)[] {
  return options.filter(({ name }) => names.includes(name)).map(({ value }) => value)
}

/** How programs spell off and on in settings. */
export function isOff(value: string | undefined): boolean {
  return value !== undefined && /^["']?(0|false|no|off|none|never|without|disable)["']?;?$/i.test(value)
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && /^["']?(1|true|yes|on|with|enable)["']?;?$/i.test(value)
}
