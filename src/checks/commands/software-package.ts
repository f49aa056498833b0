import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'
import { optionNames, readArguments } from './options.ts'
import type { Arguments, OptionSyntax } from './options.ts'

export const SOFTWARE_ECOSYSTEMS = ['pip', 'npm', 'gem', 'go', 'nuget'] as const
export type SoftwareEcosystem = (typeof SOFTWARE_ECOSYSTEMS)[number]

/** One call that installs software from a language's registry. */
export interface SoftwareInstall {
  readonly ecosystem: SoftwareEcosystem
  /** As people say it: `pip`, `yarn`, `choco`. */
  readonly tool: string
  /** `install`, `add`, `global add`, `ci`, `run`. */
  readonly verb: string
  readonly arguments: Arguments
  /** What stands behind the verb. */
  readonly packages: readonly ShellWord[]
  readonly invocation: Invocation
}

interface Grammar {
  readonly ecosystem: SoftwareEcosystem
  readonly verbs: readonly string[]
  readonly syntax: OptionSyntax
}

const PIP_VALUES = optionNames(
  '-r -c -e -t -i -f -C -b -p --requirement --requirements --constraint --constraints --build-constraint',
  '--build-constraints --override --overrides --editable --target --platform --python-version --implementation --abi',
  '--root --prefix --src --upgrade-strategy --no-binary --only-binary --progress-bar --global-option --install-option',
  '--build-option --config-settings --config-setting --root-user-action --report --index-url --extra-index-url',
  '--find-links --python --log --proxy --retries --timeout --exists-action --trusted-host --allow-insecure-host --cert',
  '--client-cert --cache-dir --use-feature --use-deprecated --group --extra --index --default-index --index-strategy',
  '--keyring-provider --resolution --prerelease --exclude-newer --link-mode --directory --project --config-file',
  '--torch-backend --color --suffix --pip-args --preinstall --with --with-requirements --with-editable',
)
/** pipx has -f for force and -e for a switch. */
const PIPX_VALUES = new Set([...PIP_VALUES].filter((name) => name !== '-f' && name !== '-e'))
const NPM_VALUES = optionNames(
  '--prefix --registry --omit --include --loglevel --cache -w --workspace --tag --save-prefix --userconfig',
  '--globalconfig --before --install-strategy --maxsockets --otp --scope --script-shell --fetch-retries --fetch-timeout',
  '--fetch-retry-mintimeout --fetch-retry-maxtimeout --network-timeout --network-concurrency --cache-folder',
  '--modules-folder --mutex --cwd -C --dir --filter -F --store-dir --reporter --child-concurrency --global-dir --libc',
  '--cpu --os --target_arch --global-folder --proxy --https-proxy',
)
const GEM_VALUES = optionNames(
  '-v --version -i --install-dir -n --bindir --build-root --platform -P --trust-policy -s --source -p --http-proxy -B',
  '--bulk-threshold --without --config-file --target-rbconfig -j',
)
const GO_VALUES = optionNames(
  '-ldflags -tags -o -mod -modfile -gcflags -asmflags -p -C -exec -toolexec -buildmode -buildvcs -pkgdir -overlay',
  '-installsuffix -compiler -gccgoflags -coverpkg -pgo -covermode',
)
const NUGET_VALUES = optionNames(
  '--version -version -v --source -source -s --params --package-parameters --installarguments --install-arguments --ia',
  '-outputdirectory --framework -f --tool-path --package-directory --configfile --add-source -configfile',
  '--execution-timeout --timeout -o',
)

