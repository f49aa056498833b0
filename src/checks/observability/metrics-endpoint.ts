import type * as z from '../schema.ts'
import { announcedPhrases } from '../../documents/first-look.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import type { DeclaredDependency } from '../../documents/manifest-content.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { libraryNamed, runtimeLibraries, shownByProgram, webFramework } from '../environment/libraries.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'

interface Options {
  readonly keys: readonly string[]
  readonly required: boolean
}

const SWITCH = /^([A-Z0-9]+_)*(ENABLE_(PROMETHEUS(_METRICS)?|METRICS)|(METRICS|PROMETHEUS|PROMETHEUS_METRICS)_ENABLED?|METRICS_ENABLE)$/
const LIBRARY = /^(prometheus[-_]client|prometheus-fastapi-instrumentator|starlette[-_](prometheus|exporter)|django-prometheus|prometheus-flask-exporter|aioprometheus|opentelemetry-.*|prom-client|express-prom-bundle|express-prometheus-middleware|@willsoto\/nestjs-prometheus|@opentelemetry\/.*|github\.com\/prometheus\/client_golang|go\.opentelemetry\.io\/.*|prometheus-client(-mmap)?|prometheus_exporter|yabeda(-.*)?|io\.micrometer:.*|io\.prometheus:.*|prometheus|metrics-exporter-prometheus|axum-prometheus|opentelemetry(_sdk)?|promphp\/prometheus_client_php|ddtrace|datadog|statsd|hot-shots|newrelic)$/i
/** What may bring metrics along under a name we do not know. */
const PERHAPS = /prom|metric|telemetry|statsd|datadog|instrument|actuator|monitor|observab/i

const ROUTE = announcedPhrases('/metrics')

/** Holds the switch of metrics to be on, and to something that writes them. */
export const metricsEndpoint: Check<Options> = {
  name: 'observability/metrics-endpoint',
  question: 'Does production publish metrics, with a library that writes them?',
  reads: [...SETTING_READS, 'manifest'],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: schema.array(schema.string()).default([]).describe('Switches of metrics beside the usual names; they must be on.'),
      required: schema.boolean().default(false).describe('Whether a program without a library for metrics is found wanting.'),
    }),
  *look(project, { keys, required }): Iterable<Outcome> {
    const library = libraryNamed(project, LIBRARY)
    const outcomes = [...productionSettings(project).flatMap((setting) => outcomeOf(setting, keys, library, project)), ...keysMissing(project, keys)]
    yield* outcomes.length > 0 ? outcomes : shownByProgram(project, library?.at, required)
  },
}

function outcomeOf(setting: ProductionSetting, keys: readonly string[], library: DeclaredDependency | undefined, project: Project): Outcome[] {
  const { key, at, value, fallback, standing } = setting
  const named = keys.includes(key)
  if (!named && (standing === 'example' || !SWITCH.test(key) || !isOwn(setting))) return []
  const facts = { key, value: value === '' ? 'nothing' : (value ?? '') }
  if (value === undefined) return [{ state: 'pass', at, facts }]
  if (/^(false|0|no|off)$/i.test(value) || (named && value === '')) return [{ state: 'fail', variant: fallback ? 'fallback' : 'off', at, facts }]
  const framework = library ? undefined : webFramework(project)
  const lacking = framework !== undefined && !runtimeLibraries(project).some(({ name }) => PERHAPS.test(name)) && sourcePhrases(project.tree, ROUTE, 'strings').length === 0
  return [lacking ? { state: 'fail', at, facts, related: [{ at: framework.at, message: 'no library beside this one writes metrics' }] } : { state: 'pass', at, facts }]
}

/** Somebody else's image has switches of its own: only what the repository's code is given counts. */
function isOwn({ key, set, environment }: ProductionSetting): boolean {
  if (set.source !== 'compose' && set.source !== 'env-file') return true
  return environment.deployments.some(({ image, service }) => image !== undefined && service?.environment.some((variable) => variable.key === key && variable.at.line === set.at.line))
}
