import { standOf } from '../policy/checklist-stand.ts'
import { CLAIM_STATES } from '../policy/checklist-verdict.ts'
import type { ClaimState, ClaimVerdict } from '../policy/checklist-verdict.ts'
import type { ChecklistJudgement, HeldChecklist } from '../policy/held-checklists.ts'
import type { Finding } from '../policy/report.ts'
import { explainBinding, parentsOf } from '../rules/bind-item.ts'
import type { Rule } from '../rules/rule.ts'
import { maskerFor } from './masking.ts'
import { plural } from './plural.ts'
import { printable, shortened } from './printable.ts'

/** How people read a state. */
const SPOKEN: Record<ClaimState, string> = {
  true: 'true',
  contradicted: 'contradicted',
  'unticked-but-proven': 'proven, not ticked',
  'attestation-missing': 'not attested',
  unbound: 'not bound',
  unknown: 'unknown',
}
const COUNTED: Record<ClaimState, string> = { ...SPOKEN, 'unticked-but-proven': 'proven and not ticked', 'attestation-missing': 'without an attestation', unbound: 'not bound to a rule' }

/** An open task that the repository does not show either is no claim, and nothing is wrong with it. */
function spoken({ item, state }: ClaimVerdict): string {
  return state === 'true' && standOf(item) === 'open' ? 'still open' : SPOKEN[state]
}

/** A line's words and a sentence, as they are shown, in characters. */
const TEXT_WIDTH = 160
const SENTENCE_WIDTH = 400

export type Counts = Record<ClaimState, number>

export function countsOfStates(verdicts: readonly ClaimVerdict[]): Counts {
  const counts = Object.fromEntries(CLAIM_STATES.map((state) => [state, 0])) as Counts
  for (const { state } of verdicts) counts[state]++
  return counts
}

/** The contradiction that was found on a line, where the policy asks for it. */
function findingAt({ findings }: ChecklistJudgement, { item: { at } }: ClaimVerdict): Finding | undefined {
  return findings.find((finding) => finding.state !== 'unknown' && finding.at.path === at.path && finding.at.line === at.line)
}

/** Every line with its state, its rule, the reason for both, and the place that shows it; then the totals. */
export function checklistText(judgement: ChecklistJudgement, { quiet }: { readonly quiet: boolean }): string {
  const masker = maskerFor(judgement.secrets)
  const shown = (text: string, width: number): string => printable(shortened(masker.line(text), width))
  const files = judgement.held.map(({ source, verdicts }) => {
    const bound = verdicts.filter(({ state }) => (quiet ? state === 'contradicted' : state !== 'unbound'))
    const unbound = quiet ? [] : verdicts.filter(({ state }) => state === 'unbound')
    return [
      printable(source.path),
      ...bound.flatMap((verdict) => boundLines(verdict, judgement, shown)),
      ...(unbound.length > 0 ? [`  Not bound to a rule, so nobody looked (${unbound.length}):`, ...unbound.map(({ item }) => `  ${String(item.at.line).padStart(5)}  ${shown(item.text, TEXT_WIDTH)}`)] : []),
      `  ${totals(verdicts)}`,
      '',
    ].join('\n')
  })
  const blocking = judgement.blocking.size
  return `${files.join('\n')}${blocking > 0 ? `${plural(blocking, 'contradiction')} ${blocking === 1 ? 'fails' : 'fail'} the gate.\n` : ''}`
}

function boundLines(verdict: ClaimVerdict, judgement: ChecklistJudgement, shown: (text: string, width: number) => string): string[] {
  const { item, binding, reason, places } = verdict
  const finding = findingAt(judgement, verdict)
  const waived = finding?.state === 'waived' ? ' (waived)' : ''
  const lead = ' '.repeat(9)
  return [
    `  ${String(item.at.line).padStart(5)}  ${(spoken(verdict) + waived).padEnd(18)}  ${binding?.rule.id ?? ''}`,
    `${lead}${shown(item.text, TEXT_WIDTH)}`,
    ...(binding ? [`${lead}bound: ${shown(binding.reason, SENTENCE_WIDTH)}${binding.confidence === 'likely' ? ' (likely)' : ''}`] : []),
    ...(reason === '' ? [] : [`${lead}found: ${shown(reason, SENTENCE_WIDTH)}`]),
    ...places.map(({ at, message }) => `${lead}see ${printable(`${at.path}:${at.line}`)}${message === '' || message === reason ? '' : `: ${shown(message, SENTENCE_WIDTH)}`}`),
  ]
}

