import { STATUS_BEGIN, STATUS_END, statusSection } from '../documents/checklist-status.ts'
import type { ClaimVerdict } from '../policy/checklist-verdict.ts'
import { standOf } from '../policy/checklist-stand.ts'
import type { HeldChecklist } from '../policy/held-checklists.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Severity } from '../rules/rule.ts'
import type { Masker } from './masking.ts'
import { plural } from './plural.ts'
import { printable, shortened } from './printable.ts'

const TITLES: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', notice: 'Notices' }
const PRIORITIES = ['critical', 'high', 'medium', 'low']
/** In characters. */
const TEXT_WIDTH = 200

/** The checklist's text with its section on the current status written anew; at its end where it has none. Line ends are kept as the file has them. */
export function withStatus(text: string, checklist: HeldChecklist, masker: Masker): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const section = statusOf(checklist, masker).replaceAll('\n', ending)
  const place = statusSection(text)
  if (place) return text.slice(0, place.start) + section + text.slice(place.end)
  const gap = text === '' ? '' : text.endsWith(`${ending}${ending}`) ? '' : text.endsWith('\n') ? ending : ending + ending
  return text + gap + section + ending
}

/** What is done, what is missing by severity, and the plan, from the first marker to the last. */
function statusOf({ source, verdicts }: HeldChecklist, masker: Masker): string {
  const done = verdicts.filter(isDone)
  const outdated = verdicts.filter(isOutdated)
  const gaps = verdicts.filter(isGap)
  const unattested = verdicts.filter(({ state }) => state === 'attestation-missing')
  const open = verdicts.length - done.length - outdated.length - gaps.length - unattested.length
  const write = (text: string): string => markdown(shortened(masker.line(text), TEXT_WIDTH))
  return [
    STATUS_BEGIN,
    '## Current status',
    '',
    'Written by `readiness checklist --status`; what stands between the markers is replaced by its next run.',
    '',
    `Of ${plural(verdicts.length, 'line')}: ${done.length} done and proven, ${plural(gaps.length, 'gap')}, ${outdated.length} said to be missing and there, ${unattested.length} claimed and attested by nobody, ${open} that could not be held to the repository.`,
    ...section('### Done', done.map((verdict) => `- ${write(verdict.item.text)}${evidence(verdict, source.path)}`)),
    ...section('### Said to be missing, and there', outdated.map((verdict) => `- ${write(verdict.item.text)}: ${write(verdict.binding?.rule.title ?? '')}${evidence(verdict, source.path)}`)),
    ...(gaps.length > 0 ? ['', '### Gaps'] : []),
    ...SEVERITIES.flatMap((severity) =>
      section(
        `#### ${TITLES[severity]}`,
        gaps.filter(({ binding }) => binding?.rule.severity === severity).map((verdict) => `- ${write(verdict.item.text)}: ${write(verdict.reason)}${evidence(verdict, source.path)} (\`${verdict.binding?.rule.id ?? ''}\`)`),
      ),
    ),
    ...section('### Claimed, and attested by nobody', unattested.map(({ item, binding }) => `- ${write(item.text)} (\`${binding?.rule.id ?? ''}\`)`)),
    ...plan(gaps, write),
    STATUS_END,
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '', ...lines]
}

function isDone({ item, state }: ClaimVerdict): boolean {
  return state === 'unticked-but-proven' || (state === 'true' && standOf(item) === 'so')
}

function isOutdated({ item, state }: ClaimVerdict): boolean {
  return state === 'contradicted' && standOf(item) === 'absent'
}

/** Claimed and not so, or said to be missing and so. */
function isGap({ item, state }: ClaimVerdict): boolean {
  const stand = standOf(item)
  return state === 'true' ? stand === 'absent' || stand === 'open' : state === 'contradicted' && stand !== 'absent'
}

/** Where it is shown; the checklist's own lines move, and are no evidence. */
function evidence({ places }: ClaimVerdict, own: string): string {
  const place = places.find(({ at }) => at.path !== own)
  if (!place) return ''
  const text = printable(`${place.at.path}:${place.at.line}`)
  return text.includes('`') ? '' : `, see \`${text}\``
}

/** The gaps in the order the file's priorities give, then by severity, with the efforts it gives. */
function plan(gaps: readonly ClaimVerdict[], write: (text: string) => string): string[] {
  if (gaps.length === 0) return []
  const weight = ({ item, binding }: ClaimVerdict): number => {
    const priority = PRIORITIES.indexOf(item.priority ?? '')
    return (priority < 0 ? PRIORITIES.length : priority) * SEVERITIES.length + SEVERITIES.indexOf(binding?.rule.severity ?? 'notice')
  }
  const ordered = gaps.map((verdict, index) => ({ verdict, index })).sort((a, b) => weight(a.verdict) - weight(b.verdict) || a.index - b.index)
  const rows = ordered.map(({ verdict: { item, binding } }, index) => `| ${index + 1} | ${write(item.text)} | ${item.priority ?? binding?.rule.severity ?? ''} | ${item.effort === undefined ? '' : write(item.effort)} |`)
  return ['', '### Plan', '', '| | What | Priority | Effort |', '| --- | --- | --- | --- |', ...rows, '']
}

/** Text of a line as prose of the same file: nothing in it formats, links or is HTML. */
function markdown(text: string): string {
  return printable(text).replace(/[\\`*[\]<>|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (character) => `\\${character}`)
}
