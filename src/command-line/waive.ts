import { judge } from '../judge.ts'
import { policyFor } from '../policy/policy-for.ts'
import { isDay } from '../checks/attestation/days.ts'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { didYouMean } from '../policy/nearest.ts'
import { withEntries } from '../policy/readiness-edit.ts'
import type { WrittenEntry } from '../policy/readiness-edit.ts'
import type { Finding } from '../policy/report.ts'
import { plural } from '../report/plural.ts'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, judgeOptions } from './check.ts'
import type { Streams } from './check.ts'
import { readinessText, writeReadiness } from './readiness-text.ts'

const REASON_OF_ALL = 'There when Readiness was adopted; to be mended by the day it expires.'

/** Writes down dated exceptions: for one rule, or for everything that is found now. @throws ConfigurationError, UnreadableRootError */
export async function waive(given: Arguments, streams: Streams): Promise<number> {
  const { rule: name, root } = operandsOf(given)
  const { written, all } = given
  for (const needed of ['owner', 'expires', ...(all ? [] : ['reason'])]) if (!written.has(needed)) throw new ConfigurationError(`waive needs --${needed}${needed === 'expires' ? ', the last day it holds' : needed === 'owner' ? ', who answers for it' : ', why it is acceptable for now'}`)
  const tree = workingDirectory(root)
  const options = judgeOptions(root, tree, given)
  const expires = written.get('expires') as string
  if (!isDay(expires)) throw new ConfigurationError(`--expires: "${expires}" is no day of the calendar; write it as YYYY-MM-DD`)
  if (expires < options.today) throw new ConfigurationError(`--expires: ${expires} has passed; nothing would be waived`)
  const read = readinessText(tree, options.config)
  const { findings, rules } = await judge(tree, { ...options, clock: 'schedule' })
  if (!all && !rules.some(({ id }) => id === name)) throw new ConfigurationError(`no rule "${name}" is in force here${didYouMean(name, rules.map(({ id }) => id))}`)
  const present = findings.filter(({ rule, state }) => state !== 'waived' && (all ? !rule.startsWith('policy/') : rule === name))
  const entries = all ? placesOf(present).map((place) => entryOf(place, written, REASON_OF_ALL)) : [entryOf({ rule: name, path: written.get('path') }, written, '')]
  if (entries.length === 0) {
    streams.error('Nothing is found here that could be waived.\n')
    return EXIT.pass
  }
  const after = withEntries(read.source, 'waivers', entries)
  await policyFor(tree, { ...options, configText: after })
  writeReadiness(root, read, after, given.dryRun, streams)
  streams.error(`${plural(entries.length, 'waiver')} until ${expires}, for ${plural(all ? present.length : present.filter(({ at }) => within(at.path, written.get('path'))).length, 'finding')}.\n`)
  return EXIT.pass
}

function operandsOf({ operands, all }: Arguments): { rule: string; root: string } {
  if (all) {
    if (operands.length > 1) throw new ConfigurationError('waive --all takes one root and no rule')
    return { rule: '', root: operands[0] ?? '.' }
  }
  const [rule, root = '.', ...more] = operands
  if (rule === undefined) throw new ConfigurationError('waive needs a rule, or --all for everything that is found now')
  if (more.length > 0) throw new ConfigurationError('waive takes a rule and one root')
  return { rule, root }
}

interface WaivedPlace {
  readonly rule: string
  readonly path: string | undefined
}

/** Each rule and file once. */
function placesOf(findings: readonly Finding[]): readonly WaivedPlace[] {
  const places = new Map(findings.map(({ rule, at }) => [JSON.stringify([rule, at.path]), { rule, path: at.path }]))
  return [...places.values()].sort((a, b) => (a.rule === b.rule ? (a.path < b.path ? -1 : 1) : a.rule < b.rule ? -1 : 1))
}

function entryOf({ rule, path }: WaivedPlace, written: Arguments['written'], reason: string): WrittenEntry {
  return [
    ['rule', rule],
    ...(path === undefined ? [] : [['path', path] as const]),
    ['reason', written.get('reason') ?? reason],
    ['owner', written.get('owner') as string],
    ['expires', written.get('expires') as string],
  ]
}

function within(path: string, folder: string | undefined): boolean {
  return folder === undefined || path === folder || path.startsWith(`${folder.replace(/(?<!\/)\/+$/, '')}/`)
}
