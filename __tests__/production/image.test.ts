import { shown } from '../../src/documents/document.ts'
import { parseDockerfile } from '../../src/documents/dockerfile.ts'
import { documentsOf } from '../../src/documents/documents.ts'
import { known } from '../../src/documents/document.ts'
import { imageOfStage } from '../../src/production/image.ts'
import type { Image } from '../../src/production/image.ts'
import { productionOf } from '../../src/production/production.ts'
import type { DeclaredSystem } from '../../src/production/production.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { fileText } from '../../src/tree/source-text.ts'

function image(text: string, target?: string, args: Readonly<Record<string, string>> = {}): Image | undefined {
  const document = { path: 'Dockerfile', ...parseDockerfile(fileText('Dockerfile', text)) }
  return imageOfStage(document, target, new Map(Object.entries(args).map(([key, value]) => [key, known(value)])))
}

/** One line a fact, `name: value @line`. */
function facts(of: Image | undefined): string[] {
  if (!of) return []
  const one = (name: string, located: { value: Parameters<typeof shown>[0]; at: { line: number } } | undefined): string[] =>
    located ? [`${name}: ${located.value.known ? '' : '? '}${shown(located.value)} @${located.at.line}`] : []
  return [
    ...one('base', of.base),
    ...one('user', of.user),
    ...one('workdir', of.workdir),
    ...(of.entrypoint ? [`entrypoint: ${of.entrypoint.arguments.text}`] : []),
    ...(of.command ? [`command: ${of.command.arguments.text}`] : []),
    ...(of.healthcheck ? [`healthcheck: ${of.healthcheck.disabled ? 'none' : of.healthcheck.instruction.arguments.text}`] : []),
    ...of.ports.flatMap((port) => one('port', port)),
    ...of.volumes.flatMap((volume) => one('volume', volume)),
    ...one('signal', of.stopSignal),
    ...of.environment.flatMap((variable) => one(variable.key, variable)),
  ]
}

const TWO_STAGES = `FROM node:24 AS base
ENV A=1
USER app
CMD ["a"]
HEALTHCHECK CMD x
FROM golang:1 AS build
USER root
FROM BASE
ENV B=$A.2
`

test.each<[string, string, string[]]>([
  ['the last of each instruction', 'FROM a\nUSER x\nUSER y\nCMD a\nCMD ["b"]\nSTOPSIGNAL 9\nEXPOSE 80 $P\nVOLUME ["/a"]\n', ['base: a @1', 'user: y @3', 'command: ["b"]', 'port: 80 @7', 'port: ? $P @7', 'volume: /a @8', 'signal: 9 @6']],
  ['what an earlier stage brings', TWO_STAGES, ['base: node:24 @1', 'user: app @3', 'command: ["a"]', 'healthcheck: CMD x', 'A: 1 @2', 'B: 1.2 @9']],
  ['an ENTRYPOINT resets the CMD of an earlier stage', 'FROM a AS b\nCMD x\nFROM b\nENTRYPOINT ["y"]\n', ['base: a @1', 'entrypoint: ["y"]']],
  ['an ENTRYPOINT keeps the CMD of its own stage', 'FROM a\nCMD x\nENTRYPOINT ["y"]\n', ['base: a @1', 'entrypoint: ["y"]', 'command: x']],
  ['HEALTHCHECK NONE', 'FROM a AS b\nHEALTHCHECK CMD x\nFROM b\nHEALTHCHECK none\n', ['base: a @1', 'healthcheck: none']],
  ['relative WORKDIRs', 'FROM a\nWORKDIR /x/\nWORKDIR y\n', ['base: a @1', 'workdir: /x/y @3']],
  ['a relative WORKDIR on an unknown one', 'FROM a\nWORKDIR y\n', ['base: a @1', 'workdir: ? y @2']],
  ['instructions behind ONBUILD are for others', 'FROM a\nONBUILD USER x\n', ['base: a @1']],
  ['a fragment', 'USER x\n', ['user: x @1']],
  ['ARG of the stage', 'FROM a\nARG U=app\nUSER ${U}\n', ['base: a @1', 'user: app @3']],
  ['ARG without a value', 'FROM a\nARG U\nUSER $U\n', ['base: a @1', 'user: ? $U @3']],
  ['ARG without a value, and a default', 'FROM a\nARG U\nUSER ${U:-app}\n', ['base: a @1', 'user: app @3']],
  ['ARG ends with its stage', 'FROM a AS b\nARG U=app\nFROM b\nUSER $U\n', ['base: a @1', 'user: ? $U @4']],
  ['ENV wins over ARG', 'FROM a\nARG U=x\nENV U=y\nUSER $U\n', ['base: a @1', 'user: y @4', 'U: y @3']],
  ['a global ARG is seen only where it is declared again', 'ARG U=x\nFROM a\nUSER $U\n', ['base: a @2', 'user: ? $U @3']],
  ['a global ARG declared again', 'ARG U=x\nFROM a\nARG U\nUSER $U\n', ['base: a @2', 'user: x @4']],
  ['one ENV does not see its own names', 'FROM a\nENV A=1\nENV A=2 B=$A\n', ['base: a @1', 'A: 2 @3', 'B: 1 @3']],
  ['a literal dollar sign', "FROM a\nENV A='$B'\n", ['base: a @1', 'A: $B @2']],
  ['values that grow without bound', `FROM a\nENV A=12345678\n${'ENV A=$A$A\n'.repeat(40)}USER x\n`, ['base: a @1', 'user: x @43', 'A: ? $A$A @42']],
])('comes to %s', (_what, text, expected) => {
  expect(facts(image(text))).toEqual(expected)
})

