import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { documentsOf } from '../../../src/documents/documents.ts'
import { systemsOf } from '../../../src/production/compose/systems.ts'
import type { System } from '../../../src/production/service.ts'
import { memoryTree } from '../../../src/tree/memory.ts'

/** What compose-go made of a case: its model and the typed parts of its services, or why it refused. */
export interface Golden {
  readonly model?: { readonly services?: Record<string, Record<string, unknown>> } & Record<string, unknown>
  readonly services?: Record<string, Record<string, unknown>>
  readonly error?: string
  readonly refused?: string
}

export interface GoldenCase {
  readonly group: string
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly profiles: readonly string[]
  readonly golden: Golden
}

export function goldenText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`golden/${name}`, import.meta.url)), 'utf8')
}

/** The cases of a group with the answers that `scripts/compose-golden` wrote beside them. */
export function goldenCases(group: string): GoldenCase[] {
  const cases = load(goldenText(`${group}.yml`)) as Record<string, Record<string, string> & { profiles?: string[] }>
  const answers = JSON.parse(goldenText(`${group}.json`)) as Record<string, Golden>
  return Object.entries(cases).map(([name, { profiles = [], ...files }]) => ({ group, name, files, profiles, golden: answers[name] as Golden }))
}

/** The case as we resolve it: its compose files declared in the order written. */
export function resolve({ files, profiles }: GoldenCase): System {
  const tree = memoryTree(files)
  const compose = Object.keys(files).filter((path) => path.startsWith('compose'))
  const [system] = systemsOf(tree, documentsOf(tree), [{ name: 'golden', root: '', compose, profiles }])
  if (!system) throw new Error('no system')
  return system
}
