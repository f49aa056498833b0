import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import { PROFILES } from '../policy/policy.ts'
import type { FailOn, Profile } from '../policy/policy.ts'
import { SEVERITIES } from '../rules/rule.ts'

export const COMMANDS = ['check', 'show', 'explain', 'rules', 'fix', 'help', 'version'] as const
export type CommandName = (typeof COMMANDS)[number]
export const FORMATS = ['text', 'json', 'jsonl', 'sarif', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

export interface Arguments {
  readonly command: CommandName
  /** Roots, or the rule to explain. */
  readonly operands: readonly string[]
  readonly format: Format
  readonly output: string | undefined
  readonly config: string | undefined
  readonly failOn: FailOn | undefined
  readonly profile: Profile | undefined
  readonly rules: string | undefined
  readonly color: boolean | undefined
  readonly quiet: boolean
  /** Of fix: also the edits after which something may work in another way. */
  readonly unsafe: boolean
  /** Of fix: show what would change and write nothing. */
  readonly dryRun: boolean
  /** Of fix: the only rule whose findings are mended. */
  readonly rule: string | undefined
}

const VALUED: Record<string, readonly string[] | undefined> = {
  '--format': FORMATS,
  '--output': undefined,
  '--config': undefined,
  '--fail-on': [...SEVERITIES, 'never'],
  '--profile': PROFILES,
  '--rules': undefined,
  '--rule': undefined,
}
const SWITCHES = ['--no-color', '--quiet', '--unsafe', '--dry-run', '--help', '--version']

const FIX_OPTIONS = ['--unsafe', '--dry-run', '--rule']

/** Reads the words behind the program's name. @throws ConfigurationError that names the word and what is accepted */
export function readArguments(words: readonly string[]): Arguments {
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const operands: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    if (word === '--') {
      operands.push(...words.slice(index + 1))
      break
    }
    if (word === '-h') switches.add('--help')
    else if (!word.startsWith('-') || word === '-') operands.push(word)
    else if (SWITCHES.includes(word)) switches.add(word)
    else index += valued(word, words[index + 1], values)
  }
  const command = switches.has('--help') ? 'help' : switches.has('--version') ? 'version' : commandOf(operands)
  const foreign = command === 'check' || command === 'show' ? FIX_OPTIONS.find((name) => switches.has(name) || values.has(name)) : undefined
  if (foreign !== undefined) throw new ConfigurationError(`${foreign} is an option of fix`)
  return {
    command,
    operands,
    format: (values.get('--format') as Format | undefined) ?? 'text',
    output: values.get('--output'),
    config: values.get('--config'),
    failOn: values.get('--fail-on') as FailOn | undefined,
    profile: values.get('--profile') as Profile | undefined,
    rules: values.get('--rules'),
    color: switches.has('--no-color') ? false : undefined,
    quiet: switches.has('--quiet'),
    unsafe: switches.has('--unsafe'),
    dryRun: switches.has('--dry-run'),
    rule: values.get('--rule'),
  }
}

/** Takes `--name value` or `--name=value`; returns how many further words it used. */
function valued(word: string, next: string | undefined, values: Map<string, string>): number {
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  if (!Object.hasOwn(VALUED, name)) throw new ConfigurationError(`unknown option ${name}${didYouMean(name, [...Object.keys(VALUED), ...SWITCHES])}`)
  const value = equals < 0 ? next : word.slice(equals + 1)
  if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) throw new ConfigurationError(`${name} needs a value`)
  const accepted = VALUED[name]
  if (accepted && !accepted.includes(value)) throw new ConfigurationError(`${name}: read "${value}", accepted are ${accepted.join(', ')}${didYouMean(value, accepted)}`)
  if (values.has(name)) throw new ConfigurationError(`${name} is given twice`)
  values.set(name, value)
  return equals < 0 ? 1 : 0
}

/** The first operand where it names a command; it is taken out of the operands. `check` may be left out. */
function commandOf(operands: string[]): CommandName {
  const first = operands[0]
  if (first === undefined || !(COMMANDS as readonly string[]).includes(first)) return 'check'
  operands.shift()
  return first as CommandName
}
