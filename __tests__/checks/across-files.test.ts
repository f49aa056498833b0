import { evaluate } from '../../src/rules/evaluate.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { ExampleFiles, Rule } from '../../src/rules/rule.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'
import { found } from './compose/found.ts'

type Case = readonly [name: string, files: ExampleFiles, expected?: readonly string[]]

/** A compose file of the services given as `name: settings` lines in flow style. */
const compose = (...services: readonly string[]): string => `services:\n${services.map((service) => `  ${service}\n`).join('')}`

function holds(ids: readonly string[], wanting: readonly Case[], fine: readonly Case[]): void {
  const all = (files: ExampleFiles): string[] => [...new Set(ids.flatMap((id) => found(id, files)))].sort()
  for (const [name, files, expected] of wanting) test(name, () => expect(all(files)).toEqual(expected))
  for (const [name, files] of fine) test(`quiet: ${name}`, () => expect(all(files)).toEqual([]))
}

describe('what a service waits for answers', () => {
  const db = 'db: { image: "postgres:17.5", healthcheck: { test: pg_isready } }'
  holds(
    ['compose/depends-on-unhealthy', 'compose/store-awaited'],
    [
      ['merely started', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: [db] }', 'db: { image: "postgres:17.5" }') }, ['compose.yaml:2']],
      ['no check to wait for', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { db: { condition: service_healthy } } }', 'db: { image: "postgres:17.5" }') }, ['compose.yaml:2']],
      ['the override takes the check away', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { db: { condition: service_healthy } } }', db), 'compose.prod.yaml': compose('db: { healthcheck: { disable: true } }') }, ['compose.yaml:2']],
    ],
    [
      ['healthy', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { db: { condition: service_healthy } } }', db) }],
      ['the override waits', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: [db] }', db), 'compose.prod.yaml': compose('api: { depends_on: { db: { condition: service_healthy } } }') }],
      ['the override adds the check', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { db: { condition: service_healthy } } }', 'db: { image: "postgres:17.5" }'), 'compose.prod.yaml': compose('db: { healthcheck: { test: pg_isready } }') }],
      ['the image brings the check', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { db: { condition: service_healthy } } }', 'db: { build: db }'), 'db/Dockerfile': 'FROM postgres:17.5\nHEALTHCHECK CMD pg_isready\n' }],
      ['a task that has to end', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { schema: { condition: service_completed_successfully } } }', 'schema: { image: a/schema:1 }') }],
      ['an application, not a store', { 'compose.yaml': compose('proxy: { image: "caddy:2.10", depends_on: [api] }', 'api: { image: a/b:1 }') }],
      ['nothing is awaited', { 'compose.yaml': compose('api: { image: a/b:1 }', 'db: { image: "postgres:17.5" }') }],
      ['a check of a foreign image nobody can see', { 'compose.yaml': compose('api: { image: a/b:1, depends_on: { search: { condition: service_healthy } } }', 'search: { image: acme/search:1 }') }],
      ['a development file', { 'compose.dev.yaml': compose('api: { image: a/b:1, depends_on: [db] }', 'db: { image: "postgres:17.5" }') }],
      ['behind a profile', { 'compose.yaml': compose('api: { image: a/b:1 }', 'tests: { image: a/b:1, profiles: [test], depends_on: [db] }', db) }],
    ],
  )
})

