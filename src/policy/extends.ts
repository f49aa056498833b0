import { joinedPath, leavesRoot } from '../tree/joined-path.ts'
import { folderOf } from '../tree/folders.ts'
import type { Located } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import { fileText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ConfigurationError } from './configuration-error.ts'
import { readReadinessFile } from './read-readiness-file.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'

/** A policy file of another repository: `OWNER/REPO[/PATH]@REF`. */
export interface RemoteReference {
  readonly owner: string
  readonly repository: string
  readonly path: string
  readonly ref: string
}

/** Where policies that others build on are read. */
export interface PolicySources {
  /** The text of a file of the tree the policy lies in; undefined where it is not there. */
  local(path: string): SourceText | undefined
  /** The text of another repository's file; undefined where the network is not to be used. @throws Error with the reason it cannot be had */
  readonly remote: ((reference: RemoteReference) => Promise<string>) | undefined
}

/** One that builds on more than these is taken for a mistake. */
const MAX_LAYERS = 20

/**
 * A readiness file together with those it builds on, the furthest first and itself last; read once, for however many
 * profiles. @throws ConfigurationError
 */
export const layersOf = oncePer(async (source: SourceText, sources: PolicySources): Promise<readonly LocatedReadinessFile[]> => {
  const layers: LocatedReadinessFile[] = []
  const visit = async (text: SourceText, above: readonly string[], remote: RemoteReference | undefined): Promise<void> => {
    const located = readReadinessFile(text)
    for (const { value, at } of referencesOf(located)) {
      const { name, extended, of } = await read(value, at, text, remote, sources)
      if ([...above, text.path].includes(name)) throw new ConfigurationError(`extends goes round in a circle: ${[...above, text.path, name].join(' extends ')}`, at.path, at.line)
      if (layers.length >= MAX_LAYERS) throw new ConfigurationError(`extends reaches more than ${MAX_LAYERS} files`, at.path, at.line)
      await visit(extended, [...above, text.path], of)
    }
    if (remote && located.file['custom-rules'].length > 0) throw new ConfigurationError('custom-rules of another repository are not read; keep them in this one', text.path, located.placeOf('custom-rules').line)
    if (!layers.some(({ path }) => path === text.path)) layers.push(located)
  }
  await visit(source, [], undefined)
  return layers
})

/** What a file names under extends, and the file of the team's own that its profile is. */
function referencesOf({ file, placeOf }: LocatedReadinessFile): readonly Located<string>[] {
  const extended = file.extends.map((value, index) => ({ value, at: placeOf('extends', index) }))
  return /^\.{1,2}\//.test(file.profile) ? [...extended, { value: file.profile, at: placeOf('profile') }] : extended
}

const REMOTE = /^([\w.-]{1,100})\/([\w.-]{1,100})(?:\/([^@\s]{1,300}))?@([^\s@]{1,200})$/

async function read(value: string, at: Located<string>['at'], from: SourceText, remote: RemoteReference | undefined, sources: PolicySources): Promise<{ name: string; extended: SourceText; of: RemoteReference | undefined }> {
  const reference = remoteReference(value, remote)
  if (reference) {
    const name = remoteName(reference)
    if (!sources.remote) throw new ConfigurationError(`extends: ${value} lies in another repository, and nothing is fetched here; run it with --online, or as the action`, at.path, at.line)
    try {
      return { name, extended: fileText(name, await sources.remote(reference)), of: reference }
    } catch (error) {
      throw new ConfigurationError(`extends: ${value} could not be had (${error instanceof Error ? error.message : String(error)})`, at.path, at.line)
    }
  }
  if (!/^\.{0,2}\/|\.ya?ml$/.test(value)) throw new ConfigurationError(`extends: read "${value}", accepted are a file such as ./policy.yml and OWNER/REPO[/PATH]@REF`, at.path, at.line)
  const path = joinedPath(folderOf(from.path), value)
  const extended = value.startsWith('/') || leavesRoot(folderOf(from.path), value) ? undefined : sources.local(path)
  if (!extended) throw new ConfigurationError(`extends: there is no file ${value} in the repository, or none that can be read`, at.path, at.line)
  return { name: path, extended, of: undefined }
}

/** A path in a policy of another repository is one of that repository. */
function remoteReference(value: string, remote: RemoteReference | undefined): RemoteReference | undefined {
  const match = REMOTE.exec(value)
  if (match && !value.startsWith('.')) {
    const [, owner = '', repository = '', path = '.readiness.yml', ref = ''] = match
    return { owner, repository, path, ref }
  }
  if (!remote || !/^\.{1,2}\//.test(value) || leavesRoot(folderOf(remote.path), value)) return undefined
  return { ...remote, path: joinedPath(folderOf(remote.path), value) }
}

function remoteName({ owner, repository, path, ref }: RemoteReference): string {
  return `${owner}/${repository}/${path}@${ref}`
}
