import { git } from './git-command.ts'

/**
 * Paths below a folder that commits of later days than `day` (YYYY-MM-DD, UTC) touched. Undefined where there is no git or
 * its history was cut off, so that nobody can know.
 */
export function changedAfter(directory: string, day: string): ReadonlySet<string> | undefined {
  if (git(directory, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() !== 'false') return undefined
  const log = git(directory, ['log', `--since=${day}T23:59:59Z`, '--name-only', '--no-renames', '--relative', '-z', '--format=', '--', '.'])?.toString('utf8')
  return log === undefined ? undefined : new Set(log.split('\0').map((path) => path.trim()).filter((path) => path !== ''))
}
