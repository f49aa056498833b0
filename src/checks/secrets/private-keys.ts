import { isSample } from '../../documents/kind.ts'
import { findPrivateKeys } from '../../documents/tokens.ts'
import type { PrivateKey } from '../../documents/tokens.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { allowedPaths, isAllowed } from './allowed-paths.ts'
import type { AllowedPaths } from './allowed-paths.ts'
import { belongsToTests, scannedFiles } from './scanned-files.ts'

const KEY_NAME = /(^|\/)(id_(rsa|dsa|ecdsa|ed25519)|[^/]+\.(pem|key|p8|ppk))$/i
/** Made for machines of developers, by their names; nobody else ought to trust these. */
const DEVELOPMENT = /(^|[/._-])(localhost|local|dev|development|snakeoil|self-?signed|insecure|dummy|fake|demo)([/._-]|$)/i
const PROSE = /\.(md|mdx|rst|adoc|html?)$/i
/** What opens Rails' encrypted credentials. */
const RAILS_KEY = /(^|\/)config\/(master|credentials\/\w+)\.key$/
/** Containers of keys that are binary: what they hold cannot be looked at, and nobody ships one for its certificate. */
const KEY_STORE = /\.(p12|pfx|jks|keystore)$/i
const PUBLIC_STORE = /(^|\/)(debug|cacerts|truststore)[^/]*$/i

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
      if (belongsToTests(source.path) || isSample(source.path) || isAllowed(source.path, allow)) continue
      if (RAILS_KEY.test(source.path) && /^[0-9a-f]{32,64}\s*$/.test(source.text)) yield failure(fileStart(source.path), 'Rails master key')
      const key = findPrivateKeys(source).find((found) => isKey(found, KEY_NAME.test(source.path)))
      if (key) yield failure(key.at, key.kind === '' ? 'private key' : `${key.kind} private key`)
    }
    for (const { path, kind } of project.tree.entries) {
      if (kind !== 'file' || !KEY_STORE.test(path) || PUBLIC_STORE.test(path) || belongsToTests(path) || isSample(path) || isAllowed(path, allow)) continue
      if (isProblem(project.tree.read(path))) yield failure(fileStart(path), 'key store')
    }
    if (first !== undefined) yield { state: 'pass', at: fileStart(first) }
  },
}

function failure(at: Location, kind: string): Outcome {
  return { state: 'fail', at, facts: { path: at.path, kind }, ...(PROSE.test(at.path) ? { variant: 'in-prose' } : DEVELOPMENT.test(at.path) && { variant: 'development' }) }
}

/** Prose names the header, too; a key has a body. In a file named for a key any body will do. */
function isKey({ body }: PrivateKey, named: boolean): boolean {
  const text = body.trim()
  if (text === '' || /^[\s'"`,.…)]*(\.\.\.|…|<|\$|\{\{|\*{3}|x{4,})|your|placeholder|replace|\bhere\b/i.test(text)) return false
  return named || /^[ \t]*\n/.test(body) || (text.length >= 16 && /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{16,}/.test(text))
}
