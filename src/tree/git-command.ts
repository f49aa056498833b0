import { execFileSync } from 'node:child_process'

/** Object ids as git writes them, SHA-1 or SHA-256. */
export const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/**
 * Settings of the repository that would run a program or reach the network are switched off. A folder of the tree that looks like a
 * repository without a work tree, as a pull request may bring one in, is none.
 */
const SAFE = ['--no-replace-objects', '--literal-pathspecs', '-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never']

/** What git prints, or nothing where there is no git, no repository, or git refuses. */
export function git(directory: string, command: readonly string[], input = ''): Buffer | undefined {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  try {
    return execFileSync('git', [...SAFE, ...command], {
      cwd: directory,
      env: { ...Object.fromEntries(inherited), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 512 * 1024 * 1024,
      timeout: 60_000,
    })
  } catch {
    // Every caller has another way to its answer, or says that it has none.
    return undefined
  }
}
