import { accessSync, closeSync, constants, fchmodSync, fstatSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { decode } from '../tree/decode.ts'
import { isProblem } from '../tree/tree.ts'
import type { MendedFile } from '../policy/mend.ts'

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Gives a file of the root its new text, byte order mark and permissions kept. The whole file is put in the place of
 * the old one, so that a link to it elsewhere keeps what it had and nobody reads half of it. Returns why it was not written.
 */
export function replaceFile(root: string, { path, before, after }: MendedFile): string | undefined {
  try {
    const base = realpathSync(resolve(root))
    const file = join(base, path)
    if (!file.startsWith(base + sep) || realpathSync(dirname(file)) !== dirname(file)) return 'lies behind a link'
    const { bytes, mode } = readOwn(file)
    const read = decode(path, bytes)
    if (isProblem(read) || read.text !== before) return 'has changed in the meantime'
    const mark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : Buffer.alloc(0)
    accessSync(file, constants.W_OK)
    writeBeside(file, Buffer.concat([mark, Buffer.from(after, 'utf8')]), mode)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ELOOP' ? 'is a link' : `cannot be written (${code ?? String(error)})`
  }
}

function readOwn(file: string): { bytes: Buffer; mode: number } {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new Error('no regular file')
    return { bytes: readFileSync(descriptor), mode: stat.mode & 0o7777 }
  } finally {
    closeSync(descriptor)
  }
}

function writeBeside(file: string, bytes: Buffer, mode: number): void {
  const fresh = join(dirname(file), `.${basename(file).slice(0, 40)}.${process.pid}.readiness`)
  const descriptor = openSync(fresh, 'wx', 0o600)
  try {
    try {
      writeFileSync(descriptor, bytes)
      fchmodSync(descriptor, mode)
    } finally {
      closeSync(descriptor)
    }
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}
