import { nginxDirectives } from '../../documents/nginx-config.ts'
import type { NginxDirective } from '../../documents/nginx-config.ts'
import type { Check, Outcome } from '../check.ts'
import { isShipped } from './proxied.ts'

const OLD_PROTOCOLS = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.0', 'TLSv1.1'])
/** Families of ciphers that can be broken, or that authenticate or encrypt nothing, with the words that name and that exclude them. */
const WEAK: readonly (readonly [named: RegExp, excluded: RegExp])[] = [
  [/(^|[-+])(A|E)?RC4([-+]|$)/, /^RC4$/],
  [/(^|[-+])(3DES|DES-CBC3)([-+]|$)/, /^(3DES|DES-CBC3|DES-CBC3-SHA)$/],
  [/(^|[-+])(DES|DES-CBC)(-|\+|$)(?!CBC3)/, /^(DES|LOW)$/],
  [/(^|[-+])[ae]?NULL([-+]|$)/, /^[ae]?NULL$/],
  [/(^|[-+])(ADH|AECDH)([-+]|$)/, /^(aNULL|ADH|AECDH)$/],
  [/^(EXP|EXPORT\d*|LOW)([-+]|$)/, /^(EXP|EXPORT|LOW)$/],
  [/^MD5$|-MD5$/, /^MD5$/],
]

export const weakCiphers: Check = {
  name: 'network/weak-ciphers',
  question: 'Does the proxy speak only versions of TLS and ciphers that hold?',
  reads: ['nginx'],
  *look({ documents }): Iterable<Outcome> {
    for (const { path, content } of documents.of('nginx')) {
      if (!content || !isShipped(path)) continue
      for (const directive of nginxDirectives(content.directives)) {
        const weak = weakIn(directive)
        if (!weak) continue
        if (weak.found.length === 0) yield { state: 'pass', at: directive.at }
        else yield { state: 'fail', at: directive.at, facts: { found: weak.found.join(', ') }, variant: weak.variant }
      }
    }
  },
}

function weakIn({ name, words }: NginxDirective): { readonly found: readonly string[]; readonly variant: string } | undefined {
  if (name === 'ssl_protocols') return { found: words.map(({ text }) => text).filter((text) => OLD_PROTOCOLS.has(text)), variant: 'protocols' }
  if (name !== 'ssl_ciphers') return undefined
  const parts = words.flatMap(({ text }) => text.split(/[:, ]/))
  const excluded = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1))
  const found = parts.filter((part) => /^[A-Za-z0-9]/.test(part) && !excluded.includes(part) && WEAK.some(([named, out]) => named.test(part) && !excluded.some((one) => out.test(one))))
  return { found, variant: 'ciphers' }
}
