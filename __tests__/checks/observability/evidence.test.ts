import { found, stateOf } from '../compose/found.ts'

const app = (...lines: readonly string[]): Record<string, string> => ({ 'compose.yaml': `services:\n  api:\n    image: ghcr.io/acme/api:1.8.0\n${lines.map((line) => `    ${line}\n`).join('')}` })
const service = (image: string): Record<string, string> => ({ 'compose.yaml': `services:\n  logs:\n    image: ${image}\n` })

describe('observability/log-aggregation', () => {
  test.each<[string, Record<string, string>, string]>([
    ['awslogs', app('logging: { driver: awslogs }'), 'pass'],
    ['the Loki driver', app('logging: { driver: loki }'), 'pass'],
    ['syslog to another machine', app('logging: { driver: syslog, options: { syslog-address: "tcp://logs:514" } }'), 'pass'],
    ['syslog of the host', app('logging: { driver: syslog }'), 'missing'],
    ['json-file', app('logging: { driver: json-file, options: { max-size: 10m } }'), 'missing'],
    ['journald', app('logging: { driver: journald }'), 'missing'],
    ['a driver from the environment', app('logging: { driver: "${LOG_DRIVER}" }'), 'missing'],
    ['Promtail', service('grafana/promtail:3.2.0'), 'pass'],
    ['Fluent Bit', service('cr.fluentbit.io/fluent/fluent-bit:3.1'), 'pass'],
    ['Vector', service('timberio/vector:0.41.1-alpine'), 'pass'],
    ['Elasticsearch, which may be for searching', service('elasticsearch:8.15.0'), 'missing'],
    ['behind a profile', { 'compose.yaml': 'services:\n  logs:\n    image: grafana/promtail:3.2.0\n    profiles: [observability]\n' }, 'missing'],
    ['for development', { 'compose.dev.yaml': 'services:\n  logs:\n    image: grafana/promtail:3.2.0\n', ...app() }, 'missing'],
    ['a log group', { 'infra/logs.tf': 'resource "aws_cloudwatch_log_group" "api" {\n  retention_in_days = 30\n}\n' }, 'pass'],
    ['an agent on every node', { 'k8s/logs.yaml': 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: logs }\nspec:\n  template:\n    spec:\n      containers:\n        - image: fluent/fluent-bit:3.1\n' }, 'pass'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf('observability/log-aggregation', files)).toBe(state)
  })
})

describe('observability/dashboards-present', () => {
  const dashboard = (panels: string): string => `{ "title": "API",\n  "panels": ${panels} }\n`
  const PANEL = '{ "type": "timeseries", "title": "CPU", "targets": [{ "expr": "rate(process_cpu_seconds_total[5m])" }] }'
  test.each<[string, Record<string, string>, string]>([
    ['a panel', { 'etc/grafana/dashboards/api.json': dashboard(`[${PANEL}]`) }, 'pass'],
    ['panels in a row', { 'etc/grafana/dashboards/api.json': dashboard(`[{ "type": "row", "panels": [${PANEL}] }]`) }, 'pass'],
    ['rows of the old form', { 'grafana/api.json': `{ "rows": [{ "panels": [${PANEL}] }] }` }, 'pass'],
    ['as the API takes it', { 'grafana/api.json': `{ "dashboard": ${dashboard(`[${PANEL}]`)} }` }, 'pass'],
    ['Terraform', { 'infra/dash.tf': 'resource "aws_cloudwatch_dashboard" "api" {\n}\n' }, 'pass'],
    ['only the provisioning', { 'etc/grafana/dashboards/provider.yml': 'providers:\n  - name: default\n    options: { path: /dashboards }\n' }, 'missing'],
    ['JSON of something else', { 'dashboard/package.json': '{ "name": "dashboard" }' }, 'missing'],
    ['JSON that is broken', { 'grafana/api.json': '{ "panels": [' }, 'fail'],
    ['a sample', { 'examples/grafana/api.json': dashboard(`[${PANEL}]`) }, 'missing'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf('observability/dashboards-present', files)).toBe(state)
  })

  test('an empty one is told at its panels, unless another one has some', () => {
    const files = { 'grafana/a.json': dashboard('[]'), 'grafana/b.json': dashboard('[{ "type": "row", "panels": [] }]') }
    expect(found('observability/dashboards-present', files)).toEqual(['grafana/a.json:2', 'grafana/b.json:2'])
    expect(stateOf('observability/dashboards-present', { ...files, 'grafana/c.json': dashboard(`[${PANEL}]`) })).toBe('pass')
  })
})

describe('observability/metrics-endpoint-protected', () => {
  const RULE = 'observability/metrics-endpoint-protected'
  /** The first location is on line 3. */
  const nginx = (...locations: readonly string[]): Record<string, string> => ({ 'nginx/api.conf': `server {\n  listen 443 ssl;\n${locations.map((line) => `  ${line}\n`).join('')}}\n` })
  const prometheus = (target: string, more = ''): Record<string, string> => ({ 'prometheus.yml': `scrape_configs:\n  - job_name: api\n${more}    static_configs:\n      - targets: ["${target}"]\n` })
  const compose = (...lines: readonly string[]): Record<string, string> => ({ 'compose.yaml': `services:\n  api:\n    build: .\n${lines.map((line) => `    ${line}\n`).join('')}` })
  const PASS = 'proxy_pass http://api:8000;'

  test.each<[string, Record<string, string>, string[]]>([
    ['a location for everybody', nginx(`location /metrics { ${PASS} }`), ['nginx/api.conf:3']],
    ['exactly that location', nginx(`location = /metrics { ${PASS} }`), ['nginx/api.conf:3']],
    ['by expression', nginx(`location ~ ^/metrics$ { ${PASS} }`), ['nginx/api.conf:3']],
    ['allowed, and nobody denied', nginx(`location /metrics { allow 10.0.0.0/8; ${PASS} }`), ['nginx/api.conf:3']],
    ['auth that is off', nginx('auth_basic "x";', `location /metrics { auth_basic off; ${PASS} }`), ['nginx/api.conf:4']],
    ['as part of everything', { ...nginx(`location / { ${PASS} }`), ...compose(), ...prometheus('api:8000') }, ['nginx/api.conf:3']],
    ['on a published port', { ...compose('ports: ["8000:8000"]'), ...prometheus('api:8000') }, ['compose.yaml:4']],
  ])('%s', (_what, files, places) => {
    expect(found(RULE, files)).toEqual(places)
  })

  test.each<[string, Record<string, string>, string]>([
    ['denied', nginx(`location /metrics { allow 10.0.0.0/8; deny all; ${PASS} }`), 'pass'],
    ['a password', nginx(`location /metrics { auth_basic "metrics"; auth_basic_user_file /etc/nginx/htpasswd; ${PASS} }`), 'pass'],
    ['not found', nginx('location = /metrics { return 404; }', `location / { ${PASS} }`), 'pass'],
    ['denied by the server', nginx('allow 10.0.0.0/8;', 'deny all;', `location /metrics { ${PASS} }`), 'pass'],
    ['an include decides', nginx(`location /metrics { include snippets/inside.conf; ${PASS} }`), 'missing'],
    ['a port of its own', { ...compose('ports: ["8000:8000"]'), ...prometheus('api:9100') }, 'pass'],
    ['on the loopback', { ...compose('ports: ["127.0.0.1:8000:8000"]'), ...prometheus('api:8000') }, 'pass'],
    ['behind a proxy that is not read', { 'compose.yaml': 'services:\n  api:\n    build: .\n  proxy:\n    image: traefik:v3.1\n', ...prometheus('api:8000') }, 'missing'],
    ['another path', { ...compose('ports: ["8000:8000"]'), ...prometheus('api:8000', '    metrics_path: /internal/metrics\n') }, 'missing'],
    ['an exporter that is pulled', { 'compose.yaml': 'services:\n  node:\n    image: prom/node-exporter:v1.8\n    ports: ["9100:9100"]\n', ...prometheus('node:9100') }, 'missing'],
    ['nothing known of metrics', nginx(`location / { ${PASS} }`), 'missing'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf(RULE, files)).toBe(state)
  })
})

test.each<[string, Record<string, string>, string]>([
  ['a table of audits', { 'sql/a.sql': 'CREATE TABLE audit_log (id int);\n' }, 'pass'],
  ['in a schema', { 'sql/a.sql': 'CREATE TABLE app.audits (id int);\n' }, 'pass'],
  ['another table', { 'sql/a.sql': 'CREATE TABLE auditorium (id int);\n' }, 'missing'],
  ['a trail', { 'infra/a.tf': 'resource "aws_cloudtrail" "all" {\n}\n' }, 'pass'],
])('observability/audit-logging by %s', (_what, files, state) => {
  expect(stateOf('observability/audit-logging', files)).toBe(state)
})

test.each<[string, Record<string, string>, string]>([
  ['an alert on it', { 'alerts.yml': 'groups:\n  - name: a\n    rules:\n      - alert: TokenBudget\n        expr: sum(increase(llm_tokens_total[1d])) > 1e6\n' }, 'pass'],
  ['an alert on tokens of another kind', { 'alerts.yml': 'groups:\n  - name: a\n    rules:\n      - alert: BadTokens\n        expr: rate(auth_token_errors[5m]) > 1\n' }, 'missing'],
])('cost/token-budget by %s', (_what, files, state) => {
  expect(stateOf('cost/token-budget', files)).toBe(state)
})
