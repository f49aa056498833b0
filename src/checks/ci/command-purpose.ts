import type { ShellCommand } from '../../documents/shell.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { IMAGE_COMMANDS } from './image-commands.ts'
import { matchesPattern, names } from './purpose.ts'
import type { Purpose, PurposePattern } from './purpose.ts'
import { QUALITY_COMMANDS } from './quality-commands.ts'
import { SCAN_COMMANDS } from './scan-commands.ts'
import { TEST_COMMANDS } from './test-commands.ts'

const COMMANDS: readonly PurposePattern[] = [...TEST_COMMANDS, ...QUALITY_COMMANDS, ...SCAN_COMMANDS, ...IMAGE_COMMANDS]

/** Programs that run the program named behind them. */
const WRAPPERS = names(`
  sudo env time timeout xvfb-run nice nohup exec command npx pnpx bunx uvx pipx npm yarn pnpm bun poetry uv pipenv hatch pdm rye pixi
  bundle docker docker-compose podman podman-compose nerdctl conda mamba micromamba nix nix-shell direnv doppler op dotenv dotenvx
  cross-env devcontainer kubectl mise asdf concurrently npm-run-all run-s run-p start-server-and-test xargs retry unbuffer coverage
  vendor composer php ddev lando sail dbus-run-session catchsegv opam rtx fnm volta nvm pants infisical chamber aws-vault wireit vp
  corepack rush rushx cmd pwsh cargo-nextest go wait-on systemd-run stdbuf su gosu cdk act hatchling
`)
/** Programs that run tasks by name. */
const TASK_RUNNERS = names(`
  make gmake just task go-task npm yarn pnpm bun poe invoke inv rake mage nox tox hatch pdm mise turbo nx lerna composer gulp grunt
  doit earthly bazel bazelisk dagger moon wireit run-s run-p npm-run-all rush rushx please pants buck2 ant sbt mill devbox nix pixi
  duty cake nuke psake xtask deno babashka bb ninja cmake fastlane lefthook pre-commit prek tilt act trunk docker docker-compose
  podman vp
`)
/** Programs that do what they are seen to do, and whatever else their own configuration says. */
const MANY_SIDED = names(`
  tox nox hatch pdm poe rake mage earthly dagger bazel bazelisk nx turbo lerna gradle gradlew mvn mvnw composer pre-commit prek
  lefthook trunk super-linter mega-linter pants sbt fastlane molecule
`)
const INTERPRETERS = /^(bash|sh|zsh|python[\d.]*|node|ruby|perl|php|pwsh|powershell|tsx|ts-node|deno|bun|uv|source|\.)$/
const SCRIPT_FILE = /\.(sh|bash|py|rb|js|mjs|cjs|ts|mts|ps1|pl|php|bat|cmd)$/
/** Task names that say what the task is not. */
const PLAIN_TASKS = /^(build|start|install|deploy|release|publish|docs?|setup|migrate|seed|dev|clean|add|login|config|version|-v|--version|up|down|pull|push|tag|images?|ps|logs|info|inspect|rm|stop|network|volume|cache|create|use|sync|lock|export|update|upgrade|init|prune|bootstrap|compile|generate|whoami|set|get|exec|system|buildx|compose|manifest|save|load|store|prisma)$/

/** `start-e2e-local`, `install-test-deps`: what has to be there before a task can do its work. */
const PREPARING = /^(start|serve|stop|setup|install|prepare|download|seed|migrate|clean)[-_:]/

const TASK_HINTS: readonly (readonly [Purpose, RegExp])[] = [
  ['test', /(^|[-_:./])(unit-?)?(tests?|specs?|unit|e2e|integration|pytest|jest|vitest|testing|coverage|cov|tested)([-_:./\d]|$)/i],
  ['lint', /(^|[-_:./])\w{0,60}(lint|lints|linter|linting|clippy|ruff|flake8|rubocop)([-_:./]|$)/i],
  ['format', /(format|fmt|prettier|black|style)[-_:.]?(check|ci|verify|test|all)|(check|verify|ci)[-_:.]?(format|formatting|fmt|style|black)|^(style|pre-commit)$/i],
  ['typecheck', /types?[-_:.]?check|check[-_:.]?types?|(^|[-_:./])(mypy|pyright|tsc|types|typing|typed)([-_:./]|$)/i],
  ['static-analysis', /(^|[-_:./])(sast|security|bandit|semgrep|static-?analysis)([-_:./]|$)/i],
  ['secret-scan', /(^|[-_:./])(secrets?(-?scan)?|gitleaks|trufflehog)([-_:./]|$)/i],
  ['vulnerability-scan', /(^|[-_:./])(audit|vuln\w*|security|safety|pip-audit|deps?-?check)([-_:./]|$)/i],
  ['image-scan', /(image|docker|container)[-_:.]?scan|scan[-_:.]?(image|docker|container)|(^|[-_:./])(trivy|grype)([-_:./]|$)/i],
  ['image-build', /(^|[-_:./])(docker|images?|container)([-_:./]|$)/i],
]

/** What a command is there for, and whether it may do more than can be seen. */
export interface CommandReading {
  readonly purposes: readonly Purpose[]
  /** The program that does it, or the task that is named for it. */
  readonly tool: string
  readonly opaque: boolean
}

const CONTAINER_PROGRAMS = new Set(['docker', 'docker-compose', 'podman', 'podman-compose', 'nerdctl'])
const MOST_CANDIDATES = 16
const MOST_WORDS = 200
const LONGEST_WORD = 500

