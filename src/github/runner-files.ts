import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Opens a regular file to write, never through a link and never a pipe. */
function openRegular(path: string, flags: number): number {
  const descriptor = openSync(path, flags | constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0), 0o644)
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new Error('it is no regular file')
}

/** Adds to one of the files by which a step talks to the runner. */
export function appendFile(path: string, text: string): void {
  const descriptor = openRegular(path, constants.O_APPEND)
  try {
    writeFileSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a whole file and makes the folders it lies in. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const descriptor = openRegular(path, constants.O_TRUNC)
  try {
    writeFileSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
}

/** Size of a file in bytes, 0 where there is none. */
export function sizeOf(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0
}
