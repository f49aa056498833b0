import type { Invocation } from '../../documents/invocation.ts'
import { hasOption, isOff, isOn, optionValues } from '../commands/options.ts'
import { softwareInstall } from '../commands/software-package.ts'
import type { SoftwareInstall } from '../commands/software-package.ts'

/** An install that brings development's packages along, where the project has any. */
export interface DevelopmentInstall {
  /** As people say it: `npm ci`. */
  readonly command: string
  readonly instead: string
  /** The kind of manifest that tells whether there are such packages; undefined where the command itself says so. */
  readonly manifest: 'npm' | 'pypi' | 'composer' | undefined
}

/** What is set where the command stands: undefined where it is not set, `unknown` where only the build tells. */
export type VariableOf = (name: string) => string | 'unknown' | undefined

const DEVELOPMENT = /(^|[/_.-])(dev|devel|development|tests?|testing|lint|ci|docs)([_.-]|$)/i

/** Undefined where the command installs nothing of the kind, or where it cannot be told. */
export function developmentInstall(invocation: Invocation, variable: VariableOf): DevelopmentInstall | undefined {
  const install = softwareInstall(invocation)
  if (install?.ecosystem === 'npm') return nodeInstall(install, variable)
  if (install?.ecosystem === 'pip') return pipInstall(install)
  return projectInstall(invocation, variable)
}

const PROJECT_VERBS = /^(install|i|in|ins|inst|ci|clean-install|install-clean|)$/
/** Options of npm that make it change or only inspect the project, or install elsewhere. */
const OTHER_PURPOSE = ['-g', '--global', '--package-lock-only', '--lockfile-only', '--dry-run', '--help', '--version', '-v', '--mode']
const VARIABLES = ['OMIT', 'PRODUCTION', 'ONLY'].flatMap((name) => [`NPM_CONFIG_${name}`, `npm_config_${name.toLowerCase()}`])
const INSTEAD: Readonly<Record<string, string>> = {
  npm: 'npm ci --omit=dev',
  yarn: 'yarn install --production',
  pnpm: 'pnpm install --prod',
  bun: 'bun install --production',
}

function nodeInstall({ tool, verb, packages, arguments: args, invocation }: SoftwareInstall, variable: VariableOf): DevelopmentInstall | undefined {
  if (packages.length > 0 || args.open || hasOption(args, ...OTHER_PURPOSE) || !PROJECT_VERBS.test(verb)) return undefined
  const own = invocation.assignments.find(({ name }) => name === 'NODE_ENV')
  const mode = own ? (own.value?.value ?? 'unknown') : variable('NODE_ENV')
  const switchedOff = optionValues(args, '--production', '--prod').some(isOff)
  const asked = switchedOff || optionValues(args, '--include').includes('dev')
  const omitted = optionValues(args, '--omit').includes('dev') || optionValues(args, '--only').some((value) => value?.startsWith('prod'))
  const left = omitted || (hasOption(args, '--production', '--prod', '-P') && !switchedOff)
  const configured = [...VARIABLES, 'YARN_PRODUCTION'].some((name) => variable(name) !== undefined)
  if (!asked && (left || configured || mode === 'unknown' || mode === 'production')) return undefined
  return { command: `${tool} ${verb}`.trim(), instead: INSTEAD[tool] ?? 'npm ci --omit=dev', manifest: 'npm' }
}

/** `pip install -r requirements-dev.txt`, `pip install .[dev]`. */
function pipInstall({ arguments: args, packages, tool }: SoftwareInstall): DevelopmentInstall | undefined {
  const lists = optionValues(args, '-r', '--requirement', '--requirements')
  const list = lists.find((value) => value !== undefined && DEVELOPMENT.test(value.replace(/\.(txt|in)$/, '')))
  if (list !== undefined) return { command: `${tool} install -r ${list}`, instead: `${tool} install -r requirements.txt`, manifest: undefined }
  const extra = packages.find(({ value }) => value !== undefined && asksForDevelopment(value))
  return extra && { command: `${tool} install ${extra.value ?? ''}`, instead: `${tool} install .`, manifest: undefined }
}

/** `.[dev]`, `./api[postgres,test]`. */
function asksForDevelopment(project: string): boolean {
  const open = project.indexOf('[')
  if (!project.startsWith('.') || open < 0 || !project.endsWith(']')) return false
  return project.slice(open + 1, -1).split(',').some((name) => /^(dev|devel|development|tests?|testing|lint)$/.test(name.trim()))
}

function projectInstall({ program, args }: Invocation, variable: VariableOf): DevelopmentInstall | undefined {
  const words = args.map(({ value }) => value)
  const says = (...names: readonly string[]): boolean => words.some((word) => word !== undefined && names.some((name) => word === name || word.startsWith(`${name}=`)))
  if (words.includes(undefined)) return undefined
  if (program === 'uv' && words.includes('sync')) {
    if (says('--no-dev', '--only-group', '--no-default-groups', '--no-group', '--only-dev')) return undefined
    if (variable('UV_NO_DEV') !== undefined || variable('UV_NO_DEFAULT_GROUPS') !== undefined) return undefined
    return { command: 'uv sync', instead: 'uv sync --no-dev', manifest: 'pypi' }
  }
  if (program === 'poetry' && words.includes('install')) {
    if (says('--only', '--without', '--no-dev', '--only-root') || variable('POETRY_WITHOUT') !== undefined) return undefined
    return { command: 'poetry install', instead: 'poetry install --only main', manifest: 'pypi' }
  }
  if (program === 'pipenv' && (words.includes('install') || words.includes('sync')) && says('--dev', '-d')) {
    return { command: 'pipenv install --dev', instead: 'pipenv install --deploy', manifest: undefined }
  }
  if (program === 'composer' && (words[0] === 'install' || words[0] === 'update')) {
    if (says('--no-dev') || isOn(variable('COMPOSER_NO_DEV'))) return undefined
    return { command: 'composer install', instead: 'composer install --no-dev', manifest: 'composer' }
  }
  return undefined
}

/** Whether a command takes development's packages away again. */
export function removesDevelopment({ program, args }: Invocation): boolean {
  const words = args.map(({ value, prefix }) => value ?? prefix)
  if (program === 'rm') return words.some((word) => /(^|\/)node_modules\/?$/.test(word))
  if (program === 'npm' || program === 'pnpm' || program === 'yarn') return words.includes('prune') || words.includes('focus') || words.includes('deploy')
  return program === 'node-prune' || program === 'modclean'
}
