import { found, messages } from '../compose/found.ts'

const RULES = 'groups:\n  - name: api\n    rules:\n      - alert: Down\n        expr: up == 0\n'
const prometheus = (...lines: readonly string[]): string => `${lines.join('\n')}\nscrape_configs: []\n`
const compose = (...volumes: readonly string[]): Record<string, string> => ({ 'compose.yaml': `services:\n  prometheus:\n    image: prom/prometheus:v3.1.0\n    volumes:\n${volumes.map((volume) => `      - ${volume}\n`).join('')}` })
const CONFIG = './etc/prometheus.yml:/etc/prometheus/prometheus.yml:ro'

describe('observability/rule-files-loaded', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['no rule_files', { 'prometheus.yml': prometheus(), 'alerts.yml': RULES }, ['alerts.yml:1']],
    ['another name', { 'prometheus.yml': prometheus('rule_files: [rules.yml]'), 'alerts.yml': RULES }, ['alerts.yml:1']],
    ['not mounted', { ...compose(CONFIG), 'etc/prometheus.yml': prometheus('rule_files: [rules/*.yml]'), 'etc/rules/a.yml': RULES }, ['etc/rules/a.yml:1']],
    ['mounted where nobody looks', { ...compose(CONFIG, './etc/rules:/rules'), 'etc/prometheus.yml': prometheus('rule_files: [/etc/prometheus/rules/*.yml]'), 'etc/rules/a.yml': RULES }, ['etc/rules/a.yml:1']],
    ['a pattern without a file', { ...compose('./etc:/etc/prometheus'), 'etc/prometheus.yml': prometheus('rule_files: [alerts/*.yml]') }, ['etc/prometheus.yml:1']],
    ['one of two files', { 'prometheus.yml': prometheus('rule_files: [a.rules.yml]'), 'a.rules.yml': RULES, 'b.rules.yml': RULES }, ['b.rules.yml:1']],
  ])('%s', (_what, files, places) => {
    expect(found('observability/rule-files-loaded', files)).toEqual(places)
  })

  test.each<[string, Record<string, string>]>([
    ['named beside it', { 'prometheus.yml': prometheus('rule_files: [alerts.yml]'), 'alerts.yml': RULES }],
    ['a pattern', { 'prometheus.yml': prometheus('rule_files: ["rules/*.yml"]'), 'rules/a.yml': RULES }],
    ['an absolute path, nothing mounted', { 'etc/prometheus.yml': prometheus('rule_files: [/etc/prometheus/alerts.yml]'), 'etc/alerts.yml': RULES }],
    ['a mounted folder', { ...compose(CONFIG, './etc/rules:/etc/prometheus/rules:ro'), 'etc/prometheus.yml': prometheus('rule_files: [rules/*.yml]'), 'etc/rules/a.yml': RULES }],
    ['one mount for all', { ...compose('./etc:/etc/prometheus'), 'etc/prometheus.yml': prometheus('rule_files: [rules/*.yml]'), 'etc/rules/a.yml': RULES }],
    ['a service behind a profile', { 'compose.yaml': `services:\n  p:\n    image: prom/prometheus:v3\n    profiles: [m]\n    volumes: ["./etc:/etc/prometheus"]\n`, 'etc/prometheus.yml': prometheus('rule_files: [rules/*.yml]'), 'etc/rules/a.yml': RULES }],
    ['no Prometheus of its own', { 'alerts.yml': RULES }],
    ['rules of Loki', { 'prometheus.yml': prometheus(), 'loki/rules.yml': RULES }],
    ['rules that ask for logs', { 'prometheus.yml': prometheus(), 'alerts.yml': RULES.replace('up == 0', 'count_over_time({app="a"} |= "error" [5m]) > 0') }],
    ['rules that ask for streams', { 'prometheus.yml': prometheus(), 'alerts.yml': RULES.replace('up == 0', 'absent_over_time({job="a"}[1m])') }],
    ['another system takes over', { 'prometheus.yml': prometheus('remote_write: [{ url: "http://mimir/push" }]'), 'alerts.yml': RULES }],
    ['a manual', { 'docs/prometheus.yml': prometheus(), 'docs/alerts.yml': RULES }],
    ['tests of rules', { 'prometheus.yml': prometheus('rule_files: [alerts.yml]'), 'alerts.yml': RULES, 'alerts_test.yml': 'rule_files: [alerts.yml]\ntests: []\n' }],
    ['a resource of Kubernetes', { 'prometheus.yml': prometheus(), 'alerts.yml': 'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups: []\n' }],
    ['rules of something else', { 'prometheus.yml': prometheus(), 'rules.yml': 'groups:\n  - name: admins\n    rules: [allow]\n' }],
    ['a template', { 'prometheus.yml': prometheus('rule_files: ["{{ rules }}"]'), 'alerts.yml': RULES }],
    ['a mixin', { 'prometheus.yml': prometheus(), 'api-mixin/alerts.yml': RULES }],
    ['another Prometheus altogether', { 'deploy/a/prometheus.yml': prometheus(), 'other/alerts.yml': RULES }],
  ])('quiet: %s', (_what, files) => {
    expect(found('observability/rule-files-loaded', files)).toEqual([])
  })
})

