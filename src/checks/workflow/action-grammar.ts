import { entryOf, textOf } from '../../documents/yaml-node.ts'
import type { MappingShape, Shape } from './grammar.ts'

/** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */

const TEXT: Shape = { scalar: 'text' }
const OPTIONAL_TEXT: Shape = { scalar: 'text', empty: true }
const FLAG: Shape = { scalar: 'text' }
const ANYTHING: Shape = { anything: true }
const VALUES: Shape = { mapping: { keys: {}, others: OPTIONAL_TEXT }, expression: true }

const STEP_KEYS: Readonly<Record<string, Shape>> = { name: OPTIONAL_TEXT, id: TEXT, if: TEXT, env: VALUES, 'continue-on-error': { scalar: 'boolean', expression: true } }
const STEP: Shape = {
  choose: (step) =>
    entryOf(step, 'uses')
      ? { mapping: { keys: { ...STEP_KEYS, uses: TEXT, with: VALUES } } }
      : { mapping: { keys: { ...STEP_KEYS, run: TEXT, shell: TEXT, 'working-directory': TEXT }, required: ['run', 'shell'] } },
}

const NODE: MappingShape = { keys: { using: TEXT, main: TEXT, pre: TEXT, 'pre-if': TEXT, post: TEXT, 'post-if': TEXT }, required: ['main'] }
const DOCKER: MappingShape = {
  keys: { using: TEXT, image: TEXT, entrypoint: TEXT, args: { list: OPTIONAL_TEXT, empty: true }, env: VALUES, 'pre-entrypoint': TEXT, 'pre-if': TEXT, 'post-entrypoint': TEXT, 'post-if': TEXT },
  required: ['image'],
}
const COMPOSITE: MappingShape = { keys: { using: TEXT, steps: { list: STEP } }, required: ['steps'] }
const UNKNOWN: MappingShape = {
  keys: { using: { scalar: 'text', values: ['node20', 'node24', 'docker', 'composite'] } },
  others: ANYTHING,
  required: ['using'],
}

const RUNS: Shape = {
  choose: (runs) => {
    const using = textOf(entryOf(runs, 'using')?.value) ?? ''
    if (/^node\d+$/.test(using)) return { mapping: NODE }
    return { mapping: using === 'docker' ? DOCKER : using === 'composite' ? COMPOSITE : UNKNOWN }
  },
}

export const ACTION: Shape = {
  mapping: {
    keys: {
      name: TEXT,
      description: TEXT,
      author: OPTIONAL_TEXT,
      inputs: {
        empty: true,
        mapping: { keys: {}, others: { empty: true, mapping: { keys: { description: OPTIONAL_TEXT, required: FLAG, default: OPTIONAL_TEXT, deprecationMessage: TEXT, type: ANYTHING }, others: ANYTHING } } },
      },
      outputs: { empty: true, mapping: { keys: {}, others: { empty: true, mapping: { keys: { description: OPTIONAL_TEXT, value: OPTIONAL_TEXT }, others: ANYTHING } } } },
      runs: RUNS,
      branding: ANYTHING,
    },
    required: ['runs'],
  },
}
