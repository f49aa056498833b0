import type * as z from '../schema.ts'
import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'
import { systemEnvironments } from '../environment/system-environment.ts'
import { shownValue } from '../environment/shown-value.ts'
import { isLocalHost } from '../environment/url-host.ts'

interface Options {
  readonly switches: readonly string[]
  readonly endpoints: readonly string[]
  readonly 'on-by-default': boolean
}

const SWITCH = /^((?!LANG)[A-Z0-9]+_)*(ENABLE_(TRACING|OTEL|OPENTELEMETRY)(_TRACING)?|(TRACING|OTEL|OTEL_TRACING|OTEL_TRACES|OPENTELEMETRY)_ENABLED?)$/
/** Where traces are sent. */
const ENDPOINT = /^([A-Z0-9]+_)*(OTLP_(\w{1,60}_)?ENDPOINT|OTEL_EXPORTER_OTLP(_TRACES)?_ENDPOINT|OTEL_COLLECTOR_(ENDPOINT|URL)|JAEGER_(ENDPOINT|COLLECTOR_ENDPOINT|AGENT_HOST|HOST)|ZIPKIN_(ENDPOINT|URL)|TEMPO_(ENDPOINT|URL)|TRACING_(ENDPOINT|URL))$/
/** Anything else that may take traces: an agent, a vendor, another exporter. */
const SINK = /^(DD_|DATADOG_|HONEYCOMB_|NEW_RELIC_|ELASTIC_APM_|SENTRY_|[A-Z0-9_]*SENTRY_DSN|PHOENIX_|LANGFUSE_|LOGFIRE_|AXIOM_|LIGHTSTEP_|INSTANA_|SPLUNK_|APPLICATIONINSIGHTS_|AZURE_MONITOR_|GOOGLE_CLOUD_|OTEL_TRACES_EXPORTER|OTEL_EXPORTER)|TRAC(E|ING)_EXPORTER/

/** Holds tracing that is switched on to a collector that is there. */
export const tracing: Check<Options> = {
  name: 'observability/tracing',
  question: 'Where tracing is on, are traces sent somewhere?',
  reads: SETTING_READS,
  options: (schema: typeof z) =>
    schema.strictObject({
      switches: schema.array(schema.string()).default([]).describe('Switches of tracing beside the usual names.'),
      endpoints: schema.array(schema.string()).default([]).describe("Variables with the collector's address beside the usual names."),
      'on-by-default': schema.boolean().default(false).describe('Whether the program traces where no switch is set.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const settings = productionSettings(project).filter(({ standing }) => standing !== 'example')
    for (const environment of systemEnvironments(project)) {
      const own = settings.filter((setting) => setting.environment === environment)
      const switches = own.filter(({ key }) => SWITCH.test(key) || options.switches.includes(key))
      const endpoints = own.filter(({ key }) => ENDPOINT.test(key) || options.endpoints.includes(key))
      if (switches.length > 0 && switches.every(({ value }) => value !== undefined && !isOn(value))) yield { state: 'pass', at: (switches[0] as ProductionSetting).at }
      else yield* outcomesOf(switches, endpoints, own.some(({ key }) => SINK.test(key)), options, project, own)
    }
  },
}

function isOn(value: string): boolean {
  return /^(true|1|yes|on)$/i.test(value)
}

function* outcomesOf(switches: readonly ProductionSetting[], endpoints: readonly ProductionSetting[], hasSink: boolean, options: Options, project: Project, own: readonly ProductionSetting[]): Iterable<Outcome> {
  for (const setting of endpoints) yield endpointOutcome(setting, switches)
  if (endpoints.length > 0 || hasSink) return
  for (const { key, at, value } of switches) if (value !== undefined && isOn(value)) yield { state: 'fail', at, facts: { key } }
  const at = switches.length === 0 && own.length > 0 && options['on-by-default'] ? own[0]?.environment.placeForMissing(new Set([...options.switches, ...options.endpoints])) : undefined
  if (at) yield { state: 'fail', variant: 'by-default', at, facts: { key: options.endpoints[0] ?? 'OTEL_EXPORTER_OTLP_ENDPOINT' }, related: project.declared.at ? [{ at: project.declared.at, message: 'the program is said to trace by default' }] : [] }
}

/** On a host, or beside an agent, a collector may listen at localhost; in a container of its own nothing does. */
function endpointOutcome({ key, at, value, standing, environment }: ProductionSetting, switches: readonly ProductionSetting[]): Outcome {
  const facts = { key, value: shownValue(value ?? '') }
  if (value === undefined) return { state: 'pass', at, facts }
  const on = switches.find((each) => each.value !== undefined && isOn(each.value))
  const related = on ? [{ at: on.at, message: `${on.key} switches tracing on` }] : []
  if (value === '' && on) return { state: 'fail', variant: 'empty', at, facts, related }
  const host = readConnectionUrl(value)?.hosts[0] ?? value.split(':')[0]?.toLowerCase() ?? ''
  const alone = standing === 'production' && environment.deployments.every(({ by }) => by !== 'unit' && by !== 'platform')
  return alone && value !== '' && isLocalHost(host) ? { state: 'fail', variant: 'local', at, facts, related } : { state: 'pass', at, facts }
}
