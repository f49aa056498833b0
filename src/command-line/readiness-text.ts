import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../policy/configuration-error.ts'
import { printable } from '../report/printable.ts'
import { renderDiff } from '../report/render-diff.ts'
import { fileText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { Streams } from './check.ts'
import { replaceFile } from './replace-file.ts'

/** The readiness file of a root as it is written; a new one holds the version alone. @throws ConfigurationError */
export function readinessText(tree: Tree, config: string): { source: SourceText; fresh: boolean } {
  const entry = tree.entries.find(({ path }) => path === config)
  if (!entry) return { source: fileText(config, 'version: 1\n'), fresh: true }
  if (entry.kind === 'link') throw new ConfigurationError(`${config} is a link; nothing is written through it`)
  const source = tree.read(config)
  if (isProblem(source)) throw new ConfigurationError(source.message, source.path, source.line)
  return { source, fresh: false }
}

/** Writes a readiness file, or shows what would change. @throws ConfigurationError where it cannot be written */
export function writeReadiness(root: string, { source, fresh }: { source: SourceText; fresh: boolean }, after: string, dryRun: boolean, streams: Streams): void {
  const { path } = source
  if (dryRun) {
    streams.out(renderDiff(path, fresh ? '' : source.text, after))
    return
  }
  const reason = fresh ? created(join(root, path), after) : replaceFile(root, { path, before: source.text, after })
  if (reason !== undefined) throw new ConfigurationError(`${path} ${reason}, so nothing was written`)
  streams.error(printable(`readiness: ${path} ${fresh ? 'was made' : 'was changed'}.`) + '\n')
}

/** Makes a file that is not there yet, never through a link. Returns why it could not. */
function created(file: string, text: string): string | undefined {
  try {
    const descriptor = openSync(file, 'wx', 0o644)
    try {
      writeFileSync(descriptor, text)
    } finally {
      closeSync(descriptor)
    }
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EEXIST' ? 'is there already' : `cannot be written (${code ?? String(error)})`
  }
}
