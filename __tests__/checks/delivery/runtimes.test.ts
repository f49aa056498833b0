import { found, messages } from '../compose/found.ts'

const ci = (...steps: readonly string[]): string => `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    strategy: { matrix: { version: ["3.11", "3.12"] } }\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`
const setup = (language: string, version: string): string => `{ uses: actions/setup-${language}@v5, with: { ${language}-version: ${version} } }`
const CI = '.github/workflows/ci.yml'
const IMAGE = 'FROM python:3.12-slim\nCOPY . .\n'
const node = (range: string): string => `{ "engines": { "node": "${range}" } }`

describe('container/runtime-version', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['image and manifest', { Dockerfile: 'FROM node:18\nCOPY . .\n', 'package.json': node('>=22') }, ['Dockerfile:1']],
    ['CI against image and manifest', { Dockerfile: IMAGE, 'pyproject.toml': '[project]\nrequires-python = ">=3.12"\n', [CI]: ci(setup('python', '"3.10"')) }, [`${CI}:7`]],
    ['the manifest against image and CI', { Dockerfile: 'FROM node:20\nCOPY . .\n', 'package.json': node('^22'), [CI]: ci(setup('node', '20')) }, ['package.json:1']],
    ['a version file', { '.nvmrc': 'v20.11.0\n', 'package.json': node('>=22') }, ['.nvmrc:1']],
    ['the image against a version file', { Dockerfile: 'FROM python:3.11\nCOPY . .\n', '.python-version': '3.12.4\n' }, ['Dockerfile:1']],
    ['.tool-versions', { Dockerfile: 'FROM ruby:3.3\nCOPY . .\n', '.tool-versions': 'nodejs 22.1.0\nruby 3.2.2\n' }, ['Dockerfile:1']],
    ['an image older than go.mod', { Dockerfile: 'FROM golang:1.22\nCOPY . .\n', 'go.mod': 'module a\n\ngo 1.24\n' }, ['Dockerfile:1']],
    ['no value of the matrix', { Dockerfile: 'FROM python:3.13\nCOPY . .\n', [CI]: ci(setup('python', '"${{ matrix.version }}"')) }, ['Dockerfile:1']],
    ['the build stage of a page that is served by nginx', { Dockerfile: 'FROM node:18 AS build\nCOPY . .\nFROM nginx:1.27\nCOPY --from=build /dist /srv\n', 'package.json': node('>=20') }, ['Dockerfile:1']],
    ['a variable of the workflow', { Dockerfile: 'FROM node:22\nCOPY . .\n', [CI]: `env: { NODE: 20 }\n${ci(setup('node', '"${{ env.NODE }}"'))}` }, ['Dockerfile:1']],
  ])('%s', (_what, files, places) => {
    expect(found('container/runtime-version', files)).toEqual(places)
  })

  test.each<[string, Record<string, string>]>([
    ['the same everywhere', { Dockerfile: IMAGE, '.python-version': '3.12\n', 'pyproject.toml': '[project]\nrequires-python = ">=3.12"\n', [CI]: ci(setup('python', '"3.12"')) }],
    ['a range that holds the image', { Dockerfile: IMAGE, 'pyproject.toml': '[project]\nrequires-python = ">=3.10,<3.14"\n' }],
    ['a matrix with the version among others', { Dockerfile: IMAGE, [CI]: ci(setup('python', '"${{ matrix.version }}"')) }],
    ['one job needs another version for a tool', { Dockerfile: 'FROM node:22\nCOPY . .\n', [CI]: ci(setup('node', '20'), setup('node', '22')) }],
    ['a version from a file', { Dockerfile: 'FROM node:22\nCOPY . .\n', '.nvmrc': '22', [CI]: ci('{ uses: actions/setup-node@v4, with: { node-version-file: .nvmrc } }') }],
    ['the latest one', { Dockerfile: 'FROM node:22\nCOPY . .\n', [CI]: ci(setup('node', 'lts/*')) }],
    ['a tag without numbers', { Dockerfile: 'FROM node:lts\nCOPY . .\n', 'package.json': node('>=22') }],
    ['a tag by a build argument', { Dockerfile: 'ARG V\nFROM python:$V\nCOPY . .\n', '.python-version': '3.12' }],
    ['the name of a long-term release', { Dockerfile: 'FROM node:22\nCOPY . .\n', '.nvmrc': 'lts/jod' }],
    ['an image newer than go.mod', { Dockerfile: 'FROM golang:1.25\nCOPY . .\n', 'go.mod': 'module a\n\ngo 1.23.0\n' }],
    ['a stage that brings a tool', { Dockerfile: 'FROM golang:1.22 AS tools\nRUN go install example.test/tool@v1\nFROM golang:1.25\nCOPY . .\n', 'go.mod': 'module a\n\ngo 1.25\n' }],
    ['only the patch differs', { Dockerfile: 'FROM node:22.3.0\nCOPY . .\n', '.nvmrc': '22.9.0' }],
    ['packages of a monorepo with versions of their own', { 'a/Dockerfile': 'FROM node:20\nCOPY . .\n', 'a/package.json': node('20'), 'b/Dockerfile': 'FROM node:22\nCOPY . .\n', 'b/package.json': node('22'), [CI]: ci(setup('node', '22')) }],
    ['an alternative', { Dockerfile: 'FROM node:20-alpine\nCOPY . .\n', 'package.json': node('^18.18.0 || ^20.9.0 || >=21.1.0') }],
    ['a version file in a corner of its own', { Dockerfile: 'FROM golang:1.25\nCOPY . .\n', 'test/e2e/.go-version': '1.21.1' }],
    ['two languages', { Dockerfile: IMAGE, 'package.json': node('>=22') }],
    ['an image for development', { 'Dockerfile.dev': 'FROM node:18\nCOPY . .\n', 'package.json': node('>=22') }],
  ])('quiet: %s', (_what, files) => {
    expect(found('container/runtime-version', files)).toEqual([])
  })

  test('a version file speaks for the folders below it', () => {
    const files = { '.nvmrc': '22', 'a/Dockerfile': 'FROM node:20\nCOPY . .\n', 'a/package.json': node('>=18'), 'b/Dockerfile': 'FROM node:22\nCOPY . .\n', 'b/package.json': node('>=18') }
    expect(found('container/runtime-version', files)).toEqual(['a/Dockerfile:1'])
  })
})

