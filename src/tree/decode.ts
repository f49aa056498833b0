import type { Problem } from './location.ts'
import { fileText } from './source-text.ts'
import type { SourceText } from './source-text.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** Turns a file's bytes into text. A byte order mark is dropped; a NUL byte or invalid UTF-8 is a problem at its line. */
export function decode(path: string, bytes: Uint8Array): SourceText | Problem {
  if (bytes.includes(0)) return unreadable(path, 1, 'is binary, not text')
  try {
    return fileText(path, utf8.decode(bytes))
  } catch {
    return unreadable(path, firstInvalidLine(bytes), 'is not valid UTF-8')
  }
}

export function unreadable(path: string, line: number, reason: string): Problem {
  return { kind: 'unreadable', path, line, message: `${path} ${reason}, so it was not looked at` }
}

/** Line of the first byte that does not decode, found by decoding line by line: UTF-8 never splits at an LF. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    try {
      utf8.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line++
    start = end + 1
  }
  return 1
}
