import type { JudgeOptions } from '../judge.ts'
import { advisoriesOf } from './advisories.ts'
import { cacheFolder } from './advisory-cache.ts'
import { client } from './api.ts'
import type { Api } from './api.ts'
import { policiesFrom } from './remote-policy.ts'
import type { Environment } from './inputs.ts'

/** What a judgement may ask of GitHub where its user allows it: policies of other repositories, advisories about dependencies. */
export type Online = Pick<JudgeOptions, 'fetchPolicy' | 'advise'>

/** For the command line: with the token of the environment where there is one, and in nobody's name otherwise. Nothing is asked before it is needed. */
export function online(environment: Environment): Online {
  let connection: Promise<Pick<Api, 'octokit'>> | undefined
  const connected = (): Promise<Pick<Api, 'octokit'>> => (connection ??= client(environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || undefined).then((octokit) => ({ octokit })))
  return {
    fetchPolicy: policiesFrom(connected),
    advise: (documents) => advisoriesOf(documents, { connected, cache: cacheFolder(environment), now: new Date() }),
  }
}
