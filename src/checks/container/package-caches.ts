import type { Invocation } from '../../documents/invocation.ts'
import { behindVerb } from '../edit.ts'
import type { Edit } from '../edit.ts'
import { hasOption } from '../commands/options.ts'
import { softwareInstall } from '../commands/software-package.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import type { PackageAction } from '../commands/system-package-manager.ts'
import type { RunStep } from './run-commands.ts'

export const PACKAGE_CACHES = ['apt', 'apk', 'yum', 'dnf', 'zypper', 'pip', 'yarn'] as const
export type PackageCacheName = (typeof PACKAGE_CACHES)[number]

/** What a package manager leaves behind in a layer, and what keeps it out. */
export interface PackageCache {
  /** Whether a command fills it. */
  fills(invocation: Invocation): boolean
  /** Whether that very command keeps nothing, by its options or by what is set around it. */
  isAvoided(invocation: Invocation, run: RunStep): boolean
  /** What makes that command keep nothing, where an option alone does. */
  avoidance?(invocation: Invocation): Edit | undefined
  /** What may be called behind that command to empty it. */
  emptying?(invocation: Invocation): string
  /** Whether a command empties it, beside removing its folders. */
  isEmptied(invocation: Invocation): boolean
  readonly folders: readonly string[]
}

const NEVER = (): boolean => false

function systemAction(invocation: Invocation, managers: readonly string[], ...actions: readonly PackageAction[]): boolean {
  const command = systemPackageCommand(invocation)
  if (!command || !managers.includes(command.manager) || !actions.includes(command.action)) return false
  return !hasOption(command.arguments, '--help', '--simulate')
}

function rpmCache(manager: 'yum' | 'dnf'): PackageCache {
  return {
    fills: (invocation) => systemAction(invocation, [manager], 'install'),
    isAvoided: NEVER,
    emptying: ({ program }) => `${program ?? manager} clean all`,
    isEmptied: (invocation) => systemAction(invocation, ['yum', 'dnf'], 'clean') && invocation.args.some(({ value }) => value === 'all'),
    folders: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
  }
}

/** Set in the image, for the command alone, or by `export` before it. */
function isSet(name: string, { assignments }: Invocation, { state, invocations }: RunStep): boolean {
  if (state.variable(name).set || assignments.some((assignment) => assignment.name === name)) return true
  return invocations.some(({ program, args }) => program === 'export' && args.some(({ prefix }) => prefix.startsWith(`${name}=`)))
}

export const CACHES: { readonly [Name in PackageCacheName]: PackageCache } = {
  apt: {
    fills: (invocation) => systemAction(invocation, ['apt'], 'refresh'),
    isAvoided: NEVER,
    emptying: () => 'rm -rf /var/lib/apt/lists/*',
    isEmptied: (invocation) => systemAction(invocation, ['apt'], 'clean') && /^dist-?clean$/.test(systemPackageCommand(invocation)?.verb ?? ''),
    folders: ['/var/lib/apt/lists'],
  },
  apk: {
    fills: (invocation) => systemAction(invocation, ['apk'], 'install'),
    isAvoided: (invocation) => invocation.args.some(({ value }) => value === '--no-cache' || value === '--no-network'),
    avoidance: (invocation) => {
      const command = systemPackageCommand(invocation)
      return command && behindVerb(command.arguments, command.verb, '--no-cache', true)[0]
    },
    isEmptied: NEVER,
    folders: ['/var/cache/apk', '/etc/apk/cache'],
  },
  yum: rpmCache('yum'),
  dnf: rpmCache('dnf'),
  zypper: {
    fills: (invocation) => systemAction(invocation, ['zypper'], 'install'),
    isAvoided: NEVER,
    emptying: () => 'zypper clean',
    isEmptied: (invocation) => systemAction(invocation, ['zypper'], 'clean'),
    folders: ['/var/cache/zypp'],
  },
  pip: {
    fills: (invocation) => softwareInstall(invocation)?.tool === 'pip',
    isAvoided: (invocation, run) => {
      if (invocation.args.some(({ value }) => value === '--no-cache-dir')) return true
      if (isSet('PIP_NO_CACHE_DIR', invocation, run) || isSet('PIP_CONFIG_FILE', invocation, run)) return true
      return run.state.has('pip-no-cache') || run.state.hasCopiedTo(/pip\.conf/)
    },
    avoidance: (invocation) => {
      const install = softwareInstall(invocation)
      return install && behindVerb(install.arguments, install.verb, '--no-cache-dir', true)[0]
    },
    isEmptied: ({ program, args }) => /^pip\d?(\.\d+)?$/.test(program ?? '') && args[0]?.value === 'cache' && args[1]?.value === 'purge',
    folders: ['~/.cache/pip'],
  },
  yarn: {
    fills: (invocation) => {
      const install = softwareInstall(invocation)
      return install?.tool === 'yarn' && !hasOption(install.arguments, '--version', '-v', '--help', '-h')
    },
    isAvoided: (invocation, run) => {
      if (invocation.args.some(({ prefix }) => prefix.startsWith('--cache-folder'))) return true
      return isSet('YARN_CACHE_FOLDER', invocation, run) || isSet('YARN_ENABLE_GLOBAL_CACHE', invocation, run)
    },
    emptying: () => 'yarn cache clean',
    isEmptied: ({ program, args }) => {
      if (program === 'rm') return args.some(({ text }) => text.includes('yarn cache dir'))
      return program === 'yarn' && args[0]?.value === 'cache' && args[1]?.value === 'clean'
    },
    folders: ['~/.cache/yarn', '/usr/local/share/.cache/yarn', '~/.yarn/berry/cache'],
  },
}
