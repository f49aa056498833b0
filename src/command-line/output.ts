import { closeSync, constants, lstatSync, openSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../policy/configuration-error.ts'

/** Opens the report file before anything is judged, so that a mistake in its name costs nothing. Never through a link. @throws ConfigurationError */
export function openOutput(file: string): (text: string) => void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) throw new ConfigurationError(`--output: ${file} is a link; a report is never written through one`)
  let descriptor: number
  try {
    descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0), 0o644)
  } catch (error) {
    throw new ConfigurationError(`--output: ${file} cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
  closeSync(descriptor)
  return (text) => writeFileSync(file, text)
}

/** The file's path inside a root, or nothing where it lies elsewhere: a run does not judge what it writes. */
export function insideRoot(root: string, file: string | undefined): readonly string[] {
  if (file === undefined) return []
  try {
    const path = relative(realpathSync(root), join(realpathSync(dirname(resolve(file))), basename(file)))
    return path.startsWith('..') || path === '' ? [] : [path.split(sep).join('/')]
  } catch {
    // The root is not there: the judgement will say so.
    return []
  }
}
