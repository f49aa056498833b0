import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'
import type { Ended } from './readiness.ts'

const show = (files: Record<string, string>, ...words: string[]): Promise<Ended> => readiness('show', repository(files), ...words)

const BASE = 'services:\n  api:\n    build: .\n    command: uvicorn app:app --reload\n    environment:\n      - API_KEY=${API_KEY:-fake-dev-key}\n      - MODE=development\n      - REGION=${REGION:?}\n      - TRACE=${TRACE}\n    ports: ["8000:8000"]\n    volumes: ["./src:/app/src"]\n  probe:\n    image: acme/probe:1\n    profiles: [tools]\n'
const PRODUCTION = 'services:\n  api:\n    command: uvicorn app:app --workers 4\n    restart: always\n    environment:\n      - MODE=production\n    volumes: !reset []\n'
const DOCKERFILE = 'FROM python:3.12-slim\nENV PYTHONUNBUFFERED=1\nUSER 10001\nCMD ["uvicorn", "app:app"]\n'
const FILES = { 'docker-compose.yml': BASE, 'docker-compose.prod.yml': PRODUCTION, Dockerfile: DOCKERFILE }

test('json: the merged services, each variable with its kind and place, ports and volumes in long form', async () => {
  const { code, out } = await show(FILES, '--format', 'json')
  expect(code).toBe(0)
  const { systems } = JSON.parse(out) as { systems: { files: string[]; services: Record<string, Record<string, unknown>> }[] }
  expect(systems).toHaveLength(1)
  expect(systems[0]?.files).toEqual(['docker-compose.yml', 'docker-compose.prod.yml'])
  expect(Object.keys(systems[0]?.services ?? {})).toEqual(['api'])
  expect(systems[0]?.services['api']).toMatchObject({
    image: null,
    build: { context: '.', dockerfile: null, target: null },
    command: ['uvicorn', 'app:app', '--workers', '4'],
    environment: {
      API_KEY: { value: 'fake…', kind: 'default', path: 'docker-compose.yml', line: 6, masked: true },
      MODE: { value: 'production', kind: 'literal', path: 'docker-compose.prod.yml', line: 6 },
      REGION: { kind: 'required', line: 8 },
      TRACE: { kind: 'reference', line: 9 },
    },
    ports: [{ target: '8000', published: '8000', host_ip: null, protocol: 'tcp', mode: 'ingress' }],
    volumes: [],
    restart: 'always',
    profiles: [],
  })
})

test('text: what runs and where each line comes from', async () => {
  const { out } = await show(FILES)
  expect(out).toContain('docker-compose.yml + docker-compose.prod.yml')
  expect(out).toMatch(/starts {4}uvicorn app:app --workers 4 +docker-compose\.prod\.yml:3/)
  expect(out).toMatch(/API_KEY=fake… \(default\) +docker-compose\.yml:6/)
  expect(out).toMatch(/PYTHONUNBUFFERED=1 +Dockerfile:2/)
  expect(out).toMatch(/Not started, since no active profile names them\n {2}probe \(tools\)/)
  expect(out).not.toContain('fake-dev-key')
})

test('a Dockerfile or a platform file alone is shown, too', async () => {
  const { out } = await show({ Dockerfile: DOCKERFILE })
  expect(out).toMatch(/starts {4}uvicorn app:app +Dockerfile:4/)
  const json = JSON.parse((await show({ Procfile: 'web: gunicorn app:app --workers 2\n' }, '--format', 'json')).out) as { systems: { services: Record<string, { command: string[] }> }[] }
  expect(Object.values(json.systems[0]?.services ?? {})[0]?.command).toEqual(['gunicorn', 'app:app', '--workers', '2'])
})

test('nothing to run is said', async () => {
  expect((await show({ 'README.md': '' })).out).toBe('Nothing was found that would run in production: no compose file, platform file, unit or Dockerfile.\n')
})

test('only text and json, and one root', async () => {
  expect(await show({}, '--format', 'sarif')).toMatchObject({ code: 2, error: 'readiness: show prints text or json\n' })
  expect(await show({}, 'another')).toMatchObject({ code: 2, error: 'readiness: show takes one root\n' })
})
