import type { Outcome } from '../check.ts'
import { serviceCheck } from './service-check.ts'
import { isEmpty, settingEntry, settingText } from './setting.ts'

interface SettingPresentOptions {
  /** Dotted paths, any of which will do. */
  readonly anyOf: readonly string[]
  /** Values that amount to leaving the setting out. */
  readonly without?: readonly string[] | undefined
  /** Settings that make the question pointless. */
  readonly unless?: readonly string[] | undefined
}

/** Holds every service to a setting that has to be there. */
export const settingPresent = serviceCheck<SettingPresentOptions>({
  name: 'compose/setting-present',
  question: 'Does every service have the setting?',
  options: (z) => z.strictObject({ anyOf: z.array(z.string()).min(1), without: z.array(z.string()).optional(), unless: z.array(z.string()).optional() }),
  *look(service, _surroundings, { anyOf, without = [], unless = [] }): Iterable<Outcome> {
    if (unless.some((path) => settingEntry(service, path))) return
    const entries = anyOf.flatMap((path) => settingEntry(service, path) ?? [])
    const effective = entries.find(({ value }) => {
      const text = settingText(value)
      return !isEmpty(value) && !(text?.known && without.includes(text.value.toLowerCase()))
    })
    if (effective) yield { state: 'pass', at: effective.key.at }
    else yield { state: 'fail', at: entries[0]?.key.at ?? service.at }
  },
})
