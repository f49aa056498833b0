import { namesSecret } from '../checks/secrets/secret-name.ts'
import type { ChecklistItem } from '../documents/checklist.ts'
import { withoutTokens } from '../documents/tokens.ts'
import { itemFeatures } from '../rules/bind-item-features.ts'
import { demandedValues } from '../rules/bind-item-subject.ts'
import type { Binding } from '../rules/bind-item.ts'
import type { Location } from '../tree/location.ts'
import { scalar } from './readiness-edit.ts'
import { attestationLines } from './suggested-attestations.ts'

/** A checklist that a readiness file is made from. */
export interface ChecklistSource {
  readonly path: string
  readonly items: readonly ChecklistItem[]
  /** Line by line, as the items. */
  readonly bindings: readonly (Binding | undefined)[]
  /** Whether the repository has a file of this path. */
  has(path: string): boolean
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/** What a checklist asks of one variable. */
export interface AskedVariable {
  readonly at: Location
  /** As a flow mapping of the readiness file has it. */
  readonly contract: string
}

interface Gathered {
  readonly at: Location
  optional: boolean
  anyOf: string | undefined
  readonly values: Set<string>
  readonly not: Set<string>
}

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/
/** What an example's value says of production, and not merely of its form. */
const MODE = /^(?:true|false|on|off|yes|no|prod|production)$/i
/** More values are a list of everything there is. */
const MOST_VALUES = 12

/** The variables that lines name, with the values they demand. Values of secrets, and what is only an example, are left out. */
export function askedVariables({ items }: ChecklistSource): ReadonlyMap<string, AskedVariable> {
  const gathered = new Map<string, Gathered>()
  for (const item of items) {
    if (item.polarity === 'trigger' || item.polarity === 'criterion') continue
    const alternative = eitherOf(item)
    const demanded = demandedValues(item)
    const optional = itemFeatures(item).includes('<optional>')
    for (const { key } of item.keys) {
      if (!NAME.test(key) || key === alternative) continue
      const known = gathered.get(key) ?? { at: item.at, optional, anyOf: undefined, values: new Set(), not: new Set() }
      gathered.set(key, known)
      known.optional &&= optional
      known.anyOf ??= alternative
      for (const value of demanded?.values[key] ?? []) if (isTellable(key, value) && (item.kind !== 'env' || MODE.test(value))) known.values.add(value)
      for (const value of demanded?.forbidden[key] ?? []) if (isTellable(key, value)) known.not.add(value)
    }
  }
  return new Map([...gathered].map(([key, each]) => [key, { at: each.at, contract: contractOf(key, each) }]))
}

/** The second of two variables either of which will do. */
function eitherOf({ keys, text }: ChecklistItem): string | undefined {
  const [first, second, ...more] = new Set(keys.map(({ key }) => key))
  if (first === undefined || second === undefined || more.length > 0 || keys.some(({ value }) => value !== undefined) || !NAME.test(second)) return undefined
  const [from, to] = [text.indexOf(first), text.lastIndexOf(second)]
  return from >= 0 && to > from && /\bor\b/i.test(text.slice(from + first.length, to)) ? second : undefined
}

function isTellable(key: string, value: string): boolean {
  return !namesSecret(key) && value.length <= 200 && withoutTokens(value) === value && !/:\/\/[^/\s]*@/.test(value)
}

function contractOf(key: string, { optional, anyOf, values, not }: Gathered): string {
  const list = (name: string, all: ReadonlySet<string>): string => `${name}: [${[...all].slice(0, MOST_VALUES).map((value) => scalar(value, true)).join(', ')}]`
  const parts = [
    ...(optional ? ['documented-only: true'] : anyOf === undefined ? ['required: true'] : [`any-of: [${anyOf}]`]),
    ...(namesSecret(key) ? ['secret: true'] : []),
    ...(values.size === 1 ? [`equals: ${scalar([...values][0] as string, true)}`] : values.size > 1 ? [list('one-of', values)] : []),
    ...(not.size > 0 ? [list('not', not)] : []),
  ]
  return `{ ${parts.join(', ')} }`
}

/** The parts of a readiness file that only a checklist tells of, beside the environment. */
export function checklistParts(source: ChecklistSource): { readonly parts: readonly string[]; readonly attestations: string | undefined; readonly assumed: readonly string[] } {
  const files = filesPart(source)
  const attestations = attestationLines(source)
  const blanks = blanksPart(source)
  return {
    parts: [`# The checklist whose ticks are held to the truth.\nchecklists: [${scalar(source.path, true)}]\n`, ...(files === undefined ? [] : [files.text]), ...blanks],
    attestations: attestations?.text,
    assumed: [
      ...(files ? [`${files.count === 1 ? 'One data file is' : `${files.count} data files are`} taken to be read by production; see "files".`] : []),
      ...(attestations ? [`${attestations.count === 1 ? 'One rule waits' : `${attestations.count} rules wait`} for somebody's word; see the attestations that are commented out.`] : []),
    ],
  }
}

const COUNTED = /^(?:entries|entry|items?|rows?|records?|elements?|keys|lines|templates?)$/i
const DATA_FILE = /\.(?:json|ya?ml|toml|csv|txt|md)$/i

function filesPart(source: ChecklistSource): { text: string; count: number } | undefined {
  const lines = new Map<string, string>()
  source.items.forEach((item, index) => {
    const isData = source.bindings[index]?.rule.check === 'declared/data-files' || itemFeatures(item).includes('<data-file>')
    if (!isData || item.polarity !== 'claim') return
    const least = item.paths.length === 1 ? item.numbers.find(({ value, unit }) => COUNTED.test(unit) && Number.isInteger(value))?.value : undefined
    for (const named of item.paths) {
      const path = pathHere(source, named)
      if (path === undefined || !DATA_FILE.test(path) || lines.has(path)) continue
      lines.set(path, `  - ${least === undefined ? scalar(path) : `{ path: ${scalar(path, true)}, min-items: ${least} }`} # ${placeOf(item.at)}`)
    }
  })
  return lines.size === 0 ? undefined : { text: `# Data files that production reads: there, tracked, and whole.\nfiles:\n${[...lines.values()].join('\n')}\n`, count: lines.size }
}

/** A path as this repository has it, where the checklist names it from a folder further up; undefined for patterns and places of the host. */
function pathHere({ has }: ChecklistSource, named: string): string | undefined {
  const path = named.replace(/^\.\//, '')
  if (path.startsWith('/') || path.endsWith('/') || /[*?<>{}$\s]|(?:^|\/)\.\.(?:\/|$)/.test(path)) return undefined
  const folders = path.split('/')
  for (let from = 0; from < folders.length - 1; from++) {
    const shorter = folders.slice(from).join('/')
    if (has(shorter)) return shorter
  }
  return path
}

/** Facts and contacts that the checklist leaves to be filled in. */
function blanksPart({ items, bindings }: ChecklistSource): string[] {
  return (['facts', 'contacts'] as const).flatMap((part) => {
    const lines = new Map<string, string>()
    items.forEach((item, index) => {
      if (bindings[index]?.rule.check !== (part === 'facts' ? 'operations/declared-facts' : 'operations/contacts')) return
      for (const blank of item.blanks) {
        const name = blank.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
        if (name !== '' && name.length <= 60 && !lines.has(name)) lines.set(name, `#   ${name}: "________" # ${placeOf(item.at)}`)
      }
    })
    const says = part === 'facts' ? 'What the checklist leaves to be filled in about the system' : 'Whom the checklist leaves to be named'
    return lines.size === 0 ? [] : [`# ${says}; take the "# " away once it is known.\n# ${part}:\n${[...lines.values()].join('\n')}\n`]
  })
}

/** A place as a comment may hold it. */
export function placeOf({ path, line }: Location): string {
  return `${path.replace(/[^\x20-\x7e]/g, '?')}:${line}`
}
