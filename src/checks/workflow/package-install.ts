import type { ShellCommand } from '../../documents/shell.ts'

/** Packages that a command installs by name, outside any manifest. */
export interface NamedInstall {
  readonly manager: string
  readonly packages: readonly string[]
}

/** Options that take the word behind them. */
const PIP_VALUES = /^(-r|--requirement|-c|--constraint|-i|--index-url|--extra-index-url|-f|--find-links|-t|--target|--prefix|--root|--platform|--python|-p|--python-version|--cache-dir|--trusted-host|--proxy|--timeout|--retries|--src|--config-settings|-C|--upgrade-strategy|--no-binary|--only-binary|--progress-bar|--log|--group|-e|--editable|--report)$/
const NPM_VALUES = /^(--registry|--prefix|-C|--dir|--loglevel|--cache|--workspace|-w|--filter|-F|--cwd|--tag|--userconfig|--fetch-timeout|--omit|--include)$/
const GEM_VALUES = /^(-v|--version|-i|--install-dir|-n|--bindir|-P|--trust-policy|-s|--source)$/
const CARGO_VALUES = /^(--version|--vers|--git|--branch|--tag|--rev|--path|--root|--registry|--index|-F|--features|--profile|--target|--target-dir|-j|--jobs|--config)$/
/** What installs everything else; every runner brings it up to date. */
const INSTALLERS = new Set(['pip', 'setuptools', 'wheel', 'npm', 'corepack', 'uv'])

export function namedInstall(command: ShellCommand): NamedInstall | undefined {
  const words = command.args.map((arg) => arg.value ?? arg.prefix)
  const install = pip(command.name, words) ?? node(command.name, words) ?? other(command.name, words)
  const packages = install?.packages.filter((name) => !INSTALLERS.has(name.replace(/^(@[^/]+\/)?([^@=<>~!;[\s]+).*$/, '$1$2'))) ?? []
  return install && packages.length > 0 ? { manager: install.manager, packages } : undefined
}

function pip(name: string | undefined, words: readonly string[]): NamedInstall | undefined {
  const rest =
    /^pip[\d.]*$/.test(name ?? '') && words[0] === 'install' ? words.slice(1)
    : /^python[\d.]*$|^py$/.test(name ?? '') && words[0] === '-m' && words[1] === 'pip' && words[2] === 'install' ? words.slice(3)
    : name === 'uv' && words[0] === 'pip' && words[1] === 'install' ? words.slice(2)
    : (name === 'pipx' || (name === 'uv' && words[0] === 'tool')) && words[name === 'uv' ? 1 : 0] === 'install' ? words.slice(name === 'uv' ? 2 : 1)
    : undefined
  if (!rest || rest.some((word) => word === '--require-hashes' || word.startsWith('--no-index'))) return undefined
  return { manager: 'pip', packages: plainNames(rest, PIP_VALUES).filter((word) => !/\.(whl|tar\.gz|zip)$/.test(word)) }
}

function node(name: string | undefined, words: readonly string[]): NamedInstall | undefined {
  const verbs: Readonly<Record<string, readonly string[]>> = { npm: ['install', 'i', 'add'], pnpm: ['add', 'install', 'i'], bun: ['add', 'install', 'i'], yarn: ['add'] }
  if (name === undefined || !Object.hasOwn(verbs, name)) return undefined
  const plain = plainNames(words, NPM_VALUES)
  const global = name === 'yarn' && plain[0] === 'global'
  const [verb, ...packages] = global ? plain.slice(1) : plain
  if (verb === undefined || !(verbs[name] as readonly string[]).includes(verb)) return undefined
  return { manager: name, packages: packages.filter((word) => !/\.tgz$/.test(word)) }
}

function other(name: string | undefined, words: readonly string[]): NamedInstall | undefined {
  if (name === 'gem' && words[0] === 'install') return { manager: 'gem', packages: plainNames(words.slice(1), GEM_VALUES).filter((word) => !word.endsWith('.gem')) }
  if (name === 'go' && (words[0] === 'install' || words[0] === 'get')) return { manager: 'go', packages: words.slice(1).filter((word) => /^[\w-]+(\.[\w-]+)+\/.+@(latest|main|master|upgrade)$/.test(word)) }
  if (name === 'cargo' && words[0] === 'install' && !words.includes('--path')) return { manager: 'cargo', packages: words.includes('--git') ? [] : plainNames(words.slice(1), CARGO_VALUES) }
  if (name === 'composer' && words[0] === 'global' && words[1] === 'require') return { manager: 'composer', packages: plainNames(words.slice(2), NPM_VALUES) }
  return undefined
}

/** Words that name a package: no options nor their values, no paths, no addresses, nothing computed. */
function plainNames(words: readonly string[], takesValue: RegExp): string[] {
  const names: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    if (takesValue.test(word)) index++
    else if (/^@?[A-Za-z0-9]/.test(word) && !/^[\w-]+:\/\//.test(word) && !/^git\+/.test(word)) names.push(word)
  }
  return names
}
