import { documentsOf } from '../../../src/documents/documents.ts'
import { systemsOf } from '../../../src/production/compose/systems.ts'
import type { DeclaredSystem } from '../../../src/production/production.ts'
import { memoryTree } from '../../../src/tree/memory.ts'

const API = 'services: { api: { image: acme/api, ports: ["80:80"] } }'
const OVERRIDE = 'services: { api: { restart: always } }'
const STANDALONE = 'services: { api: { image: acme/api, ports: ["443:443"], restart: always } }'

/** Each system as `name: file + file`, with `(not production)` behind it where it is not. */
function systems(files: Readonly<Record<string, string>>, declared: readonly DeclaredSystem[] = []): string[] {
  const tree = memoryTree(files)
  return systemsOf(tree, documentsOf(tree), declared).map(({ name, files: merged, production }) => `${name}: ${merged.join(' + ')}${production ? '' : ' (not production)'}`)
}

test.each([
  ['a base file alone is production', { 'docker-compose.yml': API }, ['.: docker-compose.yml']],
  ['the first name Compose looks for is the base', { 'compose.yaml': API, 'docker-compose.yml': API }, ['.: compose.yaml', '. (docker-compose.yml): docker-compose.yml (not production)']],
  ['a production override is merged', { 'docker-compose.yml': API, 'docker-compose.prod.yml': OVERRIDE }, ['.: docker-compose.yml + docker-compose.prod.yml']],
  ['whatever production is called', { 'compose.yml': API, 'compose.production.yaml': OVERRIDE }, ['.: compose.yml + compose.production.yaml']],
  ['a production file that says everything stands alone', { 'docker-compose.yml': API, 'docker-compose.prod.yml': STANDALONE }, ['. (docker-compose.yml): docker-compose.yml (not production)', '.: docker-compose.prod.yml']],
  ['a production file without a base', { 'docker-compose.prod.yml': STANDALONE }, ['.: docker-compose.prod.yml']],
  ['the file Compose loads by itself is not production', { 'compose.yaml': API, 'compose.override.yaml': OVERRIDE }, ['.: compose.yaml']],
  ['development and test variants are not production', { 'compose.yaml': API, 'compose.dev.yaml': OVERRIDE, 'compose.test.yaml': API }, ['.: compose.yaml', '. (compose.test.yaml): compose.test.yaml (not production)']],
  ['a test variant alone', { 'docker-compose.test.yml': API }, ['.: docker-compose.test.yml (not production)']],
  ['another variant alone', { 'docker-compose.monitoring.yml': API }, ['.: docker-compose.monitoring.yml']],
  ['a production file of tests is none', { 'compose.yaml': API, 'compose.prod.test.yaml': OVERRIDE }, ['.: compose.yaml']],
  ['folders are systems of their own', { 'compose.yaml': API, 'infra/compose.yaml': API, 'tests/compose.yaml': API }, ['.: compose.yaml', 'infra: infra/compose.yaml', 'tests: tests/compose.yaml (not production)']],
  ['folders for the work on the project are not production', { '.devcontainer/docker-compose.yml': API, 'docs/compose.yaml': API, 'deploy/dev/compose.yaml': API }, ['.devcontainer: .devcontainer/docker-compose.yml (not production)', 'deploy/dev: deploy/dev/compose.yaml (not production)', 'docs: docs/compose.yaml (not production)']],
  ['beside a platform that runs no compose files the base is for work', { 'compose.yaml': API, 'compose.prod.yaml': STANDALONE, 'web/compose.yaml': API, 'web/fly.toml': 'app = "a"\n' }, ['. (compose.yaml): compose.yaml (not production)', '.: compose.prod.yaml', 'web: web/compose.yaml (not production)']],
  ['and so it is beside workloads of Kubernetes', { 'compose.yaml': API, 'deploy/k8s/api.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\n' }, ['.: compose.yaml (not production)']],
  ['beside a service that Terraform makes', { 'compose.yaml': API, 'infra/main.tf': 'resource "aws_ecs_service" "api" {\n}\n', 'web/compose.yaml': API }, ['.: compose.yaml (not production)', 'web: web/compose.yaml']],
  ['not beside a store that Terraform makes', { 'compose.yaml': API, 'infra/main.tf': 'resource "aws_s3_bucket" "a" {\n}\n' }, ['.: compose.yaml']],
  ['beside a chart', { 'compose.yaml': API, 'charts/api/Chart.yaml': 'name: api\n' }, ['.: compose.yaml (not production)']],
  ['beside the configuration of Kamal', { 'compose.yaml': API, 'config/deploy.yml': 'service: api\n' }, ['.: compose.yaml (not production)']],
  ['not beside a configuration of the cluster alone', { 'compose.yaml': API, 'k8s/map.yaml': 'apiVersion: v1\nkind: ConfigMap\n', 'tests/charts/a/Chart.yaml': 'name: a\n' }, ['.: compose.yaml']],
  ['a base that cannot be read keeps its override', { 'compose.yaml': 'services: [', 'compose.prod.yaml': OVERRIDE }, ['.: compose.yaml + compose.prod.yaml']],
  ['an override that cannot be read keeps its base', { 'compose.yaml': API, 'compose.prod.yaml': 'services: [' }, ['.: compose.yaml + compose.prod.yaml']],
])('%s', (_name, files, expected) => {
  expect(systems(files as Record<string, string>)).toEqual(expected)
})

