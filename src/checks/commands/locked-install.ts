import { hasOption, isOn, optionValues } from './options.ts'
import type { SoftwareInstall } from './software-package.ts'

/** What an install of a project's dependencies should have been to hold to the lock file. */
export interface UnlockedInstall {
  readonly tool: 'npm' | 'yarn' | 'pnpm' | 'bun'
  readonly command: string
  readonly instead: string
}

/** Options of npm that make it change or only inspect the project instead of installing it. */
const OTHER_PURPOSE = ['-g', '--global', '--location', '--package-lock-only', '--lockfile-only', '--dry-run', '--help', '-h', '--version', '-v', '--mode']

/**
 * An install without package names that may resolve versions anew. `ci` says whether a CI service's variables
 * are set: pnpm and newer Yarn then hold to the lock file by themselves.
 */
export function unlockedInstall(install: SoftwareInstall, { ci, modernYarn }: { readonly ci: boolean; readonly modernYarn: boolean }): UnlockedInstall | undefined {
  const { tool, verb, packages, arguments: args } = install
  if (packages.length > 0 || args.open || hasOption(args, ...OTHER_PURPOSE)) return undefined
  switch (tool) {
    case 'npm':
      if (/^(ci|clean-install|install-clean)$/.test(verb)) return undefined
      return { tool, command: `npm ${verb}`, instead: 'npm ci' }
    case 'yarn':
      if (!/^(install|)$/.test(verb) || (ci && modernYarn) || isFrozen(args, '--frozen-lockfile', '--immutable', '--pure-lockfile')) return undefined
      return { tool, command: `yarn ${verb}`.trim(), instead: modernYarn ? 'yarn install --immutable' : 'yarn install --frozen-lockfile' }
    case 'pnpm':
      if (!/^(install|i)$/.test(verb) || isFrozen(args, '--frozen-lockfile') || (ci && !hasOption(args, '--no-frozen-lockfile'))) return undefined
      return { tool, command: `pnpm ${verb}`, instead: 'pnpm install --frozen-lockfile' }
    case 'bun':
      if (!/^(install|i)$/.test(verb) || isFrozen(args, '--frozen-lockfile')) return undefined
      return { tool, command: `bun ${verb}`, instead: 'bun install --frozen-lockfile' }
    default:
      return undefined
  }
}

function isFrozen(args: SoftwareInstall['arguments'], ...names: readonly string[]): boolean {
  return hasOption(args, ...names) && optionValues(args, ...names).every((value) => value === undefined || isOn(value))
}
