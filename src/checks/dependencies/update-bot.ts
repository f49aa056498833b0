import { dependabotIn, otherBotIn } from '../../documents/update-bots.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { manifestStart, packagesOf } from './packages.ts'

/** Holds a repository with dependencies to a bot that proposes their updates. */
export const updateBot: Check = {
  name: 'dependencies/update-bot',
  question: 'Does a bot propose updates of the dependencies?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const { tree, documents } = project
    const manifest = packagesOf(project).find(({ manifest: { dependencies } }) => dependencies.length > 0)?.manifest
    const other = [...documents.paths('dockerfile'), ...documents.paths('workflow')][0]
    if (!manifest && other === undefined) return
    const dependabot = dependabotIn(tree)
    const bot = otherBotIn(tree) ?? renovateInCi(project) ?? (dependabot && dependabot.updates.length > 0 ? dependabot.at : undefined)
    if (bot) yield { state: 'pass', at: bot }
    else yield { state: 'fail', at: dependabot?.at ?? (manifest ? manifestStart(manifest) : fileStart(other as string)) }
  },
}

function renovateInCi({ documents }: Parameters<Check['look']>[0]) {
  for (const { content } of documents.of('workflow')) {
    const step = content?.jobs.flatMap((job) => job.steps).find(({ uses }) => uses?.repository?.toLowerCase() === 'renovatebot/github-action')
    if (step) return step.at
  }
  return undefined
}
