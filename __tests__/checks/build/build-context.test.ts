import { found, messages, stateOf } from '../compose/found.ts'

const NEEDED = 'container/dockerignore-needed'
const COPY_ALL = 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n'
const PACKAGE = '{ "dependencies": { "express": "5.1.0" } }'

test.each([
  ['no .dockerignore', { Dockerfile: COPY_ALL }, ['Dockerfile:2']],
  ['only dependencies are kept out', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, '.dockerignore': 'node_modules\n' }, ['Dockerfile:2']],
  ['credentials are let in', { Dockerfile: COPY_ALL, '.dockerignore': '.git\nnode_modules\n' }, ['Dockerfile:2']],
  ['history is let in', { Dockerfile: COPY_ALL, '.dockerignore': '.env*\nnode_modules\n' }, ['Dockerfile:2']],
  ['dependencies are let in', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, '.dockerignore': '.env*\n.git\n' }, ['Dockerfile:2']],
  ['a later exception lets the credentials in', { Dockerfile: COPY_ALL, '.dockerignore': '.git\n.env*\n!.env\n' }, ['Dockerfile:2']],
  ['a nested env file is let in', { Dockerfile: COPY_ALL, 'api/.env.example': 'A=1\n', '.dockerignore': '.git\n.env*\n' }, ['Dockerfile:2']],
  ['an environment of Python is let in', { Dockerfile: COPY_ALL, 'requirements.txt': 'flask==3.1.0\n', '.gitignore': '.venv/\n', '.dockerignore': '.git\n.env\n' }, ['Dockerfile:2']],
  ['JSON form', { Dockerfile: 'FROM node:22-slim\nCOPY ["./", "/app/"]\n' }, ['Dockerfile:2']],
  ['a star', { Dockerfile: 'FROM node:22-slim\nCOPY * /app/\n' }, ['Dockerfile:2']],
  ['ADD, lower case', { Dockerfile: 'from node:22-slim\nadd . /app\n' }, ['Dockerfile:2']],
  ['the owner is set', { Dockerfile: 'FROM node:22-slim\nCOPY --chown=node:node . .\n' }, ['Dockerfile:2']],
  ['the context of compose has no .dockerignore', { 'api/Dockerfile': COPY_ALL, 'api/package.json': PACKAGE, '.dockerignore': '.env\nnode_modules\n', 'compose.yaml': 'services:\n  api:\n    build: ./api\n' }, ['api/Dockerfile:2']],
  ['the Dockerfile’s own ignore file counts', { Dockerfile: COPY_ALL, '.dockerignore': '.git\n.env*\n', 'Dockerfile.dockerignore': '*.md\n' }, ['Dockerfile:2']],
  ['git ignores it', { Dockerfile: COPY_ALL, '.gitignore': '.dockerignore\n' }, ['Dockerfile:2']],
])('%s', (_name, files, expected) => expect(found(NEEDED, files)).toEqual(expected))

test.each([
  ['all three are kept out', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, '.dockerignore': '.git\n.env*\nnode_modules\n' }],
  ['all but what is named is kept out', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, '.dockerignore': '*\n!src\n!package*.json\n' }],
  ['patterns with stars, slashes and a byte order mark', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, 'web/.env.example': 'A=1\n', '.dockerignore': '\uFEFF# all\n/.git/\n**/.env*\n!**/.env.example\n**/node_modules/\n' }],
  ['the example comes back in', { Dockerfile: COPY_ALL, '.dockerignore': '.git\n.env*\n!.env.example\n', '.env.example': 'A=1\n' }],
  ['single folders are copied', { Dockerfile: 'FROM node:22-slim\nCOPY package.json server.js ./\nCOPY src/ src/\n' }],
  ['from another stage', { Dockerfile: 'FROM node:22-slim AS a\nRUN make\nFROM node:22-slim\nCOPY --from=a . .\n' }],
  ['a stage nobody builds', { Dockerfile: 'FROM node:22-slim AS dev\nCOPY . .\nFROM node:22-slim\nCOPY server.js .\n' }],
  ['a Dockerfile for development', { 'Dockerfile.dev': COPY_ALL }],
  ['the Dockerfile’s own ignore file', { 'docker/api.Dockerfile': COPY_ALL, 'docker/api.Dockerfile.dockerignore': '.git\n.env*\nnode_modules\n', 'package.json': PACKAGE }],
  ['a Dockerfile in a folder, built in the root', { 'docker/Dockerfile': COPY_ALL, '.dockerignore': '.git\n.env*\nnode_modules\n', 'package.json': PACKAGE }],
  ['settings of a server', { 'nginx/Dockerfile': 'FROM nginx:1.29\nCOPY . /etc/nginx/\n', 'nginx/nginx.conf': '', 'compose.yaml': 'services:\n  web:\n    build: nginx\n' }],
  ['the version comes from the history', { Dockerfile: 'FROM python:3.13-slim\nCOPY . .\nRUN git describe > version\n', '.dockerignore': '.env*\n' }],
  ['the instruction leaves them out itself', { Dockerfile: 'FROM node:22-slim\nCOPY --exclude=.git --exclude=.env* . .\n' }],
  ['packages without node_modules', { Dockerfile: COPY_ALL, 'package.json': PACKAGE, '.pnp.cjs': '', '.dockerignore': '.git\n.env*\n' }],
  ['a variable decides', { Dockerfile: 'FROM node:22-slim\nARG SOURCE=.\nCOPY $SOURCE /app\n' }],
  ['a Containerfile with an ignore file of Podman', { Containerfile: COPY_ALL, '.containerignore': '.git\n.env*\n' }],
  ['Symfony’s file of defaults', { Dockerfile: 'FROM php:8.4-fpm\nCOPY . .\n', '.env': 'APP_ENV=prod\n', 'composer.json': '{ "require": { "symfony/dotenv": "7.3.0" } }', '.dockerignore': '.git\n**/.env.local\n' }],
  ['a template', { '{{cookiecutter.name}}/Dockerfile': COPY_ALL }],
])('quiet: %s', (_name, files) => expect(found(NEEDED, files)).toEqual([]))