describe('observability/alert-delivery', () => {
  const alertmanager = (receivers: string): Record<string, string> => ({ 'alertmanager.yml': `route:\n  receiver: team\nreceivers:\n${receivers}` })
  test.each<[string, Record<string, string>, string[]]>([
    ['an empty list', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers:', '    - static_configs:', '        - targets: []') }, ['prometheus.yml:4']],
    ['commented out', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers:', '    - static_configs:', '        - targets:', '          # - am:9093') }, ['prometheus.yml:4']],
    ['no Alertmanager in the list', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers: []') }, ['prometheus.yml:2']],
    ['rules and no Alertmanager', { 'prometheus.yml': prometheus('rule_files: [alerts.yml]'), 'alerts.yml': RULES }, ['prometheus.yml:1']],
    ['a silent receiver', alertmanager('  - name: team\n'), ['alertmanager.yml:4']],
    ['a receiver that is not there', alertmanager('  - name: ops\n    email_configs: [{ to: a@example.test }]\n'), ['alertmanager.yml:2']],
    ['an empty configuration', alertmanager('  - name: team\n    slack_configs: []\n'), ['alertmanager.yml:4']],
    ['a live target', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers:', '    - static_configs: [{ targets: ["am:9093"] }]') }, []],
    ['targets by DNS', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers:', '    - dns_sd_configs: [{ names: [am] }]') }, []],
    ['targets by Kubernetes', { 'prometheus.yml': prometheus('alerting:', '  alertmanagers:', '    - kubernetes_sd_configs: [{ role: pod }]') }, []],
    ['no alerts', { 'prometheus.yml': prometheus() }, []],
    ['only recording rules', { 'prometheus.yml': prometheus('rule_files: [rules.yml]'), 'rules.yml': 'groups:\n  - name: a\n    rules: [{ record: a, expr: b }]\n' }, []],
    ['a receiver that tells', alertmanager('  - name: team\n    webhook_configs: [{ url: "http://x" }]\n'), []],
    ['the first receiver drops, another tells', alertmanager('  - name: team\n  - name: ops\n    email_configs: [{ to: a@example.test }]\n'), []],
    ['something else with receivers', { 'alerts.yml': 'receivers:\n  otlp: {}\n' }, []],
    ['a file of tests', { 'prometheus.test.yml': 'rule_files: [a.yml]\ntests: []\n' }, []],
    ['another file of that name', { 'prometheus.yml': 'name: x\n' }, []],
    ['no file at all', {}, []],
  ])('%s', (_what, files, places) => {
    expect(found('observability/alert-delivery', files)).toEqual(places)
  })
})

describe('observability/grafana-provisioning-complete', () => {
  const provider = (path: string): string => `apiVersion: 1\nproviders:\n  - name: a\n    options:\n      path: ${path}\n`
  const grafana = (...volumes: readonly string[]): Record<string, string> => ({ 'compose.yaml': `services:\n  grafana:\n    image: grafana/grafana:11.4.0\n    volumes: [${volumes.map((volume) => `"${volume}"`).join(', ')}]\n` })
  const FILE = 'grafana/provisioning/dashboards/d.yml'
  test.each<[string, Record<string, string>, string[]]>([
    ['an empty folder', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning'), [FILE]: provider('/etc/grafana/provisioning/dashboards') }, [`${FILE}:5`]],
    ['a folder that is not mounted', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning'), [FILE]: provider('/var/lib/grafana/dashboards'), 'grafana/dashboards/a.json': '{}' }, [`${FILE}:5`]],
    ['no dashboard anywhere', { [FILE]: provider('/var/lib/grafana/dashboards') }, [`${FILE}:5`]],
    ['dashboards beside it', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning'), [FILE]: provider('/etc/grafana/provisioning/dashboards'), 'grafana/provisioning/dashboards/a.json': '{}' }, []],
    ['dashboards in a folder below', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning'), [FILE]: provider('/etc/grafana/provisioning/dashboards/json'), 'grafana/provisioning/dashboards/json/a.json': '{}' }, []],
    ['a mount of their own', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning', './boards:/var/lib/grafana/dashboards'), [FILE]: provider('/var/lib/grafana/dashboards'), 'boards/a.json': '{}' }, []],
    ['a volume', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning', 'data:/var/lib/grafana'), [FILE]: provider('/var/lib/grafana/dashboards') }, []],
    ['a built image', { 'compose.yaml': 'services:\n  grafana:\n    build: grafana\n', [FILE]: provider('/var/lib/grafana/dashboards'), 'grafana/dashboards/a.json': '{}' }, []],
    ['another service that mounts the whole repository', { 'compose.yaml': 'services:\n  app:\n    build: .\n    volumes: [".:/app"]\n', [FILE]: provider('/var/lib/grafana/dashboards') }, [`${FILE}:5`]],
    ['a variable', { ...grafana('./grafana/provisioning:/etc/grafana/provisioning'), [FILE]: provider('$BOARDS') }, []],
    ['another type', { [FILE]: `providers:\n  - name: a\n    type: api\n    options: { path: /x }\n` }, []],
    ['data sources', { 'grafana/datasources/d.yml': 'apiVersion: 1\ndatasources: []\n' }, []],
    ['something else called dashboards', { 'dashboards.yml': 'boards: [a]\n' }, []],
    ['one file mounted', { ...grafana(`./${FILE}:/etc/grafana/provisioning/dashboards/d.yml`, './a.json:/boards/a.json'), [FILE]: provider('/boards'), 'a.json': '{}' }, []],
  ])('%s', (_what, files, places) => {
    expect(found('observability/grafana-provisioning-complete', files)).toEqual(places)
  })
})

describe('observability/metrics-scrape-config', () => {
  const scrape = (...targets: readonly string[]): string => `scrape_configs:\n  - job_name: a\n    static_configs:\n      - targets:\n${targets.map((target) => `          - ${target}\n`).join('')}`
  const system = (services: string, networks = ''): Record<string, string> => ({ 'compose.yaml': `services:\n  prometheus:\n    image: prom/prometheus:v3.1.0\n    volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml"]\n${services}${networks}` })
  const API = '  api:\n    image: acme/api:1\n    ports: ["8000:8000"]\n'
  test.each<[string, Record<string, string>, string[]]>([
    ['a service that is not there', { ...system(API), 'prometheus.yml': scrape('worker:9100') }, ['5 warning Job a asks worker:9100, and no service of this system is called worker']],
    ['a port that is not there', { ...system(API), 'prometheus.yml': scrape('api:8001') }, ['5 notice Job a asks api:8001, and api is known to listen on 8000']],
    ['a port the image does not expose', { ...system('  api:\n    build: .\n'), Dockerfile: 'FROM scratch\nEXPOSE 3000\n', 'prometheus.yml': scrape('api:8001') }, ['5 notice Job a asks api:8001, and api is known to listen on 3000']],
    ['the service and its port', { ...system(API), 'prometheus.yml': scrape('api:8000') }, []],
    ['Prometheus itself', { ...system(API), 'prometheus.yml': scrape('localhost:9090') }, []],
    ['the host', { ...system(API), 'prometheus.yml': scrape('host.docker.internal:8000') }, []],
    ['a name elsewhere', { ...system(API), 'prometheus.yml': scrape('api.example.test:443', '10.0.0.1:9100') }, []],
    ['the name of the container', { ...system('  api:\n    image: acme/api:1\n    container_name: backend\n'), 'prometheus.yml': scrape('backend:8000') }, []],
    ['an alias', { ...system('  api:\n    image: acme/api:1\n    networks: { default: { aliases: [backend] } }\n'), 'prometheus.yml': scrape('backend:8000') }, []],
    ['a service behind a profile', { ...system('  api:\n    image: acme/api:1\n    profiles: [x]\n'), 'prometheus.yml': scrape('api:8000') }, []],
    ['a network from elsewhere', { ...system(API, 'networks:\n  shared: { external: true }\n'), 'prometheus.yml': scrape('worker:9100') }, []],
    ['a metrics port in the environment', { ...system(`${API}    environment: { METRICS_PORT: "9100" }\n`), 'prometheus.yml': scrape('api:9100') }, []],
    ['a service without known ports', { ...system('  api:\n    image: acme/api:1\n'), 'prometheus.yml': scrape('api:9100') }, []],
    ['an exporter', { ...system('  node:\n    image: prom/node-exporter:v1.8.2\n    ports: ["9101:9101"]\n'), 'prometheus.yml': scrape('node:9100') }, []],
    ['no compose file', { 'prometheus.yml': scrape('worker:9100') }, []],
    ['a job that asks others', { ...system(API), 'prometheus.yml': `${scrape('worker')}    relabel_configs:\n      - target_label: __address__\n        replacement: blackbox:9115\n` }, []],
    ['an extra host', { 'compose.yaml': `services:\n  prometheus:\n    image: prom/prometheus:v3.1.0\n    extra_hosts: ["nas:10.0.0.2"]\n    volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml"]\n`, 'prometheus.yml': scrape('nas:9100') }, []],
  ])('%s', (_what, files, expected) => {
    expect(messages('observability/metrics-scrape-config', files)).toEqual(expected)
  })
})
