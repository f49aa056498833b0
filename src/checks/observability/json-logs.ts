import type * as z from '../schema.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { libraryNamed, shownByProgram } from '../environment/libraries.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'

interface Options {
  readonly keys: readonly string[]
  readonly required: boolean
}

const SWITCH = /^([A-Z0-9]+_)*(LOG_JSON|JSON_LOGS?|LOGS_JSON|JSON_LOG(GING)?(_ENABLED)?|LOGS?_AS_JSON|LOGGING_JSON|(USE|ENABLE)_JSON_LOG(S|GING)?|STRUCTURED_LOG(S|GING)(_ENABLED)?|ENABLE_STRUCTURED_LOG(S|GING))$/
const FORMAT = /^([A-Z0-9]+_)*(LOG|LOGS|LOGGING)_(FORMAT|FORMATTER|STYLE|ENCODING|RENDERER|OUTPUT_FORMAT)$/
/** Formats that are known to be for reading on a terminal; any other word may be one that a program collects. */
const FOR_PEOPLE = /^(text|plain|console|pretty|simple|human|dev|color(ed)?|rich|plaintext)$/i
const LIBRARY = /^(structlog|python-json-logger|pythonjsonlogger|loguru|json-logging|ecs-logging|logfmter|picologging|aws-lambda-powertools|pino(-http)?|nestjs-pino|winston|bunyan|roarr|go\.uber\.org\/zap|github\.com\/(rs\/zerolog|sirupsen\/logrus)|lograge|semantic_logger|rails_semantic_logger|ougai|net\.logstash\.logback:.*|co\.elastic\.logging:.*|tracing-subscriber|slog-json|monolog\/monolog)$/i

/** Holds the switches of structured logs to be on; where there is none a library that writes them shows it. */
export const jsonLogs: Check<Options> = {
  name: 'observability/json-logs',
  question: 'Does production write its logs in a form that programs read?',
  reads: [...SETTING_READS, 'manifest'],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: schema.array(schema.string()).default([]).describe('Switches of structured logs beside the usual names; they must be on.'),
      required: schema.boolean().default(false).describe('Whether a program without a switch and without a library for it is found wanting.'),
    }),
  *look(project, { keys, required }): Iterable<Outcome> {
    const outcomes = [...productionSettings(project).flatMap((setting) => outcomeOf(setting, keys)), ...keysMissing(project, keys)]
    yield* outcomes.length > 0 ? outcomes : shownByProgram(project, libraryNamed(project, LIBRARY)?.at, required)
  },
}

function outcomeOf({ key, at, value, fallback, standing }: ProductionSetting, keys: readonly string[]): Outcome[] {
  const named = keys.includes(key)
  if (!named && (standing === 'example' || !(SWITCH.test(key) || FORMAT.test(key)))) return []
  const facts = { key, value: value === '' ? 'nothing' : (value ?? '') }
  if (value === undefined) return [{ state: 'pass', at, facts }]
  const off = FORMAT.test(key) ? FOR_PEOPLE.test(value) && standing === 'production' : /^(false|0|no|off)$/i.test(value) || (named && value === '')
  return [off ? { state: 'fail', at, facts, ...(fallback && { variant: 'fallback' }) } : { state: 'pass', at, facts }]
}
