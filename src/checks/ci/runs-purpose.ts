import type { Workflow } from '../../documents/workflow.ts'
import { runsOnDefaultBranch, runsOnPullRequest } from '../../production/ci-events.ts'
import type { CiEvent } from '../../production/ci-events.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { workflowsOf } from '../workflow/steps.ts'
import { gatesOf } from './gates.ts'
import type { Gate } from './gates.ts'
import { builtFile } from './present.ts'
import { PURPOSES } from './purpose.ts'
import type { Purpose } from './purpose.ts'
import { hasSource, sourcesOf } from './sources.ts'
import { otherVendor } from './vendors.ts'

interface PurposeOptions {
  readonly purpose: Purpose
  /** Whether it has to run before a change is merged, or it is enough that it runs at all, for instance by night. */
  readonly when: 'on-change' | 'ever'
  readonly required?: boolean | undefined
}

/** Looks for a step of CI that serves a purpose and can stop a change. */
export const runsPurpose: Check<PurposeOptions> = {
  name: 'ci/runs-purpose',
  question: 'Does CI run a step for this purpose, for every change, and does its failure count?',
  reads: ['workflow'],
  options: (z) =>
    z.strictObject({
      purpose: z.enum(PURPOSES),
      when: z.enum(['on-change', 'ever']).default('on-change'),
      required: z.boolean().default(false).describe('Whether a repository without CI of any kind is found wanting by this rule, too.'),
    }),
  *look(project, { purpose, when, required }): Iterable<Outcome> {
    // What other repositories call is no CI of this one.
    const workflows = [...workflowsOf(project)].filter(({ triggers }) => triggers.some(({ event }) => event !== 'workflow_call'))
    if (otherVendor(project.tree) !== undefined || !concerns(project, purpose)) return
    if (workflows.length === 0) {
      const file = required ? builtFile(project) : undefined
      if (file !== undefined) yield { state: 'fail', at: fileStart(file), variant: 'absent' }
      return
    }
    const { gates, opaque } = gatesOf(project.production.ci)
    const serving = gates.filter(({ purposes }) => purposes.includes(purpose))
    const blocking = serving.filter(({ neutered }) => neutered === undefined)
    const pass = blocking.find(({ events }) => when === 'ever' || checksChanges(events))
    if (pass) return yield { state: 'pass', at: pass.at }
    if (serving[0]) return yield weak(serving[0], blocking[0])
    if (opaque[0]) return yield { state: 'unknown', at: opaque[0].at, facts: { command: opaque[0].command } }
    yield { state: 'fail', at: absentAt(workflows), variant: 'absent' }
  },
}

function weak(neutered: Gate, late: Gate | undefined): Outcome {
  if (!late) return { state: 'fail', at: neutered.mendAt, variant: 'neutered', facts: { tool: neutered.tool } }
  const events = [...new Set(late.events.map(({ name }) => name))].join(', ') || 'no event'
  return { state: 'fail', at: late.at, variant: 'late', facts: { tool: late.tool, events } }
}

function checksChanges(events: readonly CiEvent[]): boolean {
  // A branch of another name than the usual ones may well be the default one.
  return runsOnPullRequest(events) || runsOnDefaultBranch(events) || events.some(isForBranches)
}

function isForBranches({ name, branches, tags }: CiEvent): boolean {
  return (name === 'push' && (branches !== undefined || tags === undefined)) || (name === 'pull_request' && branches !== undefined)
}

/** Whether the repository has what the purpose is about. */
function concerns({ documents, tree }: Project, purpose: Purpose): boolean {
  const manifests = documents.paths('manifest')
  switch (purpose) {
    case 'image-build':
    case 'image-scan':
      return documents.paths('dockerfile').length > 0
    case 'vulnerability-scan':
      return manifests.length > 0
    case 'secret-scan':
      return manifests.length > 0 || documents.paths('dockerfile').length > 0 || hasSource(tree)
    // Languages that are compiled have their types checked by the build.
    case 'typecheck':
      return manifests.some((path) => PYTHON_MANIFEST.test(path)) || sourcesOf(tree).some((path) => /\.(py|tsx?|mts)$/.test(path))
    case 'test':
    case 'lint':
    case 'format':
    case 'static-analysis':
      return manifests.length > 0 || hasSource(tree)
  }
}

const PYTHON_MANIFEST = /(^|\/)(requirements[\w.-]*|pyproject\.toml|Pipfile|setup\.(py|cfg))$/

/** The first workflow that changes set off, else the first of all: there the step would go. */
export function absentAt(workflows: readonly Workflow[]): Location {
  const rank = ({ triggers }: Workflow): number => {
    const events = triggers.map(({ event }) => event)
    return events.includes('pull_request') ? 0 : events.includes('push') ? 1 : 2
  }
  const best = [...workflows].sort((a, b) => rank(a) - rank(b))[0] as Workflow
  return best.root.entries[0]?.key.at ?? fileStart(best.source.path)
}
