import { invocationOf } from '../documents/invocation.ts'
import type { ShellCommand } from '../documents/shell.ts'

/** Scripts of a package.json that a command runs, by name; `lint:*` and `test:**` as run-s and its kin take them. */
export interface PackageCall {
  readonly scripts: readonly string[]
  /** Named by an option; where it is missing the call is made in the current folder. */
  readonly folder: string | undefined
  /** `every`: those of all packages from the folder on, as a task runner of a monorepo calls them. */
  readonly packages: 'this' | 'every'
}

/** A word that is undefined cannot be known. */
type Words = readonly (string | undefined)[]

/** Programs put before programs of the project; each takes one away. */
const MAX_RUNNERS = 4

/** What `npm test`, `npx run-s lint test`, `turbo run test` call; undefined for a command that calls no script, or none that can be known. */
export function packageCallOf(command: ShellCommand): PackageCall | undefined {
  const { program, args } = invocationOf(command)
  let words: Words = [program, ...args.map(({ value }) => value)]
  for (let i = 0; i < MAX_RUNNERS; i++) {
    const inner = withoutRunner(words)
    if (!inner) break
    words = inner
  }
  const [name, ...rest] = words
  if (name === undefined) return undefined
  if (Object.hasOwn(MANAGERS, name)) return managerCall(rest, MANAGERS[name] as ManagerSyntax)
  if (SCRIPT_RUNNERS.has(name)) return scriptsNamed(rest)
  return MONOREPO_RUNNERS.has(name) ? monorepoCall(name, rest) : undefined
}

/** `npm-run-all` and the short names it brings. */
const SCRIPT_RUNNERS = new Set(['npm-run-all', 'npm-run-all2', 'run-s', 'run-p'])
const MONOREPO_RUNNERS = new Set(['turbo', 'nx', 'lerna'])
const EXECUTORS = new Set(['npx', 'pnpx', 'bunx'])

/** The words behind `npx`, `npm exec --`, `pnpm exec`, `yarn`, where they call one of the runners above. */
function withoutRunner([name, ...words]: Words): Words | undefined {
  if (name === undefined || (!EXECUTORS.has(name) && !Object.hasOwn(MANAGERS, name))) return undefined
  const start = words.findIndex((word) => word === undefined || !(word.startsWith('-') || (!EXECUTORS.has(name) && /^(exec|x|dlx|run)$/.test(word))))
  const program = words[start]
  if (program === undefined) return undefined
  const plain = program.replace(/(?<=.)@.*$/s, '')
  return SCRIPT_RUNNERS.has(plain) || MONOREPO_RUNNERS.has(plain) ? [plain, ...words.slice(start + 1)] : undefined
}

interface ManagerSyntax {
  readonly run: readonly string[]
  /** Options that name the folder. */
  readonly folder: readonly string[]
  /** Commands that run a script of another name. */
  readonly shorthands: Readonly<Record<string, string>>
  /** `yarn lint` is `yarn run lint`; these are commands of its own. */
  readonly bare?: ReadonlySet<string>
}

/** `npm cit` is `npm ci` and `npm test`. */
const INSTALL_AND_TEST = ['it', 'install-test', 'sit', 'cit', 'clean-install-test', 'install-ci-test', 'sitc']

const OWN_COMMANDS = new Set(
  'install i add remove rm uninstall up update upgrade exec dlx x create init link unlink pack publish audit outdated why list ls config cache store import dedupe patch test-update info login logout version versions workspace workspaces global set plugin plugins node bin pm'.split(' '),
)

const MANAGERS: Readonly<Record<string, ManagerSyntax>> = {
  npm: {
    run: ['run', 'run-script', 'rum', 'urn'],
    folder: ['--prefix', '-C'],
    shorthands: { ...testing('t', 'tst', 'test', ...INSTALL_AND_TEST), start: 'start', stop: 'stop', restart: 'restart' },
  },
  yarn: { run: ['run'], folder: ['--cwd'], shorthands: {}, bare: OWN_COMMANDS },
  pnpm: { run: ['run', 'run-script'], folder: ['-C', '--dir'], shorthands: testing('t', 'tst', 'it', 'install-test'), bare: OWN_COMMANDS },
  // `bun test` is Bun's own test runner, not the script.
  bun: { run: ['run'], folder: ['--cwd'], shorthands: {}, bare: new Set([...OWN_COMMANDS, 'test', 'build', 'repl']) },
}

