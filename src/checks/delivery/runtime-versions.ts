import { runtimeStatements } from '../../production/runtime-versions.ts'
import type { RuntimeStatement } from '../../production/runtime-versions.ts'
import { overlap } from '../../production/version-range.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'

/** Compares the places that say which version of a language the project runs on. */
export const runtimeVersions: Check = {
  name: 'delivery/runtime-versions',
  question: 'Do images, manifests, version files and CI agree on the version of each language?',
  reads: ['dockerfile', 'manifest', 'workflow'],
  *look(project): Iterable<Outcome> {
    const statements = statementsOf(project).filter(({ spans, runsProject }) => spans && runsProject)
    for (const group of groupsOf(statements)) yield* outcomesOf(group)
  },
}

export function statementsOf({ documents, production }: Project): readonly RuntimeStatement[] {
  return runtimeStatements(documents, production.images, production.ci)
}

/** The places that speak of the same project: all of a repository with one, or those of one folder. */
function groupsOf(statements: readonly RuntimeStatement[]): RuntimeStatement[][] {
  const groups: RuntimeStatement[][] = []
  for (const runtime of new Set(statements.map((each) => each.runtime))) {
    const all = statements.filter((each) => each.runtime === runtime)
    const ci = all.filter(({ source }) => source === 'ci')
    const homes = all.filter(({ source }) => source !== 'ci')
    const folders = [...new Set(homes.map(({ folder }) => folder))]
    const manifests = new Set(homes.filter(({ source }) => source === 'manifest').map(({ folder }) => folder))
    const images = new Set(homes.filter(({ source }) => source === 'image').map(({ folder }) => folder))
    if (manifests.size <= 1 && images.size <= 1) groups.push([...homes, ...ci])
    else groups.push(...folders.map((folder) => homes.filter((each) => each.folder === folder || (each.source === 'version-file' && isNearest(each, folder, homes)))))
  }
  return groups
}

/** A version file speaks for the folders below it that have none of their own. */
function isNearest({ folder: own }: RuntimeStatement, folder: string, homes: readonly RuntimeStatement[]): boolean {
  const above = homes.filter(({ source, folder: other }) => source === 'version-file' && (other === '' || folder === other || folder.startsWith(`${other}/`)))
  return above.every(({ folder: other }) => other.length <= own.length) && above.some(({ folder: other }) => other === own)
}

/** Who gives way where two places contradict each other and no third one decides. */
const BLAME: readonly RuntimeStatement['source'][] = ['image', 'ci', 'version-file', 'manifest']

/** Names the place that contradicts the most others, then looks again without it. */
function* outcomesOf(group: readonly RuntimeStatement[]): Iterable<Outcome> {
  let left = withoutMinorityOfCi(group)
  if (left.length < 2) return
  let found = false
  for (;;) {
    const conflicts = left.map((each) => ({ each, with: left.filter((other) => contradict(each, other)) }))
    const most = Math.max(...conflicts.map((conflict) => conflict.with.length))
    if (most <= 0) break
    found = true
    const worst = conflicts.filter((conflict) => conflict.with.length === most).sort((a, b) => BLAME.indexOf(a.each.source) - BLAME.indexOf(b.each.source))[0]
    if (!worst) break
    const [other] = worst.with as [RuntimeStatement]
    yield {
      state: 'fail',
      at: worst.each.at,
      facts: { place: nameOf(worst.each), version: worst.each.text, other: nameOf(other), wanted: other.text },
      related: worst.with.slice(0, 4).map((each) => ({ at: each.at, message: `${nameOf(each)} says ${each.text}` })),
    }
    left = left.filter((each) => each !== worst.each)
  }
  if (!found && left[0]) yield { state: 'pass', at: left[0].at }
}

/** Jobs may try several versions, or need one for a tool: CI disagrees only where none of its jobs agrees with the others. */
function withoutMinorityOfCi(group: readonly RuntimeStatement[]): readonly RuntimeStatement[] {
  const others = group.filter(({ source }) => source !== 'ci')
  const ci = group.filter(({ source }) => source === 'ci')
  const agreeing = ci.some((each) => others.every((other) => !contradict(each, other)))
  return agreeing || others.length === 0 ? others : [...others, ...ci.slice(0, 1)]
}

/** Two images are not compared: a project may well be built on one version and bring another one's tools. */
function contradict(a: RuntimeStatement, b: RuntimeStatement): boolean {
  if (a === b || (a.source === 'image' && b.source === 'image') || (a.source === 'manifest' && b.source === 'manifest')) return false
  return !(a.spans ?? []).some((span) => (b.spans ?? []).some((other) => overlap(span, other)))
}

function nameOf({ source, runtime, at }: RuntimeStatement): string {
  if (source === 'image') return 'the image'
  return source === 'ci' ? `CI (${runtime})` : at.path
}
