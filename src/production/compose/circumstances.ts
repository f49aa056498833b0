import { posix } from 'node:path'
import type { Text } from '../../documents/document.ts'
import type { Location } from '../../tree/location.ts'
import type { Session } from './session.ts'
import type { Lookup } from './template.ts'
import { oncePer } from '../../tree/once-per.ts'

/** Where a group of files is read: the folder its relative paths start from, and the variables its env files set. */
export interface Circumstances {
  readonly folder: string
  readonly variables: ReadonlyMap<string, Text>
}

/** What is not in the project's own env files is the host's to say. */
export function lookupIn(variables: ReadonlyMap<string, Text>): Lookup {
  return (name) => {
    const found = variables.get(name)
    return found?.known ? { value: found.value } : undefined
  }
}

const sortedText = oncePer((variables: ReadonlyMap<string, Text>) => JSON.stringify([...variables].sort(([a], [b]) => (a < b ? -1 : 1))))

/** The same text for circumstances under which a file comes to the same. */
export function fingerprint({ folder, variables }: Circumstances): string {
  return `${folder} ${sortedText(variables)}`
}

/** A path that a compose file writes, from the repository's root; undefined where it is absolute or leads out of it. */
export function repositoryPath(folder: string, path: string): string | undefined {
  if (path === '' || /^[/~\\]|^[A-Za-z]:/.test(path)) return undefined
  const joined = posix.join(folder, path).replace(/(?<!\/)\/+$/, '')
  if (joined === '..' || joined.startsWith('../')) return undefined
  return joined === '.' ? '' : joined
}

/** A compose or env file of the repository that another one names; undefined, with a problem, where it cannot be read. */
export function localFile(folder: string, written: Text, at: Location, verb: string, session: Session): string | undefined {
  if (!written.known) session.hidden(at, `${verb} "${written.raw}", which only the host can tell`, 'unreadable')
  else if (isRemote(written.value)) session.hidden(at, `${verb} "${written.value}", which is not in the repository and was not read`, 'unreadable')
  else {
    const path = repositoryPath(folder, written.value)
    if (path !== undefined && session.tree.has(path)) return path
    if (path === undefined) session.hidden(at, `${verb} "${written.value}", which is outside the repository and was not read`, 'unreadable')
    else session.hidden(at, `${verb} "${written.value}", and there is no file ${path}`, 'syntax')
  }
  return undefined
}

/** Git and registry addresses, from which Compose loads as well. */
export function isRemote(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|github\.com\/|git@|oci:|service:)/i.test(path)
}
