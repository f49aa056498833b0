import type * as z from '../schema.ts'
import { readConnectionUrl } from '../../documents/connection-url.ts'
import { announcedPhrases } from '../../documents/first-look.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import { readWrittenList } from '../../documents/written-list.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'
import { isLocalHost, isPlaceholderHost, isPrivateHost, isSameSite } from '../environment/url-host.ts'

interface Options {
  readonly keys: readonly string[]
  readonly 'allow-http': boolean
}

const TRUE = /^(true|1|yes|on)$/i
const KEY = /^([A-Z0-9]+_)*(CORS_(ALLOW(ED)?_)?ORIGINS?|ALLOW(ED)?_ORIGINS?|(FRONTEND|CLIENT|WEB)_ORIGINS?|CORS_(WHITELIST|ALLOWLIST)|CORS|CORS_DOMAINS?|ACCESS_CONTROL_ALLOW_ORIGIN)$/
/** Switches that let every origin in. */
const EVERYONE = /^([A-Z0-9]+_)*(CORS_ALLOW_ALL(_ORIGINS)?|CORS_ORIGIN_ALLOW_ALL|ALLOW_ALL_ORIGINS)$/

/** Holds the origins that production lets in to its own, by name and over HTTPS. */
export const corsOrigins: Check<Options> = {
  name: 'network/cors-origins',
  question: 'Does production let only origins in that are named, public and served over HTTPS?',
  reads: SETTING_READS,
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: schema.array(schema.string()).default([]).describe('Variables that list origins, beside the usual names.'),
      'allow-http': schema.boolean().default(false).describe('Whether origins without TLS are accepted.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const known = { origins: declaredOrigins(project), domain: project.declared.facts.get('domain')?.value }
    let told = false
    for (const setting of productionSettings(project)) {
      const { key, at, value, standing } = setting
      if (EVERYONE.test(key)) {
        if (value !== undefined && standing !== 'example') yield TRUE.test(value) ? { state: 'fail', variant: 'everyone', at, facts: { key, origin: '*' } } : { state: 'pass', at, facts: { key } }
      } else if (KEY.test(key) || options.keys.includes(key)) {
        told = true
        yield* outcomesOf(setting, known, options)
      }
    }
    if (!told) yield* inSource(project)
  },
}

/** What the team declares of its own addresses. */
interface Known {
  readonly origins: readonly string[] | undefined
  readonly domain: string | undefined
}

/** Arguments of a call, and settings of a module. */
const IN_SOURCE = announcedPhrases('allow_origins=["*"]', "allow_origins=['*']", 'allow_origins = ["*"]', "allow_origins = ['*']", 'CORS_ALLOW_ALL_ORIGINS = True', 'CORS_ORIGIN_ALLOW_ALL = True')
/** Settings and scripts for work on the project. */
const NOT_SHIPPED = /(^|[/._-])(dev|develop|development|local|test|tests|testing|ci|demo|examples?|scripts?|docs?)([/._-]|$)/i

/** Only where no variable tells: then what the source says holds everywhere. */
function* inSource({ tree }: Project): Iterable<Outcome> {
  for (const { phrase, line, at } of sourcePhrases(tree, IN_SOURCE, 'statements', (path) => !path.endsWith('.py') || NOT_SHIPPED.test(path))) {
    // What is indented holds under a condition, such as that of debugging, or is a default that the environment overrides.
    const conditional = (phrase.includes(' = ') && at.column > 1) || /^\s*(if|or|and)\b/.test(line.slice(line.indexOf(phrase) + phrase.length))
    if (!conditional) yield { state: 'fail', variant: 'source', at, facts: { key: 'The source', origin: '*' } }
  }
}

function declaredOrigins({ declared }: Project): readonly string[] | undefined {
  const fact = declared.facts.get('origins')
  return fact && readWrittenList(fact.value.toLowerCase(), 'csv-or-json')?.map((origin) => origin.replace(/\/$/, ''))
}

function* outcomesOf(setting: ProductionSetting, known: Known, options: Options): Iterable<Outcome> {
  const { key, at, value, fallback, standing } = setting
  if (value === undefined) return yield { state: 'pass', at, facts: { key } }
  if (/^(true|false|0|1|on|off|yes|no|none|null)$/i.test(value)) return
  // Nothing, where the host sets nothing, lets no page in; in an example it is a gap to be filled in.
  if (value === '') {
    if (fallback && standing === 'production') yield { state: 'fail', variant: 'empty', at, facts: { key } }
    return
  }
  const origins = readWrittenList(value, 'csv-or-json') ?? value.split(/[\s,;]+/)
  const faults = origins.flatMap((origin) => faultOf(origin, known, options, setting) ?? [])
  const [worst] = faults.toSorted((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what))
  if (worst) yield { state: 'fail', at, facts: { key, origin: worst.origin }, variant: worst.what }
  else if (standing !== 'example') yield { state: 'pass', at, facts: { key } }
}

const ORDER = ['everyone', 'everyone-example', 'local', 'plain', 'unlisted', 'placeholder'] as const

interface Fault {
  readonly what: (typeof ORDER)[number]
  readonly origin: string
}

function faultOf(written: string, known: Known, options: Options, { standing }: ProductionSetting): Fault | undefined {
  const origin = written.replace(/^[[\s'"]+|(?<![\]\s'"])[\]\s'"]+$/g, '')
  if (/^(https?:\/\/)?\*(:\*)?$/.test(origin)) return { what: standing === 'example' ? 'everyone-example' : 'everyone', origin }
  const url = readConnectionUrl(origin.toLowerCase())
  const host = url?.hosts[0]
  if (standing !== 'production' || !url || host === undefined || !/^https?$/.test(url.scheme) || /[$<{]/.test(host)) return undefined
  // The web view of a packaged app has this origin on phones.
  if (/^(https|capacitor|ionic):\/\/localhost\/?$/.test(origin)) return undefined
  if (isLocalHost(host)) return { what: 'local', origin }
  if (url.scheme === 'http' && !options['allow-http'] && !isPrivateHost(host)) return { what: 'plain', origin }
  if (isPlaceholderHost(host) && !(known.domain !== undefined && isSameSite(host, known.domain))) return { what: 'placeholder', origin }
  return known.origins && !known.origins.includes(origin.toLowerCase().replace(/\/$/, '')) ? { what: 'unlisted', origin } : undefined
}
