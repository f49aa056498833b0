import * as z from '../checks/schema.ts'
import { readYaml } from '../documents/located-yaml.ts'
import { withoutTokens } from '../documents/tokens.ts'
import { entryOf, plainValue } from '../documents/yaml-node.ts'
import type { YamlNode } from '../documents/yaml-node.ts'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Mistake } from './configuration-error.ts'
import { didYouMean } from './nearest.ts'
import { PROFILES } from './policy.ts'
import { readinessSchema } from './readiness-schema.ts'
import type { ReadinessFile } from './readiness-schema.ts'

export interface LocatedReadinessFile {
  readonly path: string
  readonly file: ReadinessFile
  /** Place of what a path of keys and indexes leads to; of the innermost part that is there. */
  placeOf(...steps: readonly PropertyKey[]): Location
  /** Whether a key is written, and not only filled in. */
  writes(key: keyof ReadinessFile): boolean
}

/** Validates a readiness file. @throws ConfigurationError with every mistake on its own line */
export function readReadinessFile(source: SourceText): LocatedReadinessFile {
  const { roots, problems } = readYaml(source)
  if (problems.length > 0) throw new ConfigurationError(problems.map(({ path, line, message }) => ({ path, line, message })))
  const root = roots[0]
  if (!root) throw new ConfigurationError('the readiness file is empty: it needs at least "version: 1"', source.path, 1)
  if (roots.length > 1) throw new ConfigurationError('the readiness file holds several YAML documents; it must be one', source.path, roots[1]?.at.line)
  const meaningless = meaninglessParts(root, source.path)
  if (meaningless.length > 0) throw new ConfigurationError(meaningless)
  const parsed = readinessSchema.safeParse(plainValue(root))
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.flatMap((issue) => mistakesOf(issue, root, source.path)))
  return { path: source.path, file: parsed.data, placeOf: (...steps) => reach(root, steps).at, writes: (key) => reach(root, [key]).complete }
}

/** Follows a path of keys and indexes as far as it goes. */
function reach(root: YamlNode, steps: readonly PropertyKey[]): { node: YamlNode; at: Location; complete: boolean } {
  let node = root
  let at = root.at
  for (const step of steps) {
    if (node.kind === 'mapping') {
      const entry = entryOf(node, String(step))
      if (!entry) return { node, at, complete: false }
      node = entry.value
      at = entry.key.at
    } else {
      const item: YamlNode | undefined = node.kind === 'sequence' ? node.items[Number(step)] : undefined
      if (!item) return { node, at, complete: false }
      node = item
      at = item.at
    }
  }
  return { node, at, complete: true }
}

const MAX_SHOWN = 60
/** Tags of YAML itself; any other would be read as if it were not there. */
const PLAIN_TAG = /^!!(str|int|float|bool|null|map|seq)$/

/** Tags that say nothing here, and a key that no object can have: each would go unnoticed. */
function meaninglessParts(root: YamlNode, path: string): Mistake[] {
  const mistakes: Mistake[] = []
  const seen = new Set<YamlNode>()
  const look = (node: YamlNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) mistakes.push({ path, line: node.at.line, message: `the tag "${shown(node.tag)}" means nothing here` })
    if (node.kind === 'sequence') node.items.forEach(look)
    if (node.kind !== 'mapping') return
    for (const { key, value } of node.entries) {
      if (key.text === '__proto__') mistakes.push({ path, line: key.at.line, message: 'unknown key "__proto__"' })
      look(key)
      look(value)
    }
  }
  look(root)
  return mistakes
}

/** Of what was read as much as helps to find it. A credential is cut as a whole: the rest of one is not known for what it is. */
function shown(text: string): string {
  const told = withoutTokens(text)
  return told.length > MAX_SHOWN ? `${told.slice(0, MAX_SHOWN)}…` : told
}

function mistakesOf(issue: z.core.$ZodIssue, root: YamlNode, path: string): Mistake[] {
  const branch = issue.code === 'invalid_union' ? meantBranch(issue) : undefined
  if (branch) return branch.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, root, path))
  const { node, at, complete } = reach(root, issue.path)
  const name = issue.path.map((step) => shown(String(step))).join('.')
  if (issue.code === 'unrecognized_keys') {
    const accepted = keysAt(issue.path)
    return issue.keys.map((key) => ({
      path,
      line: reach(root, [...issue.path, key]).at.line,
      message: `unknown key "${shown(key)}"${name ? ` in ${name}` : ''}${didYouMean(key, accepted) || (accepted.length > 0 ? `; accepted are ${accepted.join(', ')}` : '')}`,
    }))
  }
  return [{ path, line: at.line, message: `${name || 'the readiness file'}: ${expectation(issue, node, !complete)}` }]
}

/** What was read and what is accepted. */
function expectation(issue: z.core.$ZodIssue, node: YamlNode, missing: boolean): string {
  const read = missing ? 'nothing' : node.kind === 'scalar' ? (node.value === null ? 'nothing' : `"${shown(node.text)}"`) : `a ${node.kind === 'sequence' ? 'list' : 'mapping'}`
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return `read ${read}, accepted ${values.length === 1 ? 'is' : 'are'} ${values.join(', ')}${node.kind === 'scalar' && values.length > 1 ? didYouMean(node.text, values) : ''}`
  }
  if (issue.code === 'invalid_type') return missing ? 'is missing' : `read ${read}, expected ${issue.expected === 'record' || issue.expected === 'object' ? 'a mapping' : issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`
  // Of several forms the one that comes nearest may stand for them all.
  if (issue.code === 'invalid_union' || (issue.code === 'invalid_format' && issue.path[0] === 'profile')) return `read ${read}, accepted ${alternatives(issue.path)}${node.kind === 'scalar' && issue.path[0] === 'profile' ? didYouMean(node.text, PROFILES) : ''}`
  return `read ${read}: ${issue.message}`
}

/** Of several forms the one that what was written has; undefined where it has none of them. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  return issue.errors.find((issues) => issues.length > 0 && !issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys' && code !== 'custom'))
}

/** The forms that are accepted where there are several. */
function alternatives([key, , last]: readonly PropertyKey[]): string {
  if (key === 'rules') return 'are off, error, warning, notice, or a mapping with "severity", "with", "attest", "blocks" and "blocks-from"'
  if (key === 'profile') return `are ${PROFILES.join(', ')}, and a file such as ./policy.yml`
  if (key === 'env') return last === 'url' ? 'are true, or a mapping with "scheme", "host" and "sslmode"' : last === undefined ? 'are nothing, which means required, or a mapping such as { required: true }' : 'is a text, a number or true or false'
  if (key === 'files') return 'are a path, and a mapping with "path", "format", "schema" and "min-items"'
  return 'is a text or a number'
}

interface ObjectSchema {
  readonly properties?: Record<string, unknown>
  readonly items?: unknown
  readonly additionalProperties?: unknown
  readonly anyOf?: readonly ObjectSchema[]
}

/** Made once, for the first mistake that asks for it. */
let described: ObjectSchema | undefined

/** Keys the schema accepts at a path, for suggestions. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: ObjectSchema | undefined = (described ??= z.toJSONSchema(readinessSchema, { io: 'input' }) as ObjectSchema)
  for (const step of path) schema = objectOf((typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? schema?.additionalProperties)) as ObjectSchema | undefined)
  return Object.keys(schema?.properties ?? {})
}

/** Of several forms the mapping. */
function objectOf(schema: ObjectSchema | undefined): ObjectSchema | undefined {
  return schema?.anyOf?.find(({ properties }) => properties) ?? schema
}
