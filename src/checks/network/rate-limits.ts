import type * as z from '../schema.ts'
import { nginxDirectives } from '../../documents/nginx-config.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { libraryNamed, shownByProgram } from '../environment/libraries.ts'
import { boundsByKey, numberFault } from '../environment/number-bounds.ts'
import type { Bounds } from '../environment/number-bounds.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'
import { isShipped } from './proxied.ts'

interface Options {
  readonly keys: Readonly<Record<string, Bounds>>
  readonly required: boolean
}

const SWITCH = /^([A-Z0-9]+_)*(RATE_?LIMIT(ING|S|ER)?_ENABLED?|ENABLE_RATE_?LIMIT(ING|S|ER)?|USE_RATE_?LIMIT(ING|S)?|RATE_?LIMITING)$/
const OFF = /^(DISABLE_RATE_?LIMIT(ING|S)?|RATE_?LIMIT(ING|S)?_DISABLED)$/
const LIMIT = /(^|_)RATE_?LIMITS?(_(RPM|RPS|BURST|DEFAULT|(MAX_?)?REQUESTS|MAX|((REQUESTS|CALLS)_)?PER_(SECOND|MINUTE|HOUR|DAY)|WINDOW(_(MS|SECONDS|MINUTES|SECS))?|POINTS))?$/
const LIBRARY = /^(slowapi|fastapi-limiter|flask-limiter|django-ratelimit|django-axes|limits|asgi-ratelimit|express-rate-limit|express-slow-down|rate-limiter-flexible|@fastify\/rate-limit|@nestjs\/throttler|@upstash\/ratelimit|hono-rate-limiter|koa-ratelimit|rack-attack|golang\.org\/x\/time|github\.com\/(ulule\/limiter|didip\/tollbooth|go-chi\/httprate)(\/v\d+)?|tower[-_]governor|governor|com\.bucket4j:.*|com\.github\.vladimir-bukhtoyarov:bucket4j.*|io\.github\.resilience4j:.*ratelimiter)$/i

/** Holds limits on requests to be on, and to be numbers; a limiter in the proxy or the program shows them as well. */
export const rateLimits: Check<Options> = {
  name: 'network/rate-limits',
  question: 'Are limits on requests switched on, with numbers that let some through and not all?',
  reads: [...SETTING_READS, 'nginx', 'manifest'],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: boundsByKey(schema).default({}).describe('Limits that must be set, with their bounds.'),
      required: schema.boolean().default(false).describe('Whether a program without any limiter is found wanting.'),
    }),
  *look(project, { keys, required }): Iterable<Outcome> {
    const outcomes = [...productionSettings(project).flatMap((setting) => outcomeOf(setting, keys)), ...keysMissing(project, Object.keys(keys))]
    yield* outcomes.length > 0 ? outcomes : shownByProgram(project, limiterOf(project), required)
  },
}

function outcomeOf({ key, at, value, standing, fallback }: ProductionSetting, keys: Options['keys']): Outcome[] {
  const bounds = Object.hasOwn(keys, key) ? keys[key] : undefined
  const isSwitch = SWITCH.test(key) || OFF.test(key)
  if (!bounds && (standing === 'example' || !(isSwitch || LIMIT.test(key)))) return []
  const facts = { key, value: value === '' ? 'nothing' : (value ?? '') }
  if (value === undefined) return [{ state: 'pass', at, facts }]
  if (!bounds && (isSwitch || SWITCH_VALUE.test(value))) {
    const off = OFF.test(key) ? /^(true|1|yes|on)$/i.test(value) : /^(false|0|no|off)$/i.test(value)
    return [off ? { state: 'fail', variant: fallback ? 'off-by-fallback' : 'off', at, facts } : { state: 'pass', at, facts }]
  }
  if (value === '' && !bounds && !fallback) return []
  const fault = limitFault(value, bounds ?? {})
  return [fault === undefined ? { state: 'pass', at, facts } : { state: 'fail', at, facts: { ...facts, fault } }]
}

const SWITCH_VALUE = /^(true|false|yes|no|on|off)$/i

/** A number above none, or a rate such as `60/minute`, `100 per 15 minutes` and `5-S`: the first number of it. */
function limitFault(value: string, bounds: Bounds): string | undefined {
  const plain = numberFault(value, { min: 1, ...bounds })
  const first = plain === 'is no number' ? /\d{1,12}/.exec(value)?.[0] : undefined
  return first === undefined ? plain : numberFault(first, { min: 1, ...bounds })
}

function limiterOf(project: Project): Location | undefined {
  for (const { path, content } of project.documents.of('nginx')) {
    const directive = content && isShipped(path) ? [...nginxDirectives(content.directives)].find(({ name }) => name === 'limit_req') : undefined
    if (directive) return directive.at
  }
  return libraryNamed(project, LIBRARY)?.at
}
