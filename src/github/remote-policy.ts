import * as z from '../checks/schema.ts'
import type { PolicySources, RemoteReference } from '../policy/extends.ts'
import { MAX_FILE_BYTES } from '../tree/tree.ts'
import { answer } from './api.ts'
import type { Api } from './api.ts'

const fileAnswer = z.object({ type: z.literal('file'), encoding: z.literal('base64'), size: z.number(), content: z.string() })

/** Reads policies that others build on from their repositories, each once however often a run asks. */
export function policiesFrom(connected: () => Promise<Pick<Api, 'octokit'>>): NonNullable<PolicySources['remote']> {
  const known = new Map<string, Promise<string>>()
  const fetched = async ({ owner, repository, path, ref }: RemoteReference): Promise<string> => {
    const { octokit } = await connected()
    const { data } = await octokit.rest.repos.getContent({ owner, repo: repository, path, ref })
    const { size, content } = answer(fileAnswer, data)
    if (size > MAX_FILE_BYTES) throw new Error('it is too large')
    return Buffer.from(content, 'base64').toString('utf8')
  }
  return (reference) => {
    const name = JSON.stringify(reference)
    const text = known.get(name) ?? fetched(reference)
    known.set(name, text)
    return text
  }
}
