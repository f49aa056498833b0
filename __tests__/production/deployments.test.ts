import { documentsOf } from '../../src/documents/documents.ts'
import { shown } from '../../src/documents/document.ts'
import { productionOf } from '../../src/production/production.ts'
import type { DeclaredSystem, Production } from '../../src/production/production.ts'
import { memoryTree } from '../../src/tree/memory.ts'

function productionWith(files: Readonly<Record<string, string>>, ...declared: readonly DeclaredSystem[]): Production {
  const tree = memoryTree(files)
  return productionOf(tree, documentsOf(tree), declared)
}

/** Each deployment as `standing by name: programs`, with the line of each program. */
function deployments(files: Readonly<Record<string, string>>, ...declared: readonly DeclaredSystem[]): string[] {
  return productionWith(files, ...declared).deployments.map(({ standing, by, name, programs }) => `${standing} ${by} ${name}: ${programs.map(({ words, places }) => `${words.map(shown).join(' ')} @${places[0]?.path}:${places[0]?.line}`).join(' ; ')}`)
}

function ambiguities(files: Readonly<Record<string, string>>, ...declared: readonly DeclaredSystem[]): string[] {
  return productionWith(files, ...declared).ambiguities.map(({ folder, candidates }) => `${folder || '.'}: ${candidates.map(({ name }) => name).join(', ')}`)
}

/** The variables of the first deployment that is not an image by itself, as `KEY=value kind source place`. */
function environment(files: Readonly<Record<string, string>>): string[] {
  const [first] = productionWith(files).deployments
  return (first?.environment ?? []).map(({ key, value, kind, source, at }) => `${key}=${shown(value)} ${kind} ${source} ${at.path}:${at.line}`)
}

const DOCKERFILE = 'FROM python:3.12-slim\nENV LOG_LEVEL=info MODE=image\nCMD ["uvicorn", "main:app"]\n'

describe('the command that wins', () => {
  test("the platform's over the compose file's over the image's", () => {
    expect(deployments({ Dockerfile: DOCKERFILE })).toEqual(['production image Dockerfile: uvicorn main:app @Dockerfile:3'])
    expect(deployments({ Dockerfile: DOCKERFILE, 'compose.yaml': 'services:\n  api:\n    build: .\n    command: gunicorn main:app\n' })).toEqual(['production compose api: gunicorn main:app @compose.yaml:4'])
    expect(deployments({ Dockerfile: DOCKERFILE, 'railway.json': '{"deploy":\n{"startCommand": "uvicorn main:app --workers 2"}}' })).toEqual(['production platform app: uvicorn main:app --workers 2 @railway.json:2'])
  })
  test("a platform that says nothing runs the image's, behind its entrypoint where only the command is replaced", () => {
    const Dockerfile = 'FROM python:3.12-slim\nENTRYPOINT ["tini", "--"]\nCMD ["uvicorn", "main:app"]\n'
    expect(deployments({ Dockerfile, 'fly.toml': 'app = "a"\n' })).toEqual(['production platform a: tini -- uvicorn main:app @Dockerfile:2'])
    expect(deployments({ Dockerfile, 'fly.toml': '[processes]\nweb = "uvicorn main:app --workers 2"\n' })).toEqual(['production platform web: tini -- uvicorn main:app --workers 2 @Dockerfile:2'])
    expect(deployments({ Dockerfile, 'railway.toml': '[deploy]\nstartCommand = "uvicorn main:app"\n' })).toEqual(['production platform app: uvicorn main:app @railway.toml:2'])
  })
  test('systemd', () => {
    const unit = '[Service]\nExecStart=-/opt/app/venv/bin/gunicorn app:app \\\n  --workers ${WORKERS} --bind %i\n'
    expect(deployments({ 'systemd/api.service': unit })).toEqual(['production unit api: /opt/app/venv/bin/gunicorn app:app --workers ${WORKERS} --bind %i @systemd/api.service:2'])
    expect(deployments({ 'a.service': '[Service]\nExecStart=/bin/sh -c "migrate && exec serve"\n' })).toEqual(['production unit a: migrate @a.service:2 ; exec serve @a.service:2'])
  })
})