test('a build stage weighs less, and says what is let in', () => {
  const staged = 'FROM golang:1.25 AS build\nCOPY . .\nRUN go build -o /a\nFROM scratch\nCOPY --from=build /a /a\nCMD ["/a"]\n'
  expect(messages(NEEDED, { Dockerfile: staged, '.dockerignore': '*.md\n' })).toEqual(['2 notice `COPY . .` takes the whole folder into a build stage, and .dockerignore lets `.git` and `.env` in'])
  expect(messages(NEEDED, { Dockerfile: COPY_ALL })).toEqual(['2 warning `COPY . .` takes the whole folder into the image and there is no .dockerignore: `.git` and `.env` can come along'])
})

const EXISTS = 'container/copy-source-exists'
const copy = (line: string): string => `FROM node:22-slim\n${line}\n`
const ci = (step: string): string => `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${step}`

test.each([
  ['no such file', { Dockerfile: copy('COPY config/prod.yml /etc/app/'), 'server.js': '' }, ['Dockerfile:2']],
  ['one of several, on its own line', { Dockerfile: copy('COPY package.json \\\n     pakage-lock.json \\\n     ./'), 'package.json': '{}' }, ['Dockerfile:3']],
  ['another case', { Dockerfile: copy('COPY readme.md ./'), 'README.md': '' }, ['Dockerfile:2']],
  ['no such folder', { Dockerfile: copy('COPY src/ src/'), 'source/a.js': '' }, ['Dockerfile:2']],
  ['kept out by a .dockerignore', { Dockerfile: copy('COPY docs/a.md ./'), 'docs/a.md': '', '.dockerignore': '**/*.md\n' }, ['Dockerfile:2']],
  ['a folder kept out', { Dockerfile: copy('COPY dist ./dist'), '.dockerignore': 'dist\n', '.gitignore': 'dist\n' }, ['Dockerfile:2']],
  ['out of the context of compose', { 'api/Dockerfile': copy('COPY ../shared ./shared'), 'shared/a.js': '', 'compose.yaml': 'services:\n  api:\n    build: api\n' }, ['api/Dockerfile:2']],
  ['the context of a workflow', { 'api/Dockerfile': copy('COPY a.js ./'), 'api/a.js': '', '.github/workflows/ci.yml': ci('      - run: docker build -f api/Dockerfile .\n') }, ['api/Dockerfile:2']],
  ['a stage that is needed', { Dockerfile: 'FROM node:22 AS build\nCOPY lib.js .\nFROM node:22-slim\nCOPY --from=build /lib.js .\n' }, ['Dockerfile:2']],
  ['in no folder above', { 'docker/Dockerfile': copy('COPY nginx.conf /etc/'), 'server.js': '' }, ['docker/Dockerfile:2']],
])('%s', (_name, files, expected) => expect(found(EXISTS, { 'main.go': '', ...files })).toEqual(expected))

