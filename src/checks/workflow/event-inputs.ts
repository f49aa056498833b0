import { entriesOf, entryOf, itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlNode } from '../../documents/yaml-node.ts'
import { mistakesIn } from './grammar.ts'
import type { Mistake, Shape } from './grammar.ts'

/** The number of inputs a workflow started by hand may have. */
const MAX_DISPATCH_INPUTS = 25

const TEXT: Shape = { scalar: 'text', empty: true }
const FLAG: Shape = { scalar: 'boolean' }
const ANYTHING: Shape = { anything: true }

const DISPATCH: Shape = {
  mapping: {
    keys: {
      inputs: {
        empty: true,
        mapping: {
          keys: {},
          others: {
            empty: true,
            mapping: {
              keys: {
                description: TEXT,
                required: FLAG,
                default: ANYTHING,
                type: { scalar: 'text', values: ['string', 'number', 'boolean', 'choice', 'environment'] },
                options: { list: TEXT },
                deprecationMessage: TEXT,
              },
            },
          },
        },
      },
    },
  },
}

const CALL: Shape = {
  mapping: {
    keys: {
      inputs: {
        empty: true,
        mapping: {
          keys: {},
          others: {
            mapping: {
              keys: { description: TEXT, required: FLAG, default: ANYTHING, type: { scalar: 'text', values: ['string', 'number', 'boolean'] }, deprecationMessage: TEXT },
              required: ['type'],
            },
          },
        },
      },
      secrets: { empty: true, mapping: { keys: {}, others: { empty: true, mapping: { keys: { description: TEXT, required: FLAG } } } } },
      outputs: { empty: true, mapping: { keys: {}, others: { mapping: { keys: { description: TEXT, value: TEXT }, required: ['value'] } } } },
    },
  },
}

export function* dispatchMistakes(config: YamlNode): Generator<Mistake> {
  yield* mistakesIn(config, DISPATCH, '"workflow_dispatch"', config.at)
  const inputs = entriesOf(nodeAt(config, 'inputs'))
  const excess = inputs[MAX_DISPATCH_INPUTS]
  if (excess) yield { at: excess.key.at, problem: `"workflow_dispatch" has ${inputs.length} inputs, GitHub takes ${MAX_DISPATCH_INPUTS}` }
  for (const input of inputs) {
    yield* optionMistakes(input)
    yield* defaultMistakes(input)
  }
}

export function* callMistakes(config: YamlNode): Generator<Mistake> {
  yield* mistakesIn(config, CALL, '"workflow_call"', config.at)
  for (const input of entriesOf(nodeAt(config, 'inputs'))) {
    yield* defaultMistakes(input)
    const fallback = entryOf(input.value, 'default')
    if (fallback && textOf(nodeAt(input.value, 'required')) === 'true') yield { at: fallback.key.at, problem: `the input "${input.key.text}" is required, its default is never used` }
  }
}

function* optionMistakes({ key, value }: YamlEntry): Generator<Mistake> {
  const options = entryOf(value, 'options')
  const choice = textOf(nodeAt(value, 'type')) === 'choice'
  if (choice && !options) yield { at: key.at, problem: `the input "${key.text}" is a choice and has no "options"` }
  if (!choice && options) yield { at: options.key.at, problem: `the input "${key.text}" is no choice and yet has "options"` }
  const texts = itemsOf(options?.value).flatMap((item) => (item.kind === 'scalar' ? [item] : []))
  for (const [index, text] of texts.entries()) if (texts.findIndex((other) => other.text === text.text) < index) yield { at: text.at, problem: `the option "${text.text}" stands twice` }
  const fallback = nodeAt(value, 'default')
  const text = textOf(fallback)
  if (choice && fallback && text !== undefined && texts.length > 0 && !texts.some((option) => option.text === text)) {
    yield { at: fallback.at, problem: `the default "${text}" of "${key.text}" is none of its options` }
  }
}

function* defaultMistakes({ key, value }: YamlEntry): Generator<Mistake> {
  const type = textOf(nodeAt(value, 'type'))
  const fallback = nodeAt(value, 'default')
  if (fallback?.kind !== 'scalar' || fallback.value === null || fallback.text.includes('${{')) return
  const wrong = (type === 'boolean' && !/^(true|false)$/i.test(fallback.text)) || (type === 'number' && !(fallback.text.trim() !== '' && Number.isFinite(Number(fallback.text))))
  if (wrong) yield { at: fallback.at, problem: `the default "${fallback.text}" of "${key.text}" is no ${type}` }
}