const syntax = (values: ReadonlySet<string>, singleDash = false): OptionSyntax => ({ values, singleDash })

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  pip: { ecosystem: 'pip', verbs: ['install'], syntax: syntax(PIP_VALUES) },
  pipx: { ecosystem: 'pip', verbs: ['install'], syntax: syntax(PIPX_VALUES) },
  uv: { ecosystem: 'pip', verbs: ['pip install', 'tool install'], syntax: syntax(PIP_VALUES) },
  npm: { ecosystem: 'npm', verbs: ['install', 'i', 'in', 'ins', 'inst', 'add', 'ci', 'clean-install', 'install-clean'], syntax: syntax(NPM_VALUES) },
  yarn: { ecosystem: 'npm', verbs: ['', 'install', 'add', 'global add'], syntax: syntax(NPM_VALUES) },
  pnpm: { ecosystem: 'npm', verbs: ['install', 'i', 'add'], syntax: syntax(NPM_VALUES) },
  bun: { ecosystem: 'npm', verbs: ['install', 'i', 'add', 'a', 'ci'], syntax: syntax(NPM_VALUES) },
  gem: { ecosystem: 'gem', verbs: ['install', 'i'], syntax: syntax(GEM_VALUES) },
  go: { ecosystem: 'go', verbs: ['install', 'get', 'run'], syntax: syntax(GO_VALUES, true) },
  choco: { ecosystem: 'nuget', verbs: ['install'], syntax: syntax(NUGET_VALUES, true) },
  nuget: { ecosystem: 'nuget', verbs: ['install'], syntax: syntax(NUGET_VALUES, true) },
  dotnet: { ecosystem: 'nuget', verbs: ['add package', 'package add', 'tool install'], syntax: syntax(NUGET_VALUES, true) },
}

/** What a language's package manager is told to install; undefined for every other program or verb. */
export function softwareInstall(invocation: Invocation): SoftwareInstall | undefined {
  const called = calledTool(invocation)
  const grammar = called && GRAMMARS[called.tool]
  if (!grammar) return undefined
  const read = readArguments(called.args, grammar.syntax)
  const words = called.tool === 'dotnet' ? withoutProject(read.operands) : read.operands
  const verb = verbOf(grammar.verbs, words)
  if (verb === undefined) return undefined
  const packages = words.slice(verb === '' ? 0 : verb.split(' ').length)
  return { ecosystem: grammar.ecosystem, tool: called.tool, verb, arguments: read, packages, invocation }
}

function calledTool({ program, word, args }: Invocation): { tool: string; args: readonly ShellWord[] } | undefined {
  if (program === undefined) return undefined
  const name = program.replace(/\.(exe|cmd)$/i, '').toLowerCase()
  if (/^pip\d?(\.\d+)?$/.test(name)) return { tool: 'pip', args }
  if (name === 'cinst' && word) return { tool: 'choco', args: [{ text: 'install', value: 'install', prefix: 'install', at: word.at }, ...args] }
  if (name === 'yarnpkg') return { tool: 'yarn', args }
  if (name === 'chocolatey') return { tool: 'choco', args }
  if (/^(python|pypy)\d?(\.\d+)?$/.test(name)) return moduleOf(args)
  return Object.hasOwn(GRAMMARS, name) ? { tool: name, args } : undefined
}

/** `python -m pip install x` is pip's call. */
function moduleOf(args: readonly ShellWord[]): { tool: string; args: readonly ShellWord[] } | undefined {
  const index = args.findIndex(({ value }) => value === undefined || !value.startsWith('-') || /^-[A-Za-z]*m$/.test(value))
  const tool = args[index + 1]?.value
  if (!args[index]?.value?.endsWith('m') || (tool !== 'pip' && tool !== 'pipx')) return undefined
  return { tool, args: args.slice(index + 2) }
}

/** `dotnet add api.csproj package X`. */
function withoutProject(words: readonly ShellWord[]): readonly ShellWord[] {
  return words[0]?.value === 'add' && words[2]?.value === 'package' ? [words[0], ...words.slice(2)] : words
}

function verbOf(verbs: readonly string[], words: readonly ShellWord[]): string | undefined {
  const [first, second] = [words[0]?.value, words[1]?.value]
  if (words.length === 0) return verbs.includes('') ? '' : undefined
  const two = `${first} ${second}`
  if (verbs.includes(two)) return two
  return first !== undefined && first !== '' && verbs.includes(first) ? first : undefined
}
