/** What an expression may ask at a place: https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability */
export interface ExpressionPlace {
  /** As people call it. */
  readonly name: string
  readonly contexts: readonly string[]
  /** Functions beyond those that are allowed everywhere. */
  readonly functions: readonly string[]
  /** The outcome becomes part of a text, where a whole object makes no sense. */
  readonly text: boolean
}

const WORKFLOW = ['github', 'inputs', 'vars']
const JOB = [...WORKFLOW, 'needs']
const JOB_RUN = [...JOB, 'strategy', 'matrix']
const RUNNER = [...JOB_RUN, 'job', 'runner', 'env']
const STEP = [...RUNNER, 'steps', 'secrets']
const STATUS = ['always', 'success', 'failure', 'cancelled']

function place(name: string, contexts: readonly string[], functions: readonly string[] = [], text = false): ExpressionPlace {
  return { name, contexts, functions, text }
}

export const WORKFLOW_PLACES: Readonly<Record<string, ExpressionPlace>> = {
  'run-name': place('"run-name"', WORKFLOW, [], true),
  concurrency: place('the workflow\'s "concurrency"', WORKFLOW),
  env: place('the workflow\'s "env"', [...WORKFLOW, 'secrets'], [], true),
}

export const CALL_INPUT_DEFAULT = place("an input's default", WORKFLOW)
export const CALL_OUTPUT_VALUE = place("a workflow's output", [...WORKFLOW, 'jobs'])

export const JOB_PLACES: Readonly<Record<string, ExpressionPlace>> = {
  name: place('a job\'s "name"', JOB_RUN, [], true),
  if: place('a job\'s "if"', JOB, STATUS),
  'runs-on': place('"runs-on"', JOB_RUN),
  environment: place('"environment"', JOB_RUN),
  concurrency: place('a job\'s "concurrency"', JOB_RUN),
  strategy: place('"strategy"', JOB),
  env: place('a job\'s "env"', [...JOB_RUN, 'secrets'], [], true),
  outputs: place('a job\'s "outputs"', STEP, ['hashFiles']),
  defaults: place('a job\'s "defaults"', [...JOB_RUN, 'env']),
  container: place('"container"', JOB_RUN),
  services: place('"services"', JOB_RUN),
  'timeout-minutes': place('a job\'s "timeout-minutes"', JOB_RUN),
  'continue-on-error': place('a job\'s "continue-on-error"', JOB_RUN),
  with: place("a called workflow's inputs", JOB_RUN),
  secrets: place("a called workflow's secrets", [...JOB_RUN, 'secrets']),
}

export const ENVIRONMENT_URL = place("an environment's address", [...RUNNER, 'steps'])
export const CONTAINER_CREDENTIALS = place("a container's credentials", [...JOB_RUN, 'env', 'secrets'])
export const CONTAINER_ENV = place('a container\'s "env"', [...RUNNER, 'secrets'], [], true)

export const STEP_PLACES: Readonly<Record<string, ExpressionPlace>> = {
  name: place('a step\'s "name"', STEP, ['hashFiles'], true),
  if: place('a step\'s "if"', [...RUNNER, 'steps'], [...STATUS, 'hashFiles']),
  run: place('"run"', STEP, ['hashFiles'], true),
  with: place('"with"', STEP, ['hashFiles'], true),
  env: place('a step\'s "env"', STEP, ['hashFiles'], true),
  'working-directory': place('"working-directory"', STEP, ['hashFiles'], true),
  'timeout-minutes': place('a step\'s "timeout-minutes"', STEP, ['hashFiles']),
  'continue-on-error': place('a step\'s "continue-on-error"', STEP, ['hashFiles']),
}

const ACTION = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env']

export const ACTION_STEP_PLACES: Readonly<Record<string, ExpressionPlace>> = {
  name: place('a step\'s "name"', ACTION, ['hashFiles'], true),
  if: place('a step\'s "if"', ACTION, [...STATUS, 'hashFiles']),
  run: place('"run"', ACTION, ['hashFiles'], true),
  with: place('"with"', ACTION, ['hashFiles'], true),
  env: place('a step\'s "env"', ACTION, ['hashFiles'], true),
  'working-directory': place('"working-directory"', ACTION, ['hashFiles'], true),
  'continue-on-error': place('a step\'s "continue-on-error"', ACTION, ['hashFiles']),
}
export const ACTION_OUTPUT_VALUE = place("an action's output", ACTION)