const BASE = 'services: { api: { build: ., ports: ["80:80"], environment: [A=1], depends_on: [db], volumes: ["data:/d"] }, db: { image: postgres } }\nvolumes: { data: }'

test.each([
  ['an image in place of a build', 'services: { api: { image: acme/api, restart: always } }'],
  ['a tag that resets', 'services: { api: { image: acme/api, ports: !reset [], environment: [A=2], volumes: ["x:/x"], depends_on: [db] }, db: { image: postgres } }\nvolumes: { x: }'],
  ['an empty list', 'services: { api: { image: acme/api, ports: [], environment: [A=2], depends_on: [db] }, db: { image: postgres } }'],
  ['a dependency on a service of the base', 'services: { api: { image: acme/api, environment: [A=2], ports: ["1:1"], depends_on: [db] } }'],
  ['a volume of the base', 'services: { api: { image: acme/api, environment: [A=2], ports: ["1:1"], volumes: ["data:/d"] } }'],
  ['images in place of builds that publish nothing', 'services: { api: { image: "acme/api:2", environment: [A=2], volumes: ["live:/d"] }, db: { image: "postgres:17" } }\nvolumes: { live: }'],
  ['a service without its volume', 'services: { api: { image: "acme/api:2", environment: [A=2], ports: ["443:80"] }, db: { image: "postgres:17" } }'],
  ['arguments of a build', 'services: { api: { build: { args: { A: "1" } }, environment: [A=2], ports: ["1:1"] } }'],
  ['a proxy added in front', 'services: { proxy: { image: caddy, ports: ["443:443"] } }'],
])('%s makes an override', (_name, production) => {
  expect(systems({ 'compose.yaml': BASE, 'compose.prod.yaml': production })).toEqual(['.: compose.yaml + compose.prod.yaml'])
})

test.each([
  ['everything again, without what development adds', 'services: { api: { build: ., environment: [A=2], depends_on: [db], restart: always, volumes: ["data:/d"], ports: ["443:80"] }, db: { image: postgres, restart: always } }\nvolumes: { data: }'],
  ['an image of its own and all settings', 'services: { api: { image: "acme/api:2", environment: [A=2], volumes: ["live:/d"], ports: ["443:80"] } }\nvolumes: { live: }'],
])('%s stands alone', (_name, production) => {
  expect(systems({ 'compose.yaml': BASE, 'compose.prod.yaml': production })).toContain('.: compose.prod.yaml')
})

test.each([
  ['a comment of the file', { 'compose.prod.yaml': `# docker compose -f compose.yaml -f compose.prod.yaml up -d\n${STANDALONE}` }, '.: compose.yaml + compose.prod.yaml'],
  ['the README', { 'README.md': 'docker compose -f compose.yaml \\\n  -f compose.prod.yaml up -d' }, '.: compose.yaml + compose.prod.yaml'],
  ['a workflow', { '.github/workflows/deploy.yml': 'env:\n  COMPOSE_FILE: compose.yaml:compose.prod.yaml' }, '.: compose.yaml + compose.prod.yaml'],
  ['the Makefile', { Makefile: 'up:\n\tdocker compose -f compose.prod.yaml up -d' }, '.: compose.prod.yaml'],
])('what %s says decides where the content leaves it open', (_name, files, expected) => {
  expect(systems({ 'compose.yaml': API, 'compose.prod.yaml': STANDALONE, ...files })).toContain(expected)
})

test('what is declared wins', () => {
  const files = { 'compose.yaml': API, 'compose.prod.yaml': OVERRIDE, 'compose.edge.yaml': OVERRIDE, 'infra/compose.yaml': API }
  expect(systems(files, [{ name: 'api', root: '', compose: ['compose.yaml', 'compose.edge.yaml'] }])).toEqual([
    'api: compose.yaml + compose.edge.yaml',
    '.: compose.prod.yaml (not production)',
    'infra: infra/compose.yaml (not production)',
  ])
  expect(systems(files, [{ name: 'nothing', root: '', compose: [] }])).toEqual(['.: compose.yaml + compose.prod.yaml (not production)', 'infra: infra/compose.yaml (not production)'])
  expect(systems(files, [{ name: 'tools', root: 'infra', profiles: ['x'] }])).toEqual(['.: compose.yaml + compose.prod.yaml', 'tools: infra/compose.yaml'])
})

test('a declared file need not follow any convention', () => {
  const tree = memoryTree({ 'deploy/stack.yml': API })
  const [system] = systemsOf(tree, documentsOf(tree), [{ name: 'api', root: '', compose: ['deploy/stack.yml', 'deploy/gone.yml'] }])
  expect(system?.services.map(({ name }) => name)).toEqual(['api'])
  expect(system?.problems).toEqual([{ kind: 'syntax', path: 'deploy/gone.yml', line: 1, message: 'there is no such compose file' }])
})
