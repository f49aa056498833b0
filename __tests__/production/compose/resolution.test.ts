import { shown } from '../../../src/documents/document.ts'
import { documentsOf } from '../../../src/documents/documents.ts'
import { systemsOf } from '../../../src/production/compose/systems.ts'
import type { Service, System } from '../../../src/production/service.ts'
import type { Location } from '../../../src/tree/location.ts'
import { memoryTree } from '../../../src/tree/memory.ts'

function systemOf(files: Readonly<Record<string, string>>, profiles: readonly string[] = []): System {
  const tree = memoryTree(files)
  const compose = Object.keys(files).filter((path) => path.startsWith('compose'))
  return systemsOf(tree, documentsOf(tree), [{ name: 'x', root: '', compose, profiles }])[0] as System
}

function api(files: Readonly<Record<string, string>>): Service {
  return systemOf(files).services.find(({ name }) => name === 'api') as Service
}

function place({ path, line }: Location): string {
  return `${path}:${line}`
}

const MERGED = {
  'compose.yaml': `services:
  api:
    image: acme/api:1
    command: uvicorn --reload
    environment:
      - MODE=debug
      - KEY=\${KEY:-dev-key}
      - URL=postgres://db/\${NAME}
    ports:
      - "8000:8000"
    volumes:
      - ./src:/app
      - data:/data
    healthcheck:
      test: curl localhost
    deploy:
      resources:
        limits:
          cpus: "1"
volumes:
  data:
`,
  'compose.prod.yaml': `services:
  api:
    command: uvicorn
    environment:
      MODE: release
      TOKEN: \${TOKEN:?}
      EMPTY: ""
      HOST:
    volumes: []
    ports: ["8000:8000", "127.0.0.1:9000:9000"]
    healthcheck:
      interval: 30s
    deploy:
      resources:
        limits:
          memory: 1G
`,
}

describe('every value keeps the place of the file that won', () => {
  const service = api(MERGED)

  test('the service stands where it is first defined', () => {
    expect(place(service.at)).toBe('compose.yaml:2')
    expect(service.definitions.map(place)).toEqual(['compose.yaml:2', 'compose.prod.yaml:2'])
  })

  test('its values', () => {
    expect(service.image && place(service.image.at)).toBe('compose.yaml:3')
    expect(service.command && place(service.command.at)).toBe('compose.prod.yaml:3')
    expect(service.environment.map(({ key, at }) => `${key} ${place(at)}`)).toEqual([
      'MODE compose.prod.yaml:5',
      'KEY compose.yaml:7',
      'URL compose.yaml:8',
      'TOKEN compose.prod.yaml:6',
      'EMPTY compose.prod.yaml:7',
      'HOST compose.prod.yaml:8',
    ])
    expect(service.ports.map(({ at }) => place(at))).toEqual(['compose.prod.yaml:10', 'compose.prod.yaml:10'])
    expect(service.volumes.map(({ at }) => place(at))).toEqual(['compose.yaml:12', 'compose.yaml:13'])
    expect(service.healthcheck && place(service.healthcheck.at)).toBe('compose.yaml:14')
    expect(service.healthcheck?.test && place(service.healthcheck.test.at)).toBe('compose.yaml:15')
    expect(place(service.setting('deploy', 'resources', 'limits', 'cpus')?.at as Location)).toBe('compose.yaml:19')
    expect(place(service.setting('deploy', 'resources', 'limits', 'memory')?.at as Location)).toBe('compose.prod.yaml:16')
  })

  test('an empty list that clears nothing is named with what stays', () => {
    const { ineffectiveClears } = systemOf(MERGED)
    expect(ineffectiveClears.map(({ at, path, kept }) => `${place(at)} ${path.join('.')} keeps ${kept.map(place).join(', ')}`)).toEqual([
      'compose.prod.yaml:9 services.api.volumes keeps compose.yaml:12, compose.yaml:13',
    ])
  })

  test('what the host decides is told from what is known', () => {
    expect(service.environment.map(({ key, kind, value }) => `${key} ${kind} ${value.known ? `"${value.value}"` : '?'}`)).toEqual([
      'MODE literal "release"',
      'KEY default "dev-key"',
      'URL reference ?',
      'TOKEN required ?',
      'EMPTY unset ""',
      'HOST reference ?',
    ])
  })

  test('the merged node keeps texts as written', () => {
    const key = service.setting('environment', 'KEY')
    expect(key?.kind === 'scalar' && key.text).toBe('${KEY:-dev-key}')
  })
})

