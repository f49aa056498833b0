import type { Outcome } from '../check.ts'
import { partCheck } from './running-part.ts'

/** Switches of debug modes. */
const DEBUG = /^(DEBUG|[A-Z0-9_]+_DEBUG|DEBUG_MODE|[A-Z0-9_]+_DEBUG_MODE|DEV_MODE|[A-Z0-9_]+_DEV_MODE|PYTHONDEVMODE|WERKZEUG_DEBUG_PIN_OFF)$/
const ON = /^(1|true|yes|on|y|t)$/i

export const developmentMode = partCheck({
  name: 'compose/development-mode',
  question: 'Does everything that runs do so without debug switches?',
  *look(part): Iterable<Outcome> {
    for (const { key, kind, value, at } of part.environment) {
      if (!DEBUG.test(key)) continue
      const wrong = value.known && ON.test(value.value.trim())
      const facts = { key, value: value.known ? value.value : value.raw }
      if (!value.known) yield { state: 'pass', at, facts }
      else yield { state: wrong ? 'fail' : 'pass', at, facts, ...(wrong && kind === 'default' && { variant: 'fallback' }) }
    }
  },
})
