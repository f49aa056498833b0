import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import { PROFILES } from '../policy/policy.ts'
import type { FailOn, Profile } from '../policy/policy.ts'
import { CLOCKS, SEVERITIES } from '../rules/rule.ts'
import type { Clock } from '../rules/rule.ts'

export const COMMANDS = ['check', 'show', 'explain', 'rules', 'init', 'attest', 'waive', 'fix', 'checklist', 'help', 'version'] as const
export type CommandName = (typeof COMMANDS)[number]
export const FORMATS = ['text', 'json', 'jsonl', 'sarif', 'markdown', 'junit', 'badge'] as const
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
  /** What the judgement is for: a merge, or the scheduled run. */
  readonly clock: Clock | undefined
  readonly color: boolean | undefined
  readonly quiet: boolean
  /** Whether GitHub may be asked: for policies of other repositories, for advisories. */
  readonly online: boolean
  /** Of fix: also the edits after which something may work in another way. */
  readonly unsafe: boolean
  /** Of the commands that write: show what would change and write nothing. */
  readonly dryRun: boolean
  /** Of fix: the only rule whose findings are mended. */
  readonly rule: string | undefined
  /** Of waive: every present finding. */
  readonly all: boolean
  /** What attest and waive are to write down, by the option's name without its dashes. */
  readonly written: ReadonlyMap<string, string>
  /** Of checklist: what a line came to, and why. */
  readonly explain: string | undefined
  /** Of checklist: tick what is proven. */
  readonly write: boolean
  /** Of checklist: generate the section on the current status. */
  readonly status: boolean
  /** Of checklist: the folder that its files are in. */
  readonly root: string | undefined
  /** Of init: the checklist that the readiness file is made from. */
  readonly from: string | undefined
  /** Of attest: figures as `name=number`. */
  readonly measured: readonly string[]
}

interface ValuedOption {
  readonly accepted?: readonly string[]
  /** The only commands it belongs to; check and its kin where left out. */
  readonly of?: readonly CommandName[]
  readonly repeated?: true
}

const VALUED: Record<string, ValuedOption> = {
  '--format': { accepted: FORMATS },
  '--output': {},
  '--config': {},
  '--fail-on': { accepted: [...SEVERITIES, 'never'] },
  '--profile': { accepted: PROFILES },
  '--rules': {},
  '--clock': { accepted: CLOCKS, of: ['check'] },
  '--rule': { of: ['fix'] },
  '--root': { of: ['checklist'] },
  '--explain': { of: ['checklist'] },
  '--from': { of: ['init'] },
  '--owner': { of: ['attest', 'waive'] },
  '--evidence': { of: ['attest'] },
  '--on': { of: ['attest'] },
  '--release': { of: ['attest'] },
  '--item': { of: ['attest'] },
  '--measured': { of: ['attest'], repeated: true },
  '--expires': { of: ['attest', 'waive'] },
  '--reason': { of: ['waive'] },
  '--path': { of: ['waive'] },
}
const SWITCHES: Record<string, readonly CommandName[] | undefined> = {
  '--no-color': undefined,
  '--quiet': undefined,
  '--online': ['check'],
  '--unsafe': ['fix'],
  '--dry-run': ['fix', 'init', 'attest', 'waive', 'checklist'],
  '--write': ['checklist'],
  '--status': ['checklist'],
  '--all': ['waive'],
  '--help': undefined,
  '--version': undefined,
}

/** Reads the words behind the program's name. @throws ConfigurationError that names the word and what is accepted */
export function readArguments(words: readonly string[]): Arguments {
  const values = new Map<string, string[]>()
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
    else if (Object.hasOwn(SWITCHES, word)) switches.add(word)
    else index += valued(word, words[index + 1], values)
  }
  const command = switches.has('--help') ? 'help' : switches.has('--version') ? 'version' : commandOf(operands)
  refuseForeign(command, [...values.keys(), ...switches])
  const one = (name: string): string | undefined => values.get(name)?.[0]
  return {
    command,
    operands,
    format: (one('--format') as Format | undefined) ?? 'text',
    output: one('--output'),
    config: one('--config'),
    failOn: one('--fail-on') as FailOn | undefined,
    profile: one('--profile') as Profile | undefined,
    rules: one('--rules'),
    clock: one('--clock') as Clock | undefined,
    color: switches.has('--no-color') ? false : undefined,
    quiet: switches.has('--quiet'),
    online: switches.has('--online'),
    unsafe: switches.has('--unsafe'),
    dryRun: switches.has('--dry-run'),
    rule: one('--rule'),
    all: switches.has('--all'),
    explain: one('--explain'),
    write: switches.has('--write'),
    status: switches.has('--status'),
    root: one('--root'),
    from: one('--from'),
    written: new Map([...values].flatMap(([name, [value]]) => (VALUED[name]?.of?.some((of) => of === 'attest' || of === 'waive') && value !== undefined ? [[name.slice(2), value] as const] : []))),
    measured: values.get('--measured') ?? [],
  }
}

/** An option of another command is a mistake, not something to pass over. */
function refuseForeign(command: CommandName, given: readonly string[]): void {
  if (command === 'help' || command === 'version') return
  for (const name of given) {
    const of = VALUED[name]?.of ?? SWITCHES[name]
    if (of && !of.includes(command)) throw new ConfigurationError(`${name} is an option of ${of.join(', ')}`)
  }
}

/** Takes `--name value` or `--name=value`; returns how many further words it used. */
function valued(word: string, next: string | undefined, values: Map<string, string[]>): number {
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  if (!Object.hasOwn(VALUED, name)) throw new ConfigurationError(`unknown option ${name}${didYouMean(name, [...Object.keys(VALUED), ...Object.keys(SWITCHES)])}`)
  const value = equals < 0 ? next : word.slice(equals + 1)
  if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) throw new ConfigurationError(`${name} needs a value`)
  const { accepted, repeated } = VALUED[name] as ValuedOption
  if (accepted && !accepted.includes(value)) throw new ConfigurationError(`${name}: read "${value}", accepted are ${accepted.join(', ')}${didYouMean(value, accepted)}`)
  const earlier = values.get(name) ?? []
  if (earlier.length > 0 && !repeated) throw new ConfigurationError(`${name} is given twice`)
  values.set(name, [...earlier, value])
  return equals < 0 ? 1 : 0
}

/** The first operand where it names a command; it is taken out of the operands. `check` may be left out. */
function commandOf(operands: string[]): CommandName {
  const first = operands[0]
  if (first === undefined || !(COMMANDS as readonly string[]).includes(first)) return 'check'
  operands.shift()
  return first as CommandName
}
