import type { Invocation } from '../../documents/invocation.ts'

/** Settings of package managers that a build writes into their configuration, to hold for every later call. */
export const PACKAGE_SETTINGS = {
  'apt-assume-yes': /APT::Get::Assume-Yes\W+(true|1|yes)/i,
  'apt-no-recommends': /APT::Install-Recommends\W+(false|0|no)/i,
  'rpm-assume-yes': /\bassumeyes\W+(true|1|yes)/i,
  'pip-no-cache': /no-cache-dir/i,
} as const
export type PackageSetting = keyof typeof PACKAGE_SETTINGS

const MAX_TEXT = 20_000

const WRITERS = new Set(['echo', 'printf', 'cat', 'tee', 'sed', 'yum-config-manager', 'dnf'])

/** The settings that a command writes, by what its words say. */
export function settingsWritten({ program, args }: Invocation): readonly PackageSetting[] {
  if (program === undefined || !(WRITERS.has(program) || isPipConfiguration(program, args[0]?.value))) return []
  const text = args.map((word) => word.value ?? word.prefix).join(' ').slice(0, MAX_TEXT)
  return (Object.keys(PACKAGE_SETTINGS) as PackageSetting[]).filter((setting) => PACKAGE_SETTINGS[setting].test(text))
}

/** The settings that the contents of a configuration file make. */
export function settingsIn(text: string): readonly PackageSetting[] {
  return (Object.keys(PACKAGE_SETTINGS) as PackageSetting[]).filter((setting) => PACKAGE_SETTINGS[setting].test(text.slice(0, MAX_TEXT)))
}

function isPipConfiguration(program: string, verb: string | undefined): boolean {
  return /^pip\d?(\.\d+)?$/.test(program) && verb === 'config'
}
