import type * as z from '../schema.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { boundsByKey, numberFault } from '../environment/number-bounds.ts'
import type { Bounds } from '../environment/number-bounds.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'

interface Options {
  readonly keys: Readonly<Record<string, Bounds>>
}

const KEY = /(^|_)CACHE_((MAX_?)?(SIZE|ENTRIES|ITEMS|TTL|AGE)|(DEFAULT_)?(TTL|TIMEOUT)|EXPIR\w{1,40}|LIFETIME)(_(SECONDS|SECS|MINUTES|HOURS|DAYS|MS|MB|BYTES))?$/

/** Holds the sizes and lifetimes of caches to numbers that a cache can work with. */
export const cacheSettings: Check<Options> = {
  name: 'cache/cache-settings',
  question: 'Are the size and the lifetime of every cache set to a number it can work with?',
  reads: SETTING_READS,
  options: (schema: typeof z) => schema.strictObject({ keys: boundsByKey(schema).default({}).describe('Sizes and lifetimes that must be set, with their bounds.') }),
  *look(project, { keys }): Iterable<Outcome> {
    for (const { key, at, value, standing, fallback } of productionSettings(project)) {
      const bounds = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (!bounds && (!KEY.test(key) || standing === 'example')) continue
      // 0 and -1 are ways to say never and for ever, where the team sets no bounds.
      const fault = value === undefined || (value === '' && !bounds && !fallback) || (!bounds && /^(-1|none|null|false|off|never|true)$/i.test(value)) ? undefined : numberFault(value, bounds ? { min: 1, ...bounds } : { min: 0 })
      if (fault === undefined) yield { state: 'pass', at, facts: { key } }
      else yield { state: 'fail', at, facts: { key, value: value === '' ? 'nothing' : (value ?? ''), fault } }
    }
    yield* keysMissing(project, Object.keys(keys))
  },
}
