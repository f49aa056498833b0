import type { Invocation } from '../../documents/invocation.ts'
import { optionValues } from '../commands/options.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'

const COMPILERS = /^(build-essential|build-base|base-devel|gcc|g\+\+|clang|llvm|make|cmake|gcc-c\+\+|musl-dev|libc6?-dev|gfortran|(gcc|g\+\+|clang)-\d+)$/

/** A step that installs what only building needs. */
export interface CompilerInstall {
  readonly invocation: Invocation
  readonly packages: readonly string[]
  /** `apk add --virtual NAME`. */
  readonly group: string | undefined
}

/** Compilers that a command installs; undefined where there are none among its packages. */
export function compilerInstall(invocation: Invocation): CompilerInstall | undefined {
  const command = systemPackageCommand(invocation)
  if (command?.action !== 'install') return undefined
  const packages = command.packages.flatMap(({ value }) => {
    const name = value?.replace(/[=~<>].*$/s, '')
    return name !== undefined && COMPILERS.test(name) ? [name] : []
  })
  // A makefile may be how the program is started, and headers alone compile nothing.
  if (packages.every((name) => name === 'make' || name.endsWith('-dev'))) return undefined
  return { invocation, packages, group: optionValues(command.arguments, '-t', '--virtual').at(-1) }
}

/** The names of packages a command takes away, undefined ones unknowable; undefined where it takes none away. */
export function removedPackages(invocation: Invocation): readonly (string | undefined)[] | undefined {
  const command = systemPackageCommand(invocation)
  return command?.action === 'remove' ? command.packages.map(({ value }) => value) : undefined
}

/** Whether these removals take away what an install brought, or may: `apt-get purge $DEPS`, `apt-get autoremove`. */
export function takesAway(names: readonly (string | undefined)[], { packages, group }: CompilerInstall): boolean {
  return names.length === 0 || names.some((name) => name === undefined || name === group || packages.includes(name) || name.includes('*'))
}