describe('scripts', () => {
  const procfile = (command: string, files: Readonly<Record<string, string>>): string[] => deployments({ Procfile: `web: ${command}\n`, ...files })
  test('of package.json', () => {
    expect(procfile('npm start', { 'package.json': '{"scripts": {"start": "node server.js"}}' })).toEqual(['production platform web: node server.js @Procfile:1'])
  })
  test('of the repository, with places of their own', () => {
    expect(procfile('./start.sh', { 'start.sh': '#!/bin/sh\nset -e\nexec uvicorn app:app --workers 2\n' })).toEqual(['production platform web: set -e @start.sh:2 ; exec uvicorn app:app --workers 2 @start.sh:3'])
    expect(procfile('bash scripts/run.sh', { 'scripts/run.sh': 'npm start\n', 'package.json': '{"scripts": {"start": "node server.js"}}' })).toEqual(['production platform web: node server.js @scripts/run.sh:1'])
  })
  test('a branch decides: what stands in it is not known to run', () => {
    expect(procfile('./start.sh', { 'start.sh': 'if [ "$MODE" = local ]; then\n  exec uvicorn app:app --reload\nfi\nexec uvicorn app:app\n' })).toEqual(['production platform web: [ $MODE = local ] @start.sh:1 ; exec uvicorn app:app @start.sh:4'.replace('$MODE', '"$MODE"')])
    expect(procfile('./start.sh', { 'start.sh': 'case "$1" in\n  dev) exec uvicorn app:app --reload ;;\n  *) exec uvicorn app:app ;;\nesac\n' })).toEqual(['production platform web: ./start.sh @Procfile:1'])
  })
  test('an entrypoint hands its words over', () => {
    const files = { Dockerfile: 'FROM python:3.12-slim\nCOPY docker/entry.sh /usr/local/bin/\nENTRYPOINT ["entry.sh"]\nCMD ["uvicorn", "app:app"]\n', 'docker/entry.sh': '#!/bin/sh\nmigrate\nexec "$@"\n' }
    const absolute = { ...files, Dockerfile: files.Dockerfile.replace('["entry.sh"]', '["/usr/local/bin/entry.sh"]') }
    for (const each of [files, absolute]) expect(deployments(each)).toEqual(['production image Dockerfile: migrate @docker/entry.sh:2 ; uvicorn app:app @Dockerfile:4'])
  })
  test('circles come to an end', () => expect(procfile('./a.sh', { 'a.sh': './b.sh\n', 'b.sh': './a.sh\n' })).toHaveLength(1))
  test('a program that is no shell script is left alone', () => expect(procfile('./bin/serve', { 'bin/serve': '#!/usr/bin/env node\nuvicorn app --reload\n' })).toEqual(['production platform web: ./bin/serve @Procfile:1']))
})

describe('what else is said', () => {
  test('of a platform', () => {
    const [deployment] = productionWith({ 'railway.json': '{"deploy": {\n"startCommand": "uvicorn main:app --port 8000",\n"healthcheckPath": "/health",\n"restartPolicyType": "ON_FAILURE",\n"numReplicas": 3}}' }).deployments
    const said = [deployment?.port, deployment?.healthPath, deployment?.restart, deployment?.instances].map((one) => one && `${shown(one.value)}@${one.at.line}`)
    expect(said).toEqual(['8000@2', '/health@3', 'ON_FAILURE@4', '3@5'])
  })
  test('the server, from its configuration file and the environment', () => {
    const files = { 'app.service': '[Service]\nEnvironment=PORT=9000\nExecStart=/opt/a/venv/bin/gunicorn app:app -c gunicorn.conf.py -b :${PORT}\n', 'gunicorn.conf.py': 'workers = 4\n' }
    const { server } = productionWith(files).deployments[0] ?? {}
    expect([server?.name, server?.workers?.value, server?.workers?.at.path, server?.port?.value]).toEqual(['gunicorn', { known: true, value: '4' }, 'gunicorn.conf.py', { known: false, raw: '${PORT}' }])
  })
})

test('a unit works in the folder of its name that has a manifest, else in the root', () => {
  const folderOf = (files: Readonly<Record<string, string>>): string | undefined => productionWith({ 'a.service': '[Service]\nWorkingDirectory=/opt/app/worker\nExecStart=/a\n', ...files }).deployments[0]?.folder
  expect([folderOf({ 'worker/main.py': '' }), folderOf({ 'worker/requirements.txt': '' })]).toEqual(['', 'worker'])
})

