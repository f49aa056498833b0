import type * as z from '../schema.ts'
import { secondsOf } from '../declared/written-value.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from './keys-missing.ts'
import { libraryNamed } from './libraries.ts'
import { SETTING_READS, productionSettings } from './production-settings.ts'
import type { ProductionSetting } from './production-settings.ts'

interface Options {
  readonly keys: readonly string[]
  readonly 'longest-token-minutes': number
}

/** Switches by which a program asks nobody who they are. */
const SWITCHED_OFF = /^(DISABLE_AUTH(ENTICATION)?|AUTH(ENTICATION)?_DISABLED|(SKIP|BYPASS)_AUTH(ENTICATION)?|AUTH(ENTICATION)?_BYPASS)$/
/** How long an access token holds; one to renew it holds longer by design. */
const LIFETIME = /^(?!.*(REFRESH|REMEMBER|RESET|INVITE|VERIF|CONFIRM))([A-Z0-9]+_)*((ACCESS_TOKEN|JWT|JWT_ACCESS|JWT_TOKEN|AUTH_TOKEN|TOKEN|JWT_ACCESS_TOKEN)_(EXPIR(E|ES|Y|ATION)(_IN|_TIME|_DELTA)?|TTL|LIFETIME|VALIDITY|MAX_AGE))(_(SECONDS|SECS|MINUTES|MINS|HOURS|DAYS|MS))?$/
const UNITS: Readonly<Record<string, number>> = { SECONDS: 1, SECS: 1, MINUTES: 60, MINS: 60, HOURS: 3600, DAYS: 86_400, MS: 0.001 }
const LIBRARY = /^(passlib|bcrypt|argon2-cffi|python-jose|pyjwt|jwt|authlib|fastapi-users|django-allauth|djangorestframework-simplejwt|flask-login|flask-jwt-extended|bcryptjs|argon2|jsonwebtoken|jose|passport|@nestjs\/(jwt|passport)|next-auth|@auth\/core|better-auth|devise|omniauth|golang\.org\/x\/crypto|github\.com\/golang-jwt\/jwt(\/v\d+)?|org\.springframework\.boot:spring-boot-starter-(security|oauth2-.*)|argon2|jsonwebtoken)$/i

/** Holds the keys that let callers in to be set, and what they are given to hold for a time that can be borne. */
export const authentication: Check<Options> = {
  name: 'environment/authentication',
  question: 'Are the keys of authentication set in production, and do access tokens run out?',
  reads: [...SETTING_READS, 'manifest'],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: schema.array(schema.string()).default([]).describe('Keys of authentication that must be set for production.'),
      'longest-token-minutes': schema.number().positive().default(43_200).describe('How long an access token may hold, in minutes.'),
    }),
  *look(project, { keys, 'longest-token-minutes': longest }): Iterable<Outcome> {
    const settings = productionSettings(project)
    for (const setting of settings) {
      if (LIFETIME.test(setting.key) && setting.standing !== 'example') yield* lifetimeOutcome(setting, longest)
      else if (SWITCHED_OFF.test(setting.key) && setting.standing === 'production' && /^(true|1|yes|on)$/i.test(setting.value ?? '')) yield { state: 'fail', variant: 'off', at: setting.at, facts: { key: setting.key, value: setting.value ?? '' } }
      else if (keys.includes(setting.key)) yield { state: 'pass', at: setting.at, facts: { key: setting.key } }
    }
    yield* keysMissing(project, keys)
    const library = libraryNamed(project, LIBRARY)
    if (library) yield { state: 'pass', at: library.at }
  },
}

function* lifetimeOutcome({ key, at, value }: ProductionSetting, longest: number): Iterable<Outcome> {
  if (value === undefined || value === '') return yield { state: 'pass', at, facts: { key } }
  const unit = UNITS[key.slice(key.lastIndexOf('_') + 1)]
  // A bare number without a unit in the name means what the library makes of it.
  const seconds = /^\d+$/.test(value) ? (unit === undefined ? undefined : Number(value) * unit) : secondsOf(value)
  if (/^-?0+$|^(never|none|false)$/i.test(value)) yield { state: 'fail', variant: 'never', at, facts: { key, value } }
  else if (seconds !== undefined && seconds > longest * 60) yield { state: 'fail', variant: 'long', at, facts: { key, value, days: Math.round(seconds / 86_400), longest: Math.round(longest / 1440) || `${longest} minutes` } }
  else yield { state: 'pass', at, facts: { key } }
}
