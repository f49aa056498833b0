import { posix } from 'node:path'
import * as z from '../checks/schema.ts'
import { policyFor } from '../policy/policy-for.ts'
import type { JudgeOptions } from '../judge.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { commitTree } from '../tree/git-commit.ts'
import { UnreadableRootError, isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { lookAtCommit } from './api-tree.ts'
import type { RemoteCommit } from './api-tree.ts'
import { answer } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import { DEFAULT_CONFIG } from './inputs.ts'
import type { Inputs } from './inputs.ts'
import type { RunContext } from './run-context.ts'
import { folderInRepository, isSubmodule, policyCommit } from './target-commit.ts'
import { Unanswerable } from './unanswerable.ts'

const fileAnswer = z.object({ type: z.literal('file'), encoding: z.literal('base64'), content: z.string() })

/** The readiness file's text, null where there is none, and the tree in which its custom rules lie. */
export type BasePolicy = Required<Pick<JudgeOptions, 'configText' | 'policyTree' | 'inlineFrom'>>

/** The target branch's policy. @throws Unanswerable, ConfigurationError */
export async function basePolicy(inputs: Inputs, context: RunContext, connected: () => Promise<Api>): Promise<BasePolicy> {
  const directory = inputs.path.absolute
  if (isSubmodule(directory)) throw new Unanswerable('policy-ref: base', '`path` is a submodule, whose commits are not those of this repository')
  const commit = policyCommit(directory, context)
  if (commit === undefined) throw new Unanswerable('policy-ref: base', context.payloadProblem ?? 'the event names no target branch')
  const folder = folderInRepository(directory, inputs.path.relative)
  const path = posix.join(folder, posix.relative(inputs.path.relative, inputs.config.relative))
  const local = fromGit(directory, commit, path)
  if (local !== undefined) {
    const policyTree = commitTree(directory, commit, folder)
    return { configText: local, policyTree, inlineFrom: policyTree ?? 'nowhere' }
  }
  try {
    const api = await connected()
    const configText = await fromApi(api, commit, path)
    return { configText, inlineFrom: 'nowhere', policyTree: configText !== null && /custom-rules|extends|profile: *["']?\./.test(configText) ? await remoteRules({ api, commit, folder, likeness: directory, ahead: [] }, configText) : undefined }
  } catch (error) {
    if (error instanceof ApiFault) throw new Unanswerable('policy-ref: base', `git does not hold ${commit} and the API says: ${error.message}`)
    throw error
  }
}

/** The commit's tree with all that its policy reads of it at hand. */
function remoteRules(remote: RemoteCommit, configText: string): Promise<Tree> {
  return lookAtCommit(remote, async (tree) => {
    await policyFor(tree, { config: DEFAULT_CONFIG, configNamed: false, configText, today: '' })
    return tree
  })
}

function fromGit(directory: string, commit: string, path: string): string | null | undefined {
  try {
    const tree = commitTree(directory, commit, '', [path])
    if (!tree) return undefined
    const entry = tree.entries.find((candidate) => candidate.path === path)
    if (!entry) return null
    if (entry.kind === 'link') throw new ConfigurationError(`the target branch's ${path} is a link`)
    const source = tree.read(path)
    if (isProblem(source)) throw new ConfigurationError(`on the target branch, ${source.message}`)
    return source.text
  } catch (error) {
    // A clone without contents: GitHub has them.
    if (error instanceof UnreadableRootError) return undefined
    throw error
  }
}

async function fromApi(api: Api, commit: string, path: string): Promise<string | null> {
  try {
    const { data } = await api.octokit.rest.repos.getContent({ ...api.repository, path, ref: commit })
    return Buffer.from(answer(fileAnswer, data).content, 'base64').toString('utf8')
  } catch (error) {
    // GitHub answers 404 for a missing file and for a missing commit; only the first says that there is no readiness file.
    if (error instanceof ApiFault && error.kind === 'missing' && !/no commit found/i.test(error.message)) return null
    throw error
  }
}
