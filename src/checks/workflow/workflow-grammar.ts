import { entryOf } from '../../documents/yaml-node.ts'
import type { YamlMapping } from '../../documents/yaml-node.ts'
import type { MappingShape, Shape } from './grammar.ts'

/** GitHub's workflow syntax: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax */

const TEXT: Shape = { scalar: 'text' }
/** An empty name or description is allowed. */
const OPTIONAL_TEXT: Shape = { scalar: 'text', empty: true }
const FLAG: Shape = { scalar: 'boolean', expression: true }
const NUMBER: Shape = { scalar: 'number', expression: true }
const TEXT_OR_TEXTS: Shape = { scalar: 'text', list: TEXT, expression: true }
const ANYTHING: Shape = { anything: true }
const VALUES: Shape = { mapping: { keys: {}, others: OPTIONAL_TEXT }, expression: true }

const DEFAULTS: Shape = { mapping: { keys: { run: { mapping: { keys: { shell: TEXT, 'working-directory': TEXT } } } } } }
const CONCURRENCY: Shape = {
  scalar: 'text',
  expression: true,
  mapping: { keys: { group: TEXT, 'cancel-in-progress': FLAG, queue: { scalar: 'text', values: ['single', 'max'] } }, required: ['group'] },
}
const ENVIRONMENT: Shape = { scalar: 'text', expression: true, mapping: { keys: { name: TEXT, url: OPTIONAL_TEXT, deployment: FLAG }, required: ['name'] } }

const CONTAINER_KEYS: Readonly<Record<string, Shape>> = {
  image: OPTIONAL_TEXT,
  credentials: { mapping: { keys: { username: TEXT, password: TEXT }, required: ['username', 'password'] }, expression: true },
  env: VALUES,
  ports: { list: TEXT, expression: true, empty: true },
  volumes: { list: TEXT, expression: true, empty: true },
  options: OPTIONAL_TEXT,
}
const CONTAINER: Shape = { scalar: 'text', expression: true, empty: true, mapping: { keys: CONTAINER_KEYS, required: ['image'] } }
const SERVICE: Shape = { scalar: 'text', expression: true, mapping: { keys: { ...CONTAINER_KEYS, entrypoint: OPTIONAL_TEXT, command: OPTIONAL_TEXT }, required: ['image'] } }

const MATRIX_LINES: Shape = { list: { mapping: { keys: {}, others: ANYTHING }, expression: true }, expression: true, empty: true }
const STRATEGY: Shape = {
  expression: true,
  mapping: {
    keys: {
      matrix: { expression: true, mapping: { keys: { include: MATRIX_LINES, exclude: MATRIX_LINES }, others: { list: ANYTHING, expression: true } } },
      'fail-fast': FLAG,
      'max-parallel': NUMBER,
    },
  },
}

const STEP_KEYS: Readonly<Record<string, Shape>> = { name: OPTIONAL_TEXT, id: TEXT, 'continue-on-error': FLAG }
const RUNNING_KEYS: Readonly<Record<string, Shape>> = { ...STEP_KEYS, if: { scalar: 'text' }, env: VALUES, 'timeout-minutes': NUMBER, background: FLAG }
const RUN_KEYS: MappingShape = { keys: { ...RUNNING_KEYS, run: TEXT, shell: TEXT, 'working-directory': TEXT }, required: ['run'] }
const USES_KEYS: MappingShape = { keys: { ...RUNNING_KEYS, uses: TEXT, with: VALUES } }

/** Steps that wait for, cancel or run others beside each other. */
const FLOW_KEYS: Readonly<Record<string, MappingShape>> = {
  wait: { keys: { ...STEP_KEYS, wait: TEXT_OR_TEXTS } },
  'wait-all': { keys: { ...STEP_KEYS, 'wait-all': { scalar: 'boolean', empty: true } } },
  cancel: { keys: { ...STEP_KEYS, cancel: TEXT } },
  parallel: { keys: { parallel: { list: () => STEP } } },
}

const STEP: Shape = {
  choose: (step) => {
    const flow = Object.keys(FLOW_KEYS).find((key) => entryOf(step, key))
    if (flow) return { mapping: FLOW_KEYS[flow] as MappingShape }
    if (entryOf(step, 'uses') && entryOf(step, 'run')) return { mapping: { keys: { ...USES_KEYS.keys, ...RUN_KEYS.keys } } }
    return { mapping: entryOf(step, 'uses') ? USES_KEYS : RUN_KEYS }
  },
}

const SHARED_JOB_KEYS: Readonly<Record<string, Shape>> = {
  name: OPTIONAL_TEXT,
  needs: { ...TEXT_OR_TEXTS, empty: true },
  if: { scalar: 'text', empty: true },
  permissions: ANYTHING,
  concurrency: CONCURRENCY,
  strategy: STRATEGY,
}
const JOB_KEYS: MappingShape = {
  keys: {
    ...SHARED_JOB_KEYS,
    'runs-on': { scalar: 'text', list: TEXT, expression: true, mapping: { keys: { group: TEXT, labels: TEXT_OR_TEXTS } } },
    environment: ENVIRONMENT,
    outputs: VALUES,
    env: VALUES,
    defaults: DEFAULTS,
    steps: { list: STEP },
    'timeout-minutes': NUMBER,
    'cancel-timeout-minutes': NUMBER,
    'continue-on-error': FLAG,
    container: CONTAINER,
    services: { mapping: { keys: {}, others: SERVICE }, expression: true },
    snapshot: { scalar: 'text', mapping: { keys: { 'image-name': TEXT, version: TEXT, if: TEXT }, required: ['image-name'] } },
  },
  required: ['runs-on', 'steps'],
}
/** Jobs that call a workflow have rules of their own. */
const CALL: Shape = { mapping: { keys: SHARED_JOB_KEYS, others: ANYTHING } }

const JOB: Shape = { choose: (job: YamlMapping) => (entryOf(job, 'uses') ? CALL : { mapping: JOB_KEYS }) }

export const WORKFLOW: Shape = {
  mapping: {
    keys: {
      name: OPTIONAL_TEXT,
      'run-name': TEXT,
      on: { scalar: 'text', list: TEXT, mapping: { keys: {}, others: ANYTHING } },
      permissions: ANYTHING,
      env: VALUES,
      defaults: DEFAULTS,
      concurrency: CONCURRENCY,
      jobs: { mapping: { keys: {}, others: JOB } },
    },
    required: ['on', 'jobs'],
  },
}

