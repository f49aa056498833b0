import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'
import { hasOption, optionNames, readArguments } from './options.ts'
import type { Arguments, OptionSyntax } from './options.ts'

export const SYSTEM_MANAGERS = ['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman'] as const
export type SystemManager = (typeof SYSTEM_MANAGERS)[number]

/**
 * `install` adds the packages named; `refresh` fetches the index alone; `upgrade` takes the whole system to newer
 * versions; `remove` takes packages away; `clean` empties caches.
 */
export type PackageAction = 'install' | 'refresh' | 'upgrade' | 'remove' | 'clean' | 'other'

/** One call of a distribution's package manager. */
export interface PackageCommand {
  readonly manager: SystemManager
  readonly program: string
  readonly action: PackageAction
  /** The sub-command as written. */
  readonly verb: string
  readonly arguments: Arguments
  /** What stands behind the sub-command: packages, groups, files. */
  readonly packages: readonly ShellWord[]
  readonly invocation: Invocation
}

interface Grammar {
  readonly manager: SystemManager
  readonly programs: readonly string[]
  readonly syntax: OptionSyntax
  readonly verbs: Partial<Record<PackageAction, readonly string[]>>
}

const RPM_VERBS = {
  install: ['install', 'in', 'localinstall', 'groupinstall', 'group-install', 'reinstall'],
  refresh: ['makecache', 'check-update', 'check-upgrade'],
  upgrade: [
    ...['update', 'upgrade', 'up', 'distro-sync', 'dsync', 'distribution-synchronization', 'system-upgrade'],
    ...['upgrade-minimal', 'update-minimal', 'update-to', 'upgrade-to'],
  ],
  remove: ['remove', 'erase', 'autoremove', 'rm'],
  clean: ['clean'],
} as const

const RPM_VALUES = optionNames(
  '-c -d -e -R -x --config --debuglevel --errorlevel --rpmverbosity --enablerepo --disablerepo --exclude --excludepkgs',
  '--installroot --releasever --setopt --repo --repoid --repofrompath --forcearch --comment --color --disableplugin',
  '--enableplugin --downloaddir --destdir --advisory --security-severity',
)

const GRAMMARS: readonly Grammar[] = [
  {
    manager: 'apt',
    programs: ['apt-get', 'apt', 'aptitude'],
    syntax: {
      values: optionNames(
        '-o --option -t --target-release --default-release -c --config-file -a --host-architecture -P --build-profiles',
      ),
    },
    verbs: {
      install: ['install', 'reinstall', 'build-dep', 'satisfy'],
      refresh: ['update'],
      upgrade: ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade', 'dselect-upgrade'],
      remove: ['remove', 'purge', 'autoremove', 'autopurge'],
      clean: ['clean', 'autoclean', 'auto-clean', 'dist-clean', 'distclean'],
    },
  },
  {
    manager: 'apk',
    programs: ['apk'],
    syntax: {
      values: optionNames(
        '-p --root -X --repository -t --virtual --arch --keys-dir --repositories-file --wait --cache-dir',
        '--cache-max-age --timeout --progress-fd',
      ),
    },
    verbs: { install: ['add'], refresh: ['update'], upgrade: ['upgrade'], remove: ['del'], clean: ['cache'] },
  },
  { manager: 'yum', programs: ['yum'], syntax: { values: RPM_VALUES }, verbs: RPM_VERBS },
  { manager: 'dnf', programs: ['dnf', 'dnf5', 'dnf-3', 'microdnf', 'tdnf'], syntax: { values: RPM_VALUES }, verbs: RPM_VERBS },
  {
    manager: 'zypper',
    programs: ['zypper'],
    syntax: {
      values: optionNames(
        '-c --config -R --root --installroot --reposd-dir --cache-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir',
        '-t --type -r --repo --from --plus-repo -p --plus-content --releasever --userdata',
      ),
    },
    verbs: {
      install: ['install', 'in', 'source-install', 'si'],
      refresh: ['refresh', 'ref'],
      upgrade: ['update', 'up', 'dist-upgrade', 'dup', 'patch'],
      remove: ['remove', 'rm'],
      clean: ['clean', 'cc'],
    },
  },
]

const BY_PROGRAM: ReadonlyMap<string, Grammar> = new Map(GRAMMARS.flatMap((grammar) => grammar.programs.map((program) => [program, grammar] as const)))

/** What a distribution's package manager is told to do; undefined for every other program. */
export function systemPackageCommand(invocation: Invocation): PackageCommand | undefined {
  if (invocation.program === 'pacman') return pacmanCommand(invocation)
  const grammar = BY_PROGRAM.get(invocation.program ?? '')
  if (!grammar) return undefined
  const read = readArguments(invocation.args, grammar.syntax)
  // `apt-get $OPTIONS install x`: what stands unknowable before the sub-command are options.
  const operands = read.operands.slice(Math.max(0, read.operands.findIndex(({ value }) => value !== undefined)))
  const first = operands[0]?.value ?? ''
  const grouped = /^(group|groups|module)$/.test(first) && (grammar.manager === 'yum' || grammar.manager === 'dnf')
  const verb = grouped ? `${first} ${operands[1]?.value ?? ''}` : first
  const named = operands.slice(grouped ? 2 : 1)
  const { manager, verbs } = grammar
  const action = actionOf(verbs, verb.slice(verb.indexOf(' ') + 1), named)
  return { manager, program: invocation.program as string, action, verb, arguments: read, packages: named, invocation }
}

/** An upgrade that names packages is about those alone. */
function actionOf(verbs: Grammar['verbs'], verb: string, named: readonly ShellWord[]): PackageAction {
  const found = (Object.keys(verbs) as PackageAction[]).find((action) => verbs[action]?.includes(verb)) ?? 'other'
  return found === 'upgrade' && named.length > 0 ? 'install' : found
}

const PACMAN = { values: optionNames('-b -r --root --dbpath --config --cachedir --arch --ignore') }

/** pacman's sub-commands are options: -S installs, y refreshes, u upgrades. */
function pacmanCommand(invocation: Invocation): PackageCommand {
  const read = readArguments(invocation.args, PACMAN)
  const sync = hasOption(read, '-S', '--sync')
  const upgrades = hasOption(read, '-u', '--sysupgrade')
  let action: PackageAction = 'other'
  if (sync && hasOption(read, '-c', '--clean')) action = 'clean'
  else if (sync && read.operands.length > 0) action = 'install'
  else if (sync && upgrades) action = 'upgrade'
  else if (sync && hasOption(read, '-y', '--refresh')) action = 'refresh'
  return { manager: 'pacman', program: 'pacman', action, verb: upgrades ? '-Syu' : '-Sy', arguments: read, packages: read.operands, invocation }
}
