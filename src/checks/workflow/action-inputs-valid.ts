import type { Action, Step } from '../../documents/workflow.ts'
import { entryOf, nodeAt } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Check, Outcome } from '../check.ts'
import { releaseOf } from './action-release.ts'
import type { ActionRelease } from './action-release.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { stepsOf } from './steps.ts'

type Doubt = 'unknown-or-missing' | 'deprecated'

/** Inputs of steps against what the action declares: actions of this repository, and the well-known ones by a list. */
export const actionInputsValid: Check<{ doubt: Doubt }> = {
  name: 'workflow/action-inputs-valid',
  question: 'Does every action get the inputs it has, and the ones it cannot do without?',
  reads: ['workflow', 'action'],
  options: (z) => z.strictObject({ doubt: z.enum(['unknown-or-missing', 'deprecated']) }),
  *look(project, { doubt }): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      if (!step.uses || hasComputedInputs(step)) continue
      const contract = contractOf(project, step, doubt)
      if (!contract) continue
      yield* judged(step.uses.at, doubt === 'deprecated' ? deprecatedMistakes(step, contract) : inputMistakes(step, contract))
    }
  },
}

/** What an action declares; names in lower case, since GitHub does not tell upper from lower case. */
interface Contract {
  readonly name: string
  readonly inputs: ReadonlySet<string>
  /** Whether it takes inputs beyond those. */
  readonly open: boolean
  readonly required: readonly string[]
  readonly deprecated: ReadonlyMap<string, string>
}

/** What every Docker action takes besides its own inputs. */
const DOCKER_INPUTS = ['args', 'entrypoint']

function hasComputedInputs(step: Step): boolean {
  const node = nodeAt(step.node, 'with')
  return node?.kind === 'scalar' && node.value !== null
}

function contractOf(project: Project, step: Step, doubt: Doubt): Contract | undefined {
  const { uses } = step
  if (uses?.form !== 'local') {
    const release = releaseOf(uses)
    const listed = doubt === 'deprecated' ? release?.known.deprecated !== undefined : release?.known.majors.includes(release.major)
    return release && listed ? listedContract(release) : undefined
  }
  const paths = ['action.yml', 'action.yaml'].map((name) => joinedPath(uses.path as string, name))
  const document = project.documents.of('action').find(({ path }) => paths.includes(path))
  return document?.content && document.problems.length === 0 ? ownContract(document.content, uses.text) : undefined
}

function listedContract({ name, major, known }: ActionRelease): Contract {
  const inputs = known.inputs.split(' ')
  const required = Object.entries(known.required ?? {}).filter(([, since]) => major >= since)
  const deprecated = Object.entries(known.deprecated ?? {}).filter(([, { since }]) => major >= since)
  return {
    name: `${name}@v${major}`,
    inputs: new Set([...inputs, ...DOCKER_INPUTS]),
    open: inputs.includes('*'),
    required: required.map(([input]) => input),
    deprecated: new Map(deprecated.map(([input, { instead }]) => [input, `use ${instead} instead`])),
  }
}

function ownContract(action: Action, name: string): Contract {
  const inputsNode = nodeAt(action.root, 'inputs')
  return {
    name,
    inputs: new Set([...action.inputs.map((input) => input.name.toLowerCase()), ...(action.using?.value === 'docker' ? DOCKER_INPUTS : [])]),
    open: inputsNode?.kind === 'scalar' && inputsNode.value !== null,
    required: action.inputs.filter((input) => input.required && !input.hasDefault).map((input) => input.name.toLowerCase()),
    deprecated: new Map(action.inputs.flatMap((input) => (input.deprecated === undefined ? [] : [[input.name.toLowerCase(), input.deprecated.trim().replace(/\.$/, '')] as const]))),
  }
}

function* inputMistakes(step: Step, contract: Contract): Generator<Mistake> {
  const given = nodeAt(step.node, 'with')
  const names = given?.kind === 'mapping' ? given.entries.map(({ key }) => key) : []
  for (const key of names) {
    if (contract.open || contract.inputs.has(key.text.toLowerCase())) continue
    yield { at: key.at, problem: `${contract.name} has no input "${key.text}" and ignores it`, variant: 'ignored' }
  }
  const missing = contract.required.filter((input) => !names.some((key) => key.text.toLowerCase() === input))
  const at = entryOf(step.node, 'uses')?.key.at ?? step.at
  if (missing.length > 0) yield { at, problem: `${contract.name} is used without its required input${missing.length > 1 ? 's' : ''} ${missing.map((input) => `"${input}"`).join(' and ')}` }
}

function* deprecatedMistakes(step: Step, contract: Contract): Generator<Mistake> {
  for (const { name, at } of step.with) {
    const note = contract.deprecated.get(name.toLowerCase())
    if (note !== undefined) yield { at, problem: `the input "${name}" of ${contract.name} is deprecated: ${note}` }
  }
}
