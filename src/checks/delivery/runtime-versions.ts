import { runtimeStatements } from '../../production/runtime-versions.ts'
import type { RuntimeStatement } from '../../production/runtime-versions.ts'
import { overlap } from '../../production/version-range.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { folderOf } from '../../tree/folders.ts'
import { groupedBy } from '../../tree/grouped-by.ts'

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

/** More places of one project than these are not compared with each other. */
const MOST_PLACES = 100

/** The places that speak of the same project: all of a repository with one, or those of one folder. */
function groupsOf(statements: readonly RuntimeStatement[]): RuntimeStatement[][] {
  return [...groupedBy(statements, ({ runtime }) => runtime).values()].flatMap((all) => {
    const ci = all.filter(({ source }) => source === 'ci')
    const homes = all.filter(({ source }) => source !== 'ci')
    const folders = groupedBy(homes, ({ folder }) => folder)
    const foldersWith = (wanted: RuntimeStatement['source']): number => new Set(homes.filter(({ source }) => source === wanted).map(({ folder }) => folder)).size
    if (foldersWith('manifest') <= 1 && foldersWith('image') <= 1) return [[...homes.filter((each) => each.source !== 'version-file' || isAbove(each, homes)), ...ci].slice(0, MOST_PLACES)]
    return [...folders].map(([folder, own]) => [...own, ...versionFilesAbove(folder, folders)].slice(0, MOST_PLACES))
  })
}

/** A version file in a corner of its own speaks for that corner alone. */
function isAbove({ folder }: RuntimeStatement, homes: readonly RuntimeStatement[]): boolean {
  const others = homes.filter(({ source }) => source !== 'version-file')
  return folder === '' || others.length === 0 || others.some((other) => other.folder === folder || other.folder.startsWith(`${folder}/`))
}

/** A version file speaks for the folders below it that have none of their own. */
function versionFilesAbove(folder: string, folders: ReadonlyMap<string, readonly RuntimeStatement[]>): readonly RuntimeStatement[] {
  for (let home = folder, own = true; ; own = false) {
    const files = (folders.get(home) ?? []).filter(({ source }) => source === 'version-file')
    if (files.length > 0) return own ? [] : files
    if (home === '') return []
    home = folderOf(home)
  }
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
