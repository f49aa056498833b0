import type { ExpressionNode } from '../../documents/expression.ts'

interface Arity {
  readonly least: number
  readonly most: number
}

/** https://docs.github.com/actions/reference/workflows-and-actions/expressions#functions, in lower case. */
const FUNCTIONS: Readonly<Record<string, Arity>> = {
  contains: { least: 2, most: 2 },
  startswith: { least: 2, most: 2 },
  endswith: { least: 2, most: 2 },
  format: { least: 1, most: 255 },
  join: { least: 1, most: 2 },
  tojson: { least: 1, most: 1 },
  fromjson: { least: 1, most: 1 },
  case: { least: 3, most: 255 },
  hashfiles: { least: 1, most: 255 },
  always: { least: 0, most: 0 },
  cancelled: { least: 0, most: 0 },
  success: { least: 0, most: 255 },
  failure: { least: 0, most: 255 },
}
const ONLY_SOMEWHERE = new Set(['hashfiles', 'always', 'cancelled', 'success', 'failure'])

/** What is wrong with a call: the function's name, the place, the number of its arguments. */
export function callMistake(call: ExpressionNode & { kind: 'call' }, place: { readonly name: string; readonly functions: readonly string[] }): string | undefined {
  const name = call.name.toLowerCase()
  const arity = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (!arity) return `there is no function "${call.name}"`
  if (ONLY_SOMEWHERE.has(name) && !place.functions.some((allowed) => allowed.toLowerCase() === name)) return `the function "${call.name}" is not available in ${place.name}`
  const given = call.args.length
  if (given < arity.least || given > arity.most) return `"${call.name}" takes ${amount(arity)}, ${given} ${given === 1 ? 'is' : 'are'} given`
  if (name === 'fromjson') return jsonMistake(call.args[0])
  return name === 'format' ? formatMistake(call.args) : undefined
}

function jsonMistake(text: ExpressionNode | undefined): string | undefined {
  if (text?.kind !== 'literal' || typeof text.value !== 'string') return undefined
  try {
    JSON.parse(text.value)
    return undefined
  } catch (error) {
    return `the text given to "fromJSON" is no JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

function amount({ least, most }: Arity): string {
  if (least === most) return least === 0 ? 'no arguments' : `${least} argument${least === 1 ? '' : 's'}`
  return most === 255 ? `at least ${least} argument${least === 1 ? '' : 's'}` : `${least} to ${most} arguments`
}

/** `format` fails where its text names an argument that is not given. */
function formatMistake(args: readonly ExpressionNode[]): string | undefined {
  const text = args[0]
  if (text?.kind !== 'literal' || typeof text.value !== 'string') return undefined
  const plain = text.value.replaceAll('{{', '').replaceAll('}}', '')
  const named = [...plain.matchAll(/\{(\d{1,3})\}/g)].map((match) => Number(match[1]))
  const missing = named.find((index) => index >= args.length - 1)
  if (missing !== undefined) return `the text of "format" names {${missing}}, and ${args.length - 1} value${args.length === 2 ? ' is' : 's are'} given`
  const unused = args.slice(1).findIndex((_, index) => !named.includes(index))
  return unused >= 0 && args.length > 1 ? `the text of "format" never uses its value {${unused}}` : undefined
}