test.each([
  ['files and folders that are there', { Dockerfile: copy('COPY a.js src/ ./'), 'a.js': '', 'src/b.js': '' }],
  ['what git ignores is made elsewhere', { Dockerfile: copy('COPY bundle.js ./'), '.gitignore': 'bundle.js\n' }],
  ['what builds make', { Dockerfile: copy('COPY dist/server.js build target/app.jar app.jar ./') }],
  ['wildcards', { Dockerfile: copy('COPY package*.json pnpm-lock.yam[l] ./') }],
  ['variables', { Dockerfile: copy('ARG NAME=a\nCOPY ${NAME}.js ./') }],
  ['other stages, images and contexts', { Dockerfile: copy('COPY --from=nginx:1.29 /etc/nginx/nginx.conf /etc/') }],
  ['addresses and heredocs', { Dockerfile: copy('ADD https://example.test/a.js /\nADD git@github.com:acme/a.git /b\nCOPY <<EOF /etc/motd\nhello\nEOF') }],
  ['a stage nobody builds', { Dockerfile: 'FROM node:22 AS old\nCOPY gone.js .\nFROM node:22-slim\n' }],
  ['taken back in', { Dockerfile: copy('COPY config/prod.yml /etc/'), 'config/prod.yml': '', '.dockerignore': 'config\n!config/prod.yml\n' }],
  ['a folder of which one file is taken back in', { Dockerfile: copy('COPY config /etc/app'), 'config/prod.yml': '', '.dockerignore': 'config\n!config/prod.yml\n' }],
  ['everything kept out but this', { Dockerfile: copy('COPY src ./src'), 'src/a.js': '', '.dockerignore': '*\n!src/**\n' }],
  ['built in the root', { 'api/Dockerfile': copy('COPY api/a.js ./'), 'api/a.js': '' }],
  ['built in a folder beside', { 'docker/Dockerfile': copy('COPY a.js ./'), 'api/a.js': '' }],
  ['made by the workflow', { Dockerfile: copy('COPY version.txt ./'), '.github/workflows/ci.yml': ci('      - run: git describe > version.txt\n') }],
  ['fetched by the workflow', { Dockerfile: copy('COPY site.css ./'), '.github/workflows/ci.yml': ci('      - uses: actions/download-artifact@v4\n') }],
  ['made by a makefile', { Dockerfile: copy('COPY names.json ./'), Makefile: 'names:\n\tpython names.py -o names.json\n' }],
  ['a program that Go builds', { Dockerfile: copy('COPY server /server'), 'go.mod': 'module example.test/a\n' }],
  ['made by a script', { Dockerfile: copy('COPY names.json ./'), 'scripts/build.sh': 'python names.py > names.json\n' }],
  ['made by another pipeline', { Dockerfile: copy('COPY names.json ./'), '.gitlab-ci.yml': 'names:\n  script: [python names.py]\n  artifacts: { paths: [names.json] }\n' }],
  ['a submodule', { Dockerfile: copy('COPY libs/core/a.c ./'), '.gitmodules': '[submodule "core"]\n\tpath = libs/core\n\turl = ../core\n' }],
  ['the history and local settings', { Dockerfile: copy('COPY .git .git\nCOPY .env ./') }],
  ['a context a variable names', { 'api/Dockerfile': copy('COPY a.js ./'), 'compose.yaml': 'services:\n  api:\n    build:\n      context: ${CONTEXT}\n      dockerfile: api/Dockerfile\n  b:\n    build: api\n', 'api/a.js': '' }],
  ['the context of the build action', { 'api/Dockerfile': copy('COPY a.js ./'), 'api/a.js': '', '.github/workflows/ci.yml': ci('      - uses: docker/build-push-action@v6\n        with:\n          context: api\n') }],
  ['a template', { 'templates/node/Dockerfile': copy('COPY a.js ./') }],
  ['triggers of images built on this one', { Dockerfile: copy('ONBUILD COPY package.json ./') }],
])('quiet: %s', (_name, files) => expect(found(EXISTS, files)).toEqual([]))

test('a Dockerfile by itself is a part of a repository: nothing is said about what it copies', () => {
  expect(found(EXISTS, { Dockerfile: copy('COPY package.json ./') })).toEqual([])
})

test('what stands in the way is told', () => {
  expect(messages(EXISTS, { Dockerfile: copy('COPY docs/a.md ./'), 'docs/a.md': '', '.dockerignore': '# docs\n*.txt\ndocs/\n' })).toEqual(['2 error docs/a.md is kept out of the build by the line `docs` of .dockerignore'])
  expect(messages(EXISTS, { Dockerfile: copy('COPY a.js ./'), 'b.js': '' })).toEqual(['2 error a.js is not in the root of the repository, from where the image is built'])
  expect(stateOf(EXISTS, { Dockerfile: copy('COPY a.js ./'), 'a.js': '' })).toBe('pass')
})
