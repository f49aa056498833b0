import { runInNewContext } from 'node:vm'
import type { Ajv } from 'ajv'
import { linearPattern, loadLinearPatterns } from './linear-pattern.ts'

/** What of a value breaks a schema, the first fault and the JSON pointer to it; undefined where nothing does. */
export type SchemaAnswer = { readonly fault: string | undefined; readonly pointer: string } | { readonly unusable: string }

let loaded: typeof Ajv | undefined

/** Loads what judges by JSON Schemas; before that no schema is looked at. */
export async function loadSchemaJudge(): Promise<void> {
  await loadLinearPatterns()
  // A CommonJS module: only its default is the same for Node and for the bundle.
  loaded ??= (await import('ajv')).default.Ajv
}

/** Patterns of schemas run in an engine of linear time. */
const linear = Object.assign((pattern: string) => compiled(pattern), { code: 'undefined' })

function compiled(pattern: string): { test(text: string): boolean } {
  const expression = linearPattern(pattern)
  return { test: (text) => expression.matcher(text).find() }
}

/** Holds a value to a schema; undefined while what judges is not loaded. Never throws. */
export function judgeBySchema(value: unknown, schema: unknown): SchemaAnswer | undefined {
  if (!loaded) return undefined
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema))) return { unusable: 'it is no JSON Schema' }
  const judge = loaded
  try {
    return within(MOST_TIME, () => answerOf(new judge({ strict: false, allErrors: false, validateFormats: false, logger: false, code: { regExp: linear as never } }), value, withoutDialect(schema)))
  } catch (error) {
    return { unusable: (error instanceof Error ? error.message : String(error)).slice(0, 200) }
  }
}

function answerOf(judge: Ajv, value: unknown, schema: object | boolean): SchemaAnswer {
  const validate = judge.compile(schema)
  if (validate(value)) return { fault: undefined, pointer: '' }
  const [first] = validate.errors ?? []
  return { fault: `${first?.instancePath || 'the whole file'} ${first?.message ?? 'does not fit'}`.slice(0, 300), pointer: first?.instancePath ?? '' }
}

/** Alternatives that refer to each other can take longer than anybody waits; in milliseconds. */
const MOST_TIME = 5000

function within<T>(milliseconds: number, work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: milliseconds }) as T
}

/** Later dialects that are named and not used differ in nothing we need to fetch. */
function withoutDialect(schema: object | boolean): object | boolean {
  if (typeof schema === 'boolean') return schema
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'id'))
}