describe('services start again', () => {
  holds(
    ['compose/restart-policy'],
    [
      ['none at all', { 'compose.yaml': compose('api: { image: a/b:1 }') }, ['compose.yaml:2']],
      ['none after the merge', { 'compose.yaml': compose('api: { image: a/b:1 }'), 'compose.prod.yaml': compose('api: { command: node server.js }') }, ['compose.yaml:2']],
      ['only limits of deploy', { 'compose.yaml': compose('api: { image: a/b:1, deploy: { resources: { limits: { cpus: "1" } } } }') }, ['compose.yaml:2']],
    ],
    [
      ['unless stopped', { 'compose.yaml': compose('api: { image: a/b:1, restart: unless-stopped }') }],
      ['on failure', { 'compose.yaml': compose('api: { image: a/b:1, restart: on-failure:5 }') }],
      ['by deploy', { 'compose.yaml': compose('api: { image: a/b:1, deploy: { restart_policy: { condition: any } } }') }],
      ['by the override', { 'compose.yaml': compose('api: { image: a/b:1 }'), 'compose.prod.yaml': compose('api: { restart: always }') }],
      ['by a merge key', { 'compose.yaml': `x-common: &common { restart: always }\n${compose('api: { <<: *common, image: a/b:1 }')}` }],
      ['by extends', { 'compose.yaml': compose('base: { image: a/b:1, restart: always }', 'api: { extends: { service: base } }') }],
      ['a task', { 'compose.yaml': compose('migrate: { image: a/b:1, command: npm run migrate }') }],
      ['a task others wait for', { 'compose.yaml': compose('api: { image: a/b:1, restart: always, depends_on: { schema: { condition: service_completed_successfully } } }', 'schema: { image: a/b:1 }') }],
      ['never, as decided', { 'compose.yaml': compose('report: { image: a/b:1, restart: "no" }') }],
      ['a variable', { 'compose.yaml': compose('api: { image: a/b:1, restart: "${RESTART:-always}" }') }],
      ['a development file', { 'compose.override.yaml': compose('api: { image: a/b:1 }') }],
    ],
  )
})

describe('variables are named', () => {
  const example = (text: string): Record<string, string> => ({ '.env.example': text })
  const api = (environment: string): Record<string, string> => ({ 'compose.yaml': compose(`api: { image: a/b:1, environment: ${environment} }`) })
  holds(
    ['environment/env-undeclared'],
    [
      ['in no example', { ...api('{ DB_URL: "${DB_URL}" }'), ...example('OTHER=1\n') }, ['compose.yaml:2']],
      ['required, and in no example', { ...api('{ DB_URL: "${DB_URL:?set it}" }'), ...example('OTHER=1\n') }, ['compose.yaml:2']],
      ['a file that is nowhere', { 'compose.yaml': compose('api: { image: a/b:1, env_file: prod.env }'), ...example('OTHER=1\n') }, ['compose.yaml:2']],
    ],
    [
      ['named', { ...api('{ DB_URL: "${DB_URL:?set it}" }'), ...example('DB_URL=postgres://app@db:5432/app\n') }],
      ['a default', { ...api('{ LEVEL: "${LEVEL:-info}" }'), ...example('OTHER=1\n') }],
      ['a default of nothing', { ...api('{ LEVEL: "${LEVEL-}" }'), ...example('OTHER=1\n') }],
      ['documented in a comment', { ...api('{ LEVEL: "${LEVEL}" }'), ...example('# LEVEL=info\n') }],
      ['named empty', { ...api('{ LEVEL: "${LEVEL}" }'), ...example('LEVEL=\n') }],
      ['exported', { ...api('{ LEVEL: "${LEVEL}" }'), ...example('export LEVEL="info"\n') }],
      ['written literally', { ...api('{ LEVEL: info }'), ...example('OTHER=1\n') }],
      ['a dollar sign that is meant', { ...api('{ PRICE: "$$FIVE" }'), ...example('OTHER=1\n') }],
      ['of the shell or of Compose', { ...api('{ HOME: "${HOME}", NAME: "${COMPOSE_PROJECT_NAME}", DIR: "${PWD}" }'), ...example('OTHER=1\n') }],
      ['a file that may be missing', { 'compose.yaml': compose('api: { image: a/b:1, env_file: [{ path: local.env, required: false }] }'), ...example('OTHER=1\n') }],
      ['a file with an example of its own', { 'compose.yaml': compose('api: { image: a/b:1, env_file: .env }'), ...example('OTHER=1\n') }],
      ['the dotenv file of the repository', { ...api('{ LEVEL: "${LEVEL}" }'), '.env': 'LEVEL=info\n', ...example('OTHER=1\n') }],
    ],
  )
})

