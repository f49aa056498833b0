import type { YamlMapping, YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import { describe, filledText, isNull } from './node.ts'

type ScalarKind = 'text' | 'number' | 'flag' | 'nothing'

/** What may stand in one place of a compose file: single values of some kinds, a list, a mapping. */
export interface Shape {
  readonly single?: readonly ScalarKind[]
  /** The only texts that are taken. */
  readonly words?: readonly string[]
  readonly list?: Shape
  readonly keys?: Readonly<Record<string, Shape>>
  /** For keys that `keys` does not name; without it they are mistakes, unless they begin with `x-`. */
  readonly each?: Shape
  readonly required?: readonly string[]
}

export interface ShapeMistake {
  readonly at: Location
  readonly message: string
}

/** The first thing that Compose would refuse in a value, with its path; undefined where it takes all of it. */
export function shapeMistake(path: string, key: YamlScalar, value: YamlNode, shape: Shape): ShapeMistake | undefined {
  if (value.kind === 'mapping' && (shape.keys ?? shape.each)) return mappingMistake(path, key, value, shape)
  if (value.kind === 'sequence' && shape.list) {
    for (const item of value.items) {
      const mistake = shapeMistake(path, key, item, shape.list)
      if (mistake) return mistake
    }
    return undefined
  }
  if (value.kind === 'scalar' && shape.single?.includes(scalarKind(value))) return wordMistake(path, value, shape)
  const at = isNull(value) ? key.at : value.at
  return { at, message: `${path} is ${describe(value)}; Compose wants ${wanted(shape)}` }
}

/** Whether a value has the kind of the shape, whatever stands inside it. */
export function hasKind(value: YamlNode, shape: Shape): boolean {
  if (value.kind === 'sequence') return shape.list !== undefined
  if (value.kind === 'mapping') return (shape.keys ?? shape.each) !== undefined
  return shape.single !== undefined && (value.value !== null || shape.single.includes('nothing'))
}

function mappingMistake(path: string, key: YamlScalar, mapping: YamlMapping, { keys, each, required = [] }: Shape): ShapeMistake | undefined {
  const missing = required.find((name) => !mapping.entries.some((entry) => entry.key.text === name))
  if (missing !== undefined) {
    return { at: mapping.entries.length > 0 ? mapping.at : key.at, message: `${path} has no "${missing}", which Compose requires` }
  }
  for (const entry of mapping.entries) {
    const name = entry.key.text
    const shape = (keys && Object.hasOwn(keys, name) ? keys[name] : undefined) ?? each
    const mistake = shape ? shapeMistake(`${path}.${name}`, entry.key, entry.value, shape) : unknownKey(path, entry.key)
    if (mistake) return mistake
  }
  return undefined
}

function unknownKey(path: string, key: YamlScalar): ShapeMistake | undefined {
  return key.text.startsWith('x-') ? undefined : { at: key.at, message: `"${key.text}" is no key of ${path} that Compose knows` }
}

function wordMistake(path: string, value: YamlScalar, { words }: Shape): ShapeMistake | undefined {
  const text = filledText(value)
  if (!words || !text.known || words.includes(text.value)) return undefined
  return { at: value.at, message: `${path} is "${text.value.slice(0, 40)}"; Compose takes ${words.join(', ')}` }
}

function scalarKind({ value }: YamlScalar): ScalarKind {
  if (value === null) return 'nothing'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'flag'
}

const KIND_WORDS: Readonly<Record<ScalarKind, string>> = { text: 'a text (in quotes)', number: 'a number', flag: 'true or false', nothing: '' }

function wanted(shape: Shape): string {
  const { single = [] } = shape
  const kinds = single.map((kind) => (kind === 'text' && single.length > 1 ? 'a text' : KIND_WORDS[kind])).filter((word) => word !== '')
  const words = [...kinds, ...(shape.list ? ['a list'] : []), ...((shape.keys ?? shape.each) ? ['a mapping'] : [])]
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1) as string}` : (words[0] ?? 'nothing')
}
