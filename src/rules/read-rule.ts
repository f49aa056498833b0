import * as z from '../checks/schema.ts'
import { CHECKS } from '../checks/table.ts'
import { readYaml } from '../documents/located-yaml.ts'
import { withoutTokens } from '../documents/tokens.ts'
import { plainValue } from '../documents/yaml-node.ts'
import type { YamlNode } from '../documents/yaml-node.ts'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Rule, RuleAttestation } from './rule.ts'
import { ruleFileSchema } from './rule-schema.ts'
import type { attestationSchema } from './rule-schema.ts'

/** Reads and validates one rule file. Every mistake is a problem at its line. */
export function readRule(id: string, source: SourceText): { rule: Rule | undefined; problems: readonly Problem[] } {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  const mistake = (node: YamlNode | undefined, message: string): Problem => ({ kind: 'syntax', path: source.path, line: node?.at.line ?? 1, message })
  if (!root || problems.length > 0) return { rule: undefined, problems: problems.length > 0 ? problems : [mistake(undefined, 'the rule file is empty')] }
  const parsed = ruleFileSchema.safeParse(plainValue(root))
  if (!parsed.success) return { rule: undefined, problems: issues(parsed.error, root, mistake) }
  const check = CHECKS.get(parsed.data.check)
  if (!check) return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), `no check is called "${parsed.data.check}"`)] }
  const options = (check.options?.(z) ?? z.strictObject({})).safeParse(parsed.data.with)
  if (!options.success) return { rule: undefined, problems: issues(options.error, nodeOfPath(root, ['with']) ?? root, mistake) }
  const { attest, ...rest } = parsed.data
  if (attest === undefined && rest.check === 'attestation/given') return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), 'a rule that only an attestation answers needs "attest" with its terms')] }
  return { rule: { id, ...rest, ...wordsOf(rest), with: options.data as Rule['with'], ...(attest && { attest: attestationOf(attest) }) }, problems: [] }
}

/** A rule's own sentences stand in every report: a credential that somebody put into one does not. */
function wordsOf({ title, message, why, fix }: Pick<Rule, 'title' | 'message' | 'why' | 'fix'>): Pick<Rule, 'title' | 'message' | 'why' | 'fix'> {
  return { title: withoutTokens(title), message: withoutTokens(message), why: withoutTokens(why), fix: withoutTokens(fix) }
}

function issues(error: z.ZodError, root: YamlNode, mistake: (node: YamlNode | undefined, message: string) => Problem): Problem[] {
  return error.issues.map((issue) => mistake(nodeOfPath(root, issue.path), `${issue.path.join('.') || 'the rule'}: ${issue.message}`))
}

/** Terms as the engine holds them, from how they are written. */
export function attestationOf({ 'valid-for': validFor, 'stale-after': staleAfter, items, measured, tier }: z.infer<typeof attestationSchema>): RuleAttestation {
  return { validFor, items, measured, staleAfter, tier }
}

/** The innermost node that a path of keys and indexes reaches. */
function nodeOfPath(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let node = root
  for (const step of path) {
    const inner = node.kind === 'mapping' ? node.entries.find((entry) => entry.key.text === String(step))?.value : node.kind === 'sequence' ? node.items[Number(step)] : undefined
    if (!inner) break
    node = inner
  }
  return node
}
