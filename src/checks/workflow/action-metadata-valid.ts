import type { Action, Job } from '../../documents/workflow.ts'
import type { Document } from '../../documents/document.ts'
import { entryOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { ACTION } from './action-grammar.ts'
import { mistakesIn } from './grammar.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { stepsOf } from './steps.ts'
import { folderOf } from '../../tree/folders.ts'

/** Metadata of this repository's own actions, and that there is some where a step uses a local path. */
export const actionMetadataValid: Check = {
  name: 'workflow/action-metadata-valid',
  question: 'Is the metadata file of every local action there and well formed?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const document of project.documents.of('action')) if (!document.problems.some(({ kind }) => kind === 'unreadable')) yield* judged(fileStart(document.path), fileMistakes(project, document))
    for (const { step, job } of stepsOf(project)) {
      const { uses } = step
      if (!job) continue
      if (uses?.form !== 'local' || project.tree.has('.gitmodules') || bringsFiles(job)) continue
      const path = joinedPath('', uses.path as string)
      const found = ['action.yml', 'action.yaml', 'Dockerfile'].some((name) => project.tree.has(joinedPath(path, name)))
      yield* judged(uses.at, found ? [] : [{ at: uses.at, problem: `"${uses.text}" holds neither action.yml nor action.yaml nor a Dockerfile` }])
    }
  },
}

/** Programs that may put an action there which is not in the repository. */
const FETCHING = new Set(['git', 'gh', 'cp', 'mv', 'ln', 'curl', 'wget', 'tar', 'unzip', 'rsync', 'aws', 'gsutil'])

/** Whether a job checks out another repository, or a folder of its own, or fetches files by its scripts. */
function bringsFiles(job: Job): boolean {
  return job.steps.some(({ with: inputs, run }) => {
    if (inputs.some(({ name }) => name === 'path' || name === 'repository')) return true
    return run !== undefined && (run.script?.commands.some(({ name }) => name === undefined || FETCHING.has(name)) ?? true)
  })
}

function* fileMistakes(project: Project, { path, content, problems }: Document<Action>): Generator<Mistake> {
  for (const { line, message } of problems) yield { at: { path, line, endLine: line, column: 1 }, problem: message }
  if (!content || problems.length > 0) return
  yield* mistakesIn(content.root, ACTION, 'the action', content.root.entries[0]?.key.at ?? content.root.at)
  const folder = folderOf(path)
  const runs = nodeAt(content.root, 'runs')
  const image = entryOf(runs, 'image')
  const dockerfile = textOf(image?.value)
  if (image && dockerfile !== undefined && !dockerfile.startsWith('docker://') && !project.tree.has(joinedPath(folder, dockerfile))) {
    yield { at: image.value.at, problem: `the image "${dockerfile}" is not in the action's folder` }
  }
}
