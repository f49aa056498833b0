import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/command-line/run.ts'
import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'
import type { Ended } from './readiness.ts'

const fix = (root: string, ...words: string[]): Promise<Ended> => readiness('fix', root, ...words)

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const COMPOSE = 'services:\n  a:\n    image: a:1\n    environment:\n      - API_KEY=${API_KEY:-fake-dev-key}\n'
const BEFORE = 'FROM debian:13\nRUN apt-get update && apt-get install curl\n'
const AFTER = 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n'

test('mends what is safe, says each change on a line, and has nothing to do the second time', async () => {
  const root = repository({ Dockerfile: BEFORE, 'compose.yaml': COMPOSE })
  const first = await fix(root)
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^Dockerfile:2: container\/apt-no-yes: .+\n$/) as string, error: expect.stringMatching(/^1 change in 1 file\. 1 more with --unsafe/) as string })
  expect(read(root, 'Dockerfile')).toBe(AFTER)
  expect([readdirSync(root), read(root, 'compose.yaml')]).toEqual([['Dockerfile', 'compose.yaml'], COMPOSE])
  expect(await fix(root)).toMatchObject({ code: 0, out: '', error: expect.stringMatching(/^Nothing to change\./) as string })
})

test('--unsafe makes the others, too, and --rule names the only one', async () => {
  const root = repository({ Dockerfile: BEFORE })
  expect((await fix(root, '--unsafe', '--rule', 'container/apt-lists-kept')).code).toBe(0)
  expect(read(root, 'Dockerfile')).toBe('FROM debian:13\nRUN apt-get update && apt-get install curl && rm -rf /var/lib/apt/lists/*\n')
  await fix(root, '--unsafe')
  expect((await fix(root, '--unsafe')).error).toBe('Nothing to change.\n')
})

test('a rule outside the profile may be asked for by its name', async () => {
  const root = repository({ 'compose.yaml': 'services:\n  a:\n    image: a:1\n    ports: [22:22]\n' })
  await fix(root, '--rule', 'compose/compose-port-unquoted')
  expect(read(root, 'compose.yaml')).toContain('ports: ["22:22"]')
})

test('--dry-run shows a diff, with secrets cut, and writes nothing', async () => {
  const root = repository({ Dockerfile: BEFORE, 'compose.yaml': COMPOSE })
  const { code, out, error } = await fix(root, '--dry-run', '--unsafe')
  expect(code).toBe(0)
  expect(out).toContain('--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@\n FROM debian:13\n-RUN apt-get update && apt-get install curl\n+RUN apt-get update')
  expect(out).toContain('+      - API_KEY=${API_KEY:?}')
  expect(out).not.toContain('fake-dev-key')
  expect(error).toContain('not written')
  expect([read(root, 'Dockerfile'), read(root, 'compose.yaml')]).toEqual([BEFORE, COMPOSE])
})

test('byte order mark, CR LF, a missing last line end and permissions stay', async () => {
  const root = repository({ Dockerfile: `\ufeff${BEFORE.replaceAll('\n', '\r\n').trimEnd()}` })
  chmodSync(join(root, 'Dockerfile'), 0o751)
  await fix(root)
  expect(read(root, 'Dockerfile')).toBe(`\ufeff${AFTER.replaceAll('\n', '\r\n').trimEnd()}`)
  expect(statSync(join(root, 'Dockerfile')).mode & 0o777).toBe(0o751)
})

describe('nothing is written through a link', () => {
  test('to a file in the root', async () => {
    const root = repository({ 'other.txt': BEFORE })
    symlinkSync('other.txt', join(root, 'Dockerfile'))
    const { code, error } = await fix(root)
    expect([code, read(root, 'other.txt'), lstatSync(join(root, 'Dockerfile')).isSymbolicLink()]).toEqual([0, BEFORE, true])
    expect(error).toContain('Dockerfile is a link; nothing is written through it')
  })

  test('out of the root, to a file or a folder', async () => {
    const outside = repository({ Dockerfile: BEFORE, 'folder/Dockerfile': BEFORE })
    const root = repository({ 'README.md': '' })
    symlinkSync(join(outside, 'Dockerfile'), join(root, 'Dockerfile'))
    symlinkSync(join(outside, 'folder'), join(root, 'folder'))
    await fix(root)
    expect([read(outside, 'Dockerfile'), read(outside, 'folder/Dockerfile')]).toEqual([BEFORE, BEFORE])
  })

  test('that is a second name of a file elsewhere: only this name gets the new text', async () => {
    const outside = repository({ Dockerfile: BEFORE })
    const root = repository({ 'README.md': '' })
    linkSync(join(outside, 'Dockerfile'), join(root, 'Dockerfile'))
    await fix(root)
    expect([read(outside, 'Dockerfile'), read(root, 'Dockerfile')]).toEqual([BEFORE, AFTER])
  })

  test('and a root that is one is the folder it leads to', async () => {
    const root = repository({ 'in/Dockerfile': BEFORE })
    symlinkSync('in', join(root, 'link'))
    await fix(join(root, 'link'))
    expect(read(root, 'in/Dockerfile')).toBe(AFTER)
  })
})

test('names made to deceive are mended and shown as what they are', async () => {
  const folder = 'a\u202e\u001b[31m::error::\nb $(x)'
  const root = repository({ 'README.md': '' })
  mkdirSync(join(root, folder))
  writeFileSync(join(root, folder, 'Dockerfile'), BEFORE)
  expect((await fix(root, '--dry-run')).out).toMatch(/^([\x20-\x7e]+\n)+$/)
  const { code, out } = await fix(root)
  expect(code).toBe(0)
  expect(out).toMatch(/^[\x20-\x7e]+\n$/)
  expect(read(root, `${folder}/Dockerfile`)).toBe(AFTER)
})

test.each<[readonly string[], string]>([
  [['second'], 'fix takes one root'],
  [['--format', 'json'], 'fix has no --format json'],
  [['--output', 'x'], 'fix has no --output'],
  [['--rule', 'container/apt-no-yess'], 'container/apt-no-yes'],
])('%j is a mistake', async (words, says) => {
  const root = repository({ Dockerfile: BEFORE })
  const { code, out, error } = await fix(root, ...words)
  expect([code, out, read(root, 'Dockerfile')]).toEqual([2, '', BEFORE])
  expect(error).toContain(says)
})

test('its options are none of check, a file is no root, and a missing root could not be looked at', async () => {
  const root = repository({ Dockerfile: BEFORE })
  const streams = { out: () => undefined, error: () => undefined, color: false }
  expect(await run(['check', root, '--unsafe'], streams)).toBe(2)
  expect((await fix(join(root, 'Dockerfile'))).code).toBe(2)
  expect((await fix(join(root, 'nowhere'))).code).toBe(3)
})

test('a file that cannot be written is named, and the others are mended', async () => {
  if (process.getuid?.() === 0) return
  const root = repository({ 'a/Dockerfile': BEFORE, 'b/Dockerfile': BEFORE })
  chmodSync(join(root, 'a/Dockerfile'), 0o444)
  const { code, error } = await fix(root)
  expect([code, read(root, 'a/Dockerfile'), read(root, 'b/Dockerfile')]).toEqual([3, BEFORE, AFTER])
  expect(error).toContain('a/Dockerfile cannot be written (EACCES), so it was left as it is')
})
