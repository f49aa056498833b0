import { isExampleName } from '../../documents/env-file.ts'
import { ignoredBy } from '../../documents/gitignore.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { belongsToTests, servesDevelopment } from '../secrets/scanned-files.ts'
import { isSecretVariable } from '../secrets/declared-secrets.ts'
import { isPlaceholder, looksRandom } from '../secrets/secret-value.ts'

const REAL_NAMES = ['.env', '.env.production', '.env.local']

/** Holds the env files that carry real values to be kept out of git, beside every env file that is there. */
export const envFilesIgnored: Check = {
  name: 'environment/env-files-ignored',
  question: 'Are the env files with real values kept out of git, and the examples in?',
  reads: ['env', 'compose'],
  *look(project): Iterable<Outcome> {
    const { tree, documents, production } = project
    const files = documents.of('env').filter(({ path }) => !belongsToTests(path))
    const folders = new Set(files.filter(({ path }) => /(^|\/)\.?env[^/]*$/.test(path)).map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)))
    for (const { path, content } of files) {
      const secret = content?.example ? undefined : content?.assignments.find(({ key, value }) => isSecretVariable(project, key, value) && !isPlaceholder(value) && (looksRandom(value) || !servesDevelopment(path)))
      if (secret) yield { state: 'fail', variant: 'tracked', at: fileStart(path), facts: { path, key: secret.key }, related: [{ at: secret.at, message: `${secret.key} has a value` }] }
    }
    const read = new Set(production.systems.flatMap(({ services }) => services.flatMap(({ envFiles }) => envFiles.flatMap(({ path }) => (path.known ? [path.value] : [])))))
    for (const folder of folders) {
      // Who tracks an env file keeps plain settings in it, and those for production beside it.
      const names = tree.has(`${folder}.env`) ? ['.env.local'] : REAL_NAMES
      const missing = names.map((name) => folder + name).filter((path) => !tree.has(path) && !isKept(ignoredBy(tree, path)))
      const hidden = files.find(({ path }) => path.startsWith(folder) && isExampleName(path) && isKept(ignoredBy(tree, path)))
      const at = fileStart(tree.has('.gitignore') ? '.gitignore' : (files.find(({ path }) => path.startsWith(folder))?.path ?? '.gitignore'))
      if (missing.length > 0) yield { state: 'fail', at, facts: { files: missing.join(', ') }, ...(!missing.some((path) => path === `${folder}.env` || read.has(path)) && { variant: 'others' }) }
      else if (hidden) yield { state: 'pass', at: fileStart(hidden.path) }
      else yield { state: 'pass', at }
    }
  },
}

function isKept(pattern: ReturnType<typeof ignoredBy>): boolean {
  return pattern !== undefined && !pattern.negated
}
