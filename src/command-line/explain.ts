import { policyFor } from '../policy/policy-for.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import { AREAS } from '../rules/area.ts'
import { attestationTerms } from '../rules/attestation-text.ts'
import { examplesOf } from '../rules/built-in-rules.ts'
import { unfilled } from '../rules/finding-text.ts'
import { optionsOf } from '../rules/render-page.ts'
import type { ExampleFiles, Rule } from '../rules/rule.ts'
import { memoryTree } from '../tree/memory.ts'
import type { Arguments } from './arguments.ts'
import { DEFAULT_CONFIG, EXIT } from './check.ts'
import type { Streams } from './check.ts'

/** Prints what a rule wants. It may be named by its id, by the end of its id, or by a rule of another tool. @throws ConfigurationError */
export async function explain(given: Arguments, streams: Streams): Promise<number> {
  const name = given.operands[0]
  if (name === undefined || given.operands.length > 1) throw new ConfigurationError('explain takes one rule, such as container/non-root-container or hadolint:DL3002')
  const policy = await policyFor(memoryTree({}), { config: DEFAULT_CONFIG, configNamed: false, profile: 'production', rulesFolder: given.rules, today: '1970-01-01' })
  const rules = policy.rules.map(({ rule }) => rule)
  const found = rules.filter((rule) => names(rule).includes(name))
  const meant = found.length > 0 ? found : rules.filter((rule) => rule.id.endsWith(`/${name}`))
  if (meant.length === 0) throw new ConfigurationError(`no rule is called "${name}"${didYouMean(name, rules.flatMap(names))}`)
  streams.out(meant.map(page).join('\n'))
  return EXIT.pass
}

function names(rule: Rule): string[] {
  return [rule.id, ...rule.formerly, ...rule.equivalents]
}

function page(rule: Rule): string {
  const examples = examplesOf(rule)
  const example = examples.find(({ bad }) => bad)
  const good = example?.good ?? examples.find((other) => other.good)?.good
  const parts = [
    `${rule.id}\n${rule.title}\n\n${AREAS[rule.area]}, ${rule.severity}, profile ${rule.profile}\n`,
    rule.attest ? `Attestation\n  ${attestationTerms(rule, rule.attest)}\n` : '',
    `Why\n  ${rule.why}\n`,
    `Fix\n  ${unfilled(rule.fix)}\n`,
    options(rule),
    example?.bad ? `Bad (found at ${(example.finds ?? []).join(', ')})\n${files(example.bad)}` : '',
    good ? `Good\n${files(good)}` : '',
    rule.equivalents.length > 0 ? `Other tools look for this as\n  ${rule.equivalents.join('\n  ')}\n` : '',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function files(example: ExampleFiles): string {
  return Object.entries(example)
    .map(([path, text]) => `  ${path}\n${text.replace(/\n$/, '').split('\n').map((line) => `    ${line}`).join('\n')}\n`)
    .join('')
}

function options(rule: Rule): string {
  const lines = optionsOf(rule).map(({ name, kind, set, description }) => `  ${name}: ${kind}${set === undefined ? '' : `, here ${JSON.stringify(set)}`}${description ? `. ${description}` : ''}\n`)
  return lines.length > 0 ? `Options (rules.${rule.id}.with in .readiness.yml)\n${lines.join('')}` : ''
}
