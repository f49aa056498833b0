import { kindOf } from '../../src/documents/kind.ts'
import { parsePrometheusFile } from '../../src/documents/prometheus.ts'
import { parseVersionFile } from '../../src/documents/version-file.ts'
import { overlap, spanOf, spansOf } from '../../src/production/version-range.ts'
import { matchesPathPattern } from '../../src/tree/path-pattern.ts'
import { fileText } from '../../src/tree/source-text.ts'

test.each<[string, string, string[]]>([
  ['.nvmrc', 'v22.1.0\n', ['1 node 22.1.0']],
  ['web/.nvmrc', '# why\nlts/jod\r\n', ['2 node lts/jod']],
  ['.python-version', '3.12.4\n3.11.9\n', ['1 python 3.12.4', '2 python 3.11.9']],
  ['.ruby-version', 'ruby-3.3.0', ['1 ruby 3.3.0']],
  ['.tool-versions', 'nodejs 22.1.0\n# golang 1.20\nterraform 1.9.0\njava temurin-21.0.2+13\n', ['1 node 22.1.0', '4 java 21.0.2+13']],
  ['rust-toolchain', '1.80.0\n', ['1 rust 1.80.0']],
  ['rust-toolchain.toml', '[toolchain]\nchannel = "1.81"\n', ['2 rust 1.81']],
  ['global.json', '{\n  "sdk": { "version": "8.0.100" }\n}', ['2 dotnet 8.0.100']],
  ['global.json', '{ "sdk": ', []],
  ['.nvmrc', '', []],
])('%s: %j', (path, text, expected) => {
  const versions = parseVersionFile(fileText(path, text)).content?.versions ?? []
  expect(versions.map(({ runtime, version, at }) => `${at.line} ${runtime} ${version}`)).toEqual(expected)
})

test.each<[string, string | undefined]>([
  ['.nvmrc', 'version'],
  ['api/.tool-versions', 'version'],
  ['etc/prometheus.yml', 'prometheus'],
  ['etc/prometheus.prod.yaml', 'prometheus'],
  ['etc/rules/engine.yml', 'prometheus'],
  ['config/alerts.yaml', 'prometheus'],
  ['alertmanager.yml', 'prometheus'],
  ['grafana/provisioning/dashboards/all.yml', 'grafana'],
  ['config/dashboards/dashboard.yml', 'grafana'],
  ['chart/templates/prometheus-rules.yaml', undefined],
  ['node_modules/a/.nvmrc', undefined],
  ['grafana/dashboards/a.json', undefined],
])('%s is of kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

test.each<[string, string, string]>([
  ['prometheus.yml', 'scrape_configs: []\n', 'server'],
  ['prometheus.yml', 'rule_files: [a.yml]\n', 'server'],
  ['alerts.yml', 'groups:\n  - rules: [{ alert: A, expr: up }]\n', 'rules'],
  ['alerts.yml', 'groups:\n  - rules: [{ uid: a, title: A }]\n', 'other'],
  ['alertmanager.yml', 'route: { receiver: a }\nreceivers: [{ name: a }]\n', 'alertmanager'],
  ['rules.yml', 'rules:\n  - id: x\n', 'other'],
  ['rules.yml', 'groups: [\n', 'other'],
])('%s: %j is %s', (path, text, role) => {
  expect(parsePrometheusFile(fileText(path, text)).content?.role).toBe(role)
})

test('what is wrong in a file is a problem only where its name says what it is', () => {
  expect(parsePrometheusFile(fileText('prometheus.yml', 'scrape_configs: [\n')).problems).toHaveLength(1)
  expect(parsePrometheusFile(fileText('rules/a.yml', 'groups: [\n')).problems).toEqual([])
})

test.each<[string, string, boolean]>([
  ['>=22', '18', false],
  ['>=22', '22', true],
  ['^20', '20', true],
  ['^20', '21', false],
  ['~3.11', '3.11', true],
  ['~3.11', '3.12', false],
  ['~=3.11', '3.12', true],
  ['~> 3.2', '3.3', true],
  ['~> 3.2.1', '3.3', false],
  ['>=3.10,<3.13', '3.13', false],
  ['>= 18 < 21', '20', true],
  ['18.x || 20.x', '19', false],
  ['16 - 18', '18', true],
  ['==3.12.*', '3.12', true],
  ['!=3.12.1', '3.12', true],
  ['<=20', '20', true],
  ['>20', '20', false],
  ['*', '1', true],
])('%s admits %s: %s', (requirement, version, admitted) => {
  const span = spanOf(version)
  expect(span && spansOf(requirement)?.some((each) => overlap(each, span))).toBe(admitted)
})

test('a requirement that is not understood is not known', () => {
  expect(spansOf('lts/*')).toBeUndefined()
  expect(spansOf('>=20 maybe')).toBeUndefined()
})

test.each<[string, string, boolean]>([
  ['rules/*.yml', 'rules/a.yml', true],
  ['rules/*.yml', 'rules/b/a.yml', false],
  ['**/go.sum', 'go.sum', true],
  ['**/go.sum', 'a/b/go.sum', true],
  ['a/**', 'a/b/c', true],
  ['a/**/c', 'a/c', true],
  ['?.yml', 'ab.yml', false],
  ['[ab].yml', 'a.yml', true],
  [`${'*a'.repeat(100)}b`, 'a'.repeat(1000), false],
])('%s matches %s: %s', (pattern, path, matches) => {
  expect(matchesPathPattern(pattern, path)).toBe(matches)
})
