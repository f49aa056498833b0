import { isNegative } from './checklist-context.ts'
import { keysOf } from './checklist-keys.ts'
import { numbersOf } from './checklist-numbers.ts'
import { statusOfWords } from './checklist-signs.ts'
import type { Signed } from './checklist-signs.ts'
import { blanksOf } from './checklist-text.ts'
import type { PlainText } from './checklist-text.ts'

/** `**Label**: value`, `**Label:** value`. */
const BOLD_LABEL = /^(?:\*\*|__)[^*_]{1,80}(?:(?:\*\*|__)\s*:|:\s*(?:\*\*|__))/
const WHOLE_BOLD = /^(?:\*\*|__)([^*]{1,120})(?:\*\*|__)\s*:?$/
const STATUS = /^(?:\*\*|__)?(?:current |overall )?(?:status|state)(?:\*\*|__)?\s*:/i
const META = /^(?:document |checklist )?(?:version|last (?:updated?|reviewed|modified)|updated?(?: on)?|created(?: on)?|reviewed(?: on)?|author|authors|maintainer|maintained by|goal|goals|purpose|audience|note|notes|tip|important|example|recommendation|summary|legend|after this|only do this if|when)\b[^:]{0,40}:/i
/** A list or a sentence could not go on with it. */
const OPENING = /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)/

/** The words of a line that introduces what follows: it ends with a colon, is bold as a whole, or opens with a bold label. */
export function labelOf(written: string, plain: string): string | undefined {
  if (plain.length > 160) return undefined
  if (plain.endsWith(':')) return plain.slice(0, -1).trim()
  const bold = WHOLE_BOLD.exec(written.trim())?.[1]
  if (bold !== undefined) return bold.replace(/:$/, '').trim()
  return BOLD_LABEL.test(written) ? plain.slice(0, plain.indexOf(':')).trim() : undefined
}

/** Whether a line of prose says something of its own: a status, a blank to fill in, a figure behind a label, a way to a document. */
export function isItemOfProse(written: string, { sign, legend, box }: Signed, plain: PlainText): boolean {
  const { text, outside, targets } = plain
  if (legend || text.endsWith(':') || META.test(text)) return false
  if (sign !== undefined || box !== undefined) return true
  if (STATUS.test(written)) return isNegative(text) || statusOfWords(text.slice(text.indexOf(':') + 1)) !== undefined
  if (blanksOf(outside).some((label) => label !== '')) return true
  if (targets.some((target) => /^(?![a-z][a-z0-9+.-]*:|#|\/\/).*\.\w{1,5}(?:#.*)?$/i.test(target))) return true
  return BOLD_LABEL.test(written) && (numbersOf(text).some(({ unit }) => unit !== '') || keysOf(plain).length > 0)
}

/** Whether a line begins something of its own although no blank line parts it from the item above. */
export function standsAlone(text: string, indented: boolean): boolean {
  if (/^<!--/.test(text)) return true
  return !indented && (OPENING.test(text) || STATUS.test(text) || /^[A-Z][^.:]{0,60}:$/.test(text) || /^[-=*_]{3,}$/.test(text))
}