describe('container/runtime-supported', () => {
  test.each<[string, string[]]>([
    ['node:18-slim', ['1 warning node 18 has reached its end of life']],
    ['python:3.9', ['1 warning python 3.9 has reached its end of life']],
    ['python:2.7-alpine', ['1 warning python 2.7 has reached its end of life']],
    ['golang:1.20', ['1 warning go 1.20 has reached its end of life']],
    ['mcr.microsoft.com/dotnet/aspnet:6.0', ['1 warning dotnet 6 has reached its end of life']],
    ['python:3.12-buster', ['1 warning Debian buster has reached its end of life']],
    ['alpine:3.14', ['1 warning alpine 3.14 has reached its end of life']],
    ['ubuntu:18.04', ['1 warning ubuntu 18.04 has reached its end of life']],
    ['public.ecr.aws/docker/library/node:16', ['1 warning node 16 has reached its end of life']],
    ['node:22', []],
    ['node:latest', []],
    ['node:20.11-bookworm', []],
    ['python:3', []],
    ['python:3.10', []],
    ['php:8.2-fpm', []],
    ['eclipse-temurin:8-jre', []],
    ['eclipse-temurin:17', []],
    ['acme/node:12', []],
    ['alpine:3.20', []],
    ['alpine:20240329', []],
    ['debian:bookworm-slim', []],
    ['ubuntu:24.04', []],
  ])('%s', (image, expected) => {
    expect(messages('container/runtime-supported', { Dockerfile: `FROM ${image}\n` })).toEqual(expected)
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['a service', { 'compose.yaml': 'services:\n  db:\n    image: postgres:11-alpine\n  cache:\n    image: redis:7\n' }, ['compose.yaml:3']],
    ['a service behind a profile', { 'compose.yaml': 'services:\n  db:\n    image: postgres:11\n    profiles: [old]\n' }, []],
    ['a version file', { '.nvmrc': '16' }, ['.nvmrc:1']],
    ['CI', { 'package.json': node('>=16'), [CI]: ci(setup('node', '16'), setup('node', '16')) }, [`${CI}:7`]],
    ['CI needs it for a tool', { [CI]: ci(setup('node', '16')) }, []],
    ['a list of versions in CI', { [CI]: ci('{ uses: actions/setup-python@v5, with: { python-version: "3.8, 3.12" } }') }, []],
  ])('%s', (_what, files, places) => {
    expect(found('container/runtime-supported', files)).toEqual(places)
  })
})
