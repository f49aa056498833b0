import { execFileSync } from 'node:child_process'
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { decode, unreadable } from './decode.ts'
import { foldersOf } from './folders.ts'
import type { Problem } from './location.ts'
import type { SourceText } from './source-text.ts'
import { MAX_FILE_BYTES, UnreadableRootError } from './tree.ts'
import type { Tree, TreeEntry } from './tree.ts'

/** Folders that hold no source of the repository; looked into only where git says they are tracked. */
const NEVER_WALKED = new Set(['.git', 'node_modules', '.venv', 'venv', '__pycache__', '.tox', '.terraform'])

/** Texts kept for later readers come to no more than this, in UTF-16 units; beyond it they are read again. */
const MAX_HELD = 64 * 1024 * 1024

/**
 * The tree below `root`: what git tracks or would add, or every file where there is no git.
 * @throws UnreadableRootError where `root` is no folder that can be read
 */
export function workingDirectory(root: string): Tree {
  const base = openRoot(root)
  const paths = listedByGit(base) ?? walked(base)
  paths.sort()
  const entries = paths.flatMap((path) => entryAt(base, path))
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
        answer = readInside(base, path)
        held += 'text' in answer ? answer.text.length : 0
        if (held > MAX_HELD) {
          answers.clear()
          held = 0
        }
        answers.set(path, answer)
      }
      return answer
    },
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
 * (a folder that an outer repository ignores). Settings of the repository that would run a program are switched off.
 */
function listedByGit(base: string): string[] | undefined {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  try {
    const output = execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: base, env: environment, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 512 * 1024 * 1024, timeout: 60_000 },
    ).toString('utf8')
    const paths = new Set(output.split('\0'))
    paths.delete('')
    return paths.size > 0 ? [...paths] : undefined
  } catch {
    // No git, no repository, or one that git refuses: the folder itself still tells.
    return undefined
  }
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

/** Tracked files that were deleted, and submodules, are no files of the tree. */
function entryAt(base: string, path: string): TreeEntry[] {
  const stat = lstatSync(join(base, path), { throwIfNoEntry: false })
  if (!stat || stat.isDirectory()) return []
  return [{ path, kind: stat.isFile() ? 'file' : stat.isSymbolicLink() ? 'link' : 'other' }]
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
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return unreadable(path, 1, 'is no regular file')
    if (stat.size > MAX_FILE_BYTES) return unreadable(path, 1, `has ${Math.round(stat.size / 1024 / 1024)} MB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MB that are read`)
    return decode(path, readFileSync(descriptor))
  } catch {
    return unreadable(path, 1, 'cannot be read')
  } finally {
    closeSync(descriptor)
  }
}
