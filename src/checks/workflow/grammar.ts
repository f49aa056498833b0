import type { YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'

/** Something that GitHub refuses or misreads: where, and what in a sentence without a full stop. */
export interface Mistake {
  readonly at: Location
  readonly problem: string
  /** Weighs other than the rule itself. */
  readonly variant?: string | undefined
}

/** What may stand at a place of a workflow; a form that is left out is not allowed. */
export interface Shape {
  readonly scalar?: 'text' | 'number' | 'boolean'
  /** The only texts allowed. */
  readonly values?: readonly string[]
  readonly list?: Shape | (() => Shape)
  readonly mapping?: MappingShape
  /** One `${{ }}` may stand for the whole, whatever form it has. */
  readonly expression?: true
  /** Nothing may stand behind the key. */
  readonly empty?: true
  /** A mapping or list decides by its own content which shape holds. */
  readonly choose?: (node: YamlMapping) => Shape
  /** Not looked into. */
  readonly anything?: true
}

export interface MappingShape {
  readonly keys: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  /** Shape of keys that are free to choose; undefined where there are none. */
  readonly others?: Shape
}

/** Holds a node to a shape. `name` is what people call the place, `keyAt` where an empty value is said to stand. */
export function* mistakesIn(node: YamlNode, shape: Shape, name: string, keyAt: Location): Generator<Mistake> {
  if (shape.anything) return
  if (node.kind === 'scalar') yield* scalarMistakes(node, shape, name, keyAt)
  else if (node.kind === 'sequence') {
    if (!shape.list) yield { at: keyAt, problem: `${name} is a list, ${wanted(shape)} is expected` }
    else if (node.items.length === 0 && !shape.empty) yield { at: keyAt, problem: `${name} is an empty list` }
    else for (const item of node.items) yield* mistakesIn(item, typeof shape.list === 'function' ? shape.list() : shape.list, `an entry of ${name}`, item.at)
  } else if (shape.choose) yield* mistakesIn(node, shape.choose(node), name, keyAt)
  else if (!shape.mapping) yield { at: keyAt, problem: `${name} is a mapping, ${wanted(shape)} is expected` }
  else yield* mappingMistakes(node, shape.mapping, name, keyAt)
}

function* scalarMistakes(node: YamlScalar, shape: Shape, name: string, keyAt: Location): Generator<Mistake> {
  if (node.value === null || node.text.trim() === '') {
    if (!shape.empty) yield { at: keyAt, problem: `${name} is empty` }
    return
  }
  const lone = isLoneExpression(node.text)
  if (lone && shape.expression) return
  if (!shape.scalar) yield { at: keyAt, problem: `${name} is a single value, ${wanted(shape)} is expected` }
  else if (shape.scalar !== 'text' && typeof node.value !== shape.scalar) yield { at: node.at, problem: `${name} is "${node.text}", ${wanted(shape)} is expected` }
  else if (shape.values && !lone && !shape.values.includes(node.text)) yield { at: node.at, problem: `${name} is "${node.text}", one of ${shape.values.join(', ')} is expected` }
}

function* mappingMistakes(node: YamlMapping, { keys, required, others }: MappingShape, name: string, keyAt: Location): Generator<Mistake> {
  for (const { key, value } of node.entries) {
    const shape = Object.hasOwn(keys, key.text) ? (keys[key.text] as Shape) : others
    if (shape) yield* mistakesIn(value, shape, `"${key.text}"`, key.at)
    else yield { at: key.at, problem: `"${key.text}" is no key of ${name}; known are ${Object.keys(keys).join(', ')}` }
  }
  if (name !== '"jobs"') yield* caseDoubles(node, name)
  // A key that is only misspelt is told once, where it stands.
  const misspelt = (key: string): boolean => !others && node.entries.some((entry) => !Object.hasOwn(keys, entry.key.text) && entry.key.text.slice(0, 3) === key.slice(0, 3))
  const missing = (required ?? []).filter((key) => !node.entries.some((entry) => entry.key.text === key) && !misspelt(key))
  for (const key of missing) yield { at: keyAt, problem: `${name} lacks "${key}"` }
}

/** GitHub does not tell upper from lower case in keys. Keys that are the same to the letter are no longer apart here. */
function* caseDoubles(node: YamlMapping, name: string): Generator<Mistake> {
  const seen = new Map<string, string>()
  for (const { key } of node.entries) {
    const first = seen.get(key.text.toLowerCase())
    if (first !== undefined) yield { at: key.at, problem: `"${key.text}" and "${first}" are the same key of ${name} to GitHub` }
    seen.set(key.text.toLowerCase(), key.text)
  }
}

/** Whether a text is one `${{ }}` and nothing else. */
export function isLoneExpression(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith('${{') && trimmed.endsWith('}}')
}

function wanted(shape: Shape): string {
  const forms = [
    shape.scalar === 'boolean' ? 'true or false' : shape.scalar === 'number' ? 'a number' : shape.scalar && 'a text',
    shape.list && 'a list',
    (shape.mapping ?? shape.choose) && 'a mapping',
  ]
  return forms.filter(Boolean).join(' or ')
}
