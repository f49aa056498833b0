import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'

/** Packages that a command installs by name, outside any manifest. */
export interface NamedInstall {
  readonly manager: string
  readonly packages: readonly string[]
}

function options(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Options that take the word behind them, by program. */
const PIP_VALUES = options(`
  -r --requirement -c --constraint -i --index-url --extra-index-url -f --find-links -t --target --prefix --root --platform --python
  -p --python-version --cache-dir --trusted-host --proxy --timeout --retries --src --config-settings -C --upgrade-strategy
  --no-binary --only-binary --progress-bar --log --group -e --editable --report
`)
const NPM_VALUES = options(`
  --registry --prefix -C --dir --loglevel --cache --workspace -w --filter -F --cwd --tag --userconfig --fetch-timeout --omit
  --include
`)
const GEM_VALUES = options(`
  -v --version -i --install-dir -n --bindir -P --trust-policy -s --source
`)
const CARGO_VALUES = options(`
  --version --vers --git --branch --tag --rev --path --root --registry --index -F --features --profile --target --target-dir -j
  --jobs --config
`)
/** What installs everything else; every runner brings it up to date. */
const INSTALLERS = new Set(['pip', 'setuptools', 'wheel', 'npm', 'corepack', 'uv'])

export function namedInstall(command: ShellCommand): NamedInstall | undefined {
  const { program, args } = invocationOf(command)
  const words = args.map((arg) => arg.value ?? arg.prefix)
  const install = pip(program, words) ?? node(program, words) ?? other(program, words)
  const packages = install?.packages.filter((name) => !INSTALLERS.has(name.replace(/^(@[^/]+\/)?([^@=<>~!;[\s]+).*$/, '$1$2'))) ?? []
  return install && packages.length > 0 ? { manager: install.manager, packages } : undefined
}

/** How pip and its kin are told to install. */
const PIP_CALLS: readonly { readonly program: RegExp; readonly words: readonly string[] }[] = [
  { program: /^pip[\d.]*$/, words: ['install'] },
  { program: /^(python[\d.]*|py)$/, words: ['-m', 'pip', 'install'] },
  { program: /^pipx$/, words: ['install'] },
  { program: /^uv$/, words: ['pip', 'install'] },
  { program: /^uv$/, words: ['tool', 'install'] },
]

function pip(name: string | undefined, words: readonly string[]): NamedInstall | undefined {
  const call = PIP_CALLS.find(({ program, words: wanted }) => program.test(name ?? '') && wanted.every((word, index) => words[index] === word))
  const rest = call && words.slice(call.words.length)
  if (!rest || rest.some((word) => word === '--require-hashes' || word.startsWith('--no-index'))) return undefined
  return { manager: name === 'uv' || name === 'pipx' ? name : 'pip', packages: plainNames(rest, PIP_VALUES).filter((word) => !/\.(whl|tar\.gz|zip)$/.test(word)) }
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
  const [verb, ...rest] = words
  switch (name) {
    case 'gem':
      return verb === 'install' ? { manager: name, packages: plainNames(rest, GEM_VALUES).filter((word) => !word.endsWith('.gem')) } : undefined
    case 'go':
      return verb === 'install' || verb === 'get' ? { manager: name, packages: rest.filter((word) => MOVING_MODULE.test(word)) } : undefined
    case 'cargo': {
      const elsewhere = words.includes('--path') || words.includes('--git')
      return verb === 'install' && !elsewhere ? { manager: name, packages: plainNames(rest, CARGO_VALUES) } : undefined
    }
    case 'composer':
      return verb === 'global' && rest[0] === 'require' ? { manager: name, packages: plainNames(rest.slice(1), NPM_VALUES) } : undefined
    default:
      return undefined
  }
}

/** A Go module by a query; a release is held to by the checksum database. */
const MOVING_MODULE = /^[\w-]+(\.[\w-]+)+\/[^@]+@(latest|main|master|upgrade)$/

/** Words that name a package: no options nor their values, no paths, no addresses, nothing computed. */
function plainNames(words: readonly string[], takesValue: ReadonlySet<string>): string[] {
  const names: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    if (takesValue.has(word)) index++
    else if (/^@?[A-Za-z0-9]/.test(word) && !/^[\w-]+:\/\//.test(word) && !/^git\+/.test(word)) names.push(word)
  }
  return names
}
