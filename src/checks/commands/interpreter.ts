import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'fish'])
const LANGUAGES = /^(python|pypy|perl|ruby|node|nodejs|php|lua|pwsh|powershell)\d?(\.\d+)?$/

/** Options of interpreters that take the next word. */
const VALUE_OPTIONS = new Set(['-o', '-O', '-W', '-X', '--rcfile', '--init-file', '-r', '--require', '-I'])

/**
 * What a program executes: `input` is its standard input, `text` a program given as a word (`-c`, `-e`),
 * `file` a script named by a word.
 */
export type Execution = { readonly of: 'input' } | { readonly of: 'text'; readonly word: ShellWord } | { readonly of: 'file'; readonly word: ShellWord }

/** What an interpreter is told to execute; undefined for other programs, and for modules and queries. */
export function executionOf({ program, args }: Invocation): Execution | undefined {
  if (program === undefined) return undefined
  if (program === '.' || program === 'source') return args[0] && { of: 'file', word: args[0] }
  if (program === 'eval') return args[0] && { of: 'text', word: args[0] }
  const shell = SHELLS.has(program)
  if (!shell && !LANGUAGES.test(program)) return undefined
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as ShellWord
    const text = word.value ?? word.prefix
    if (text === '-') return { of: 'input' }
    if (text === '--') continue
    if (!text.startsWith('-') && !(shell && text.startsWith('+'))) return { of: 'file', word }
    if (shell && /^-[a-z]*s$/.test(text)) return { of: 'input' }
    if (shell ? /^-[a-zA-Z]*c/.test(text) : /^-(c|e|r|-eval)$/.test(text)) {
      const program = args[index + 1]
      return program && { of: 'text', word: program }
    }
    if (!shell && /^-([mpnlaiFE]|-version|V|v|h)|^--(version|help|print)/.test(text)) return undefined
    if (shell && /^--(version|help)$/.test(text)) return undefined
    if (VALUE_OPTIONS.has(text) || (shell && /^-[a-z]*o$/.test(text))) index++
  }
  return { of: 'input' }
}
