import { factsOf, found, stateOf } from './found.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

test.each<[string, string, number[]]>([
  ['latest', 'FROM node:latest\n', [1]],
  ['no tag', 'FROM node\n', [1]],
  ['no tag, a registry with a port', 'FROM registry:5000/node\n', [1]],
  ['lower case, and a platform', 'from --platform=linux/amd64 node as build\n', [1]],
  ['quotes', 'FROM "node:latest"\n', [1]],
  ['each stage, shipped or not', 'FROM node AS a\nFROM golang:latest AS b\nFROM a\n', [1, 2]],
  ['an argument that defaults to latest', 'ARG TAG=latest\nFROM node:$TAG\n', [2]],
  ['an argument with the whole name', 'ARG BASE=node\nFROM ${BASE}\n', [2]],
  ['a stage that is defined only later', 'FROM base\nFROM node:24 AS base\n', [1]],
  ['a tag', 'FROM node:24\n', []],
  ['a tag that begins with latest', 'FROM node:latest-slim\n', []],
  ['a digest beside latest', `FROM node:latest@${DIGEST}\n`, []],
  ['a digest alone', `FROM node@${DIGEST}\n`, []],
  ['scratch', 'FROM scratch\n', []],
  ['an earlier stage in another case', 'FROM node:24 AS Base\nFROM base\n', []],
  ['an argument without a default', 'ARG TAG\nFROM node:${TAG}\n', []],
  ['a default in place', 'FROM node:${TAG:-24}\n', []],
  ['one of several stages', 'FROM scratch AS bin-linux\nFROM scratch AS bin-windows\nFROM bin-$TARGETOS AS bin\n', []],
  ['FROM alone', 'FROM\n', []],
  ['a fragment', 'RUN ls\n', []],
])('image-tag-pinned: %s', (_what, text, lines) => {
  expect(found('container/image-tag-pinned', text)).toEqual(lines)
})

test('what is not known is not passed', () => {
  expect(stateOf('container/image-tag-pinned', 'ARG TAG\nFROM node:${TAG}\n')).toBe('unknown')
  expect(factsOf('container/image-tag-pinned', 'FROM a\nFROM b:latest\n')).toEqual(['(untagged) a', 'b:latest'])
})

test.each<[string, string, number[]]>([
  ['a tag', 'FROM node:24\n', [1]],
  ['no tag is another rule', 'FROM node\n', []],
  ['a digest', `FROM node:24@${DIGEST}\n`, []],
  ['scratch and stages', `FROM scratch AS a\nFROM a\n`, []],
  ['a variable', 'FROM node:$TAG\n', []],
])('base-image-not-digest-pinned: %s', (_what, text, lines) => {
  expect(found('container/base-image-not-digest-pinned', text)).toEqual(lines)
})

test('base-image-registry-not-allowed is silent without a list', () => {
  expect(stateOf('container/base-image-registry-not-allowed', 'FROM evil.example/x:1\n')).toBe('not-applicable')
})

test('a name with a variable that fits an earlier stage is one', () => {
  expect(stateOf('container/image-tag-pinned', 'FROM a:1 AS bin-linux\nFROM bin-${TARGETOS}\n')).toBe('pass')
  expect(stateOf('container/image-tag-pinned', 'FROM a:1 AS x\nFROM bin-${TARGETOS}\n')).toBe('unknown')
  expect(stateOf('container/image-tag-pinned', 'FROM a:1 AS x\nFROM ${X}\n')).toBe('unknown')
})