describe('the environment that results', () => {
  test('of a compose service: environment over env files over the image', () => {
    const files = { 'compose.yaml': 'services:\n  api:\n    build: .\n    env_file: api.env\n    environment:\n      DEBUG: ${DEBUG:-false}\n      HOST: ${HOST}\n', 'api.env': 'DEBUG=true\n# KEY=1\nNAME=x\n', Dockerfile: DOCKERFILE }
    expect(environment(files)).toEqual(['DEBUG=false default compose compose.yaml:6', 'HOST=${HOST} reference compose compose.yaml:7', 'NAME=x literal env-file api.env:3', 'LOG_LEVEL=info literal image Dockerfile:2', 'MODE=image literal image Dockerfile:2'])
  })
  test('of a platform', () => {
    expect(environment({ 'fly.toml': '[env]\nMODE = "fly"\n', Dockerfile: DOCKERFILE })).toEqual(['MODE=fly literal platform fly.toml:2', 'LOG_LEVEL=info literal image Dockerfile:2'])
    expect(environment({ Procfile: 'web: a\n', 'app.json': '{"env": {"MODE": "x", "KEY": {"required": true}}}' })).toEqual(['MODE=x literal platform app.json:1', 'KEY=KEY required platform app.json:1'])
  })
  test('of a unit: environment files over Environment=', () => {
    const unit = '[Service]\nEnvironment=A=1 "B=x y"\nEnvironment=A=2\nEnvironmentFile=-/opt/app/api.env\nExecStart=/bin/a\n'
    expect(environment({ 'api.service': unit, 'api.env': 'A=3\n' })).toEqual(['A=3 literal env-file api.env:1', 'B=x y literal unit api.service:2'])
    expect(environment({ 'api.service': unit })).toEqual(['A=2 literal unit api.service:3', 'B=x y literal unit api.service:2'])
  })
  test('with the env examples: those for production first, the others last; comments document', () => {
    const production = productionWith({ 'compose.yaml': 'services:\n  api:\n    image: a:1\n    environment:\n      A: compose\n      B: compose\n', '.env.production.example': 'A=production\n# D=1\n', '.env.example': 'A=base\nB=base\nC=base\n#E=\n# B=2\n' })
    const { variables, documented } = production.environmentOf(production.deployments[0] as never)
    expect(variables.map(({ key, value, source }) => `${key}=${shown(value)} ${source}`)).toEqual(['A=production production-example', 'B=compose compose', 'C=base example'])
    expect(documented.map(({ key, at }) => `${key} ${at.path}:${at.line}`)).toEqual(['D .env.production.example:2', 'E .env.example:4'])
  })
})

describe('which is production', () => {
  const several = { Dockerfile: DOCKERFILE, 'Dockerfile.production': DOCKERFILE, 'railway.json': '{"build": {"dockerfilePath": "Dockerfile"}}', Procfile: 'web: uvicorn main:app\n', 'compose.yaml': 'services:\n  app:\n    build: .\n' }
  test('a compose file alone is for work where a hosting platform runs things', () => {
    expect(productionWith(several).systems.map(({ production }) => production)).toEqual([false])
    expect(productionWith({ 'compose.yaml': several['compose.yaml'], Procfile: several.Procfile }).systems.map(({ production }) => production)).toEqual([true])
  })
  test('several candidates are named, not chosen from', () => {
    expect(ambiguities(several)).toEqual(['.: Procfile, railway.json, Dockerfile.production'])
    expect(ambiguities({ Dockerfile: DOCKERFILE, 'Dockerfile.production': DOCKERFILE, 'Dockerfile.dev': DOCKERFILE })).toEqual(['.: Dockerfile, Dockerfile.production'])
    expect(ambiguities({ Dockerfile: DOCKERFILE })).toEqual([])
    expect(ambiguities({ 'a/Dockerfile': DOCKERFILE, 'b/Dockerfile': DOCKERFILE })).toEqual([])
    expect(ambiguities({ 'a.service': '[Service]\nExecStart=/a\n', 'b.service': '[Service]\nExecStart=/b\n' })).toEqual([])
  })
  test('what is declared wins', () => {
    const declared = { name: 'app', root: '', platform: 'railway.json' }
    expect(deployments(several, declared).map((line) => line.split(':')[0])).toEqual(['other compose app', 'other platform web', 'production platform app', 'other image Dockerfile.production'])
    expect(ambiguities(several, declared)).toEqual([])
    expect(deployments(several, { name: 'app', root: '', compose: ['compose.yaml'] }).map((line) => line.split(':')[0])).toEqual(['production compose app', 'other platform web', 'other platform app', 'other image Dockerfile.production'])
    expect(deployments({ 'a.service': '[Service]\nExecStart=/a\n', 'b.service': '[Service]\nExecStart=/b\n' }, { name: 'a', root: '', platform: 'b.service' }).map((line) => line.split(':')[0])).toEqual(['other unit a', 'production unit b'])
  })
  test('env files that are declared are the ones for production', () => {
    const production = productionWith({ Procfile: 'web: a\n', 'live.env': 'A=live\n', '.env.production': 'A=other\n' }, { name: 'app', root: '', env: ['live.env'] })
    expect(production.environmentOf(production.deployments[0] as never).variables.map(({ value }) => shown(value))).toEqual(['live'])
  })
})
