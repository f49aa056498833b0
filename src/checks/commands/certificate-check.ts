import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'
import { downloadOf } from './download.ts'
import { isOff } from './options.ts'
import { softwareInstall } from './software-package.ts'
import { systemPackageCommand } from './system-package-manager.ts'

/** Settings are short; patterns are kept from longer texts. */
const MAX_TEXT = 500

/** Lines of configuration files of yum, curl, wget, npm and apt. */
const WRITTEN_SETTING = /^[ \t]*(sslverify\s*=\s*(0|false|no)|insecure\s*$|check_certificate\s*=\s*off|strict-ssl\s*=\s*false|Acquire::\S*Verify-\w+\s+"?false)/im

const OWN_ADDRESS = /^(https?:\/\/)?(localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)([:/]|$)/

/** Whether a variable of this name and value makes some program accept any certificate. */
export function disablesByVariable(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '') return false
  switch (name) {
    case 'NODE_TLS_REJECT_UNAUTHORIZED':
    case 'PYTHONHTTPSVERIFY':
      return value === '0'
    case 'GIT_SSL_NO_VERIFY':
      return !isOff(value) && !value.includes('$')
    case 'PIP_TRUSTED_HOST':
    case 'UV_INSECURE_HOST':
      return !value.includes('$')
    case 'YARN_ENABLE_STRICT_SSL':
    case 'CONDA_SSL_VERIFY':
      return isOff(value)
    default:
      return /^npm_config_strict_ssl$/i.test(name) && isOff(value)
  }
}

/** The words by which a command switches certificate checks off, for itself or for all that follow; undefined where it does not. */
export function disabledCertificateCheck(invocation: Invocation): string | undefined {
  const { program, args } = invocation
  const exported = program === 'export' || program === 'declare' ? assignmentsIn(args) : []
  const variable = [...invocation.assignments, ...exported].find(({ name, value }) => disablesByVariable(name, value?.value))
  if (variable) return `${variable.name}=${variable.value?.value ?? ''}`
  const settings = settingOf(invocation)
  if (settings) return `${program ?? ''} ${settings}`
  const writes = program === 'echo' || program === 'printf'
  const written = writes ? args.find(({ value }) => value !== undefined && value.length < MAX_TEXT && WRITTEN_SETTING.test(value)) : undefined
  return written?.value?.trim() ?? byDownload(invocation) ?? byPackageManager(invocation)
}

function assignmentsIn(args: readonly ShellWord[]): readonly { name: string; value: { value: string | undefined } }[] {
  return args.flatMap(({ value }) => {
    const equals = value?.indexOf('=') ?? -1
    return value === undefined || equals < 1 ? [] : [{ name: value.slice(0, equals), value: { value: value.slice(equals + 1) } }]
  })
}

/** A service of the build itself has no certificate anybody could check. */
function byDownload(invocation: Invocation): string | undefined {
  const download = downloadOf(invocation)
  if (!download) return undefined
  if (download.addresses.length > 0 && download.addresses.every((address) => OWN_ADDRESS.test(address))) return undefined
  const names = download.program === 'curl' ? ['-k', '--insecure', '--proxy-insecure', '--doh-insecure'] : ['--no-check-certificate']
  return download.arguments.options.find(({ name }) => names.includes(name))?.name
}

function byPackageManager(invocation: Invocation): string | undefined {
  const system = systemPackageCommand(invocation)
  if (system) {
    const settings = system.arguments.options.filter(({ name }) => name === '--setopt' || name === '-o' || name === '--option')
    const off = settings.find(({ value }) => isOff(/(?:sslverify|Verify-Peer|Verify-Host)=(.*)$/i.exec(value ?? '')?.[1]))
    return off ? `${off.name} ${off.value}` : undefined
  }
  const options = softwareInstall(invocation)?.arguments.options ?? []
  const switches = ['--trusted-host', '--allow-insecure-host', '--no-strict-ssl']
  const loose = options.find(({ name, value }) => switches.includes(name) || (name === '--strict-ssl' && isOff(value)))
  return loose?.name ?? otherTool(invocation)
}

/** Switches of programs that install or fetch nothing by the calls above. */
function otherTool({ program, args }: Invocation): string | undefined {
  const words = args.map(({ value }) => value ?? '')
  const fetches = /^pip\d?(\.\d+)?$/.test(program ?? '') && /^(download|wheel|index|search|list)$/.test(words[0] ?? '')
  if (fetches) return words.find((word) => word.startsWith('--trusted-host'))
  if (program === 'conda' || program === 'mamba') return words.find((word) => word === '--insecure' || word === '-k')
  if (program === 'npm' || program === 'yarn' || program === 'pnpm') return words.find((word) => /^--(no-strict-ssl|strict-ssl=false)$/.test(word))
  return undefined
}

/** `npm config set strict-ssl false`, `git config http.sslVerify false` and their like. */
function settingOf({ program, args }: Invocation): string | undefined {
  const words = args.map(({ value }) => value ?? '')
  const joined = words.filter((word) => !/^(--(?!set)|-g$)/.test(word)).slice(0, 8).join(' ').slice(0, MAX_TEXT)
  switch (program) {
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return /^(config )?(set|-s) "?(strict-ssl|enableStrictSsl)[ =]"?(false|0|null)\b/.test(joined) ? joined : undefined
    case 'git':
      return /(^| )(-c |config .{0,200}?)http\.(\S+\.)?sslverify[= ](false|0|no|off)\b/i.test(joined) ? joined : undefined
    case 'pip':
    case 'pip3':
      return /^config set (\w+\.)?trusted-host /.test(joined) ? joined : undefined
    case 'conda':
    case 'mamba':
      return /^config --set ssl_verify (false|no|0|<false>)\b/i.test(joined) ? joined : undefined
    case 'yum-config-manager':
      return words.some((word) => /sslverify=(0|false|no)/i.test(word)) ? joined || 'sslverify=0' : undefined
    default:
      return undefined
  }
}