describe('lock files agree with their manifest', () => {
  const manifest = '{ "private": true, "dependencies": { "express": "^5.1.0" } }'
  const lock = '{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/express": { "version": "5.1.0" } } }'
  holds(
    ['dependencies/lockfile-coherent'],
    [
      ['none', { 'package.json': manifest }, ['package.json:1']],
      ['two', { 'package.json': manifest, 'package-lock.json': lock, 'yarn.lock': 'express@^5.1.0:\n  version "5.1.0"\n' }, ['yarn.lock:1']],
      ['out of step', { 'package.json': '{ "private": true, "dependencies": { "express": "^5.1.0",\n"helmet": "^8.0.0" } }', 'package-lock.json': lock }, ['package.json:2']],
    ],
    [
      ['one', { 'package.json': manifest, 'package-lock.json': lock }],
      ['a workspace, locked at the root', { 'package.json': '{ "private": true, "workspaces": ["packages/*"], "dependencies": { "express": "^5.1.0" } }', 'package-lock.json': lock, 'packages/a/package.json': manifest }],
      ['a library', { 'package.json': '{ "name": "a", "version": "1.0.0", "main": "a.js", "files": ["a.js"], "publishConfig": { "access": "public" }, "dependencies": { "express": "^5.1.0" } }' }],
      ['no dependencies', { 'package.json': '{ "private": true }' }],
      ['only scripts for Python beside', { 'package.json': manifest, 'package-lock.json': lock, 'requirements.txt': 'flask==3.1.0\n' }],
      ['pnpm', { 'package.json': manifest, 'pnpm-lock.yaml': "lockfileVersion: '9.0'\npackages:\n  express@5.1.0: {}\n" }],
      ['Bun’s old format', { 'package.json': manifest, 'bun.lockb': '' }],
      ['two folders, two managers', { 'a/package.json': manifest, 'a/package-lock.json': lock, 'b/package.json': manifest, 'b/yarn.lock': 'express@^5.1.0:\n  version "5.1.0"\n' }],
      ['a package of the workspace itself', { 'package.json': '{ "private": true, "workspaces": ["a"], "dependencies": { "express": "^5.1.0", "a": "*" } }', 'package-lock.json': lock.replace('{ "": {},', '{ "": {}, "node_modules/a": { "resolved": "a", "link": true },'), 'a/package.json': '{ "name": "a", "private": true }' }],
      ['dependencies of peers', { 'package.json': '{ "private": true, "peerDependencies": { "react": "19" } }' }],
    ],
  )
})

describe('the image installs what is locked', () => {
  const image = (line: string): Record<string, string> => ({ Dockerfile: `FROM python:3.13-slim\n${line}\n`, 'pyproject.toml': '[project]\nname = "a"\ndependencies = ["flask>=3"]\n', 'uv.lock': 'version = 1\n' })
  holds(
    ['dependencies/lockfile-used-by-image'],
    [
      ['pip by ranges', image('RUN pip install .'), ['Dockerfile:2']],
      ['uv pip by ranges', image('RUN pip install uv && uv pip install --system .'), ['Dockerfile:2']],
      ['the last of several lines', image('COPY . .\nRUN apt-get update && \\\n    python -m pip install --no-cache-dir -e ./'), ['Dockerfile:4']],
    ],
    [
      ['uv sync', image('RUN uv sync --frozen --no-dev')],
      ['a list written from the lock', image('RUN uv export --frozen -o r.txt && pip install -r r.txt')],
      ['the list first, then the project', image('RUN pip install -r requirements.txt && pip install --no-deps .')],
      ['poetry', { ...image('RUN poetry install --only main'), 'poetry.lock': '' }],
      ['no lock file', { Dockerfile: 'FROM python:3.13-slim\nRUN pip install .\n', 'pyproject.toml': '[project]\nname = "a"\n' }],
      ['nothing installed', image('COPY . .')],
      ['a tool', image('RUN pip install uv==0.8.0')],
      ['a stage nobody builds', { ...image(''), Dockerfile: 'FROM python:3.13 AS old\nRUN pip install .\nFROM python:3.13-slim\nRUN uv sync --frozen\n' }],
      ['constraints from the lock', image('RUN pip install -c constraints.txt .')],
      ['a lock of another folder', { Dockerfile: 'FROM python:3.13-slim\nRUN pip install .\n', 'tools/uv.lock': 'version = 1\n' }],
    ],
  )
})

