import type { Check, Outcome } from '../check.ts'
import { libraryNamed } from '../environment/libraries.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'

const LIBRARY = /^(opentelemetry-(distro|instrumentation-.*|sdk|exporter-.*)|ddtrace|newrelic|elastic-apm(-node)?|scout-apm|appdynamics|logfire|@opentelemetry\/(sdk-node|auto-instrumentations-node|sdk-trace-.*|instrumentation-.*)|dd-trace|scout_apm|skylight|datadog|go\.opentelemetry\.io\/.*|gopkg\.in\/datadog\/dd-trace-go.*|github\.com\/(newrelic\/go-agent|datadog\/dd-trace-go)(\/v\d+)?|io\.opentelemetry.*|co\.elastic\.apm:.*|opentelemetry(-otlp|_sdk)?|tracing-opentelemetry|opentelemetry-.*)$/i
const RATE = /^([A-Z0-9]+_)*SENTRY_(TRACES|PROFILES)_SAMPLE_RATE$/

/** Looks for what measures how long requests take inside the program. */
export const performanceMonitoring: Check = {
  name: 'observability/performance-monitoring',
  question: 'Does something measure where the time of requests goes?',
  reads: [...SETTING_READS, 'manifest'],
  *look(project): Iterable<Outcome> {
    const library = libraryNamed(project, LIBRARY)
    if (library) yield { state: 'pass', at: library.at, facts: { what: library.name } }
    for (const { key, at, value, standing } of productionSettings(project)) {
      if (standing === 'production' && RATE.test(key) && value !== undefined && Number(value) > 0) yield { state: 'pass', at, facts: { what: key } }
    }
  },
}
