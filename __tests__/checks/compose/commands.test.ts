import { developmentSign } from '../../../src/checks/compose/development-commands.ts'
import { app, found, foundIn, messages } from './found.ts'

const RULE = 'container/no-hot-reload'

test.each([
  'uvicorn app:app --reload',
  'python -m uvicorn app:app --reload',
  'poetry run uvicorn app:app --reload',
  'gunicorn app:app --reload',
  'fastapi dev main.py',
  'flask run --debug',
  'flask --app api --debug run',
  'python -m flask run',
  'python manage.py runserver 0.0.0.0:8000',
  './manage.py runserver',
  'nodemon server.js',
  'npx nodemon server.js',
  'node --watch server.js',
  'npm run dev',
  'npm run start:dev',
  'npm --prefix web run dev -- --host',
  'yarn dev',
  'pnpm --filter web dev',
  'bun run dev',
  'bun --hot server.ts',
  'next dev',
  'npx vite --host 0.0.0.0',
  'ng serve --host 0.0.0.0',
  'react-scripts start',
  'tsx watch src/main.ts',
  'ts-node-dev src/main.ts',
  'rails server -e development',
  'bundle exec rails s -e development',
  'cargo watch -x run',
  'air -c .air.toml',
  'dotnet watch run',
  'php artisan serve',
  './mvnw spring-boot:run',
  'dumb-init -- npm run dev',
  './wait-for-it.sh db:5432 -- npm run dev',
  'python -u manage.py runserver',
  'python -u -m flask run',
  'make dev',
  'deno task dev',
  'uv run --no-sync uvicorn app:app --reload',
  'watchmedo auto-restart -- celery -A app worker',
])('%s is for developing', (command) => expect(foundIn(RULE, 'image: a:1', `command: ${command}`)).toEqual([2]))

test.each([
  'uvicorn app:app --workers 4',
  'uvicorn app:app --no-reload',
  'gunicorn app:app -w 4',
  'fastapi run main.py',
  'python manage.py migrate',
  'python development.py',
  'node dist/server.js',
  'npm start',
  'npm run start:prod',
  'npm run build -- --mode dev',
  'next start',
  'vite preview --host',
  'make serve',
  'deno task start',
  'python -c "import dev"',
  'npm ci --omit=dev',
  'wait-for-it.sh db:5432 -- node server.js',
  'vite build --watch-not',
  'rails server -e production',
  'rails server',
  'nginx -g "daemon off;"',
  'redis-server --save ""',
  'celery -A app worker --hostname dev',
  'echo npm run dev',
  'prometheus --web.enable-lifecycle',
  'traefik --api.dashboard=true',
])('%s is not', (command) => expect(foundIn(RULE, 'image: a:1', `command: '${command}'`)).toEqual([]))

test('scripts behind a shell are taken apart', () => {
  expect(foundIn(RULE, 'image: a:1', 'command: sh -c "python manage.py migrate && python manage.py runserver 0.0.0.0:8000"')).toEqual([2])
  expect(foundIn(RULE, 'image: a:1', 'command:', '  - /bin/bash', '  - -lc', '  - |', '    npm ci', '    exec npm run dev')).toEqual([5])
  expect(foundIn(RULE, 'image: a:1', 'entrypoint: ["sh", "-c"]', 'command: ["npm run dev"]')).toEqual([3])
})

test('the word itself is pointed at where it has a line of its own', () => {
  expect(foundIn(RULE, 'image: a:1', 'command:', '  - uvicorn', '  - app:app', '  - --reload')).toEqual([5])
})

test('the compose command wins over the one of the image', () => {
  const Dockerfile = 'FROM python:3.12-slim\nENTRYPOINT ["uvicorn", "app:app"]\nCMD ["--reload"]\n'
  expect(found(RULE, { ...app('build: .'), Dockerfile })).toEqual(['Dockerfile:2'].map(() => 'Dockerfile:3'))
  expect(found(RULE, { ...app('build: .', 'command: --workers 4'), Dockerfile })).toEqual([])
  expect(found(RULE, { ...app('build: .', 'entrypoint: gunicorn app:app'), Dockerfile })).toEqual([])
})

test('the stage that is built is the one that counts', () => {
  const Dockerfile = 'FROM node:24-slim AS dev\nCMD npm run dev\nFROM node:24-slim AS run\nCMD ["node", "server.js"]\n'
  expect(found(RULE, { ...app('build: .'), Dockerfile })).toEqual([])
  expect(found(RULE, { ...app('build: { context: ., target: dev }'), Dockerfile })).toEqual(['Dockerfile:2'])
})

test('a program named like something inherited is no surprise', () => {
  for (const word of ['constructor', '__proto__', 'toString', '']) expect(developmentSign([word, word])).toBeUndefined()
  expect(developmentSign([])).toBeUndefined()
  expect(developmentSign([undefined, 'dev'])).toBeUndefined()
})

