import { policyFor } from '../policy/policy-for.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import { withEntries, withValues } from '../policy/readiness-edit.ts'
import type { WrittenEntry } from '../policy/readiness-edit.ts'
import type { Rule } from '../rules/rule.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { readinessText, writeReadiness } from './readiness-text.ts'

/** Writes down that somebody did what a rule asks: sets the day and evidence of the attestation that is there, or adds one. @throws ConfigurationError, UnreadableRootError */
export async function attest(given: Arguments, streams: Streams): Promise<number> {
  const [name, root = '.', ...more] = given.operands
  if (name === undefined) throw new ConfigurationError('attest needs the rule that is attested, such as backup/restore-tested')
  if (more.length > 0) throw new ConfigurationError('attest takes a rule and one root')
  for (const needed of ['owner', 'evidence']) if (!given.written.has(needed)) throw new ConfigurationError(`attest needs --${needed}: ${needed === 'owner' ? 'who says so, a handle or a team' : 'what shows it, a path in the repository or an address'}`)
  const tree = workingDirectory(root)
  const options = judgeOptions(root, tree, given)
  const read = readinessText(tree, options.config)
  // With every rule at hand: what is attested need not be in the profile.
  const policy = await policyFor(tree, { ...options, profile: 'production' })
  const rule = policy.rules.find(({ rule: known }) => known.id === name || known.formerly.includes(name))?.rule
  if (!rule) throw new ConfigurationError(`unknown rule "${name}"${didYouMean(name, policy.rules.map(({ rule: { id } }) => id))}`)
  if (!rule.attest) throw new ConfigurationError(`files decide ${rule.id}; nobody can attest it. Where it is wrong here, waive it: readiness waive ${rule.id}`)
  const values = entryFor(rule, given, options.today)
  const item = given.written.get('item')
  const index = policy.declared.attestations.findIndex((attestation) => attestation.rule === rule.id && attestation.item === item)
  const after = (index >= 0 ? withValues(read.source, 'attestations', index, values.slice(1)) : undefined) ?? withEntries(read.source, 'attestations', [values])
  // What is written must read back as a valid file.
  await policyFor(tree, { ...options, configText: after })
  writeReadiness(root, read, after, given.dryRun, streams)
  return EXIT.pass
}

function entryFor(rule: Rule, { written, measured }: Arguments, today: string): WrittenEntry {
  const figures = Object.fromEntries(measured.map(figure))
  const release = written.get('release')
  if (rule.attest?.validFor === 'release' && release === undefined) throw new ConfigurationError(`${rule.id} is attested for a release: add --release`)
  const missing = Object.keys(rule.attest?.measured ?? {}).find((name) => !Object.hasOwn(figures, name))
  if (missing !== undefined) throw new ConfigurationError(`${rule.id} wants a figure: add --measured ${missing}=NUMBER`)
  const item = written.get('item')
  const items = rule.attest?.items ?? []
  if (items.length > 0 && (item === undefined || !items.includes(item))) throw new ConfigurationError(`${rule.id} is attested item by item: add --item with one of ${items.join(', ')}`)
  return [
    ['rule', rule.id] as const,
    ...(item === undefined ? [] : [['item', item] as const]),
    ['owner', written.get('owner') as string] as const,
    ...(release === undefined ? [] : [['release', release] as const]),
    ...(release === undefined || written.has('on') ? [['on', written.get('on') ?? today] as const] : []),
    ['evidence', written.get('evidence') as string] as const,
    ...(written.has('expires') ? [['expires', written.get('expires') as string] as const] : []),
    ...(measured.length > 0 ? [['measured', figures] as const] : []),
  ]
}

function figure(text: string): [string, number] {
  const [name = '', value = '', ...more] = text.split('=')
  const number = Number(value)
  if (name === '' || value.trim() === '' || !Number.isFinite(number) || more.length > 0) throw new ConfigurationError(`--measured: read "${text}", accepted is NAME=NUMBER such as minutes=14`)
  return [name, number]
}