function testing(...commands: readonly string[]): Record<string, string> {
  return Object.fromEntries(commands.map((command) => [command, 'test']))
}

/** Options that pick packages of a workspace: which ones is not worked out. */
const WORKSPACE_OPTIONS = /^(-w|--workspace|--filter|-F)(=.*)?$/
/** Options that call all of them. */
const EVERY_PACKAGE = /^(-ws|--workspaces|-r|--recursive)$/

function managerCall(words: Words, syntax: ManagerSyntax): PackageCall | undefined {
  const found: string[] = []
  let folder: string | undefined
  let packages: PackageCall['packages'] = 'this'
  for (let i = 0; i < words.length && found.length < 2; i++) {
    const word = words[i]
    if (word === undefined || WORKSPACE_OPTIONS.test(word)) return undefined
    const [option, value] = word.split('=', 2) as [string, string?]
    if (syntax.folder.includes(option)) {
      folder = value ?? words[++i]
      if (folder === undefined) return undefined
    } else if (word === '--') break
    else if (EVERY_PACKAGE.test(word)) packages = 'every'
    else if (!word.startsWith('-')) found.push(word)
  }
  // Behind the script's name the workspace may still be picked.
  if (words.some((word) => word !== undefined && WORKSPACE_OPTIONS.test(word)) && !words.includes('--')) return undefined
  if (words.some((word) => word !== undefined && EVERY_PACKAGE.test(word)) && !words.includes('--')) packages = 'every'
  const script = scriptOf(found, syntax)
  return script === undefined ? undefined : { scripts: [script], folder, packages }
}

function scriptOf([first, second]: readonly string[], { run, shorthands, bare }: ManagerSyntax): string | undefined {
  if (first === undefined) return undefined
  if (run.includes(first)) return second
  if (Object.hasOwn(shorthands, first)) return shorthands[first]
  return bare && !bare.has(first) ? first : undefined
}

/** A pattern may bring arguments of the script's along: `run-s "test -- --ci" lint:*`. */
function scriptsNamed(words: Words): PackageCall | undefined {
  const scripts: string[] = []
  for (const word of words) {
    if (word === undefined) return undefined
    if (word === '--') break
    if (!word.startsWith('-')) scripts.push(word.trim().split(/\s+/)[0] as string)
  }
  return scripts.length > 0 ? { scripts, folder: undefined, packages: 'this' } : undefined
}

/** `turbo run lint test`, `nx run-many -t lint test`, `nx affected --targets=lint,test`, `lerna run test`. */
function monorepoCall(name: string, words: Words): PackageCall | undefined {
  if (words.some((word) => word === undefined || /^(--filter|-F|--scope|--projects?|-p|--ignore|--exclude)(=|$)/.test(word))) return undefined
  const plain = words as readonly string[]
  const end = plain.includes('--') ? plain.indexOf('--') : plain.length
  const [verb, ...rest] = plain.slice(0, end)
  if (verb === undefined) return undefined
  const scripts = name === 'nx' ? targetsGiven(rest) : tasksNamed(name, verb, rest)
  const runs = name === 'nx' ? verb === 'run-many' || verb === 'affected' : !verb.startsWith('-')
  return runs && scripts.length > 0 ? { scripts, folder: undefined, packages: 'every' } : undefined
}

function tasksNamed(name: string, verb: string, rest: readonly string[]): readonly string[] {
  const tasks = rest.filter((word) => !word.startsWith('-'))
  if (verb === 'run') return name === 'lerna' ? tasks.slice(0, 1) : tasks
  return name === 'turbo' && !TURBO_COMMANDS.has(verb) ? [verb, ...tasks] : []
}

const TURBO_COMMANDS = new Set(['login', 'logout', 'link', 'unlink', 'prune', 'gen', 'generate', 'daemon', 'ls', 'query', 'bin', 'watch', 'telemetry', 'scan', 'config'])

function targetsGiven(words: readonly string[]): readonly string[] {
  const targets: string[] = []
  let taking = false
  for (const word of words) {
    const given = /^(-t|--targets?)(?:=(.*))?$/.exec(word)
    if (given) {
      taking = given[2] === undefined
      if (given[2] !== undefined) targets.push(...given[2].split(','))
    } else if (word.startsWith('-')) taking = false
    else if (taking) targets.push(...word.split(','))
  }
  return targets.filter((target) => target !== '')
}