describe('signals reach the program', () => {
  const api = (settings: string): Record<string, string> => ({ 'compose.yaml': compose(`api: { image: a/b:1, ${settings} }`) })
  holds(
    ['compose/shutdown-and-logs'],
    [
      ['a shell in front', api('command: sh -c "node server.js"'), ['compose.yaml:2']],
      ['two commands', api('command: ["bash", "-lc", "npm run migrate && node server.js"]'), ['compose.yaml:2']],
      ['as the entrypoint', api('entrypoint: ["/bin/sh", "-c", "node server.js"]'), ['compose.yaml:2']],
    ],
    [
      ['exec', api('command: sh -c "exec node server.js"')],
      ['exec at the end', api('command: sh -c "node migrate.js && exec node server.js"')],
      ['init', api('init: true, command: sh -c "node server.js"')],
      ['no shell', api('command: node server.js')],
      ['a list', api('command: ["node", "server.js"]')],
      ['a task', api('restart: "no", command: sh -c "node report.js"')],
      ['a script the image brings', api('entrypoint: ["/docker-entrypoint.sh"], command: ["node", "server.js"]')],
      ['a variable as the script', api('command: ["sh", "-c", "${SCRIPT}"]')],
      ['nothing said', api('restart: always')],
      ['the override starts it without a shell', { ...api('command: sh -c "node server.js"'), 'compose.prod.yaml': compose('api: { command: ["node", "server.js"] }') }],
    ],
  )
})

describe('examples hold no real secret', () => {
  const token = 'q8Zt2LmX0vRk7PnW4sYd9HbC3uFa6EjG'
  const example = (text: string): Record<string, string> => ({ '.env.example': text })
  holds(
    ['environment/env-placeholder-hygiene'],
    [
      ['a random value', example(`JWT_SECRET=${token}\n`), ['.env.example:1']],
      ['a random value behind export', example(`A=1\nexport API_KEY="${token}"\n`), ['.env.example:2']],
      ['in front of a comment', example(`SESSION_SECRET=${token} # of the console\n`), ['.env.example:1']],
    ],
    [
      ['to be changed', example('JWT_SECRET=change-me\n')],
      ['empty', example('JWT_SECRET=\n')],
      ['in angle brackets', example('JWT_SECRET=<a-long-random-value>\n')],
      ['a prefix and dots', example('ANTHROPIC_API_KEY=sk-ant-...\n')],
      ['crosses', example('API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n')],
      ['yours', example('API_KEY=your-api-key-here  # from the console\n')],
      ['how to make one', example('SECRET_KEY=generate-with-openssl-rand-hex-32\n')],
      ['a comment', example(`# JWT_SECRET=change-me\n`)],
      ['no secret by its name', example('BUILD_ID=4f9d0a7be1c24f0d9f6a1c7b2e5d8a30\n')],
      ['an address without a password', example('DATABASE_URL=postgres://app@db:5432/app\n')],
    ],
  )
})

