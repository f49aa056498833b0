import { commandsIn } from './checklist-commands.ts'
import { conditionOf, inheritedFrom, isNegative, polarityOf } from './checklist-context.ts'
import { effortIn, priorityIn } from './checklist-effort.ts'
import type { ChecklistItem, ChecklistItemKind, ChecklistKey, ChecklistMark } from './checklist-item.ts'
import { keysOf } from './checklist-keys.ts'
import { numbersOf, portsOf } from './checklist-numbers.ts'
import type { Outline, Section } from './checklist-outline.ts'
import { pathsOf } from './checklist-paths.ts'
import { statusAtEnd, statusOfWords } from './checklist-signs.ts'
import type { Signed } from './checklist-signs.ts'
import { blanksOf, plainText, withoutOrdinal } from './checklist-text.ts'
import type { PlainText } from './checklist-text.ts'
import type { Location } from '../tree/location.ts'

/** An item whose block of commands, section and marker are not yet read to their ends. */
export interface Draft extends Omit<ChecklistItem, 'effort' | 'priority' | 'marker' | 'commands'> {
  readonly commands: string[]
  marker: string | undefined
  effort: string | undefined
  priority: string | undefined
}

/** What a line brings of its own. */
export interface Line {
  readonly at: Location
  readonly signed: Signed
  readonly kind: 'list' | 'step' | 'prose'
}

/** Says of itself that it does not apply. */
const NOT_APPLICABLE = /^n\/?a\b(?!\w)|^not applicable\b|(?:[-–—:(]\s*)(?:n\/a|not applicable)\s*\)?[.]?$|^\(?(?:removed|obsolete|deprecated)\)?\s*:|\((?:n\/a|not applicable)\b[^()]{0,80}\)/i
const STATUS_LINE = /^(?:current |overall )?(?:status|state)\s*:\s*(.{1,300})$/i
const ANCHOR_ONLY = /^\[[^[\]]*\]\(#[^()]*\)$/

/** The item that a line is; undefined where it says nothing that could be so or not. */
export function draftOf({ at, signed, kind }: Line, outline: Outline): Draft | undefined {
  const plain = withoutOrdinal(plainText(signed.text))
  if (signed.dropped || plain.text === '' || /^[_\s|.:-]+$/.test(plain.text) || NOT_APPLICABLE.test(plain.text) || ANCHOR_ONLY.test(signed.text.trim())) return undefined
  const { surroundings } = outline
  const over = [...surroundings.near, ...surroundings.headings]
  const effort = effortIn(plain.text, () => over.some(({ estimated }) => estimated))
  const planned = kind === 'step' && effort !== undefined && over.some(({ plan }) => plan)
  const told = planned || signed.legend ? undefined : signed.sign ?? toldBy(plain.text)
  const mark = signed.box ?? told ?? (planned || kind === 'prose' || plain.text.endsWith(':') ? 'none' : inheritedFrom(plain.text, surroundings))
  const condition = conditionOf(plain.text, surroundings)
  // An open box before "No tests ❌" waits for the gap to be closed; it does not promise one.
  const tellsGap = !condition && mark === 'open' && isNegative(plain.text) && (signed.sign === 'missing' || inheritedFrom(plain.text, surroundings) === 'missing')
  return {
    ...namedBy(plain, at),
    at,
    text: plain.text,
    mark,
    kind: signed.box ? 'task' : told ? 'status' : 'bullet',
    headings: outline.section.headings,
    label: outline.label?.text,
    depth: outline.levels.length,
    parent: outline.parent,
    polarity: tellsGap ? 'absence' : polarityOf(plain.text, mark, condition),
    marker: plain.marker,
    effort,
    priority: priorityIn(plain.text),
    blanks: blanksOf(plain.outside),
  }
}

/** `Status: in progress`, `Backups: missing`. */
function toldBy(text: string): ChecklistMark | undefined {
  const status = STATUS_LINE.exec(text)?.[1]
  return (status === undefined ? undefined : statusOfWords(status.split(/(?<!\s)\s+[-–—(]|,/)[0] as string)) ?? statusAtEnd(text)
}

/** A line of a table or of a block of code, whose words are read already. */
export function plainDraft(kind: ChecklistItemKind, plain: PlainText, at: Location, outline: Outline, more: { readonly mark?: ChecklistMark; readonly keys?: readonly ChecklistKey[]; readonly blanks?: readonly string[]; readonly effort?: string | undefined; readonly priority?: string | undefined; readonly parent?: number | undefined; readonly depth?: number }): Draft {
  const { surroundings } = outline
  const mark = more.mark ?? 'none'
  const named = namedBy(plain, at)
  return {
    ...named,
    keys: more.keys ?? named.keys,
    commands: kind === 'env' ? [] : named.commands,
    at,
    text: plain.text,
    mark,
    kind,
    headings: outline.section.headings,
    label: outline.label?.text,
    depth: more.depth ?? 0,
    parent: more.parent,
    polarity: polarityOf(plain.text, mark, conditionOf(plain.text, surroundings)),
    marker: plain.marker,
    effort: more.effort,
    priority: more.priority ?? priorityIn(plain.text),
    blanks: more.blanks ?? [],
  }
}

function namedBy(plain: PlainText, at: Location): Pick<Draft, 'keys' | 'paths' | 'commands' | 'ports' | 'numbers' | 'spans'> {
  const folder = at.path.includes('/') ? at.path.slice(0, at.path.lastIndexOf('/')) : ''
  const ports = portsOf(plain.text)
  const numbers = numbersOf(plain.text).filter(({ value, unit }) => unit !== '' || !ports.includes(value))
  return { keys: keysOf(plain), paths: pathsOf(plain, folder), commands: commandsIn(plain.spans), ports, numbers, spans: plain.spans }
}

/** The item once its section is read to the end. */
export function finished(draft: Draft, section: Section): ChecklistItem {
  draft.effort ??= section.effort
  draft.priority ??= section.priority
  return draft
}
