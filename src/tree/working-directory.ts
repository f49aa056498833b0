import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { decode, unreadable } from './decode.ts'
import { foldersOf } from './folders.ts'
import { git } from './git-command.ts'
import { changedAfter } from './git-history.ts'
import type { Problem } from './location.ts'
import type { SourceText } from './source-text.ts'
import { MAX_FILE_BYTES, UnreadableRootError } from './tree.ts'
import type { Tree, TreeEntry } from './tree.ts'

/** Folders that hold no source of the repository; looked into only where git says they are tracked. */
const NEVER_WALKED = new Set(['.git', 'node_modules', '.venv', 'venv', '__pycache__', '.tox', '.terraform'])

/** Texts kept for later readers come to no more than this, in UTF-16 units; beyond it they are read again. */
const MAX_HELD = 16 * 1024 * 1024

/** Small files are read into this and copied out as text: fifty thousand buffers of their own would be let go of too late. */
const BUFFER = Buffer.allocUnsafe(256 * 1024)

/**
 * The tree below `root`: what git tracks or would add, or every file where there is no git.
 * @throws UnreadableRootError where `root` is no folder that can be read
 */
export function workingDirectory(root: string): Tree {
  const base = openRoot(root)
  const paths = listedByGit(base) ?? walked(base)
  paths.sort()
  const entries = entriesAt(base, paths)
  const realFolders = new Map<string, string | undefined>()
  const files = new Set(entries.map((entry) => entry.path))
  let folders: Set<string> | undefined
  const answers = new Map<string, SourceText | Problem>()
  let held = 0
  return {
    entries,
    has: (path) => files.has(path),
    hasFolder: (path) => path === '' || (folders ??= foldersOf(entries)).has(path),
    read(path) {
      let answer = answers.get(path)
      if (!answer) {
        answer = readDirectly(base, path, realFolders) ?? readInside(base, path)
        held += 'text' in answer ? answer.text.length : 0
        if (held > MAX_HELD) {
          answers.clear()
          held = 0
        }
        answers.set(path, answer)
      }
      return answer
    },
    changedAfter: (day) => changedAfter(base, day),
  }
}

function openRoot(root: string): string {
  try {
    if (statSync(root).isDirectory()) {
      readdirSync(root)
      return realpathSync(resolve(root))
    }
  } catch (error) {
    throw new UnreadableRootError((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : 'the folder cannot be read')
  }
  throw new UnreadableRootError('not a folder')
}

/**
 * Tracked files and untracked ones that are not ignored. Nothing where there is no git, or where it lists nothing
 * (a folder that an outer repository ignores): then the folder itself still tells.
 */
function listedByGit(base: string): string[] | undefined {
  const output = git(base, ['-c', 'core.untrackedCache=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const paths = new Set(output?.toString('utf8').split('\0'))
  paths.delete('')
  return paths.size > 0 ? [...paths] : undefined
}

function walked(base: string): string[] {
  const found: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(base, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) found.push(path)
      else if (!NEVER_WALKED.has(entry.name)) pending.push(path)
    }
  }
  return found
}

/** Tracked files that were deleted, and submodules, are no files of the tree. A folder is asked once for all that it holds. */
function entriesAt(base: string, paths: readonly string[]): TreeEntry[] {
  const folders = new Map<string, ReadonlyMap<string, Dirent>>()
  return paths.flatMap((path) => {
    const { folder, name } = partsOf(path)
    let held = folders.get(folder)
    if (!held) folders.set(folder, (held = heldBy(join(base, folder))))
    // Where the disk spells a name otherwise than git, only the file itself can be asked.
    const found = held.get(name) ?? lstatSync(join(base, path), { throwIfNoEntry: false })
    if (!found || found.isDirectory()) return []
    return [{ path, kind: found.isFile() ? 'file' : found.isSymbolicLink() ? 'link' : 'other' }]
  })
}

function heldBy(folder: string): ReadonlyMap<string, Dirent> {
  try {
    return new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry]))
  } catch {
    // Deleted, or not for us to list: its files are asked one by one.
    return new Map()
  }
}

function partsOf(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) }
}

/** Reads what is no link itself, in a folder known to lie inside; undefined where that does not do. */
function readDirectly(base: string, path: string, realFolders: Map<string, string | undefined>): SourceText | Problem | undefined {
  const { folder, name } = partsOf(path)
  if (constants.O_NOFOLLOW === undefined || name === '' || name === '.' || name === '..') return undefined
  if (!realFolders.has(folder)) realFolders.set(folder, realFolder(base, folder))
  const real = realFolders.get(folder)
  if (real === undefined) return undefined
  try {
    return readOpen(openSync(real + sep + name, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW), path)
  } catch {
    // A link, or a file that cannot be opened: the longer way tells which.
    return undefined
  }
}

function realFolder(base: string, folder: string): string | undefined {
  try {
    const real = realpathSync(join(base, folder))
    return real === base || real.startsWith(base + sep) ? real : undefined
  } catch {
    return undefined
  }
}

function readInside(base: string, path: string): SourceText | Problem {
  let target: string
  try {
    target = realpathSync(join(base, path))
  } catch {
    return unreadable(path, 1, 'is a link that leads nowhere')
  }
  if (!target.startsWith(base + sep)) return unreadable(path, 1, 'is a link out of the repository')
  return readRegular(target, path)
}

/** Opens without blocking, so that a pipe cannot hold the run up, and never reads more than the limit. */
function readRegular(target: string, path: string): SourceText | Problem {
  let descriptor: number
  try {
    descriptor = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return unreadable(path, 1, 'cannot be opened')
  }
  return readOpen(descriptor, path)
}

function readOpen(descriptor: number, path: string): SourceText | Problem {
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return unreadable(path, 1, 'is no regular file')
    if (stat.size > MAX_FILE_BYTES) return unreadable(path, 1, `has ${Math.round(stat.size / 1024 / 1024)} MB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MB that are read`)
    return decode(path, stat.size > 0 && stat.size < BUFFER.length ? readSmall(descriptor, stat.size) : readFileSync(descriptor))
  } catch {
    return unreadable(path, 1, 'cannot be read')
  } finally {
    closeSync(descriptor)
  }
}

/** The bytes are overwritten by the next file. */
function readSmall(descriptor: number, size: number): Uint8Array {
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) read = readSync(descriptor, BUFFER, length, size - length, null)
  return BUFFER.subarray(0, length)
}
