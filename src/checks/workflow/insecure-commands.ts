import { entriesOf, entryOf } from '../../documents/yaml-node.ts'
import type { YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { stepsOf, workflowsOf } from './steps.ts'

const SWITCH = 'ACTIONS_ALLOW_UNSECURE_COMMANDS'
/** What the runner reads as true, in lower case. */
const ON = new Set(['true', '1', '$true'])

/** Finds what lets every line of a step's output set variables of later steps. */
export const insecureCommands: Check = {
  name: 'workflow/insecure-commands',
  question: 'Are the old workflow commands, which any output can give, switched on?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const node of environmentsOf(project)) yield* environmentOutcomes(entryOf(node, 'env')?.value)
    for (const { step } of stepsOf(project)) {
      for (const { name, args, assignments, at } of step.run?.script?.commands ?? []) {
        const words = [...args.map((arg) => arg.prefix), ...assignments.map((assignment) => `${assignment.name}=${assignment.value?.prefix ?? ''}`)]
        const on = words.some((word) => word.startsWith(`${SWITCH}=`) && ON.has(word.slice(SWITCH.length + 1).toLowerCase()))
        if (on && name !== undefined) yield { state: 'fail', at, variant: 'on' }
      }
    }
  },
}

/** Workflows, jobs and steps: whatever can have an `env:`. */
function* environmentsOf(project: Project): Generator<YamlMapping> {
  for (const { root, jobs } of workflowsOf(project)) {
    yield root
    for (const job of jobs) yield job.node
  }
  for (const { step } of stepsOf(project)) yield step.node
}

function* environmentOutcomes(env: YamlNode | undefined): Generator<Outcome> {
  if (env?.kind === 'scalar' && env.text.includes('${{')) yield { state: 'fail', at: env.at, variant: 'computed', facts: { expression: env.text.trim() } }
  let clean = env?.kind === 'mapping'
  for (const { key, value } of entriesOf(env)) {
    if (key.text.toUpperCase() !== SWITCH || value.kind !== 'scalar') continue
    const text = value.text.trim().toLowerCase()
    const computed = text.includes('${{')
    if (!computed && !ON.has(text)) continue
    clean = false
    yield { state: 'fail', at: key.at, variant: computed ? 'computed' : 'on', facts: { expression: value.text.trim() } }
  }
  if (clean && env) yield { state: 'pass', at: env.at }
}
