import { alertRulesOf } from '../../../src/documents/prometheus.ts'
import { readYaml } from '../../../src/documents/located-yaml.ts'
import { entryOf } from '../../../src/documents/yaml-node.ts'
import { ALERT_CATEGORIES, isAbout, thresholdOf } from '../../../src/checks/observability/alert-categories.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { worded } from '../../../src/rules/finding-text.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { fileText } from '../../../src/tree/source-text.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'
import { stateOf } from '../compose/found.ts'

const RULE = 'observability/alert-rules-coverage'
const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === RULE)

const alert = (name: string, expr: string): string => `      - alert: ${name}\n        expr: ${JSON.stringify(expr)}\n`
const file = (...alerts: readonly string[]): string => `groups:\n  - name: api\n    rules:\n${alerts.join('')}`
const ALL = [
  alert('Down', 'up == 0'),
  alert('Errors', 'sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.01'),
  alert('P95', 'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 2'),
  alert('Cpu', '100 - avg(rate(node_cpu_seconds_total{mode="idle"}[5m])) * 100 > 80'),
  alert('Memory', 'node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes < 0.1'),
  alert('Disk', 'node_filesystem_avail_bytes / node_filesystem_size_bytes * 100 < 15'),
]

/** What fails, as `path:line message`. */
function told(files: Record<string, string>, options: Record<string, unknown> = {}): string[] {
  if (!rule) throw new Error(`there is no rule ${RULE}`)
  const asked = { ...rule, with: { ...rule.with, ...options } }
  return evaluate(asked, projectOfFiles(files)).outcomes.flatMap((outcome) => (outcome.state === 'fail' ? [`${outcome.at.path}:${outcome.at.line} ${worded(asked, outcome).message}`] : []))
}

describe(RULE, () => {
  test('all are watched', () => {
    expect(stateOf(RULE, { 'alerts.yml': file(...ALL) })).toBe('pass')
  })

  test.each<[string, Record<string, string>, Record<string, unknown>, string[]]>([
    ['no disk', { 'alerts.yml': file(...ALL.slice(0, 5)) }, {}, ['alerts.yml:1 No alert watches disk']],
    ['only one', { 'alerts.yml': file(ALL[0] as string) }, {}, ['alerts.yml:1 No alert watches error rate, latency, cpu, memory, disk']],
    ['an alert without an expression', { 'alerts.yml': file(...ALL.slice(0, 5), alert('DiskFull', '')) }, {}, ['alerts.yml:1 No alert watches disk']],
    ['over two files', { 'alerts.yml': file(...ALL.slice(0, 3)), 'rules/hosts.yml': file(...ALL.slice(3)) }, {}, []],
    ['a file that nobody loads counts for nothing', { 'prometheus.yml': 'rule_files: [alerts.yml]\nscrape_configs: []\n', 'alerts.yml': file(...ALL.slice(0, 5)), 'rules/disk.yml': file(ALL[5] as string) }, {}, ['alerts.yml:1 No alert watches disk']],
    ['an object of the operator', { 'k8s/alerts.yaml': `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: api }\nspec:\n${file(...ALL.slice(0, 5)).replaceAll(/^/gm, '  ')}` }, {}, ['k8s/alerts.yaml:5 No alert watches disk']],
    ['fewer are wanted', { 'alerts.yml': file(ALL[0] as string) }, { require: ['service down'] }, []],
    ['rate limits are wanted', { 'alerts.yml': file(ALL[0] as string, alert('Throttled', 'rate(http_requests_total{status="429"}[5m]) > 1')) }, { require: ['service-down', 'rate_limit'] }, []],
    ['a name nobody explains', { 'alerts.yml': file(ALL[0] as string) }, { require: ['poller'] }, ['alerts.yml:1 No alert watches poller']],
    ['a name with words', { 'alerts.yml': file(alert('Stuck', 'poller_last_run_seconds > 600')) }, { require: ['poller'], words: { poller: ['poller_'] } }, []],
    ['told of late', { 'alerts.yml': file(...ALL) }, { at: { 'error rate': 0.5, disk: 85, latency: 1 } }, ['alerts.yml:7 Errors fires at 1 only; error rate is to be told of at 0.5', 'alerts.yml:9 P95 fires at 2 only; latency is to be told of at 1']],
    ['a stricter one beside it', { 'alerts.yml': file(ALL[1] as string, (ALL[1] as string).replace('0.01', '0.2')) }, { require: ['error rate'], at: { 'error rate': 1 } }, []],
  ])('%s', (_what, files, options, expected) => {
    expect(told(files, options)).toEqual(expected)
  })

  test('no rules at all: somebody is to say where they are', () => {
    expect(stateOf(RULE, { 'README.md': '# api\n' })).toBe('missing')
  })
})

const ruleOf = (name: string, expr: string): ReturnType<typeof alertRulesOf>[number] => {
  const [first] = alertRulesOf(entryOf(readYaml(fileText('a.yml', file(alert(name, expr)))).roots[0], 'groups')?.value)
  if (!first) throw new Error('no alert')
  return first
}

test.each<[string, string, string[]]>([
  ['ServiceDown', 'up{job="api"} == 0', ['service down']],
  ['Probe', 'probe_success < 1', ['service down']],
  ['Gone', 'absent(process_start_time_seconds{job="api"})', ['service down']],
  ['HighErrorRate', 'job:errors:ratio5m > 0.05', ['error rate']],
  ['Http5xx', 'rate(http_requests_total{code=~"5.."}[5m]) > 1', ['error rate']],
  ['SlowRequests', 'http_request_duration_seconds{quantile="0.99"} > 1', ['latency']],
  ['OutOfMemory', 'container_memory_rss > 1e9', ['memory']],
  ['CpuHigh', 'rate(process_cpu_seconds_total[1m]) > 0.9', ['cpu']],
  ['DiskFull', 'node_filesystem_free_bytes < 1e9', ['disk']],
  ['Deploys', 'changes(build_info[1h]) > 3', []],
])('%s is about %s', (name, expr, categories) => {
  expect(ALERT_CATEGORIES.filter((category) => isAbout(ruleOf(name, expr), category)).map((category) => category.name)).toEqual(categories)
})

test.each<[string, 'share' | 'time' | 'count', number | undefined]>([
  ['a / b > 0.05', 'share', 5],
  ['a / b * 100 > 5', 'share', 5],
  ['100 * (1 - avail / size) > 85', 'share', 85],
  ['100 - idle > 80', 'share', 80],
  ['avail / size < 0.15', 'share', 85],
  ['cpu_percent > 80', 'share', 80],
  ['rate(errors_total[5m]) > 10', 'share', undefined],
  ['histogram_quantile(0.95, x) > 2', 'time', 2],
  ['latency_ms > 500', 'time', 0.5],
  ['(a > 1) and b', 'count', 1],
  ['a == 0', 'count', undefined],
])('%s fires from %s', (expr, measure, figure) => {
  const found = thresholdOf(ruleOf('A', expr), measure)
  expect(found === undefined ? undefined : Math.round(found * 1000) / 1000).toBe(figure)
})
