import { documentsOf } from '../../../src/documents/documents.ts'
import { systemsOf } from '../../../src/production/compose/systems.ts'
import type { System } from '../../../src/production/service.ts'
import { memoryTree } from '../../../src/tree/memory.ts'

function systemOf(files: Readonly<Record<string, string>>): System {
  const tree = memoryTree(files)
  return systemsOf(tree, documentsOf(tree), [])[0] as System
}

function problems(files: Readonly<Record<string, string>>): string[] {
  return systemOf(files).problems.map(({ kind, path, line, message }) => `${path}:${line} ${kind === 'unreadable' ? 'unreadable: ' : ''}${message}`)
}

test.each([
  ['services: []', ['compose.yaml:1 "services" is a list; Compose wants a mapping of names']],
  ['services:\n  api:\n    image: x\n    ports: 80', ['compose.yaml:4 services.api.ports is "80"; Compose wants a list']],
  ['services:\n  api:\n    image: x\n    environment: 5', ['compose.yaml:4 services.api.environment is "5"; Compose wants a list or a mapping']],
  ['services:\n  api:\n    image: x\n    environment:', ['compose.yaml:4 services.api.environment is empty; Compose wants a list or a mapping']],
  ['services:\n  api:\n    image: x\n    user: 1000', ['compose.yaml:4 services.api.user is "1000"; Compose wants a text (in quotes)']],
  ['services:\n  api:\n    image: x\n    enviroment: {}', ['compose.yaml:4 services.api.enviroment is no attribute of a service that Compose knows']],
  ['services:\n  api:\n    image: x\n    healthcheck:\n      intervall: 5s', ['compose.yaml:5 "intervall" is no key of services.api.healthcheck that Compose knows']],
  ['services:\n  api:\n    image: x\n    depends_on:\n      - db', ['compose.yaml:5 service "api" depends on "db", which is not defined']],
  ['services:\n  api:\n    image: x\n    volumes:\n      - data:/data', ['compose.yaml:5 service "api" uses the volume "data", which the compose files do not define']],
  ['services:\n  api:\n    ports: ["80:80"]', ['compose.yaml:2 service "api" has neither an image nor a build']],
  ['services:\n  api:\n    image: "x:${TAG"', ['compose.yaml:3 "${TAG" is no variable; a dollar sign that stands for itself is written "$$"']],
  ['services:\n  api:\n    image: x\n    command: "sh -c \'echo"', ['compose.yaml:4 "command" is no command line: a quote or parenthesis is left open']],
  ['services:\n  api:\n    image: x\n    ports:\n      - "80:80:80:80"', ['compose.yaml:5 "80:80:80:80" has no IP address before its ports']],
  ['services:\n  a:\n    image: x\n    extends: b\n  b:\n    extends: a', ['compose.yaml:4 service "a" extends itself in a circle']],
  ['services:\n  a:\n    image: x\n    extends: b', ['compose.yaml:4 extends the service "b", which is not in compose.yaml']],
  ['include:\n  - gone.yaml\nservices:\n  a: { image: x }', ['compose.yaml:2 includes "gone.yaml", and there is no file gone.yaml']],
  ['include:\n  - compose.yaml\nservices:\n  a: { image: x }', ['compose.yaml:2 includes compose.yaml, which includes this file in turn']],
])('%j', (text, expected) => {
  expect(problems({ 'compose.yaml': text })).toEqual(expected)
})

test.each([
  ['a required variable', 'services:\n  a:\n    image: "x:${TAG:?}"'],
  ['an env file that lies on the host alone', 'services:\n  a:\n    image: x\n    env_file: .env.production'],
  ['extensions everywhere', 'x-a: 1\nservices:\n  a:\n    image: x\n    x-b: [1]\n    healthcheck: { x-c: 2 }'],
])('%s is no problem', (_name, text) => {
  expect(problems({ 'compose.yaml': text })).toEqual([])
})

