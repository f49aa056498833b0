import { invocationsOf } from '../../documents/invocation.ts'
import type { Invocation } from '../../documents/invocation.ts'
import type { Step } from '../../documents/workflow.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { runSteps } from './run-commands.ts'

/** What runs one after the other in one place: a stage's RUN instructions, or the steps of a job. */
export interface ExecutedScripts {
  readonly kind: 'image' | 'job'
  readonly path: string
  /** Each script with the commands it comes to run. */
  readonly scripts: readonly { readonly at: Location; readonly invocations: readonly Invocation[] }[]
}

/** The scripts of every Dockerfile's stages, of workflow jobs and of composite actions. */
export function* executedScripts(project: Project): Generator<ExecutedScripts> {
  yield* stageScripts(project)
  for (const { path, content } of project.documents.of('workflow')) {
    for (const { steps } of content?.jobs ?? []) yield { kind: 'job', path, scripts: stepScripts(steps) }
  }
  for (const { path, content } of project.documents.of('action')) if (content) yield { kind: 'job', path, scripts: stepScripts(content.steps) }
}

function* stageScripts(project: Project): Generator<ExecutedScripts> {
  const byStage = new Map<unknown, { path: string; scripts: { at: Location; invocations: readonly Invocation[] }[] }>()
  for (const { path, stage, instruction, invocations } of runSteps(project)) {
    const known = byStage.get(stage) ?? { path, scripts: [] }
    byStage.set(stage, known)
    known.scripts.push({ at: instruction.at, invocations })
  }
  for (const { path, scripts } of byStage.values()) yield { kind: 'image', path, scripts }
}

function stepScripts(steps: readonly Step[]): ExecutedScripts['scripts'] {
  return steps.flatMap(({ run }) => (run?.script ? [{ at: run.at, invocations: invocationsOf(run.script.commands) }] : []))
}
