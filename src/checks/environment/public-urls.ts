import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { Check, Outcome } from '../check.ts'
import { SETTING_READS, productionSettings } from './production-settings.ts'
import type { ProductionSetting } from './production-settings.ts'
import { isLocalHost, isPlaceholderHost, isPrivateHost, isSameSite } from './url-host.ts'

/** Where visitors and other systems reach this one. */
const OWN = /^((APP|APPLICATION|SERVER|SERVICE|API|BACKEND|WEB)_)?(PUBLIC|EXTERNAL|CANONICAL)_(BASE_|API_|APP_|SITE_|WEB_)?(URL|ORIGIN)$|^(SITE|APP|FRONTEND|WEBSITE|WEBAPP|WEB_APP|NEXTAUTH|BETTER_AUTH|BASE|DASHBOARD|PORTAL)_(BASE_)?URL$/
/** What browsers are given, and where others send them back to; these may be somebody else's. */
const OUTWARD = /^(NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|GATSBY|EXPO_PUBLIC|VUE_APP|PUBLIC)_[A-Z0-9_]*(URL|URI|ORIGIN|ENDPOINT)$|^([A-Z0-9]+_)*(CALLBACK|REDIRECT|WEBHOOK)_(BASE_)?(URL|URI)$/

/** Holds the addresses that production hands out to be reachable for those who get them. */
export const publicUrls: Check = {
  name: 'environment/public-urls',
  question: 'Do the public addresses of production lead to it, over HTTPS?',
  reads: SETTING_READS,
  *look(project): Iterable<Outcome> {
    const domain = project.declared.facts.get('domain')
    for (const setting of productionSettings(project)) {
      const { key, at, value, standing } = setting
      if (standing !== 'production' || !(OWN.test(key) || OUTWARD.test(key))) continue
      const fault = value === undefined ? undefined : faultOf(value, OWN.test(key) ? domain?.value.toLowerCase() : undefined)
      if (!fault) yield { state: 'pass', at, facts: { key } }
      else yield { state: 'fail', at, facts: { key, host: fault.host, domain: domain?.value ?? '' }, ...variantOf(fault.what, setting), ...(fault.what === 'elsewhere' && domain && { related: [{ at: domain.at, message: 'the domain is declared here' }] }) }
    }
  },
}

interface Fault {
  readonly what: 'local' | 'plain' | 'elsewhere'
  readonly host: string
}

function faultOf(value: string, domain: string | undefined): Fault | undefined {
  const url = readConnectionUrl(value)
  const host = url?.hosts[0]
  if (!url || host === undefined || !/^(https?|wss?)$/.test(url.scheme) || /[$<{]/.test(host)) return undefined
  if (isLocalHost(host)) return { what: 'local', host }
  if (isPrivateHost(host) || isPlaceholderHost(host)) return undefined
  if (url.scheme === 'http' || url.scheme === 'ws') return { what: 'plain', host }
  return domain !== undefined && !isSameSite(host, domain) ? { what: 'elsewhere', host } : undefined
}

function variantOf(what: Fault['what'], { fallback }: ProductionSetting): { variant?: string } {
  if (what === 'local') return fallback ? { variant: 'fallback' } : {}
  return { variant: what }
}