export function readCommand(command: ShellCommand): CommandReading {
  if (command.name === undefined) return { purposes: [], tool: '', opaque: true }
  if (command.name === '' || command.name === 'echo' || command.name === 'printf') return { purposes: [], tool: command.name, opaque: false }
  const words = command.args.slice(0, MOST_WORDS).map((arg) => (arg.value ?? arg.prefix).slice(0, LONGEST_WORD))
  if (isInstall(...asRoot(command.name, words))) return { purposes: [], tool: command.name, opaque: false }
  const found = candidates(command.name, words).map(([program, ...rest]) => ({ tool: program as string, purposes: patternPurposes(program as string, rest.join(' ')) }))
  const matching = found.filter(({ purposes }) => purposes.length > 0)
  if (matching.length === 0 && isOwnScript(command)) return taskReading(command.word?.value ?? command.name, words)
  if (matching.length === 0) {
    const called = TASK_RUNNERS.has(command.name) ? undefined : candidates(command.name, words).find(([program]) => TASK_RUNNERS.has(program as string))
    return called ? taskReading(called[0] as string, called.slice(1)) : taskReading(command.name, words)
  }
  const tool = (matching.at(-1) as { tool: string }).tool
  return { purposes: [...new Set(matching.flatMap(({ purposes }) => purposes))], tool, opaque: MANY_SIDED.has(tool) && !words.some((word) => /^(-x|-D(skipTests|maven\.test\.skip))/.test(word)) }
}

/** The program itself, then, where it is a wrapper, every word that may be the program it runs. */
function candidates(name: string, words: readonly string[]): string[][] {
  const found: string[][] = [[name, ...words]]
  if (!WRAPPERS.has(name)) return found
  // Images are named like the programs in them: only what a container is made to run counts.
  if (CONTAINER_PROGRAMS.has(name) && !words.slice(0, 8).some((word) => word === 'run' || word === 'exec')) return found
  const inner = words.flatMap((word) => (/\s/.test(word) ? word.split(/[\s;&|]+/) : [word]))
  for (const [index, word] of inner.entries()) {
    if (found.length > MOST_CANDIDATES) break
    if (word === '' || word.startsWith('-') || /^\w+=/.test(word)) continue
    found.push([baseNameOf(word).replace(/@[\d.^~]\S{0,100}$|@latest$|==.*$/s, ''), ...inner.slice(index + 1)])
  }
  return found
}

/** `./hack/test`, `scripts/ci`: a file of the repository, whatever it is called. */
function isOwnScript({ word }: ShellCommand): boolean {
  const path = word?.value ?? word?.prefix ?? ''
  return path.includes('/') && !/^(\/(usr|bin|opt|sbin)\/|~|\$|.*\/?(node_modules|vendor|\.?venv)\/)/.test(path.slice(0, LONGEST_WORD))
}

/** Words beyond this many letters are no options that matter. */
const LONGEST_LINE = 2000

function patternPurposes(program: string, line: string): Purpose[] {
  const words = line.slice(0, LONGEST_LINE)
  const matching = COMMANDS.filter((pattern) => matchesPattern(pattern, program, words))
  return [...new Set(matching.flatMap((pattern) => pattern.purposes))]
}

function isInstall(program: string, line: string): boolean {
  return /^(npm|pnpm|yarn|bun|pip\d?|uv|poetry|gem|go|cargo|brew|apt|apt-get|dnf|yum|microdnf|zypper|apk|choco|snap|pipx|conda|composer|bundle|pdm)$/.test(program) && /^(-\S+ )*((global|tool|pip) )?(install|add|ci|i|get|require|sync)(?![\w-])/.test(line)
}

/** The program that `sudo` starts; anything else as it is. */
function asRoot(name: string, words: readonly string[]): [program: string, line: string] {
  const index = name === 'sudo' ? words.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word)) : -1
  return index < 0 ? [name, words.join(' ')] : [words[index] as string, words.slice(index + 1).join(' ')]
}

function taskReading(name: string, words: readonly string[]): CommandReading {
  const runner = TASK_RUNNERS.has(name)
  const script = SCRIPT_FILE.test(name) || name.includes('/') ? name : INTERPRETERS.test(name) ? words.find((word) => SCRIPT_FILE.test(word)) : undefined
  if (!runner && script === undefined) return { purposes: [], tool: name, opaque: false }
  const tasks = runner ? words.filter((word) => !word.startsWith('-') && word !== 'run' && word !== 'run-script') : [script as string]
  const purposes = taskPurposes(tasks)
  const detached = words.includes('-d') || words.includes('--detach')
  return { purposes, tool: runner ? [name, ...tasks.slice(0, 2)].join(' ') : (script as string), opaque: !detached && !tasks.some(isPlain) }
}

/** What tasks are there for, by their names alone. */
export function taskPurposes(tasks: readonly string[]): Purpose[] {
  const doing = tasks.filter((task) => !PREPARING.test(task))
  return TASK_HINTS.filter(([, hint]) => doing.some((task) => hint.test(task))).map(([purpose]) => purpose)
}

/** `build`, `scripts/deploy-production.sh`: named for something that checks nothing. */
function isPlain(task: string): boolean {
  const base = baseNameOf(task).replace(SCRIPT_FILE, '')
  return PLAIN_TASKS.test(base) || /^(build|deploy|release|publish|setup|install|migrate|seed|start|backup|restore|notify|push|docs)[-_:]/.test(base)
}
