import type { ShellWord } from '../../documents/shell.ts'
import { hasOption, optionValues } from './options.ts'
import type { SoftwareEcosystem, SoftwareInstall } from './software-package.ts'

/** The packages of an install that name no version of their own, or one that moves. What an expansion hides is left out. */
export function unpinnedSoftware(install: SoftwareInstall): readonly ShellWord[] {
  return JUDGES[install.ecosystem](install)
}

const JUDGES: { readonly [Ecosystem in SoftwareEcosystem]: (install: SoftwareInstall) => readonly ShellWord[] } = {
  pip: unpinnedPython,
  npm: ({ packages, verb }) => (/^(ci|clean-install|install-clean|)$/.test(verb) ? [] : packages.filter(isMovingNodePackage)),
  gem: unpinnedGems,
  go: unpinnedModules,
  nuget: unpinnedNuget,
}

/** A constraints file decides versions elsewhere; a requirements file beside a bare name does not pin that name. */
function unpinnedPython({ packages, arguments: args }: SoftwareInstall): readonly ShellWord[] {
  if (hasOption(args, '-c', '--constraint', '--constraints', '--override', '--overrides', '--require-hashes', '--no-index')) return []
  return packages.filter(isMovingPythonPackage)
}

/** A bare name takes whatever is newest; a range at least says what it was tried with. */
function isMovingPythonPackage({ value }: ShellWord): boolean {
  if (value === undefined) return false
  if (/^(git|hg|svn|bzr)\+/.test(value)) return !/@[^/]+$/.test(value.replace(/#.*$/s, ''))
  if (isLocalOrArchive(value) || /\.(whl|txt|toml)$/.test(value)) return false
  const [, specifier] = /^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*([^;]*)/.exec(value) ?? []
  if (specifier === undefined) return false
  return !/^(@|[=<>!~]=|[<>])/.test(specifier.trim())
}

/** Tags of npm that move by design; a version, a range or somebody's own tag is taken as said. */
const MOVING_TAGS = new Set(['', 'latest', 'next', 'beta', 'alpha', 'canary', 'nightly', 'rc', 'lts', 'dev', '*', 'x'])

function isMovingNodePackage({ value }: ShellWord): boolean {
  if (value === undefined || isLocalOrArchive(value) || /^(file|link|workspace|portal):/.test(value)) return false
  if (/^git(\+|:|@)/.test(value)) return !value.includes('#')
  if (/^\w+:/.test(value)) return false
  const [, name, version] = /^((?:@[^/@]+\/)?[^/@]+)(?:@(.*))?$/.exec(value) ?? []
  if (name === undefined) return false
  return version === undefined || (MOVING_TAGS.has(version) && !version.startsWith('npm:'))
}

function unpinnedGems({ packages, arguments: args }: SoftwareInstall): readonly ShellWord[] {
  if (hasOption(args, '-v', '--version', '-g', '--file', '-l', '--local')) return []
  const end = packages.findIndex(({ value }) => value?.startsWith('--'))
  const named = end < 0 ? packages : packages.slice(0, end)
  return named.filter(({ value }) => value !== undefined && !value.includes(':') && !value.endsWith('.gem') && !isLocalOrArchive(value))
}

const MOVING_REFERENCES = new Set(['latest', 'upgrade', 'patch', 'main', 'master', 'HEAD', 'head', 'develop', 'dev', 'trunk'])

/** Only paths with a host are fetched; `./...` and `cmd/x` are the repository's own, `go install tool` goes by go.mod. */
function unpinnedModules({ packages, verb }: SoftwareInstall): readonly ShellWord[] {
  if (packages[0]?.value === 'tool') return []
  return (verb === 'run' ? packages.slice(0, 1) : packages).filter(({ value, prefix }) => {
    const path = value ?? prefix
    if (!/^[\w-]+(\.[\w-]+)+\/./.test(path) || path.endsWith('.go')) return false
    const [, version] = path.split('@')
    return version === undefined ? value !== undefined : value !== undefined && MOVING_REFERENCES.has(version)
  })
}

function unpinnedNuget({ packages, arguments: args, tool }: SoftwareInstall): readonly ShellWord[] {
  if (args.options.some(({ name }) => /^--?(v|version|require-?checksums?)$/i.test(name))) return []
  if (optionValues(args, '--version').length > 0) return []
  return packages.filter(({ value }) => {
    if (value === undefined || isLocalOrArchive(value)) return false
    return !/\.(config|nupkg|nuspec|csproj)$/i.test(value) && !(tool === 'dotnet' && value.includes('@'))
  })
}

function isLocalOrArchive(value: string): boolean {
  if (value === '' || value.includes('\\')) return true
  return /^([./~]|\w:\/|(https?|ftp|file):)/.test(value) || /\.(tgz|tar|tar\.gz|tar\.bz2|zip|gz)$/.test(value)
}
