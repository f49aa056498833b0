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

function nodeInstall({ tool, verb, packages, arguments: args, invocation }: SoftwareInstall, variable: VariableOf): DevelopmentInstall | undefined {
  if (packages.length > 0 || args.open || hasOption(args, '-g', '--global', '--package-lock-only', '--lockfile-only', '--dry-run', '--help', '--version', '-v', '--mode') || !/^(install|i|in|ins|inst|ci|clean-install|install-clean|)$/.test(verb)) return undefined
  const own = invocation.assignments.find(({ name }) => name === 'NODE_ENV')
  const mode = own ? (own.value?.value ?? 'unknown') : variable('NODE_ENV')
  const asked = optionValues(args, '--include').includes('dev') || optionValues(args, '--production', '--prod').some(isOff)
  const left = optionValues(args, '--omit').includes('dev') || optionValues(args, '--only').some((value) => /^prod/.test(value ?? '')) || (hasOption(args, '--production', '--prod', '-P') && !optionValues(args, '--production', '--prod').some(isOff))
  const configured = ['NPM_CONFIG_OMIT', 'npm_config_omit', 'NPM_CONFIG_PRODUCTION', 'npm_config_production', 'NPM_CONFIG_ONLY', 'YARN_PRODUCTION'].some((name) => variable(name) !== undefined)
  if (!asked && (left || configured || mode === 'unknown' || mode === 'production')) return undefined
  const options = { npm: 'npm ci --omit=dev', yarn: 'yarn install --production', pnpm: 'pnpm install --prod', bun: 'bun install --production' } as const
  return { command: `${tool} ${verb}`.trim(), instead: options[tool as keyof typeof options] ?? options.npm, manifest: 'npm' }
}

/** `pip install -r requirements-dev.txt`, `pip install .[dev]`. */
function pipInstall({ arguments: args, packages, tool }: SoftwareInstall): DevelopmentInstall | undefined {
  const list = optionValues(args, '-r', '--requirement', '--requirements').find((value) => value !== undefined && DEVELOPMENT.test(value.replace(/\.(txt|in)$/, '')))
  const extra = packages.find(({ value }) => value !== undefined && /^\.?[^[]{0,200}\[([^\]]{1,200})\]$/.test(value) && value.startsWith('.') && value.slice(value.indexOf('[') + 1, -1).split(',').some((name) => /^(dev|devel|development|tests?|testing|lint)$/.test(name.trim())))
  if (list === undefined && !extra) return undefined
  return { command: `${tool} install ${list === undefined ? (extra?.value ?? '') : `-r ${list}`}`, instead: list === undefined ? `${tool} install .` : `${tool} install -r requirements.txt`, manifest: undefined }
}

function projectInstall({ program, args }: Invocation, variable: VariableOf): DevelopmentInstall | undefined {
  const words = args.map(({ value }) => value)
  const says = (...names: readonly string[]): boolean => words.some((word) => word !== undefined && names.some((name) => word === name || word.startsWith(`${name}=`)))
  if (words.includes(undefined)) return undefined
  if (program === 'uv' && words.includes('sync')) {
    if (says('--no-dev', '--only-group', '--no-default-groups', '--no-group', '--only-dev') || variable('UV_NO_DEV') !== undefined || variable('UV_NO_DEFAULT_GROUPS') !== undefined) return undefined
    return { command: 'uv sync', instead: 'uv sync --no-dev', manifest: 'pypi' }
  }
  if (program === 'poetry' && words.includes('install')) {
    if (says('--only', '--without', '--no-dev', '--only-root') || variable('POETRY_WITHOUT') !== undefined) return undefined
    return { command: 'poetry install', instead: 'poetry install --only main', manifest: 'pypi' }
  }
  if (program === 'pipenv' && (words.includes('install') || words.includes('sync')) && says('--dev', '-d')) return { command: 'pipenv install --dev', instead: 'pipenv install --deploy', manifest: undefined }
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
