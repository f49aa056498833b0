import { decode } from './decode.ts'
import type { Problem } from './location.ts'
import type { SourceText } from './source-text.ts'
import { foldersOf } from './folders.ts'
import type { Tree } from './tree.ts'

/** A tree made of texts, for rule examples and tests: the same reading as from disk. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const entries = Object.keys(files).sort().map((path) => ({ path, kind: 'file' as const }))
  const folders = foldersOf(entries)
  const answers = new Map<string, SourceText | Problem>()
  return {
    entries,
    has: (path) => Object.hasOwn(files, path),
    hasFolder: (path) => path === '' || folders.has(path),
    read(path) {
      let answer = answers.get(path)
      if (!answer) answers.set(path, (answer = decode(path, new TextEncoder().encode(files[path]))))
      return answer
    },
  }
}
