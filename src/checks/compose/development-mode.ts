import type { Outcome } from '../check.ts'
import { partCheck } from './running-part.ts'

/** Variables that name the mode an application runs in. */
const MODE = /^(NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|ENVIRONMENT|ENV|FLASK_ENV|DJANGO_ENV|ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT|GO_ENV|MIX_ENV|HANAMI_ENV|SPRING_PROFILES_ACTIVE|GIN_MODE|QUARKUS_PROFILE|MICRONAUT_ENVIRONMENTS|(?!CONDA_|VIRTUAL_)[A-Z0-9_]+_(ENVIRONMENT|ENV))$/
const DEVELOPMENT = /^(dev|develop|development|debug|local)$/i
/** Switches of debug modes. */
const DEBUG = /^(DEBUG|[A-Z0-9_]+_DEBUG|DEBUG_MODE|[A-Z0-9_]+_DEBUG_MODE|DEV_MODE|[A-Z0-9_]+_DEV_MODE|PYTHONDEVMODE|WERKZEUG_DEBUG_PIN_OFF)$/
const ON = /^(1|true|yes|on|y|t)$/i

export const developmentMode = partCheck({
  name: 'compose/development-mode',
  question: 'Does everything that runs do so without debug switches, in another mode than development?',
  *look(part): Iterable<Outcome> {
    for (const { key, kind, value, at } of part.environment) {
      const [isMode, isDebug] = [MODE.test(key), DEBUG.test(key)]
      if (!isMode && !isDebug) continue
      const wrong = value.known && ((isMode && DEVELOPMENT.test(value.value.trim())) || (isDebug && ON.test(value.value.trim())))
      const facts = { key, value: value.known ? value.value : value.raw }
      if (!value.known) yield { state: 'pass', at, facts }
      else yield { state: wrong ? 'fail' : 'pass', at, facts, ...(wrong && kind === 'default' && { variant: 'fallback' }) }
    }
  },
})