test('values of a base that is extended stand in its file', () => {
  const service = api({
    'compose.yaml': 'services:\n  api:\n    extends: {file: shared/base.yaml, service: web}\n    restart: always\n',
    'shared/base.yaml': 'services:\n  web:\n    build: ./app\n    volumes: ["./src:/src", "../up:/up", "../../out:/out"]\n    env_file: [web.env, ../../out.env]\n',
    'shared/web.env': 'A=1\nB=2\n',
  })
  expect(place(service.at)).toBe('compose.yaml:2')
  expect(service.build && [shown(service.build.context.value), place(service.build.context.at)]).toEqual(['shared/app', 'shared/base.yaml:3'])
  expect(service.volumes.map(({ sourcePath }) => sourcePath)).toEqual(['shared/src', 'up', undefined])
  expect(service.envFiles.map(({ path }) => shown(path))).toEqual(['shared/web.env', '../../out.env'])
  expect(service.environment.map(({ key, at }) => `${key} ${place(at)}`)).toEqual(['A shared/web.env:1', 'B shared/web.env:2'])
})

test('an env file without quotes, comments and variables', () => {
  const service = api({
    'compose.yaml': 'services: { api: { image: x, env_file: [{ path: raw.env, format: raw }] } }',
    'raw.env': '# comment\nA="quoted" # no comment\nB=$C\nno value\nE=\n',
  })
  expect(service.environment.map(({ key, kind, value }) => `${key} ${kind} ${shown(value)}`)).toEqual(['A literal "quoted" # no comment', 'B literal $C', 'E unset '])
})

test('a port that the host decides', () => {
  const service = api({ 'compose.yaml': 'services: { api: { image: x, ports: ["${PORT}:80", "${IP}:${A:-1}:${B}/${P:-udp}", "${ALL}"] } }' })
  expect(service.ports.map(({ hostIp, published, target, protocol }) => [hostIp, published, target].map((text) => text && shown(text)).concat(protocol))).toEqual([
    [undefined, '${PORT}', '80', 'tcp'],
    ['${IP}', '1', '${B}', 'udp'],
    [undefined, undefined, '${ALL}', 'tcp'],
  ])
  expect(service.ports.map(({ published, target }) => [published?.known, target.known])).toEqual([[false, true], [true, false], [undefined, false]])
})

test('a mount that the host decides', () => {
  const service = api({ 'compose.yaml': 'services: { api: { image: x, volumes: ["${DATA}:/data:ro", "./${SUB}:/sub"] } }' })
  expect(service.volumes.map(({ type, source, target, readOnly }) => [type, source && shown(source), shown(target), readOnly])).toEqual([
    ['volume', '${DATA}', '/data', true],
    ['bind', './${SUB}', '/sub', false],
  ])
})

test('words of a command that the host decides', () => {
  const service = api({ 'compose.yaml': 'services: { api: { image: x, command: "run --key $KEY --port ${PORT:-80}" } }' })
  expect(service.command?.value.map((word) => (word.known ? word.value : `unknown ${word.raw}`))).toEqual(['run', '--key', 'unknown $KEY', '--port', '80'])
})

test('a context out of the repository stays as written', () => {
  const contexts = ['..', '/srv/app', 'https://github.com/acme/app.git', '${CONTEXT}', '.', './api/']
  const services = contexts.map((context, index) => `  s${index}: { build: { context: "${context}" } }`).join('\n')
  expect(systemOf({ 'compose.yaml': `services:\n${services}` }).services.map(({ build }) => build && shown(build.context.value))).toEqual(['..', '/srv/app', 'https://github.com/acme/app.git', '${CONTEXT}', '', 'api'])
})

test('profiles', () => {
  const files = { 'compose.yaml': 'services:\n  api: { image: x }\n  debug: { image: x, profiles: [debug] }\n  ops: { image: x, profiles: [ops] }\n' }
  const names = (services: readonly Service[]): string => services.map(({ name }) => name).join()
  expect([systemOf(files), systemOf(files, ['ops']), systemOf({ ...files, '.env': 'COMPOSE_PROFILES=debug,x' })].map(({ services, inactive }) => `${names(services)} / ${names(inactive)}`)).toEqual([
    'api / debug,ops',
    'api,ops / debug',
    'api,debug / ops',
  ])
})

test('a health check that is switched off stands where that is said', () => {
  const base = 'services:\n  api:\n    image: x\n    healthcheck:\n      test: curl localhost\n'
  const off = (over: string): string => {
    const { healthcheck } = api({ 'compose.yaml': base, 'compose.prod.yaml': over })
    return `${healthcheck?.disabled ? 'off' : 'on'} ${healthcheck ? place(healthcheck.at) : ''}`
  }
  expect([off('services:\n  api:\n    healthcheck:\n      disable: true\n'), off('services:\n  api:\n    healthcheck: { test: [NONE] }\n'), off('services: { api: { healthcheck: { interval: 5s } } }')]).toEqual([
    'off compose.prod.yaml:4',
    'off compose.prod.yaml:3',
    'on compose.yaml:4',
  ])
})
