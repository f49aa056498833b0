import type { Random } from './random.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function letters(count: number, random: Random, alphabet = LETTERS): string {
  return Array.from({ length: count }, () => alphabet[random(alphabet.length)]).join('')
}

/** Made up, in the form of credentials that nobody must see in full again. */
const MAKERS: readonly ((random: Random) => string)[] = [
  (random) => `ghp_${letters(36, random)}`,
  (random) => `AKIA${letters(16, random, LETTERS.slice(0, 26))}`,
  (random) => `sk_live_${letters(24, random)}`,
  (random) => `glpat-${letters(20, random)}`,
  (random) => `xoxb-${letters(12, random, '0123456789')}-${letters(24, random)}`,
  (random) => `npm_${letters(36, random)}`,
  (random) => `sk-ant-${letters(40, random)}`,
]

export function madeUpSecret(random: Random): string {
  return (MAKERS[random(MAKERS.length)] as (random: Random) => string)(random)
}

/** The text with a secret where a value, a word or a line begins. */
export function withSecret(text: string, secret: string, random: Random): string {
  const places = [...text.matchAll(/[\s=:"',[({]/g)].map(({ index }) => index + 1)
  const at = places[random(Math.max(1, places.length))] ?? 0
  return `${text.slice(0, at)}${secret}${[' ', '"', '\n', "'", ','][random(5)]}${text.slice(at)}`
}

/** Whether a secret stands in a text as a word of its own, so that its form can be told. */
export function standsIn(text: string, secret: string): boolean {
  const at = text.indexOf(secret)
  return at >= 0 && !/[\w+/=.-]/.test(text[at - 1] ?? ' ') && !/[\w+/=.-]/.test(text[at + secret.length] ?? ' ')
}
