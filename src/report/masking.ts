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

/** A value as it may be shown: of a secret its first characters, of an address everything but the password in it. */
export function maskedValue(name: string, value: string): Masked {
  const text = namesSecret(name) && isGiven(value) ? hidden(value) : maskedLine(value)
  return { text, masked: text !== value }
}

const LOGIN = /(:\/\/[^\s/:@"']{0,200}:)([^\s/@"']{1,500})(@)/g
const ASSIGNMENT = /([A-Za-z_][\w.-]{0,120})(["']?\s{0,8}(?::-|[:=])\s{0,8}["']?)((?!\$)[^\s"'#,;}\\]{1,2000})/g
const LONG_WORD = /[\w+/=.~-]{24,2000}/g

/** A line of text as it may be shown: tokens, passwords in addresses, values of names that say secret, and random words are cut. */
export function maskedLine(line: string): string {
  return withoutTokens(line)
    .replace(LOGIN, (whole, before: string, password: string, after: string) => (isGiven(password) ? before + hidden(password) + after : whole))
    .replace(ASSIGNMENT, (whole, name: string, sign: string, value: string) => (namesSecret(name) && isGiven(value) ? name + sign + hidden(value) : whole))
    .replace(LONG_WORD, (word) => (looksRandom(word) ? hidden(word) : word))
}

/** A value of its own, not one that is fetched from elsewhere. */
function isGiven(value: string): boolean {
  return value !== '' && !/^["']?([$?+]|<|\{\{|\/|\.\/)/.test(value) && !/^(true|false|null|none|yes|no)$/i.test(value) && !value.includes('…')
}

function hidden(value: string): string {
  return `${value.length > 2 * SHOWN ? value.slice(0, SHOWN) : ''}…`
}
