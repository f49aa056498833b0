import { found, messages } from '../compose/found.ts'

const LEAN = 'container/dev-deps-in-final-stage'
const PACKAGE = '{ "dependencies": { "express": "5.1.0" }, "devDependencies": { "typescript": "5.9.2" } }'
const node = (...lines: readonly string[]): Record<string, string> => ({ Dockerfile: ['FROM node:22-slim', ...lines, 'CMD ["node", "server.js"]', ''].join('\n'), 'package.json': PACKAGE })
const python = (...lines: readonly string[]): Record<string, string> => ({ Dockerfile: ['FROM python:3.13-slim', ...lines, 'CMD ["python", "main.py"]', ''].join('\n') })
const GROUPS = '[project]\nname = "a"\ndependencies = ["flask"]\n[dependency-groups]\ndev = ["pytest"]\n'

test.each([
  ['npm install', node('RUN npm install'), [2]],
  ['npm ci', node('RUN npm ci'), [2]],
  ['on its own line', node('RUN npm config set fund false && \\', '    npm ci && \\', '    npm run build'), [3]],
  ['yarn', node('RUN yarn install --frozen-lockfile'), [2]],
  ['pnpm', node('RUN corepack enable && pnpm install --frozen-lockfile'), [2]],
  ['bun', node('RUN bun install --frozen-lockfile'), [2]],
  ['production only afterwards', node('RUN npm ci', 'ENV NODE_ENV=production'), [2]],
  ['development asked for', node('ENV NODE_ENV=production', 'RUN npm ci --include=dev'), [3]],
  ['in the stage the last one goes on from', { Dockerfile: 'FROM node:22 AS base\nRUN npm ci\nFROM base\nCMD ["node", "a.js"]\n', 'package.json': PACKAGE }, [2]],
  ['a manifest of a folder', { Dockerfile: 'FROM node:22\nCOPY web/package.json ./\nRUN npm ci\nCMD ["node", "a.js"]\n', 'web/package.json': PACKAGE }, [3]],
  ['no manifest, and it builds', { Dockerfile: 'FROM node:22\nRUN npm install && npm run build\nCMD ["node", "a.js"]\n' }, [2]],
  ['a list for development', python('RUN pip install -r requirements.txt -r requirements-dev.txt'), [2]],
  ['extras for development', python('RUN pip install ".[dev]"'), [2]],
  ['uv', { ...python('RUN uv sync --frozen'), 'pyproject.toml': GROUPS }, [2]],
  ['poetry', { ...python('RUN poetry install --no-interaction'), 'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n' }, [2]],
  ['composer', { Dockerfile: 'FROM php:8.4-fpm\nRUN composer install --optimize-autoloader\n', 'composer.json': '{ "require-dev": { "phpunit/phpunit": "12.0" } }' }, [2]],
  ['a compiler', python('RUN apt-get update && apt-get install -y gcc libpq-dev'), [2]],
  ['a compiler in alpine', { Dockerfile: 'FROM python:3.13-alpine\nRUN apk add --no-cache build-base\nCMD ["python", "a.py"]\n' }, [2]],
])('%s', (_name, files, lines) => expect(found(LEAN, files)).toEqual(lines.map((line) => `Dockerfile:${line}`)))

test.each([
  ['without development', node('RUN npm ci --omit=dev')],
  ['the older options', node('RUN npm install --production', 'RUN npm ci --only=production', 'RUN yarn install --prod', 'RUN pnpm install -P')],
  ['NODE_ENV in the image', node('ENV NODE_ENV=production', 'RUN npm ci')],
  ['NODE_ENV for the command', node('RUN NODE_ENV=production npm ci')],
  ['NODE_ENV by an argument', node('ARG NODE_ENV', 'ENV NODE_ENV=${NODE_ENV}', 'RUN npm ci')],
  ['npm’s own variable', node('ENV NPM_CONFIG_OMIT=dev', 'RUN npm ci')],
  ['pruned', node('RUN npm ci && npm run build && npm prune --omit=dev')],
  ['installed anew', node('RUN npm ci && npm run build', 'RUN rm -rf node_modules && npm ci --omit=dev')],
  ['in a build stage', { Dockerfile: 'FROM node:22 AS build\nRUN npm ci && npm run build\nFROM nginx:1.29\nCOPY --from=build /dist /usr/share/nginx/html\n', 'package.json': PACKAGE }],
  ['no development dependencies', { ...node('RUN npm ci'), 'package.json': '{ "dependencies": { "express": "5.1.0" } }' }],
  ['a tool by its name', node('RUN npm install -g pm2 && npm install sharp')],
  ['one way or the other', node('ARG DEV', 'RUN if [ "$DEV" = 1 ]; then npm ci; else npm ci --omit=dev; fi')],
  ['options a variable holds', node('RUN npm ci $OPTIONS')],
  ['an image for development', { 'Dockerfile.dev': node('RUN npm ci').Dockerfile as string, 'package.json': PACKAGE }],
  ['only production’s list', python('RUN pip install -r requirements.txt', 'RUN pip install .[postgres]')],
  ['uv without development', { ...python('RUN uv sync --frozen --no-dev'), 'pyproject.toml': GROUPS }],
  ['uv by its variable', { ...python('ENV UV_NO_DEV=1', 'RUN uv sync --frozen'), 'pyproject.toml': GROUPS }],
  ['poetry’s main group', { ...python('RUN poetry install --only main'), 'pyproject.toml': GROUPS }],
  ['a compiler that goes again', python('RUN apt-get install -y gcc && pip install -r requirements.txt && apt-get purge -y --auto-remove gcc')],
  ['a group that goes again', { Dockerfile: 'FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build gcc musl-dev && pip install -r requirements.txt && apk del .build\nCMD ["python", "a.py"]\n' }],
  ['a compiler in a build stage', { Dockerfile: 'FROM debian:12 AS build\nRUN apt-get install -y build-essential\nFROM debian:12\nCOPY --from=build /a /a\nCMD ["/a"]\n' }],
  ['an image to build with', { 'toolchain/Dockerfile': 'FROM debian:12\nRUN apt-get install -y build-essential\n' }],
  ['make alone, and libraries', python('RUN apt-get install -y make libgomp1 libc6-dev')],
])('quiet: %s', (_name, files) => expect(found(LEAN, files)).toEqual([]))

test('what to type instead is told', () => {
  expect(messages(LEAN, node('RUN npm ci'))).toEqual(['2 warning `npm ci` leaves the development dependencies in the image that is shipped'])
  expect(messages(LEAN, python('RUN apt-get install -y build-essential'))).toEqual(['2 notice build-essential stays in the image that is shipped'])
})
