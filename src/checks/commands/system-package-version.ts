import type { ShellWord } from '../../documents/shell.ts'
import { optionValues } from './options.ts'
import type { PackageCommand, SystemManager } from './system-package-manager.ts'

/** The packages of an install command that any version would satisfy. What an expansion hides is left out. */
export function unpinnedSystemPackages(command: PackageCommand): readonly ShellWord[] {
  if (command.action !== 'install' || /build-dep|source|satisfy|^si$|group|module/.test(command.verb)) return []
  if (optionValues(command.arguments, '-t', '--type').some((type) => command.manager === 'zypper' && type !== 'package')) return []
  return command.packages.filter((word) => isUnpinned(word, command.manager))
}

function isUnpinned({ value }: ShellWord, manager: SystemManager): boolean {
  if (value === undefined || value === '' || isFile(value) || /^[@!.+-]/.test(value)) return false
  switch (manager) {
    case 'apt':
      // `name/release` and `name=version` choose; a trailing dash takes the package away.
      return !/[=/]|-$/.test(value)
    case 'apk':
    case 'zypper':
      return !/[=<>~:]/.test(value)
    case 'yum':
    case 'dnf':
      return !/[=<>:]/.test(value) && !/-\d[^-]*(-[\d*][^-]*)?$/.test(value)
    default:
      return false
  }
}

/** A package file or address holds one version. */
function isFile(value: string): boolean {
  return value.includes('://') || /^[./~]/.test(value) || /\.(deb|rpm|apk)$/.test(value)
}
