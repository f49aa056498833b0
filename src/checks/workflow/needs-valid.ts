import type { Job, Workflow } from '../../documents/workflow.ts'
import type { Check, Outcome } from '../check.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

/** Follows what jobs wait for. */
export const needsValid: Check = {
  name: 'workflow/needs-valid',
  question: 'Does every job wait only for jobs that exist, once each and in no circle?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      const ids = new Set(workflow.jobs.map(({ id }) => id.toLowerCase()))
      for (const job of workflow.jobs) if (job.needs.length > 0) yield* judged(job.at, needMistakes(ids, job))
      for (const mistake of circleMistakes(workflow)) yield { state: 'fail', at: mistake.at, facts: { problem: mistake.problem } }
    }
  },
}

function* needMistakes(ids: ReadonlySet<string>, job: Job): Generator<Mistake> {
  const seen = new Set<string>()
  for (const need of job.needs) {
    const id = need.text.toLowerCase()
    if (seen.has(id)) yield { at: need.at, problem: `the job "${job.id}" names "${need.text}" a second time in its needs` }
    else if (!ids.has(id)) yield { at: need.at, problem: `the job "${job.id}" needs "${need.text}", and there is no such job` }
    seen.add(id)
  }
}

/** One mistake for each circle, at the job of it that stands first in the file. */
function* circleMistakes({ jobs }: Workflow): Generator<Mistake> {
  const byId = new Map(jobs.map((job) => [job.id.toLowerCase(), job]))
  const state = new Map<Job, 'open' | 'done'>()
  for (const start of jobs) {
    const way: { job: Job; next: number }[] = []
    const enter = (job: Job): void => {
      state.set(job, 'open')
      way.push({ job, next: 0 })
    }
    if (!state.has(start)) enter(start)
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const need = top.job.needs[top.next++]
      const needed = need && byId.get(need.text.toLowerCase())
      if (!need) {
        state.set(top.job, 'done')
        way.pop()
      } else if (needed && state.get(needed) === 'open') {
        const circle = way.slice(way.findIndex(({ job }) => job === needed)).map(({ job }) => job)
        const first = circle.reduce((a, b) => (b.at.line < a.at.line ? b : a))
        yield { at: first.at, problem: `these jobs wait for each other and never start: ${[...circle, circle[0] as Job].map(({ id }) => id).join(' -> ')}` }
      } else if (needed && !state.has(needed)) enter(needed)
    }
  }
}
