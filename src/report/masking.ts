import { looksRandom } from '../checks/secrets/secret-value.ts'
import { namesSecret } from '../checks/secrets/secret-name.ts'
import { withoutTokens } from '../documents/tokens.ts'

/** Characters of a secret that may be shown. */
const SHOWN = 4

export interface Masked {
  readonly text: string
  /** Whether something was taken out. */
  readonly masked: boolean
}

const LOGIN = /(:\/\/[^\s/:@"']{0,200}:)([^\s/@"']{1,500})(@)/g
const ASSIGNMENT = /([A-Za-z_][\w.-]{0,120})(["']?\s{0,8}(?::-|[:=])\s{0,8}["']?)((?!\$)[^\s"'#,;}\\]{1,2000})/g
const LONG_WORD = /[\w+/=.~-]{24,2000}/g

/** Takes secrets out of what people and machines are shown. */
export interface Masker {
  /** A value as it may be shown: of a secret its first characters, of an address everything but the password in it. */
  value(name: string, value: string): Masked
  /** A line of text as it may be shown: tokens, passwords in addresses, values of names that say secret, and random words are cut. */
  line(line: string): string
}

/** Masks what is a secret by its name or form, and the values of names that the team declares to be secret. */
export function maskerFor(declared: readonly string[]): Masker {
  const names = new Set(declared)
  const isSecret = (name: string): boolean => namesSecret(name) || names.has(name)
  const line = (text: string): string =>
    withoutTokens(text)
      .replace(LOGIN, (whole, before: string, password: string, after: string) => (isGiven(password) ? before + hidden(password) + after : whole))
      .replace(ASSIGNMENT, (whole, name: string, sign: string, value: string) => (isSecret(name) && isGiven(value) ? name + sign + hidden(value) : whole))
      .replace(LONG_WORD, (word) => (looksRandom(word) ? hidden(word) : word))
  return {
    line,
    value(name, value) {
      const text = isSecret(name) && isGiven(value) ? hidden(value) : line(value)
      return { text, masked: text !== value }
    },
  }
}

const BY_FORM = maskerFor([])

/** A value as it may be shown where nothing is declared. */
export function maskedValue(name: string, value: string): Masked {
  return BY_FORM.value(name, value)
}

/** A line of text as it may be shown where nothing is declared. */
export function maskedLine(line: string): string {
  return BY_FORM.line(line)
}

/** A value of its own, not one that is fetched from elsewhere. */
function isGiven(value: string): boolean {
  return value !== '' && !/^["']?([$?+]|<|\{\{|\/|\.\/)/.test(value) && !/^(true|false|null|none|yes|no)$/i.test(value) && !value.includes('…')
}

function hidden(value: string): string {
  return `${value.length > 2 * SHOWN ? value.slice(0, SHOWN) : ''}…`
}