test.each([
  ['include:\n  - ../other/compose.yaml', 'includes "../other/compose.yaml", which is outside the repository and was not read'],
  ['include:\n  - https://git.example.test/x.git', 'includes "https://git.example.test/x.git", which is not in the repository and was not read'],
  ['include:\n  - ${FILE}', 'includes "${FILE}", which only the host can tell'],
  ['services:\n  a: { image: x, extends: { file: /etc/a.yaml, service: b } }', 'extends a service of "/etc/a.yaml", which is outside the repository and was not read'],
  ['services:\n  a: { image: x, env_file: /etc/a.env }', 'reads the env file "/etc/a.env", which is outside the repository and was not read'],
])('%j leads out of the repository', (text, message) => {
  expect(problems({ 'compose.yaml': text })).toEqual([`compose.yaml:2 unreadable: ${message}`])
})

test('what is wrong is left out and the rest is resolved', () => {
  const { services } = systemOf({ 'compose.yaml': 'services:\n  api:\n    image: x\n    ports: 80\n    environment: [A=1]\n    extends: ghost\n  web: nginx\n  db: { image: postgres }' })
  expect(services.map(({ name, image, ports, environment }) => [name, image?.value, ports.length, environment.length])).toEqual([
    ['api', { known: true, value: 'x' }, 0, 1],
    ['db', { known: true, value: 'postgres' }, 0, 0],
  ])
})

test('what cannot be merged keeps the base', () => {
  const files = { 'compose.yaml': 'services:\n  api: { image: x, volumes: ["/a"] }', 'compose.prod.yaml': 'services:\n  api: { volumes: { a: /b }, restart: always }' }
  expect(problems(files)).toEqual(['compose.prod.yaml:2 services.api.volumes is a mapping here and a list in compose.yaml:2; Compose cannot merge the two'])
  expect(systemOf(files).services[0]?.volumes).toHaveLength(1)
})

describe('files made to exhaust', () => {
  test.each([
    ['a long chain', `services:\n${Array.from({ length: 400 }, (_, i) => `  s${i}: { image: x, extends: s${i + 1} }\n`).join('')}  s400: { image: x }`],
    ['a wide base', `services:\n  base: { image: x, environment: [${Array.from({ length: 5000 }, (_, i) => `K${i}=1`).join()}] }\n${Array.from({ length: 2000 }, (_, i) => `  s${i}: { extends: base, environment: [A=1] }\n`).join('')}`],
    ['wide ranges of ports', `services:\n${Array.from({ length: 1000 }, (_, i) => `  s${i}: { image: x, ports: ["1-250:1-250", "1-60000:1-60000"] }\n`).join('')}`],
    ['nested defaults', `services:\n  a: { image: "${'${A:-'.repeat(5000)}x${'}'.repeat(5000)}" }`],
    ['open defaults', `services:\n  a: { image: "${'${A:-'.repeat(20000)} x" }`],
    ['a circle of dependencies', `services:\n${Array.from({ length: 2000 }, (_, i) => `  s${i}: { image: x, depends_on: [s${(i + 1) % 2000}] }\n`).join('')}`],
  ])('%s', (_name, text) => {
    expect(systemOf({ 'compose.yaml': text }).services.length).toBeGreaterThan(0)
  })

  test('includes that double at every step', () => {
    const files: Record<string, string> = { 'compose.yaml': 'include: [a0.yaml, a0.yaml]', 'a30.yaml': 'services: { last: { image: x } }' }
    for (let i = 0; i < 30; i++) files[`a${i}.yaml`] = `include: [a${i + 1}.yaml, a${i + 1}.yaml]\nservices: { s${i}: { image: x } }`
    expect(systemOf(files).services).toHaveLength(31)
  })

  test('a thousand services in two files', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `s${i}`)
    const base = `services:\n${names.map((name) => `  ${name}: { image: x, environment: [A=1], ports: ["80"] }\n`).join('')}`
    const production = `services:\n${names.map((name) => `  ${name}: { restart: always, environment: { A: "2" } }\n`).join('')}`
    const { services } = systemOf({ 'compose.yaml': base, 'compose.prod.yaml': production })
    expect(services.every(({ environment, restart }) => environment.length === 1 && restart?.at.path === 'compose.prod.yaml')).toBe(true)
  })
})
