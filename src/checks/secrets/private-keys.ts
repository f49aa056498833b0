import { findPrivateKeys } from '../../documents/tokens.ts'
import type { PrivateKey } from '../../documents/tokens.ts'
import { fileStart } from '../../tree/location.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { allowedPaths, isAllowed } from './allowed-paths.ts'
import type { AllowedPaths } from './allowed-paths.ts'
import { belongsToTests, scannedFiles } from './scanned-files.ts'

const KEY_NAME = /(^|\/)(id_(rsa|dsa|ecdsa|ed25519)|[^/]+\.(pem|key|p8|ppk))$/i
/** Containers of keys that are binary: what they hold cannot be looked at, and nobody ships one for its certificate. */
const KEY_STORE = /\.(p12|pfx|jks|keystore)$/i

/** Looks for private keys among the tracked files: by their header in any text, by their name where they are binary. */
export const privateKeys: Check<AllowedPaths> = {
  name: 'secrets/private-keys',
  question: 'Is a private key among the tracked files?',
  reads: [],
  options: allowedPaths,
  *look(project, { allow }): Iterable<Outcome> {
    let first: string | undefined
    for (const source of scannedFiles(project)) {
      first ??= source.path
      if (belongsToTests(source.path) || isAllowed(source.path, allow)) continue
      const key = findPrivateKeys(source).find((found) => isKey(found, KEY_NAME.test(source.path)))
      if (key) yield { state: 'fail', at: key.at, facts: { path: source.path, kind: key.kind === '' ? 'private key' : `${key.kind} private key` } }
    }
    for (const { path, kind } of project.tree.entries) {
      if (kind !== 'file' || !KEY_STORE.test(path) || belongsToTests(path) || isAllowed(path, allow) || /(^|\/)(debug|cacerts|truststore)[^/]*$/i.test(path)) continue
      if (isProblem(project.tree.read(path))) yield { state: 'fail', at: fileStart(path), facts: { path, kind: 'key store' } }
    }
    if (first !== undefined) yield { state: 'pass', at: fileStart(first) }
  },
}

/** Prose names the header, too; a key has a body. In a file named for a key any body will do. */
function isKey({ body }: PrivateKey, named: boolean): boolean {
  const text = body.trim()
  if (text === '' || /^[\s'"`,.…)]*(\.\.\.|…|<|\$|\{\{|\*{3}|x{4,})|your|placeholder|replace|\bhere\b/i.test(text)) return false
  return named || (text.length >= 16 && /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{16,}/.test(text))
}
