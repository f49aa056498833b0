import type { ChecklistItem } from '../documents/checklist.ts'
import type { Rule, RuleAttestation } from '../rules/rule.ts'
import { scalar } from './readiness-edit.ts'
import type { ChecklistSource } from './readiness-from-checklist.ts'

/** Lines quoted for one rule, and of each so many characters. */
const MOST_QUOTED = 4
const QUOTED = 120
/** Stand for a name and an address that only the team knows; both read as valid, and neither as true. */
const OWNER = '"@owner"'
const EVIDENCE = 'https://example.com/evidence'

/** Attestations to be filled in, commented out so that nothing is attested that nobody did; with the comment marks gone they validate. */
export function attestationLines(source: ChecklistSource): { text: string; count: number } | undefined {
  const asked = new Map<string, { rule: Rule; attest: RuleAttestation; items: ChecklistItem[] }>()
  source.items.forEach((item, index) => {
    const rule = source.bindings[index]?.rule
    // What calls for a rollback is no claim that anybody could make.
    if (!rule?.attest || rule.profile !== 'production' || item.polarity === 'trigger') return
    const known = asked.get(rule.id)
    if (known) known.items.push(item)
    else asked.set(rule.id, { rule, attest: rule.attest, items: [item] })
  })
  if (asked.size === 0) return undefined
  const entries = [...asked.values()].flatMap(({ rule, attest, items }) => [...quotes(items), ...entriesOf(rule, attest, source.today)])
  return { text: `# What only people know, by the lines of the checklist. Take the "# " away once it is so, with who says it, the day and\n# what shows it; \`readiness attest RULE --owner WHO --evidence PATH|URL\` adds the same.\n# attestations:\n${entries.map((line) => `#   ${line}\n`).join('')}`, count: asked.size }
}

function quotes(items: readonly ChecklistItem[]): string[] {
  const shown = items.slice(0, MOST_QUOTED).map(({ at, text }) => `# line ${at.line}: ${inComment(text)}`)
  return items.length > MOST_QUOTED ? [...shown, `# and ${items.length - MOST_QUOTED} more`] : shown
}

/** A line's words as a comment may hold them. */
function inComment(text: string): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')
  const characters = [...plain]
  return characters.length <= QUOTED ? plain : `${characters.slice(0, QUOTED - 1).join('')}…`
}

function entriesOf({ id }: Rule, { items, validFor, measured }: RuleAttestation, today: string): string[] {
  const figures = Object.entries(measured).map(([name, { min, max }]) => `${scalar(name, true)}: ${min ?? max ?? 1}`)
  return (items.length > 0 ? items : [undefined]).flatMap((item) => [
    `- rule: ${id}`,
    ...(item === undefined ? [] : [`  item: ${scalar(item)}`]),
    `  owner: ${OWNER}`,
    `  on: ${today}`,
    ...(validFor === 'release' ? ['  release: v1.0.0'] : []),
    `  evidence: ${EVIDENCE}`,
    ...(figures.length > 0 ? [`  measured: { ${figures.join(', ')} }`] : []),
  ])
}
