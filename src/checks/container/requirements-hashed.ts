import type { Invocation } from '../../documents/invocation.ts'
import { invocationsOf } from '../../documents/invocation.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import { hasOption, optionValues } from '../commands/options.ts'
import { softwareInstall } from '../commands/software-package.ts'
import { runSteps } from './run-commands.ts'

/** pip checks every file as soon as one requirement names a hash, or `--require-hashes` is given. */
export const requirementsHashed: Check = {
  name: 'container/requirements-hashed',
  question: 'Does pip hold every file it installs from a requirements file to a hash?',
  reads: ['dockerfile', 'workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { invocations, used, state } of runSteps(project)) {
      if (used) for (const invocation of invocations) yield* judge(invocation, state.variable('PIP_REQUIRE_HASHES').set, project)
    }
    for (const { content } of project.documents.of('workflow')) {
      for (const step of content?.jobs.flatMap(({ steps }) => steps) ?? []) {
        for (const invocation of invocationsOf(step.run?.script?.commands ?? [])) yield* judge(invocation, false, project)
      }
    }
  },
}

function* judge(invocation: Invocation, demanded: boolean, project: Project): Generator<Outcome> {
  const install = softwareInstall(invocation)
  if (install?.tool !== 'pip') return
  const files = optionValues(install.arguments, '-r', '--requirement')
  if (files.length === 0) return
  const demands = demanded || hasOption(install.arguments, '--require-hashes') || invocation.assignments.some(({ name }) => name === 'PIP_REQUIRE_HASHES')
  const unhashed = demands ? undefined : files.find((file) => file !== undefined && isHashed(file, project) === false)
  if (unhashed !== undefined) yield { state: 'fail', at: invocation.at, facts: { file: unhashed } }
  else yield { state: demands || files.every((file) => file !== undefined && isHashed(file, project)) ? 'pass' : 'unknown', at: invocation.at }
}

/** By the repository's files of that name; undefined where there is none, or they differ. */
function isHashed(file: string, { documents }: Project): boolean | undefined {
  const name = baseNameOf(file)
  const candidates = documents.of('manifest').filter(({ path, content }) => content !== undefined && baseNameOf(path) === name)
  if (candidates.length === 0) return undefined
  const hashed = candidates.filter(({ content }) => content?.hashed).length
  return hashed === candidates.length ? true : hashed === 0 ? false : undefined
}
