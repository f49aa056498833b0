import type { Ci, CiCommand, CiJob } from '../../production/ci.ts'
import { readCommand } from './command-purpose.ts'

/** A command of CI that runs tests. */
export interface TestRun {
  readonly job: CiJob
  readonly place: CiCommand
  /** Its words, the program first; what is not known of one is left out. */
  readonly words: readonly string[]
  /** It may do more than can be seen: a task runner that could not be followed. */
  readonly opaque: boolean
}

/** Every command of CI that runs tests; what a task runner calls stands for the task. */
export function testRunsOf(ci: Ci): readonly TestRun[] {
  return ci.jobs.flatMap((job) => {
    const readings = job.commands.map((place) => ({ place, reading: readCommand(place.command) }))
    return readings.flatMap(({ place, reading }, index) => {
      if (!reading.purposes.includes('test')) return []
      const next = readings[index + 1]
      const followed = next !== undefined && next.place.via.length > place.via.length
      if (followed && readings.slice(index + 1).some((inner) => inner.place.step === place.step && inner.place.via.length > place.via.length && inner.reading.purposes.includes('test'))) return []
      const { name, args } = place.command
      return [{ job, place, words: [name ?? '', ...args.map(({ value, prefix }) => value ?? prefix)], opaque: reading.opaque || (!followed && isTask(name ?? '')) }]
    })
  })
}

function isTask(name: string): boolean {
  return /^(make|just|task|npm|yarn|pnpm|bun|rake|invoke|nx|turbo|tox|nox|hatch|pdm|poe|bazel|gradle|gradlew|mvn|mvnw)$/.test(name)
}
