import { shown } from '../../documents/document.ts'
import type { Outcome } from '../check.ts'
import { serviceCheck } from './service-check.ts'
import { isEmpty, settingEntry, settingText } from './setting.ts'

interface SettingForbiddenOptions {
  readonly setting: string
  /** In lower case; any value where left out. */
  readonly values?: readonly string[] | undefined
}

/** Holds every service to leaving a setting alone, or to other values of it. */
export const settingForbidden = serviceCheck<SettingForbiddenOptions>({
  name: 'compose/setting-forbidden',
  question: 'Does no service set this, or not to one of these values?',
  options: (z) => z.strictObject({ setting: z.string(), values: z.array(z.string()).optional() }),
  *look(service, _surroundings, { setting, values }): Iterable<Outcome> {
    const entry = settingEntry(service, setting)
    if (!entry || isEmpty(entry.value)) return yield { state: 'pass', at: service.at }
    const text = settingText(entry.value)
    if (!text) return
    const facts = { value: shown(text) }
    if (!values) yield { state: 'fail', at: entry.key.at, facts }
    else if (!text.known) yield { state: 'unknown', at: entry.key.at, facts }
    else yield { state: values.includes(text.value.trim().toLowerCase()) ? 'fail' : 'pass', at: entry.key.at, facts }
  },
})
