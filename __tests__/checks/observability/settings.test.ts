import { found, messages, stateOf } from '../compose/found.ts'

const production = (...lines: readonly string[]): Record<string, string> => ({ '.env.production.example': `${lines.join('\n')}\n` })
const compose = (...lines: readonly string[]): string => ['services:', '  api:', '    build: .', '    environment:', ...lines.map((line) => `      ${line}`), ''].join('\n')
const Dockerfile = 'FROM python:3.12\nCMD ["python", "app.py"]\n'

describe('observability/json-logs-enabled', () => {
  test.each<[string, boolean]>([['LOG_JSON=true', true], ['LOG_JSON=false', false], ['JSON_LOGS=0', false], ['ENABLE_JSON_LOGGING=no', false], ['LOG_FORMAT=json', true], ['LOG_FORMAT=text', false], ['LOG_FORMAT=%(message)s', true], ['JSON_LOGS=', true], ['JSON_LOGS=${JSON_LOGS}', true], ['# JSON_LOGS=false', true]])('%s', (line, fine) => {
    expect(found('observability/json-logs-enabled', production(line))).toEqual(fine ? [] : ['.env.production.example:1'])
    expect(found('observability/json-logs-enabled', { '.env.example': `${line}\n` })).toEqual([])
  })
  test('a fallback, and the library as evidence', () => {
    expect(messages('observability/json-logs-enabled', { Dockerfile, 'compose.yaml': compose('JSON_LOGS: ${JSON_LOGS:-false}') })).toEqual(['5 warning JSON_LOGS falls back to false where production runs, so logs are lines of text'])
    expect(found('observability/json-logs-enabled', { Dockerfile, 'compose.yaml': compose('JSON_LOGS: ${JSON_LOGS:-false}'), ...production('JSON_LOGS=true') })).toEqual([])
    expect(stateOf('observability/json-logs-enabled', { 'requirements.txt': 'structlog==24.4.0\n' })).toBe('pass')
    expect(stateOf('observability/json-logs-enabled', { 'requirements.txt': 'flask==3.1.0\n' })).toBe('not-applicable')
  })
})

describe('observability/metrics-endpoint', () => {
  const fastapi = { 'requirements.txt': 'fastapi==0.115.6\n' }
  test.each<[string, Record<string, string>, string[]]>([
    ['on, with a library', { ...production('ENABLE_METRICS=true'), 'requirements.txt': 'fastapi==0.115.6\nprometheus-client==0.21.1\n' }, []],
    ['on, without one', { ...production('ENABLE_METRICS=true'), ...fastapi }, ['.env.production.example:1']],
    ['on, with something that may be one', { ...production('ENABLE_METRICS=true'), 'requirements.txt': 'fastapi==0.115.6\nacme-metrics==1.0\n' }, []],
    ['on, with a page written by hand', { ...production('ENABLE_METRICS=true'), ...fastapi, 'app.py': '@app.get("/metrics")\ndef metrics(): ...\n' }, []],
    ['on, and no manifest to see', production('ENABLE_METRICS=true'), []],
    ['off', production('ENABLE_METRICS=false'), ['.env.production.example:1']],
    ["off in somebody else's image", { 'compose.yaml': 'services:\n  x:\n    image: acme/x:1\n    environment:\n      METRICS_ENABLED: "false"\n' }, []],
    ['off in an example for nobody in particular', { '.env.example': 'ENABLE_METRICS=false\n' }, []],
  ])('%s', (_what, files, places) => expect(found('observability/metrics-endpoint', files)).toEqual(places))
})

describe('observability/tracing-configured', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['on with an endpoint', production('ENABLE_TRACING=true', 'OTLP_ENDPOINT=https://c.acme.io'), []],
    ['on without one', production('ENABLE_TRACING=true'), ['.env.production.example:1']],
    ['on with one left empty', production('ENABLE_TRACING=true', 'OTLP_ENDPOINT='), ['.env.production.example:2']],
    ['on with localhost', production('ENABLE_TRACING=true', 'OTLP_ENDPOINT=http://localhost:4317'), ['.env.production.example:2']],
    ['on with an agent', production('OTEL_ENABLED=true', 'DD_AGENT_HOST=agent'), []],
    ['on with what the host sets', production('ENABLE_TRACING=true', 'OTLP_ENDPOINT=${OTLP_ENDPOINT}'), []],
    ['off with localhost', production('ENABLE_TRACING=false', 'OTLP_ENDPOINT=http://localhost:4317'), []],
    ['localhost alone', production('OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318'), ['.env.production.example:1']],
    ['localhost beside a collector on the host', { ...production('OTLP_ENDPOINT=http://localhost:4317'), 'a.service': '[Service]\nExecStart=/a\n' }, []],
    ['localhost in development', { '.env.example': 'OTLP_ENDPOINT=http://localhost:4317\n' }, []],
    ["somebody else's tracing", production('LANGCHAIN_TRACING_ENABLED=true'), []],
    ['a service of the same system', { 'compose.prod.yaml': compose('ENABLE_TRACING: "true"', 'OTLP_ENDPOINT: http://collector:4317'), Dockerfile }, []],
  ])('%s', (_what, files, places) => expect(found('observability/tracing-configured', files)).toEqual(places))
})

describe('observability/error-tracking', () => {
  const library = { 'requirements.txt': 'fastapi==0.115.6\nsentry-sdk[fastapi]==2.19.2\n' }
  const none = { 'requirements.txt': 'fastapi==0.115.6\n' }
  test.each<[string, Record<string, string>, string[]]>([
    ['both', { ...library, ...production('SENTRY_DSN=https://xxxx@xxxx.ingest.example.test/1') }, []],
    ['the key, commented out', { ...library, '.env.example': '# SENTRY_DSN=\n' }, []],
    ['the key under another name', { ...library, '.env.example': 'APP_SENTRY_ADDRESS=\n' }, []],
    ['the key in compose', { ...library, '.env.example': 'A=1\n', 'compose.yaml': compose('SENTRY_DSN: ${SENTRY_DSN}'), Dockerfile }, []],
    ['the address in the source', { ...library, '.env.example': 'A=1\n', 'app.py': 'sentry_sdk.init(dsn="https://fake@fake.example.test/1")\n' }, []],
    ['the library without a key', { ...library, '.env.example': 'A=1\n' }, ['requirements.txt:2']],
    ['the library, and no env file at all', library, []],
    ['a library for browsers', { 'package.json': '{ "dependencies": { "@sentry/nextjs": "9.0.0" } }', '.env.example': 'A=1\n' }, []],
    ['the key without a library', { ...none, ...production('SENTRY_DSN=') }, ['.env.production.example:1']],
    ['the key without a library, in development', { ...none, '.env.example': 'SENTRY_DSN=\n' }, []],
    ['the key, with a library for development', { ...none, 'requirements-dev.txt': 'sentry-sdk==2.19.2\n', ...production('SENTRY_DSN=') }, []],
    ['neither', none, []],
  ])('%s', (_what, files, places) => expect(found('observability/error-tracking', files)).toEqual(places))
})
