import type { Ci, CiJob } from '../../production/ci.ts'
import type { Location } from '../../tree/location.ts'
import { gatesOf } from '../ci/gates.ts'

/** What is known of the tests in a job: it runs some, it may (a script or workflow that is not seen), or it runs none. */
export type Tests = 'tests' | 'may' | 'none'

/** Which jobs run tests, and which of them have to be through before another one starts. */
export class TestOrder {
  private readonly jobs: readonly CiJob[]
  private readonly tested = new Map<CiJob, Tests>()
  /** Jobs by their ids, and those that need them, of each workflow. */
  private readonly byId = new Map<CiJob['workflow'], Map<string, CiJob[]>>()
  private readonly needing = new Map<CiJob['workflow'], Map<string, CiJob[]>>()

  constructor(ci: Ci) {
    this.jobs = ci.jobs
    const { gates, opaque } = gatesOf(ci)
    const testing = new Map(gates.filter(({ purposes }) => purposes.includes('test')).map(({ at }) => [keyOf(at), at]))
    const unclear = new Set(opaque.map(({ at }) => keyOf(at)))
    for (const job of ci.jobs) {
      const places = [...job.commands, ...job.uses].map(({ at }) => at)
      const test = places.find((at) => testing.has(keyOf(at)))
      const may = (job.job.uses && unclear.has(keyOf(job.job.uses.at))) || places.some((at) => unclear.has(keyOf(at)))
      this.tested.set(job, test ? 'tests' : may ? 'may' : 'none')
      entered(this.byId, job.workflow, job.id, job)
      for (const need of job.needs) entered(this.needing, job.workflow, need, job)
    }
  }

  /** The jobs with tests, of one workflow file or of all. */
  testing(workflow?: CiJob['workflow']): readonly CiJob[] {
    return this.jobs.filter((job) => this.stateOf(job) === 'tests' && (!workflow || job.workflow === workflow))
  }

  stateOf(job: CiJob): Tests {
    return this.tested.get(job) ?? 'none'
  }

  /** The best that is known of what runs before a job: in the jobs it needs, and in itself. */
  before(job: CiJob): Tests {
    const states = [job, ...this.upstream(job)].map((each) => (each.job.uses && this.stateOf(each) === 'none' ? 'may' : this.stateOf(each)))
    return states.includes('tests') ? 'tests' : states.includes('may') ? 'may' : 'none'
  }

  /** All jobs of the same workflow that are over when this one starts. */
  upstream(job: CiJob): ReadonlySet<CiJob> {
    return reached(job, (each) => each.needs.flatMap((need) => this.byId.get(job.workflow)?.get(need) ?? []))
  }

  /** All jobs of the same workflow that start when this one is over. */
  downstream(job: CiJob): ReadonlySet<CiJob> {
    return reached(job, (each) => this.needing.get(job.workflow)?.get(each.id) ?? [])
  }
}

function entered(index: Map<CiJob['workflow'], Map<string, CiJob[]>>, workflow: CiJob['workflow'], id: string, job: CiJob): void {
  const jobs = index.get(workflow) ?? new Map<string, CiJob[]>()
  index.set(workflow, jobs)
  const known = jobs.get(id)
  if (known) known.push(job)
  else jobs.set(id, [job])
}

function reached(from: CiJob, next: (job: CiJob) => readonly CiJob[]): ReadonlySet<CiJob> {
  const found = new Set<CiJob>()
  const open = [from]
  for (let job = open.pop(); job; job = open.pop()) {
    for (const each of next(job)) {
      if (found.has(each)) continue
      found.add(each)
      open.push(each)
    }
  }
  return found
}

function keyOf({ path, line, column }: Location): string {
  return `${path}:${line}:${column}`
}
