import { isSample } from '../../documents/kind.ts'
import { findPrivateKeys } from '../../documents/tokens.ts'
import type { PrivateKey } from '../../documents/tokens.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { SourceText } from '../../tree/source-text.ts'
import { belongsToTests } from './scanned-files.ts'

const KEY_NAME = /(^|\/)(id_(rsa|dsa|ecdsa|ed25519)|[^/]+\.(pem|key|p8|ppk))$/i
/** What opens Rails' encrypted credentials. */
const RAILS_KEY = /(^|\/)config\/(master|credentials\/\w+)\.key$/

/** A private key and what people call it. */
export interface FoundKey {
  readonly kind: string
  readonly at: Location
}

/** The keys of a file that is neither of tests nor a sample, the first of each form. */
export function realKeys(source: SourceText): readonly FoundKey[] {
  const { path, text } = source
  if (belongsToTests(path) || isSample(path)) return []
  const key = findPrivateKeys(source).find((found) => isKey(found, KEY_NAME.test(path)))
  return [
    ...(RAILS_KEY.test(path) && /^[0-9a-f]{32,64}\s*$/.test(text) ? [{ kind: 'Rails master key', at: fileStart(path) }] : []),
    ...(key ? [{ kind: key.kind === '' ? 'private key' : `${key.kind} private key`, at: key.at }] : []),
  ]
}

/** Prose names the header, too; a key has a body. In a file named for a key any body will do. */
function isKey({ body }: PrivateKey, named: boolean): boolean {
  const text = body.trim()
  if (text === '' || /^[\s'"`,.…)]*(\.\.\.|…|<|\$|\{\{|\*{3}|x{4,})|your|placeholder|replace|\bhere\b/i.test(text)) return false
  return named || /^[ \t]*\n/.test(body) || (text.length >= 16 && /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{16,}/.test(text))
}