const LEVEL = 'environment/log-level-not-debug'
test.each([['LOG_LEVEL: debug', [3]], ['LOG_LEVEL: ${LOG_LEVEL:-DEBUG}', [3]], ['APP_LOG_LEVEL: TRACE', [3]], ['RUST_LOG: debug', [3]], ['LOG_LEVEL: info', []], ['LOG_LEVEL: ${LOG_LEVEL}', []], ['LOG_LEVEL:', []], ['BLOG_LEVELS: debug', []]])('%s', (line, lines) =>
  expect(foundIn(LEVEL, 'image: a:1', 'environment:', `  ${line}`)).toEqual(lines),
)
test('levels on the command line', () => {
  expect(foundIn(LEVEL, 'image: a:1', 'command: gunicorn app:app --log-level=debug')).toEqual([2])
  expect(foundIn(LEVEL, 'image: a:1', 'command: celery -A app worker -l debug')).toEqual([2])
  expect(foundIn(LEVEL, 'image: a:1', 'command:', '  - --log.level=DEBUG')).toEqual([3])
  expect(foundIn(LEVEL, 'image: a:1', 'command: ls -l debug')).toEqual([])
  expect(foundIn(LEVEL, 'image: a:1', 'command: ["uvicorn", "app:app", "--log-level", "info"]')).toEqual([])
})

const MODE = 'environment/debug-and-dev-mode-off'
test.each(['DEBUG: true', 'DEBUG: "1"', 'FLASK_DEBUG: 1', 'DJANGO_DEBUG: "True"' , 'TENANT_DEV_MODE: "true"'])('%s is development', (line) =>
  expect(foundIn(MODE, 'image: a:1', 'environment:', `  ${line}`)).toEqual([3]),
)
test.each(['DEBUG: "false"', 'DEBUG: 0', 'DEBUG: "app:*"', 'DEBUG: ${DEBUG}', 'DEBUG:', 'NODE_ENV: development', 'LOG_DEBUG_FILE: yes', 'debug: true'])('%s is not', (line) => expect(foundIn(MODE, 'image: a:1', 'environment:', `  ${line}`)).toEqual([]))
test('a fallback weighs less than what is fixed', () => expect(messages(MODE, app('image: a:1', 'environment: ["DEBUG=${DEBUG:-true}"]'))).toEqual(['4 warning app falls back to DEBUG=true where the host sets nothing']))

const STAGE = 'environment/env-production-mode'
test.each(['NODE_ENV: development', 'ENVIRONMENT: dev', 'APP_ENV: local', 'ASPNETCORE_ENVIRONMENT: Development', 'GIN_MODE: debug', 'SERVICE_ENVIRONMENT: development'])('%s is another mode', (line) => {
  expect(foundIn(STAGE, 'image: a:1', 'environment:', `  ${line}`)).toEqual([3])
  expect(foundIn(MODE, 'image: a:1', 'environment:', `  ${line}`)).toEqual([])
})
test.each(['NODE_ENV: production', 'ENVIRONMENT: staging', 'NODE_ENV: ${NODE_ENV}', 'NODE_ENV:'])('%s is none', (line) => expect(foundIn(STAGE, 'image: a:1', 'environment:', `  ${line}`)).toEqual([]))

test('an image no compose file mentions is judged by itself', () => {
  const Dockerfile = 'FROM node:24-slim\nENV NODE_ENV=development LOG_LEVEL=debug\nCMD ["npm", "run", "dev"]\n'
  expect(found(RULE, { Dockerfile })).toEqual(['Dockerfile:3'])
  expect(found(STAGE, { Dockerfile })).toEqual(['Dockerfile:2'])
  expect(found(LEVEL, { Dockerfile })).toEqual(['Dockerfile:2'])
  expect(found(RULE, { 'Dockerfile.dev': Dockerfile, '.devcontainer/Dockerfile': Dockerfile })).toEqual([])
  expect(found(RULE, { Dockerfile, 'compose.dev.yaml': 'services:\n  a:\n    build: .\n' })).toEqual([])
})

test('the compose file’s variables hold over the image’s', () => {
  const Dockerfile = 'FROM node:24-slim\nENV DEBUG=1\nCMD ["node", "server.js"]\n'
  expect(found(MODE, { ...app('build: .', 'environment: { DEBUG: "0" }'), Dockerfile })).toEqual([])
  expect(found(MODE, { ...app('build: .'), Dockerfile })).toEqual(['Dockerfile:2'])
})

test('scripts of a package.json are looked up in the build context', () => {
  const files = { ...app('build: ./web'), 'web/Dockerfile': 'FROM node:24-slim\nCMD ["npm", "start"]\n' }
  const withStart = (start: string): string[] => found(RULE, { ...files, 'web/package.json': JSON.stringify({ scripts: { start, serve: 'npm start' } }) })
  expect(withStart('nodemon server.js')).toEqual(['web/Dockerfile:2'])
  expect(withStart('NODE_OPTIONS=--enable-source-maps node server.js')).toEqual([])
  expect(withStart('npm run serve')).toEqual([])
  expect(found(RULE, files)).toEqual([])
})
