import { parse } from 'jsonc-parser'
import type { ParseError } from 'jsonc-parser'
import { nestsTooDeep } from './located-json.ts'

/** The elements of a list that one text holds, `a, b` or `["a", "b"]`; undefined where it is no list of that form. */
export function readWrittenList(text: string, form: 'csv' | 'json' | 'csv-or-json'): readonly string[] | undefined {
  const written = text.trim()
  if (form === 'json' || (form === 'csv-or-json' && written.startsWith('['))) return jsonElements(written)
  return written.split(',').map((element) => element.trim()).filter((element) => element !== '')
}

function jsonElements(text: string): readonly string[] | undefined {
  if (nestsTooDeep(text)) return undefined
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { disallowComments: true })
  if (errors.length > 0 || !Array.isArray(value)) return undefined
  return value.map((element) => (typeof element === 'string' ? element : JSON.stringify(element)))
}