describe('production takes nothing over from development that it should not', () => {
  const db = 'db: { image: "postgres:17.5", volumes: ["data:/var/lib/postgresql/data"] }'
  const volumes = 'volumes: { data: }\n'
  const base = (service: string): Record<string, string> => ({ 'compose.yaml': compose(service) + volumes })
  const prod = (service: string): Record<string, string> => ({ 'compose.prod.yaml': compose(service) })
  const inherited = (id: string, files: ExampleFiles): string[] => {
    const rule = loadRules(workingDirectory('rules')).rules.find((candidate) => candidate.id === id) as Rule
    return evaluate(rule, projectOfFiles(files)).outcomes.flatMap(({ related = [] }) => related.map(({ at, message }) => `${at.path}:${at.line} ${message}`))
  }
  const left = 'compose.prod.yaml:2 compose.prod.yaml merges over this and leaves it as it is'

  test.each([
    ['network/published-ports-minimal', 'db: { image: "postgres:17.5", ports: ["5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }'],
    ['secrets/no-default-secret-values', 'db: { image: "postgres:17.5", environment: { POSTGRES_PASSWORD: fake-password } }'],
    ['compose/persistent-volume', 'db: { image: "postgres:17.5" }'],
    ['compose/no-source-mount-in-prod', 'db: { build: ., volumes: [".:/app"] }'],
  ])('%s names both files', (id, service) => expect(inherited(id, { ...base(service), ...prod('db: { restart: always }') })).toEqual([left]))

  holds(
    ['network/published-ports-minimal', 'secrets/no-default-secret-values', 'compose/persistent-volume', 'compose/compose-merge-effective'],
    [
      ['the port', { ...base('db: { image: "postgres:17.5", ports: ["5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { restart: always }') }, ['compose.yaml:2']],
      ['the password', { ...base('db: { image: "postgres:17.5", environment: { POSTGRES_PASSWORD: fake-password }, volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { environment: { POSTGRES_USER: app } }') }, ['compose.yaml:2']],
      ['no volume', { ...base('db: { image: "postgres:17.5" }'), ...prod('db: { restart: always }') }, ['compose.yaml:2']],
    ],
    [
      ['the port is reset', { ...base('db: { image: "postgres:17.5", ports: ["5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { ports: !reset [] }') }],
      ['the port is overridden', { ...base('db: { image: "postgres:17.5", ports: ["5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { ports: !override ["127.0.0.1:5432:5432"] }') }],
      ['the port is bound to the host itself', base('db: { image: "postgres:17.5", ports: ["127.0.0.1:5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }')],
      ['the port stands in the development override', { ...base(db), 'compose.override.yaml': compose('db: { ports: ["5432:5432"] }'), ...prod('db: { restart: always }') }],
      ['the password is required', { ...base('db: { image: "postgres:17.5", environment: { POSTGRES_PASSWORD: fake-password }, volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { environment: { POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?}" } }') }],
      ['the password is a file', { ...base(db), ...prod('db: { environment: { POSTGRES_PASSWORD_FILE: /run/secrets/db } }') }],
      ['the volume comes with production', { ...base('db: { image: "postgres:17.5" }'), ...prod('db: { volumes: ["data:/var/lib/postgresql/data"] }') }],
      ['a folder of the host', base('db: { image: "postgres:17.5", volumes: ["/srv/pg:/var/lib/postgresql/data"] }')],
      ['production stands alone', { 'compose.yaml': compose('db: { image: "postgres:17.5", ports: ["127.0.0.1:5432:5432"], volumes: ["data:/var/lib/postgresql/data"] }') + volumes, 'production/compose.yaml': compose(db) + volumes }],
      ['a store of the tests, behind a profile', { ...base(db), ...prod('tests: { image: "postgres:17.5", profiles: [test], ports: ["5433:5432"], environment: { POSTGRES_PASSWORD: fake-password } }') }],
      ['an empty list over an empty list', { ...base('db: { image: "postgres:17.5", ports: [], volumes: ["data:/var/lib/postgresql/data"] }'), ...prod('db: { ports: [] }') }],
    ],
  )
})
