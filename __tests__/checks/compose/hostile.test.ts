import { composeChecks } from '../../../src/checks/compose/table.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { ExampleFiles } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const names = new Set(composeChecks.map(({ name }) => name))
const rules = loadRules(workingDirectory('rules')).rules.filter(({ check }) => names.has(check))

function judge(files: ExampleFiles): void {
  const project = projectOfFiles(files)
  for (const rule of rules) evaluate(rule, project)
}

const KEYS = ['image', 'build', 'command', 'entrypoint', 'environment', 'ports', 'expose', 'volumes', 'healthcheck', 'restart', 'depends_on', 'deploy', 'security_opt', 'cap_add', 'cap_drop', 'logging', 'container_name', 'privileged', 'network_mode', 'tmpfs', 'pull_policy', 'mem_limit', 'networks', 'user']
const VALUES = ['', '~', '[]', '{}', '""', '-1', '1e999', 'true', '[[[]]]', '[{}]', '[~]', '{ a: { b: [] } }', '"$"', '"${"', '"${}"', '"${A:-${B:-${C}}}"', '":::"', '[":::"]', '["${A}:${B}:${C}"]', '["-"]', '[{ target: [] }]', '{ test: {} }', '"\\0"', 'constructor', '[constructor, __proto__]', '{ __proto__: x }', '*anchor', '"/../../.."', '["/../..:/.."]', '[".:"]', '["65536-1:1"]', '["0:0"]', '"npm run"', '["sh", "-c"]', '"sh -c \'"']

test.each(KEYS)('%s may be anything', (key) => {
  for (const value of VALUES) {
    expect(() => judge({ 'compose.yaml': `x: &anchor { a: b }\nservices:\n  app:\n    image: a:1\n    ${key === 'image' ? 'user: a\n    ' : ''}${key}: ${value}\n` })).not.toThrow()
  }
})

test.each(['services:', 'services: []', 'services: { a: }', 'services: { a: [] }', 'services: { a: &a { depends_on: [a], extends: a, image: x } }', 'a', '- a', 'include: [compose.yaml]', 'services: { constructor: { image: x, depends_on: [toString] } }'])('%s is no reason to fail', (text) =>
  expect(() => judge({ 'compose.yaml': `${text}\n`, Dockerfile: 'FROM\nCMD [\n', 'package.json': '{' })).not.toThrow(),
)

test('thousands of services are judged', () => {
  const services = Array.from({ length: 3_000 }, (_, index) => `  s${index}:\n    image: postgres:${index}\n    container_name: c${index}\n    ports: ["${index}:5432"]\n    depends_on: [s0, s${index - 1}]\n    environment: [A_PASSWORD=x]\n    volumes: ["./a${index}:/app", "/b${index}:/b:rshared"]`)
  judge({ 'compose.yaml': `services:\n${services.join('\n')}\n` })
})

test('long words are read once', () => {
  const long = 'a/'.repeat(200_000)
  judge({ 'compose.yaml': `services:\n  a:\n    image: ${long}\n    command: [${long}, "${'/'.repeat(200_000)}x"]\n    container_name: ${long}\n    volumes: ["/${'/'.repeat(200_000)}x:/data${'/'.repeat(200_000)}x"]\n    environment: { A_PASSWORD: "${'x'.repeat(200_000)}", LOG_LEVEL: "${' '.repeat(200_000)}x" }\n` })
})
