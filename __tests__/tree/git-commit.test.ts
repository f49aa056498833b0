import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { commitTree } from '../../src/tree/git-commit.ts'
import { MAX_FILE_BYTES, isProblem } from '../../src/tree/tree.ts'
import type { Tree } from '../../src/tree/tree.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

let folder: string
let commit: string
const git = (...command: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Octocat', '-c', 'user.email=octocat@example.com', ...command], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8').trim()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commit-'))
  git('init', '--quiet')
  const files: Record<string, string | Buffer> = {
    'a.txt': 'one\r\ntwo\n',
    'bom.txt': '\ufeffbom',
    'binary.bin': Buffer.from([1, 0, 2]),
    'large.txt': 'x'.repeat(MAX_FILE_BYTES + 1),
    'latin.txt': Buffer.from([0x61, 0x0a, 0xe4]),
    'sub/b.txt': 'b',
    'sub/deep/new\nline.txt': 'c',
    'subway/d.txt': 'd',
    'empty.txt': '',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const [path, target] of Object.entries({ inside: 'sub/b.txt', outside: '../../etc/passwd', absolute: '/etc/passwd', circle: 'circle', nowhere: 'nothing', 'sub/up': '../a.txt' })) symlinkSync(target, join(folder, path))
  git('add', '--all')
  git('commit', '--quiet', '--message', 'all')
  commit = git('rev-parse', 'HEAD')
})
afterAll(() => rmSync(folder, { recursive: true }))

const answers = (tree: Tree): Record<string, string> =>
  Object.fromEntries(
    tree.entries.map(({ path, kind }) => {
      const read = tree.read(path)
      return [path, `${kind}: ${isProblem(read) ? `${read.line} ${read.message}` : read.text.slice(0, 20)}`]
    }),
  )

test('a commit reads as a working directory of the same files', () => {
  const tree = commitTree(folder, commit) as Tree
  expect(answers(tree)).toEqual(answers(workingDirectory(folder)))
  expect(answers(tree)).toMatchObject({ inside: 'link: b', 'a.txt': 'file: one\r\ntwo\n', 'bom.txt': 'file: bom', 'sub/up': 'link: one\r\ntwo\n' })
})

test('what is read ahead reads the same', () => {
  const tree = commitTree(folder, commit, '', ['a.txt', 'binary.bin', 'empty.txt', 'large.txt', 'sub/b.txt', 'not there']) as Tree
  expect(answers(tree)).toEqual(answers(workingDirectory(folder)))
})

test('a subfolder is a tree of its own', () => {
  const tree = commitTree(folder, commit, 'sub') as Tree
  expect(tree.entries.map(({ path }) => path)).toEqual(['b.txt', 'deep/new\nline.txt', 'up'])
  expect(tree.has('b.txt')).toBe(true)
  expect(tree.hasFolder('deep')).toBe(true)
  expect(tree.read('up')).toMatchObject({ kind: 'unreadable' })
  expect(commitTree(folder, commit, 'not-there')?.entries).toEqual([])
})

test.each(['f'.repeat(40), 'HEAD', '--help', ''])('a commit that is not there, or no commit id: %j', (named) => {
  expect(commitTree(folder, named)).toBeUndefined()
})

test('no repository', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'none-'))
  expect(commitTree(elsewhere, commit)).toBeUndefined()
  rmSync(elsewhere, { recursive: true })
})
