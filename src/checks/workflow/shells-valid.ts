import { entryOf, nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { judged } from './judged.ts'
import { systemOf } from './runner-labels.ts'
import { stepsOf, workflowsOf } from './steps.ts'

/** The names GitHub knows; anything else has to be a command with `{0}` for the script's file. */
const SHELLS = ['bash', 'sh', 'pwsh', 'powershell', 'python', 'cmd']
const WINDOWS_ONLY = ['cmd', 'powershell']

export const shellsValid: Check = {
  name: 'workflow/shells-valid',
  question: 'Does every shell that is named exist on the runner?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      yield* shellOutcomes(nodeAt(workflow.root, 'defaults', 'run'), undefined)
      for (const job of workflow.jobs) yield* shellOutcomes(nodeAt(job.node, 'defaults', 'run'), job.node)
    }
    for (const { step, job } of stepsOf(project)) yield* shellOutcomes(step.node, job?.node)
  },
}

function* shellOutcomes(node: YamlNode | undefined, job: YamlNode | undefined): Generator<Outcome> {
  const shell = entryOf(node, 'shell')?.value
  if (shell?.kind !== 'scalar' || shell.value === null || shell.text.includes('${{')) return
  const problem = shellMistake(shell.text, systemOfRunner(job))
  yield* judged(shell.at, problem ? [{ at: shell.at, problem }] : [])
}

function shellMistake(shell: string, system: string | undefined): string | undefined {
  if (shell.includes('{0}')) return undefined
  const name = shell.trim().toLowerCase()
  if (!SHELLS.includes(name)) return /\s/.test(name) ? `the shell command "${shell}" has no {0} for the script's file` : `there is no shell "${shell}"; known are ${SHELLS.join(', ')}`
  if (system === 'Windows') return name === 'sh' ? `the shell "${shell}" does not exist on Windows; bash does` : undefined
  return system !== undefined && WINDOWS_ONLY.includes(name) ? `the shell "${shell}" exists on Windows alone, and this job runs on ${system}` : undefined
}

function systemOfRunner(job: YamlNode | undefined): string | undefined {
  const runsOn = nodeAt(job, 'runs-on')
  const labels = scalarsOf(runsOn?.kind === 'mapping' ? nodeAt(runsOn, 'labels') : runsOn)
  return labels.map((label) => systemOf(label.text.toLowerCase())).find(Boolean)
}
