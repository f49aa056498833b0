import { lstatSync, realpathSync } from 'node:fs'
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../policy/configuration-error.ts'

/** A place inside the workspace. */
export interface WorkspacePath {
  readonly absolute: string
  /** From the workspace, forward slashes; '' is the workspace itself. */
  readonly relative: string
}

/** The real folder of the workspace; the folder itself may be reached through links. */
export function workspaceFolder(named: string): string {
  try {
    return realpathSync(resolve(named))
  } catch {
    throw new ConfigurationError('GITHUB_WORKSPACE names a folder that is not there')
  }
}

/**
 * The place an input names, inside the workspace and through no link, whether it exists or not.
 * @throws ConfigurationError that names the input
 */
export function insideWorkspace(workspace: string, input: string, named: string, from = ''): WorkspacePath {
  if (named.includes('\0')) throw new ConfigurationError(`input ${input}: a path holds no NUL character`)
  const plain = sep === '\\' ? named.replaceAll('\\', '/') : named
  const inside = relative(workspace, isAbsolute(plain) ? fromRealRoot(workspace, plain) : resolve(workspace, from, plain)).split(sep).join('/')
  if (inside === '..' || inside.startsWith('../') || isAbsolute(inside)) throw new ConfigurationError(`input ${input}: "${named}" is outside the workspace`)
  if (inside.split('/').some((part) => part.toLowerCase() === '.git')) throw new ConfigurationError(`input ${input}: "${named}" lies in git's own folder`)
  refuseLinks(workspace, inside, input, named)
  return { absolute: join(workspace, inside), relative: inside }
}

/** An absolute path may name the workspace by the address the runner gave it, which may lead through a link. */
function fromRealRoot(workspace: string, path: string): string {
  const given = process.env['GITHUB_WORKSPACE']
  if (given === undefined || given === '') return path
  const below = relative(resolve(given), path)
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : resolve(workspace, below)
}

function refuseLinks(workspace: string, inside: string, input: string, named: string): void {
  let place = workspace
  for (const part of inside === '' ? [] : inside.split('/')) {
    place = join(place, part)
    const stat = lstatSync(place, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isSymbolicLink()) throw new ConfigurationError(`input ${input}: "${named}" leads through a link`)
    if (!stat.isDirectory() && place !== join(workspace, inside)) throw new ConfigurationError(`input ${input}: "${named}" leads through a file`)
  }
}

/** `path` as seen from a folder, both from the workspace; undefined where it lies outside that folder. */
export function below(folder: string, path: string): string | undefined {
  if (folder === '') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

/** A path of the report as seen from the workspace. */
export function fromWorkspace(folder: string, path: string): string {
  return posix.normalize(posix.join(folder, path))
}
