import { policyFor } from '../policy/policy-for.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { AREAS } from '../rules/area.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'

/** Lists every rule that would run on a root, with its severity and where that comes from. @throws ConfigurationError, UnreadableRootError */
export async function listRules(given: Arguments, streams: Streams): Promise<number> {
  if (given.operands.length > 1) throw new ConfigurationError('rules takes one root')
  if (!['text', 'json'].includes(given.format)) throw new ConfigurationError('rules prints text or json')
  const root = given.operands[0] ?? '.'
  const tree = workingDirectory(root)
  const policy = await policyFor(tree, judgeOptions(root, tree, given))
  if (given.format === 'json') {
    const listed = policy.rules.map(({ rule }) => ({ id: rule.id, title: rule.title, area: rule.area, severity: rule.severity, check: rule.check, covers: rule.covers, equivalents: rule.equivalents }))
    streams.out(`${JSON.stringify(listed, null, 2)}\n`)
    return EXIT.pass
  }
  const width = Math.max(...policy.rules.map(({ rule }) => rule.id.length))
  for (const [area, title] of Object.entries(AREAS)) {
    const rules = policy.rules.filter(({ rule }) => rule.area === area)
    if (rules.length === 0) continue
    streams.out(`${title}\n`)
    for (const { rule, severityFrom } of rules) streams.out(`  ${rule.severity.padEnd(8)} ${rule.id.padEnd(width)}  ${severityFrom === 'rule' ? '' : `(severity from the ${severityFrom})`}`.trimEnd() + '\n')
    streams.out('\n')
  }
  streams.out(`${policy.rules.length} rules in force, profile ${policy.profile}${policy.source === undefined ? '' : ` and ${policy.source}`}.\n`)
  return EXIT.pass
}
