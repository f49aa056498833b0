import { scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlScalar } from '../../documents/yaml-node.ts'
import type { Service } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry } from './setting.ts'

interface ListForbidsOptions {
  readonly setting: string
  /** In lower case, with `:` where Docker also takes `=`. */
  readonly entries: readonly string[]
}

/** Holds the lists of every service to being free of certain entries. */
export const listForbids = serviceCheck<ListForbidsOptions>({
  name: 'compose/list-forbids',
  question: 'Is the list of every service free of these entries?',
  options: (z) => z.strictObject({ setting: z.string(), entries: z.array(z.string()).min(1) }),
  *look(service, _surroundings, { setting, entries }): Iterable<Outcome> {
    const wrong = listOf(service, setting).filter((item) => entries.includes(normalised(item)))
    for (const { at, text } of wrong) yield { state: 'fail', at, facts: { entry: text } }
    if (wrong.length === 0) yield { state: 'pass', at: settingEntry(service, setting)?.key.at ?? service.at }
  },
})

interface ListRequiresOptions {
  readonly setting: string
  /** Entries of which one has to be there; in lower case, with `:` where Docker also takes `=`. */
  readonly anyOf: readonly string[]
  /** Entries that say the contrary: where one stands, the mend goes there. */
  readonly contrary: readonly string[]
}

/** Holds the list of every service to having a certain entry. */
export const listRequires = serviceCheck<ListRequiresOptions>({
  name: 'compose/list-requires',
  question: 'Does the list of every service have this entry?',
  options: (z) => z.strictObject({ setting: z.string(), anyOf: z.array(z.string()).min(1), contrary: z.array(z.string()) }),
  *look(service, _surroundings, { setting, anyOf, contrary }): Iterable<Outcome> {
    const items = listOf(service, setting)
    const found = items.find((item) => anyOf.includes(normalised(item)))
    if (found) yield { state: 'pass', at: found.at }
    else yield { state: 'fail', at: items.find((item) => contrary.includes(normalised(item)))?.at ?? service.at }
  },
})

function listOf(service: Service, setting: string): readonly YamlScalar[] {
  return scalarsOf(settingEntry(service, setting)?.value)
}

function normalised({ text }: YamlScalar): string {
  return text.toLowerCase().replace('=', ':').replace(/\s/g, '')
}
