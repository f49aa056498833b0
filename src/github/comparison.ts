import * as z from '../checks/schema.ts'
import { OBJECT_ID, git } from '../tree/git-command.ts'
import { answer } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'

/** How two commits stand to each other. */
export interface Comparison {
  /** Where the second left the first. */
  readonly mergeBase: string
  /** Paths of the second by those they had before, from the top of the repository. */
  readonly renamed: ReadonlyMap<string, string>
}

const comparison = z.object({
  merge_base_commit: z.object({ sha: z.string().regex(OBJECT_ID) }),
  files: z.array(z.object({ filename: z.string(), status: z.string(), previous_filename: z.string().optional() })).optional(),
})

/** What GitHub says of two commits; nothing where it does not. Of large changes it names the first 300 files. */
export async function comparisonByGitHub(connected: () => Promise<Api>, from: string, to: string): Promise<Comparison | undefined> {
  try {
    const api = await connected()
    const { data } = await api.octokit.rest.repos.compareCommitsWithBasehead({ ...api.repository, basehead: `${from}...${to}`, per_page: 1 })
    const { merge_base_commit: base, files = [] } = answer(comparison, data)
    return { mergeBase: base.sha, renamed: new Map(files.flatMap(({ status, filename, previous_filename: earlier }) => (status === 'renamed' && earlier !== undefined ? [[earlier, filename] as const] : []))) }
  } catch (error) {
    if (error instanceof ApiFault) return undefined
    throw error
  }
}

/** What git says was renamed between a commit and the one that is checked out; nothing where it does not hold both with their contents. */
export function renamedByGit(directory: string, from: string): ReadonlyMap<string, string> | undefined {
  const listing = git(directory, ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', from, 'HEAD'])
  if (!listing) return undefined
  const renamed = new Map<string, string>()
  const fields = listing.toString('utf8').split('\0')
  for (let index = 0; index + 2 < fields.length; index += 3) renamed.set(fields[index + 1] as string, fields[index + 2] as string)
  return renamed
}
