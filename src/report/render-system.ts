import * as z from '../checks/schema.ts'
import type { Report, RuleResult } from '../policy/report.ts'
import { PHASES } from '../rules/rule.ts'
import { code, prose } from './markdown-text.ts'

const sentence = z.string().trim().min(1)

/** `examples/lines/<name>.yml`: every line of a system's checklist with the rule that decides it, and what the system as found is known to lack. */
export const systemLinesSchema = z.strictObject({
  system: z.string().regex(/^[a-z0-9-]+$/),
  title: sentence,
  checklist: sentence,
  lines: z.array(
    z.strictObject({
      id: z.string().regex(/^\d{3}-L\d+[a-z]?$/),
      section: sentence,
      says: sentence,
      class: z.enum(['static', 'evidence', 'attest']),
      phase: z.enum(PHASES),
      rule: sentence,
      /** Only findings that name this decide the line. */
      about: sentence.optional(),
      also: z.array(sentence).default([]),
    }),
  ),
  faults: z.array(z.strictObject({ rule: sentence, at: z.string().regex(/^.+:\d+$/), is: sentence })),
  decoys: z.array(z.strictObject({ path: sentence, is: sentence })),
})
export type SystemLines = z.infer<typeof systemLinesSchema>
export type SystemLine = SystemLines['lines'][number]

const ORDER: readonly RuleResult['state'][] = ['fail', 'expired', 'missing', 'unknown', 'waived']

/**
 * What a report says of one line: what its rule came to, or, where that is content or does not apply, the worst of the
 * further rules. Where a line says what it is about, only findings that name this count. Undefined where its rule is not in force.
 */
export function stateOfLine(line: SystemLine, report: Report): RuleResult['state'] | undefined {
  const own = stateOfRule(line.rule, line, report)
  if (own === undefined || ORDER.includes(own)) return own
  const further = line.also.map((rule) => stateOfRule(rule, line, report))
  return ORDER.find((state) => further.includes(state)) ?? (own === 'not-applicable' ? (further.find((state) => state === 'pass' || state === 'attested') ?? own) : own)
}

function stateOfRule(id: string, line: SystemLine, report: Report): RuleResult['state'] | undefined {
  const rule = report.rules.find((each) => each.id === id)
  if (!rule || line.about === undefined || !ORDER.includes(rule.state)) return rule?.state
  const about = line.about.toLowerCase()
  const named = report.findings.filter((finding) => finding.rule === id && [finding.message, finding.fix, finding.at.path].some((text) => text.toLowerCase().includes(about)))
  return ORDER.find((state) => named.some((finding) => finding.state === state)) ?? (line.class === 'attest' ? 'attested' : 'pass')
}

const MARKS: Record<RuleResult['state'], string> = { pass: '✅ pass', attested: '✅ attested', fail: '❌ fail', missing: '❌ missing', expired: '❌ expired', unknown: '❔ unknown', waived: '➖ waived', 'not-applicable': '➖ does not apply' }

/** The page of one example system: each line of its checklist, the rule that decides it, and its state in both trees. */
export function renderSystem(system: SystemLines, found: Report, ready: Report): string {
  const counted = (kind: SystemLine['class']): number => system.lines.filter((line) => line.class === kind).length
  const parts = [
    `# ${prose(system.title)}

Generated from [its lines](../../examples/lines/${system.system}.yml) and the two trees. The checklist is ${prose(system.checklist)}: ${system.lines.length} lines, of which ${counted('static')} are decided by files alone, ${counted('evidence')} by evidence in files or somebody's word, and ${counted('attest')} by somebody's word.

| | Verdict | Errors | Warnings | Notices | Unknown | Waived | Score |
| --- | --- | --- | --- | --- | --- | --- | --- |
${[[`[as found](../../examples/${system.system})`, found], [`[as it should be](../../examples/${system.system}-ready)`, ready]].map(([name, report]) => row(name as string, report as Report)).join('\n')}
`,
    faults(system),
  ]
  for (const section of new Set(system.lines.map((line) => line.section))) {
    const lines = system.lines.filter((line) => line.section === section)
    parts.push(`## ${prose(section)}\n\n| Line | It asks | Class | Rule | As found | As it should be |\n| --- | --- | --- | --- | --- | --- |\n${lines.map((line) => lineRow(line, found, ready)).join('\n')}\n`)
  }
  return parts.join('\n')
}

function row(name: string, { verdict, counts, score }: Report): string {
  return `| ${name} | ${verdict} | ${counts.error} | ${counts.warning} | ${counts.notice} | ${counts.unknown} | ${counts.waived} | ${score} |`
}

function lineRow(line: SystemLine, found: Report, ready: Report): string {
  const link = (rule: string): string => `[${code(rule)}](../rules/${rule}.md)`
  const state = (report: Report): string => MARKS[stateOfLine(line, report) ?? 'unknown']
  return `| ${line.id} | ${prose(line.says)} | ${line.class} | ${[line.rule, ...line.also].map(link).join('<br>')} | ${state(found)} | ${state(ready)} |`
}

function faults({ system, faults: known, decoys }: SystemLines): string {
  return `<details><summary>What the tree as found has wrong (${known.length}), and what only looks wrong (${decoys.length})</summary>

${known.map(({ rule, at, is }) => `- ${code(`${system}/${at}`)}: ${prose(is)} (${code(rule)})`).join('\n')}

Left alone, and rightly so:

${decoys.map(({ path, is }) => `- ${code(`${system}/${path}`)}: ${prose(is)}`).join('\n')}

</details>
`
}
