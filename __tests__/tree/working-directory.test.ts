import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UnreadableRootError, isProblem } from '../../src/tree/tree.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const onWindows = process.platform === 'win32'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'readiness-tree-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.test', ...words], { cwd: root, stdio: 'ignore' })
}

function answerOf(path: string): string {
  const answer = workingDirectory(root).read(path)
  return isProblem(answer) ? `${answer.kind} ${answer.line}: ${answer.message}` : answer.text
}

const paths = (): string[] => workingDirectory(root).entries.map(({ path }) => path)

describe('which files there are', () => {
  test('without git: every file but those of dependencies, sorted by code unit', () => {
    write('b.txt', '')
    write('B.txt', '')
    write('a/c.txt', '')
    write('node_modules/x/package.json', '{}')
    expect(paths()).toEqual(['B.txt', 'a/c.txt', 'b.txt'])
  })

  test('with git: tracked and new files, not ignored ones, not deleted ones', () => {
    git('init', '-q')
    write('.gitignore', '.env\n')
    write('gone.txt', '')
    write('tracked.txt', '')
    git('add', '.')
    write('new.txt', '')
    write('.env', 'A=1')
    rmSync(join(root, 'gone.txt'))
    expect(paths()).toEqual(['.gitignore', 'new.txt', 'tracked.txt'])
  })

  test('a folder inside a repository is a root of its own', () => {
    git('init', '-q')
    write('outer.txt', '')
    write('api/Dockerfile', '')
    expect(workingDirectory(join(root, 'api')).entries.map(({ path }) => path)).toEqual(['Dockerfile'])
  })

  test('a folder that an outer repository ignores is still looked at', () => {
    git('init', '-q')
    write('.gitignore', 'build/\n')
    write('build/Dockerfile', '')
    expect(workingDirectory(join(root, 'build')).entries.map(({ path }) => path)).toEqual(['Dockerfile'])
  })

  test('names with blanks, quotes, line ends and other alphabets are kept as they are', () => {
    const names = onWindows ? ['ü ñ.txt'] : ['a "b"\n.txt', 'ü ñ.txt']
    for (const name of names) write(name, '')
    git('init', '-q')
    expect(paths()).toEqual(names)
  })

  test('a repository cannot make the look run a program', () => {
    git('init', '-q')
    write('a.txt', '')
    const proof = join(root, 'ran')
    write('hook.sh', `#!/bin/sh\ntouch ${proof}\n`)
    chmodSync(join(root, 'hook.sh'), 0o755)
    git('config', 'core.fsmonitor', join(root, 'hook.sh'))
    expect(paths()).toContain('a.txt')
    expect(existsSync(proof)).toBe(false)
  })

  test('a missing root and a file as root cannot be looked at', () => {
    write('file', '')
    expect(() => workingDirectory(join(root, 'missing'))).toThrow(UnreadableRootError)
    expect(() => workingDirectory(join(root, 'file'))).toThrow('not a folder')
  })
})

describe('what a file says', () => {
  test('text, without its byte order mark', () => {
    write('bom.txt', '\ufeffabc')
    expect(answerOf('bom.txt')).toBe('abc')
  })

  test.each([
    ['a binary file', 'x.bin', Buffer.from([65, 0, 66]), 'unreadable 1: x.bin is binary, not text, so it was not looked at'],
    ['UTF-16', 'x.txt', Buffer.from('\ufeffA=1', 'utf16le'), 'unreadable 1: x.txt is binary, not text, so it was not looked at'],
    ['invalid UTF-8, at its line', 'x.txt', Buffer.concat([Buffer.from('a\nb\n'), Buffer.from([0xff]), Buffer.from('\nc')]), 'unreadable 3: x.txt is not valid UTF-8, so it was not looked at'],
  ])('%s is a problem', (_name, path, bytes, expected) => {
    write(path, bytes)
    expect(answerOf(path)).toBe(expected)
  })

  test('an oversized file is named and not read', () => {
    write('Dockerfile', '')
    truncateSync(join(root, 'Dockerfile'), 20 * 1024 * 1024)
    expect(answerOf('Dockerfile')).toBe('unreadable 1: Dockerfile has 20 MB, more than the 10 MB that are read, so it was not looked at')
  })

  const links = onWindows ? test.skip : test
  links('a link inside the root is followed, one out of it is not', () => {
    write('real.txt', 'inside')
    symlinkSync('real.txt', join(root, 'in.txt'))
    symlinkSync('/etc/hostname', join(root, 'out.txt'))
    symlinkSync('nowhere', join(root, 'dangling.txt'))
    symlinkSync('..', join(root, 'up'))
    expect(answerOf('in.txt')).toBe('inside')
    expect(answerOf('out.txt')).toContain('is a link out of the repository')
    expect(answerOf('dangling.txt')).toContain('is a link that leads nowhere')
    expect(answerOf('up')).toContain('is a link out of the repository')
  })

  links('a pipe does not hold the run up', () => {
    execFileSync('mkfifo', [join(root, 'Dockerfile')])
    expect(answerOf('Dockerfile')).toContain('is no regular file')
  })
})

test('a repository that lies among the files does not say which of them there are', () => {
  git('init', '--quiet', '--bare', 'sub')
  write('sub/config', '[core]\n\tbare = false\n\tworktree = .\n')
  write('sub/info/exclude', 'compose.yaml\n')
  write('sub/compose.yaml', 'services: {}\n')
  expect(workingDirectory(join(root, 'sub')).has('compose.yaml')).toBe(true)
})
