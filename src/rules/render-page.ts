import * as z from '../checks/schema.ts'
import { CHECKS } from '../checks/table.ts'
import { AREAS } from './area.ts'
import type { Area } from './area.ts'
import { attestationTerms } from './attestation-text.ts'
import { unfilled } from './finding-text.ts'
import type { ExampleFiles, Rule } from './rule.ts'

export interface OptionDescription {
  readonly name: string
  /** Type, or the accepted values. */
  readonly kind: string
  readonly description: string | undefined
  /** What the rule sets. */
  readonly set: unknown
}

/** The options of a rule's check, as its schema describes them. */
export function optionsOf(rule: Rule): readonly OptionDescription[] {
  const schema = CHECKS.get(rule.check)?.options?.(z)
  if (!schema) return []
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { type?: string; enum?: unknown[]; items?: { type?: string }; description?: string }>
  }
  return Object.entries(properties).map(([name, { type, enum: values, items, description }]) => ({
    name,
    kind: values ? values.join(' | ') : type === 'array' ? `list of ${items?.type ?? 'any'}` : (type ?? 'any'),
    description,
    set: rule.with[name],
  }))
}

/** The documentation page of a rule, made of nothing but the rule. */
export function rulePage(rule: Rule): string {
  const options = optionsOf(rule)
  const parts = [
    `# ${rule.title}\n\n\`${rule.id}\` · ${AREAS[rule.area]} · ${rule.severity} · profile \`${rule.profile}\`${rule.blocks === 'schedule' ? ' · blocks the scheduled run only' : ''}\n`,
    `${rule.why}\n`,
    `## What to do\n\n${unfilled(rule.fix)}\n`,
    attestation(rule),
    variants(rule),
    ...rule.examples.map((example, index) => exampleSection(example, rule.examples.length > 1 ? ` ${index + 1}` : '')),
    options.length === 0 ? '' : `## Options\n\nSet under \`rules: { ${rule.id}: { with: ... } }\` in \`.readiness.yml\`.\n\n| option | type | here | meaning |\n| --- | --- | --- | --- |\n${options.map((option) => `| \`${option.name}\` | ${option.kind.replaceAll('|', '\\|')} | ${option.set === undefined ? '' : inlineCode(JSON.stringify(option.set))} | ${option.description ?? ''} |\n`).join('')}`,
    rule.equivalents.length === 0 ? '' : `## Other tools\n\nThey look for this as ${rule.equivalents.map((id) => `\`${id}\``).join(', ')}.\n`,
    `## If this does not apply to you\n\nTurn it off or weigh it differently in \`.readiness.yml\`, or waive one place until a date:\n\n${fenced('yaml', `rules:\n  ${rule.id}: off            # or error | warning | notice\nwaivers:\n  - rule: ${rule.id}\n    path: ${firstPath(rule)}\n    reason: Why this is acceptable for now.\n    owner: "@your-team"\n    expires: 2027-06-30\n`)}`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function attestation(rule: Rule): string {
  const { attest } = rule
  if (!attest) return ''
  const when = attest.validFor === 'release' ? 'release: v1.8.0' : 'on: 2026-11-02'
  return `## Attestation\n\n${attestationTerms(rule, attest)}\n\n${fenced('yaml', `attestations:\n  - rule: ${rule.id}\n    owner: "@your-team"\n    ${when}\n    evidence: docs/evidence.md      # a path in the repository, or an address\n`)}`
}

function firstPath(rule: Rule): string {
  return (rule.examples.find(({ finds }) => finds?.[0])?.finds?.[0] ?? 'Dockerfile:1').replace(/:\d+$/, '')
}

function variants(rule: Rule): string {
  const rows = Object.entries(rule.variants).map(([name, variant]) => `| ${name} | ${variant.severity ?? rule.severity} | ${cell(unfilled(variant.message ?? rule.message))} |\n`)
  return rows.length === 0 ? '' : `## Cases\n\n| case | severity | what is said |\n| --- | --- | --- |\n${rows.join('')}`
}

function exampleSection(example: Rule['examples'][number], number: string): string {
  const bad = example.bad ? `## Bad${number}\n\nFound at ${(example.finds ?? []).map((place) => `\`${place}\``).join(', ')}.\n\n${files(example.bad)}` : ''
  const good = example.good ? `## Good${number}\n\n${files(example.good)}` : ''
  return [bad, good].filter((part) => part !== '').join('\n')
}

function files(example: ExampleFiles): string {
  return Object.entries(example)
    .map(([path, text]) => `\`${path}\`\n\n${fenced(languageOf(path), text)}`)
    .join('\n')
}

function languageOf(path: string): string {
  if (/dockerfile/i.test(path)) return 'dockerfile'
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return { yml: 'yaml', yaml: 'yaml', json: 'json', toml: 'toml', xml: 'xml', sh: 'sh', py: 'python' }[extension] ?? 'text'
}

function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.replace(/(?<!\n)\n*$/, '\n')}${fence}\n`
}

function inlineCode(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** The index of all rules by area, and the one by other tools' rules. */
export function ruleIndex(rules: readonly Rule[]): string {
  const areas = (Object.keys(AREAS) as Area[]).filter((area) => rules.some((rule) => rule.area === area))
  const sections = areas.map((area) => {
    const rows = rules.filter((rule) => rule.area === area).map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.title)} | ${rule.severity} | ${rule.profile} |\n`)
    return `## ${AREAS[area]}\n\n| rule | wanted | severity | profile |\n| --- | --- | --- | --- |\n${rows.join('')}`
  })
  return `# Rules\n\n${rules.length} rules. \`recommended\` ones run by default; \`strict\` ones with \`profile: strict\`, \`production\` ones, most of them attestations, with \`profile: production\`. Coming from another tool? [Find your rule here](other-tools.md).\n\n${sections.join('\n')}`
}

export function otherToolsIndex(rules: readonly Rule[]): string {
  const byTool = new Map<string, { id: string; rule: Rule }[]>()
  for (const rule of rules) {
    for (const equivalent of rule.equivalents) {
      const colon = equivalent.indexOf(':')
      const tool = equivalent.slice(0, colon)
      byTool.set(tool, [...(byTool.get(tool) ?? []), { id: equivalent.slice(colon + 1), rule }])
    }
  }
  const sections = [...byTool.keys()].sort().map((tool) => {
    const rows = (byTool.get(tool) ?? [])
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ id, rule }) => `| \`${id}\` | [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.title)} |\n`)
    return `## ${tool}\n\n| there | here | wanted |\n| --- | --- | --- |\n${rows.join('')}`
  })
  return `# Coming from another tool\n\nWhich of our rules looks for what a rule you know looks for. \`readiness explain hadolint:DL3002\` answers the same on the command line.\n\n${sections.join('\n')}`
}
