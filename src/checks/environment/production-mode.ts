import type * as z from '../schema.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from './keys-missing.ts'
import { SETTING_READS, productionSettings } from './production-settings.ts'
import type { ProductionSetting } from './production-settings.ts'

interface Options {
  readonly keys: readonly string[]
}

/** Variables that name the mode an application runs in. */
const MODE = /^(NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|ENVIRONMENT|ENV|FLASK_ENV|DJANGO_ENV|ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT|GO_ENV|MIX_ENV|HANAMI_ENV|SPRING_PROFILES_ACTIVE|GIN_MODE|QUARKUS_PROFILE|MICRONAUT_ENVIRONMENTS|(?!CONDA_|VIRTUAL_)[A-Z0-9_]+_(ENVIRONMENT|ENV))$/
const PRODUCTION = /^(production|prod|prd|live|release)$/i
const DEVELOPMENT = /^(dev|develop|development|debug|local)$/i
/** Other stages, in their usual words; a word we do not know may be anybody's name for production. */
const OTHER = /^(test|tests|testing|stage|staging|qa|uat|ci|preview|sandbox|demo)$/i

/** Holds the variables that name the mode to production, where production has them. */
export const productionMode: Check<Options> = {
  name: 'environment/production-mode',
  question: 'Does every variable that names the mode say production?',
  reads: SETTING_READS,
  options: (schema: typeof z) => schema.strictObject({ keys: schema.array(schema.string()).default([]).describe('Variables that name the mode beside the usual ones; they must be set.') }),
  *look(project, { keys }): Iterable<Outcome> {
    for (const setting of productionSettings(project)) {
      if (keys.includes(setting.key) || MODE.test(setting.key)) yield* outcomeOf(setting, keys.includes(setting.key))
    }
    yield* keysMissing(project, keys)
  },
}

/** What those call production that do not know the word, and of which some refuse to start with it. */
const CALLED: Readonly<Record<string, string>> = { GIN_MODE: 'release', MIX_ENV: 'prod', SPRING_PROFILES_ACTIVE: 'prod', QUARKUS_PROFILE: 'prod', MICRONAUT_ENVIRONMENTS: 'prod', ASPNETCORE_ENVIRONMENT: 'Production', DOTNET_ENVIRONMENT: 'Production' }

function* outcomeOf({ key, at, value, fallback, standing, set }: ProductionSetting, named: boolean): Iterable<Outcome> {
  // An example that names no environment is what developers copy.
  if (standing === 'example' && !named) return
  const facts = { key, value: value === '' ? 'nothing' : (value ?? set.raw), wanted: (Object.hasOwn(CALLED, key) && CALLED[key]) || 'production' }
  const wrong = value !== undefined && (named ? !PRODUCTION.test(value) : DEVELOPMENT.test(value) || (standing === 'production' && OTHER.test(value)))
  if (!wrong) yield { state: 'pass', at, facts }
  else yield { state: 'fail', at, facts, ...(fallback && { variant: 'fallback' }) }
}
