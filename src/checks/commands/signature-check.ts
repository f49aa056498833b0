import type { Invocation } from '../../documents/invocation.ts'
import { isOff, isOn } from './options.ts'
import { systemPackageCommand } from './system-package-manager.ts'
import type { SystemManager } from './system-package-manager.ts'

const SWITCHES: { readonly [Manager in SystemManager]: readonly string[] } = {
  apt: ['--allow-unauthenticated', '--force-yes', '--allow-insecure-repositories', '--no-check-gpg'],
  apk: ['--allow-untrusted'],
  yum: ['--nogpgcheck', '--no-gpgchecks', '--no-gpg-checks'],
  dnf: ['--nogpgcheck', '--no-gpgchecks', '--no-gpg-checks'],
  zypper: [
    ...['--no-gpg-checks', '--allow-unsigned-rpm', '--no-gpgcheck', '--gpgcheck-allow-unsigned'],
    ...['--gpgcheck-allow-unsigned-repo', '--gpgcheck-allow-unsigned-package'],
  ],
  pacman: [],
}

const LOOSE_IF_ON = /^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories|APT::Get::force-yes)=(.*)$/i
const LOOSE_IF_OFF = /(?:^|\.)(?:gpgcheck|pkg_gpgcheck|localpkg_gpgcheck)=(.*)$/i

const RPM_SWITCHES = new Set(['--nosignature', '--nodigest', '--noverify', '--nofiledigest', '--nofiledigests', '--nogpg', '--no-verify'])

/** As much of a written line as is looked at. */
const MAX_TEXT = 2000

/** The words by which a command takes packages without looking at their signature; undefined where it looks. */
export function disabledSignatureCheck(invocation: Invocation): string | undefined {
  const { program, args } = invocation
  if (program === 'rpm' || program === 'rpm2cpio') return args.find(({ value }) => value !== undefined && RPM_SWITCHES.has(value))?.value
  if (program === 'echo' || program === 'printf') return trustedSource(invocation)
  const command = systemPackageCommand(invocation)
  if (!command) return undefined
  const { options } = command.arguments
  const option = options.find(({ name }) => SWITCHES[command.manager].includes(name))
  if (option) return option.name
  const setting = options.find(({ name, value }) => {
    if (!['-o', '--option', '--setopt'].includes(name) || value === undefined) return false
    return isOn(LOOSE_IF_ON.exec(value)?.[1]) || isOff(LOOSE_IF_OFF.exec(value)?.[1])
  })
  return setting ? `${setting.name} ${setting.value}` : undefined
}

/** `deb [trusted=yes] https://...` and `gpgcheck=0` written into a list of sources. */
function trustedSource({ args }: Invocation): string | undefined {
  for (const { value, prefix } of args) {
    const text = (value ?? prefix).slice(0, MAX_TEXT)
    if (/^\s*deb(-src)?\s+\[[^\]]*\btrusted=yes\b/.test(text)) return '[trusted=yes]'
    if (/(^|\n|\\n)[^\S\n]*gpgcheck\s*=\s*(0|no|false)\b/i.test(text)) return 'gpgcheck=0'
  }
  return undefined
}
