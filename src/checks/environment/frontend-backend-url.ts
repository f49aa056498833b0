import type * as z from '../schema.ts'
import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { Check, Outcome } from '../check.ts'
import { SETTING_READS, productionSettings } from './production-settings.ts'
import { shownValue } from './shown-value.ts'
import { isLocalHost, isPlaceholderHost, isPrivateHost, isSameSite } from './url-host.ts'

interface Options {
  readonly keys: readonly string[]
}

const KEY = /^(VITE|REACT_APP|NEXT_PUBLIC|NUXT_PUBLIC|GATSBY|EXPO_PUBLIC|VUE_APP|PUBLIC)_([A-Z0-9]+_)*(BACKEND|API|SERVER|SERVICE)_(\w+_)?(URL|ORIGIN|ENDPOINT|HOST)$|^(VITE|REACT_APP|NEXT_PUBLIC|NUXT_PUBLIC|VUE_APP)_([A-Z0-9]+_)*BACKEND$/

/** Looks for a frontend's address of its backend that a browser elsewhere can use; what it cannot see, somebody attests. */
export const frontendBackendUrl: Check<Options> = {
  name: 'environment/frontend-backend-url',
  question: 'Is the frontend built with an address of the backend that visitors reach over HTTPS?',
  reads: SETTING_READS,
  options: (schema: typeof z) => schema.strictObject({ keys: schema.array(schema.string()).default([]).describe("Variables with the backend's address beside the usual names.") }),
  *look(project, { keys }): Iterable<Outcome> {
    const domain = project.declared.facts.get('domain')?.value.toLowerCase()
    for (const { key, at, value, standing } of productionSettings(project)) {
      if (standing !== 'production' || value === undefined || !(KEY.test(key) || keys.includes(key))) continue
      const url = readConnectionUrl(value)
      const host = url?.hosts[0]
      if (!url || host === undefined || /[$<{]/.test(host) || isPlaceholderHost(host)) continue
      const facts = { key, value: shownValue(value) }
      if (isLocalHost(host)) yield { state: 'fail', at, facts, variant: 'local' }
      else if (isPrivateHost(host)) continue
      else if (url.scheme === 'http' || url.scheme === 'ws') yield { state: 'fail', at, facts, variant: 'plain' }
      else if (domain === undefined || isSameSite(host, domain)) yield { state: 'pass', at, facts }
      else yield { state: 'fail', at, facts: { ...facts, domain }, variant: 'elsewhere' }
    }
  },
}
