import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { executionOf } from './interpreter.ts'

const MAX_ALTERNATIVES = 64
const MAX_PATH = 1024

/** Whether a command takes away everything below one of the folders; `~` stands for any home. */
export function removesFolder(invocation: Invocation, folders: readonly string[]): boolean {
  const { program, args } = invocation
  if (program === 'rm') {
    const recursive = args.some(({ value }) => value !== undefined && /^(-[a-zA-Z]*[rR]|--recursive$)/.test(value))
    return args.some((word) => covers(word, folders, recursive))
  }
  if (program !== 'find') return false
  const deletes = args.some(({ value }) => value === '-delete' || value === 'rm')
  const narrowed = args.some(({ value }) => value === '-name' || value === '-path' || value === '-newer' || value === '-mtime')
  return deletes && !narrowed && args.some((word) => covers(word, folders, true))
}

/** A script that calls itself a clean-up may remove anything: what it leaves cannot be known. */
export function mayCleanUp(invocation: Invocation): boolean {
  const execution = executionOf(invocation)
  const called = execution?.of === 'file' ? execution.word.text : (invocation.word?.text ?? '')
  return /clean|squash|purge|minimi[sz]e/i.test(baseNameOf(called))
}

function covers(word: ShellWord, folders: readonly string[], recursive: boolean): boolean {
  if (word.text.length > MAX_PATH) return false
  return alternatives(word.value ?? word.text.replaceAll('"', '')).some((written) => {
    const path = written.replace(/^(\$HOME|\$\{HOME\}|\/root|\/home\/[^/]+)(?=\/)/, '~')
    // `lists/*` empties the folder as `lists` does; `lists*` and `*_*` take in all it holds.
    const base = path.replace(/\/\*[^/]*$/, '').replace(/\*$/, '').replace(/(?<=^\/|[^/])\/+$/, '')
    if (base.length < 2) return false
    return folders.some((folder) => (recursive || base !== path) && (folder === base || folder.startsWith(`${base}/`)))
  })
}

/** The words that `{a,b}` stands for. */
function alternatives(text: string): readonly string[] {
  let words = [text]
  for (let step = 0; step < 4 && words.length < MAX_ALTERNATIVES; step++) {
    words = words.flatMap((word) => {
      const [, before, inner, after] = /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(word) ?? []
      return inner === undefined ? [word] : inner.split(',').slice(0, MAX_ALTERNATIVES).map((choice) => `${before}${choice}${after}`)
    })
  }
  return words
}
