import { documentsOf } from '../documents/documents.ts'
import { DOCUMENT_KINDS } from '../documents/kind.ts'
import { productionOf } from '../production/production.ts'
import { withEdits } from '../rules/edits.ts'
import type { Mend } from '../rules/edits.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Rule } from '../rules/rule.ts'
import type { Location } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { withTexts } from '../tree/with-texts.ts'
import type { Policy } from './policy.ts'
import { waiverFor } from './waivers.ts'

export interface MendOptions {
  /** Also make edits after which something may work in another way. */
  readonly unsafe: boolean
  /** Day to judge by, `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/** One finding mended. Its place is the one in the text before the round that mended it. */
export interface MendedFinding {
  readonly rule: Rule
  readonly at: Location
}

export interface MendedFile {
  readonly path: string
  readonly before: string
  readonly after: string
}

export interface Mended {
  /** Sorted by path; only files that differ. */
  readonly files: readonly MendedFile[]
  readonly findings: readonly MendedFinding[]
  /** Findings that only the unsafe edits would have mended. */
  readonly unsafeLeft: number
  /** Links to files: nothing is written through them. */
  readonly links: readonly string[]
}

/** What is mended next to something else waits for the next round; more of them than any rules can follow each other. */
const MAX_ROUNDS = 12

/** Mends what the policy's rules find and can mend, round by round until nothing is left to do, all of it in memory. */
export function mend(tree: Tree, policy: Policy, options: MendOptions): Mended {
  const kinds = new Map(tree.entries.map(({ path, kind }) => [path, kind]))
  const texts = new Map<string, string>()
  const findings: MendedFinding[] = []
  const links = new Set<string>()
  // A file that an edit would break is left as it was, whatever else might be mended in it.
  const refused = new Set<string>()
  let unsafeLeft = 0
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const current = withTexts(tree, texts)
    const found = mendsOf(current, policy, options)
    unsafeLeft = found.unsafeLeft
    const made: MendedFinding[] = []
    const changed = new Map<string, string>()
    for (const [path, mends] of found.byPath) {
      if (kinds.get(path) === 'link') links.add(path)
      if (kinds.get(path) !== 'file' || refused.has(path)) continue
      const source = current.read(path)
      if (isProblem(source)) continue
      const mended = withEdits(source.text, mends)
      if (mended.text === source.text) continue
      changed.set(path, mended.text)
      made.push(...mended.made)
    }
    const broken = brokenBy(current, changed)
    for (const path of broken) {
      refused.add(path)
      changed.delete(path)
    }
    findings.push(...made.filter(({ at }) => !broken.has(at.path)))
    for (const [path, text] of changed) texts.set(path, text)
    if (changed.size === 0 && broken.size === 0) break
  }
  return { files: filesOf(tree, texts), findings, unsafeLeft, links: [...links].sort() }
}

function mendsOf(tree: Tree, policy: Policy, { unsafe, today }: MendOptions): { byPath: Map<string, Mend<MendedFinding>[]>; unsafeLeft: number } {
  const documents = documentsOf(tree)
  const project = { tree, documents, production: productionOf(tree, documents, policy.systems), declared: policy.declared, today }
  const byPath = new Map<string, Mend<MendedFinding>[]>()
  let unsafeLeft = 0
  for (const { rule } of policy.rules) {
    const waiverOf = waiverFor(policy, rule.id, today)
    for (const { state, at, edits = [] } of evaluate(rule, project).outcomes) {
      const path = edits[0]?.at.path
      if (state !== 'fail' || path === undefined || waiverOf(at) || edits.some((edit) => edit.at.path !== path)) continue
      if (!unsafe && edits.some(({ safe }) => !safe)) unsafeLeft++
      else {
        const mends = byPath.get(path) ?? []
        mends.push({ of: { rule, at }, edits })
        byPath.set(path, mends)
      }
    }
  }
  return { byPath, unsafeLeft }
}

/** The changed files of which less can be read than before. */
function brokenBy(tree: Tree, changed: ReadonlyMap<string, string>): ReadonlySet<string> {
  if (changed.size === 0) return new Set()
  const before = problemsByPath(tree)
  const after = problemsByPath(withTexts(tree, changed))
  return new Set([...changed.keys()].filter((path) => (after.get(path) ?? 0) > (before.get(path) ?? 0)))
}

function problemsByPath(tree: Tree): ReadonlyMap<string, number> {
  const documents = documentsOf(tree)
  const counts = new Map<string, number>()
  for (const { path, problems } of DOCUMENT_KINDS.flatMap((kind) => documents.of(kind))) counts.set(path, (counts.get(path) ?? 0) + problems.length)
  return counts
}

function filesOf(tree: Tree, texts: ReadonlyMap<string, string>): readonly MendedFile[] {
  const files = [...texts].flatMap(([path, after]): MendedFile[] => {
    const source = tree.read(path)
    return isProblem(source) || source.text === after ? [] : [{ path, before: source.text, after }]
  })
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
