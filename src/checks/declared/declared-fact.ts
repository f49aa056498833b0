import type { Project } from '../../production/project.ts'
import type { Located } from '../../tree/location.ts'
import { factName } from '../operations/fact-name.ts'

/** What the team declares under the first of these names that it uses, however it spells it. */
export function declaredFact({ declared }: Project, ...names: readonly string[]): Located<string> | undefined {
  const facts = new Map([...declared.facts].map(([name, fact]) => [factName(name), fact]))
  return names.map((name) => facts.get(name)).find((fact) => fact !== undefined)
}