function totals(verdicts: readonly ClaimVerdict[]): string {
  if (verdicts.length === 0) return 'No line of it claims anything.'
  const counts = countsOfStates(verdicts)
  return `${plural(verdicts.length, 'line')}: ${CLAIM_STATES.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${COUNTED[state]}`).join(', ')}.`
}

/** The same for programs. */
export function checklistJson(judgement: ChecklistJudgement, root: string): string {
  const masker = maskerFor(judgement.secrets)
  const line = (verdict: ClaimVerdict): object => {
    const { item, binding, state, reason, places } = verdict
    return {
      line: item.at.line,
      text: masker.line(item.text),
      mark: item.mark,
      kind: item.kind,
      polarity: item.polarity,
      state,
      waived: findingAt(judgement, verdict)?.state === 'waived',
      rule: binding?.rule.id ?? null,
      confidence: binding?.confidence ?? null,
      bound: binding ? masker.line(binding.reason) : null,
      found: masker.line(reason),
      places: places.map(({ at, message }) => ({ path: at.path, line: at.line, message: masker.line(message) })),
    }
  }
  const checklists = judgement.held.map(({ source, checklist, verdicts }) => ({ path: source.path, repaired: checklist.repaired, counts: countsOfStates(verdicts), lines: verdicts.map(line) }))
  const problems = judgement.unread.map(({ path, line: at, message }) => ({ path, line: at, message }))
  return `${JSON.stringify({ version: 1, root, verdict: judgement.blocking.size > 0 ? 'fail' : 'pass', checklists, problems }, null, 2)}\n`
}

/** Why a line is bound to its rule, or is not, and what came of it. */
export function lineExplanation({ source, checklist: { items }, verdicts }: HeldChecklist, line: number, rules: readonly Rule[], secrets: readonly string[]): string {
  const masker = maskerFor(secrets)
  const shown = (text: string): string => printable(shortened(masker.line(text), SENTENCE_WIDTH))
  const found = verdicts.filter(({ item }) => item.at.line === line)
  if (found.length === 0) return `${printable(source.path)}:${line} claims nothing: it is no item of a list, no row and no line of a block that could be so or not.\n`
  return found.map((verdict) => explanationOf(verdict, explainBinding(verdict.item, rules, parentsOf(verdict.item, items)), shown)).join('\n')
}

function explanationOf(verdict: ClaimVerdict, { candidates, unknownMarker }: ReturnType<typeof explainBinding>, shown: (text: string) => string): string {
  const { item, binding, reason, places } = verdict
  const list = (name: string, values: readonly string[]): string[] => (values.length === 0 ? [] : [`  ${name}: ${values.map(shown).join(', ')}`])
  return [
    `${printable(`${item.at.path}:${item.at.line}`)}  ${shown(item.text)}`,
    `  read as: ${item.kind}, ${item.mark === 'none' ? 'without a mark' : item.mark}, ${item.polarity}`,
    ...list('under', item.headings),
    ...list('names', [...item.keys.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)), ...item.paths, ...item.commands, ...item.ports.map((port) => `port ${port}`), ...item.numbers.map(({ value, unit }) => `${value} ${unit}`.trim())]),
    binding ? `  bound to ${binding.rule.id} (${binding.confidence}): ${shown(binding.reason)}` : '  bound to nothing: no rule is far enough ahead of the others',
    ...(unknownMarker === undefined ? [] : [`  its marker names ${shown(unknownMarker)}, which no rule is called`]),
    ...candidates.filter(({ rule }) => rule.id !== binding?.rule.id).map(({ rule, score, reason: why, passedOver }) => `  considered ${rule.id} (${score.toFixed(1)}): ${shown(why)}${passedOver === undefined ? '' : `; passed over: ${shown(passedOver)}`}`),
    `  ${spoken(verdict)}${reason === '' ? '' : `: ${shown(reason)}`}`,
    ...places.map(({ at, message }) => `    see ${printable(`${at.path}:${at.line}`)}${message === '' ? '' : `: ${shown(message)}`}`),
    '',
  ].join('\n')
}