test.each([
  ['ARG V=24\nFROM node:$V\n', 'node:24'],
  ['ARG V=24\nARG I=node:${V}\nFROM ${I}-slim\n', 'node:24-slim'],
  ['FROM node:${V:-24}\n', 'node:24'],
  ['ARG V\nFROM node:${V:-24}\n', 'node:24'],
  ['ARG V=\nFROM node${V:+:x}\n', 'node'],
  ['ARG V=1\nFROM node:1${V:+-slim}\n', 'node:1-slim'],
  ['ARG V=\nFROM node:${V-24}x\n', 'node:x'],
  ['ARG V=1.2\nFROM node:${V%.*}\n', undefined],
  ['ARG V\nFROM node:$V\n', undefined],
  ['FROM node:$V\n', undefined],
  ['FROM node:24-${TARGETARCH:-amd64}\n', undefined],
  ['FROM ${A:-${B:-node}}:1\n', 'node:1'],
])('base of %j', (text, expected) => {
  const base = image(text)?.base?.value
  expect(base?.known ? base.value : undefined).toBe(expected)
})

test('build arguments win over defaults', () => {
  expect(facts(image('ARG V=1\nFROM a:$V\nARG U=x\nUSER $U\n', undefined, { V: '2', U: 'y' }))).toEqual(['base: a:2 @2', 'user: y @4'])
})

test.each([
  ['build', [1], [0, 2]],
  ['BASE', [0], [1, 2]],
  ['1', [1], [0, 2]],
  [undefined, [0, 2], [1]],
])('target %s', (target, chain, unshipped) => {
  const found = image(TWO_STAGES, target)
  expect(found?.chain.map(({ index }) => index)).toEqual(chain)
  expect(found?.unshipped.map(({ index }) => index)).toEqual(unshipped)
})

test('a target that is not there', () => {
  expect(image(TWO_STAGES, 'prod')).toBeUndefined()
  expect(image(TWO_STAGES, '7')).toBeUndefined()
})

describe('which images are production', () => {
  const files = { Dockerfile: 'FROM a:1', 'docker/Dockerfile': 'FROM b:1', 'Dockerfile.dev': 'FROM c:1', 'web/Dockerfile': 'FROM d:1' }
  const production = (...declared: readonly DeclaredSystem[]): string[] => {
    const tree = memoryTree(files)
    return productionOf(tree, documentsOf(tree), declared)
      .images.filter((each) => each.production)
      .map(({ path }) => path)
  }

  test('every one but those for work on the project', () => {
    expect(production().sort()).toEqual(['Dockerfile', 'docker/Dockerfile', 'web/Dockerfile'])
  })

  test('where one is declared, no other of its folder', () => {
    expect(production({ name: 'all', root: '', dockerfile: 'Dockerfile' })).toEqual(['Dockerfile'])
    expect(production({ name: 'web', root: 'web', dockerfile: 'web/Dockerfile' }).sort()).toEqual(['Dockerfile', 'docker/Dockerfile', 'web/Dockerfile'])
    expect(production({ name: 'all', root: '', dockerfile: 'Dockerfile' }, { name: 'web', root: 'web', dockerfile: 'web/Dockerfile' }).sort()).toEqual(['Dockerfile', 'web/Dockerfile'])
  })
})
