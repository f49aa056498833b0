import { isSample } from '../../documents/kind.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { allowedPaths, isAllowed } from './allowed-paths.ts'
import type { AllowedPaths } from './allowed-paths.ts'
import { scanOf } from './scan.ts'
import { belongsToTests } from './scanned-files.ts'

/** Made for machines of developers, by their names; nobody else ought to trust these. */
const DEVELOPMENT = /(^|[/._-])(localhost|local|dev|development|snakeoil|self-?signed|insecure|dummy|fake|demo)([/._-]|$)/i
const PROSE = /\.(md|mdx|rst|adoc|html?)$/i
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
    const { first, keys } = scanOf(project)
    for (const { at, kind } of keys) if (!isAllowed(at.path, allow)) yield failure(at, kind)
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
