import { parse } from 'unbash'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { ShellWalker } from './shell-walker.ts'

/** A word of a command. `value` is what the shell passes on, or undefined where an expansion makes it unknowable. */
export interface ShellWord {
  /** As written, quotes and expansions included. */
  readonly text: string
  readonly value: string | undefined
  /** The text that is known before the first expansion; equals `value` where all is known. */
  readonly prefix: string
  readonly at: Location
}

export interface ShellAssignment {
  readonly name: string
  readonly value: ShellWord | undefined
  readonly at: Location
}

export interface ShellRedirect {
  readonly operator: string
  /** The file, or the text of a here-string; undefined for a here-document. */
  readonly target: ShellWord | undefined
  /** The lines of a here-document. */
  readonly body?: ShellWord
}

/** One simple command, wherever it stands: in a list, a pipeline, a loop, a function, a substitution. */
export interface ShellCommand {
  /** The program's base name (`/usr/bin/apt-get` is `apt-get`), '' for bare assignments, undefined where it is unknowable. */
  readonly name: string | undefined
  /** The program's name as written, path included; undefined for bare assignments. */
  readonly word: ShellWord | undefined
  /** Everything behind the program's name. */
  readonly args: readonly ShellWord[]
  readonly assignments: readonly ShellAssignment[]
  readonly redirects: readonly ShellRedirect[]
  /** Redirections of the groups, loops and branches it stands in, the innermost first. */
  readonly enclosing: readonly ShellRedirect[]
  /** Of the whole command, redirections and assignments included. */
  readonly at: Location
  /** Of the program's name. */
  readonly nameAt: Location
  /** The commands of its pipeline, itself included, in order; one where it stands alone. */
  readonly pipeline: readonly ShellCommand[]
  /** What follows it by `||`: the commands that run only where it fails. */
  readonly onFailure: readonly ShellCommand[]
  /** How its failure is kept from failing the script, or undefined where it counts. */
  readonly neutered: Neutered | undefined
  /** Whether pipefail is in force where it stands. */
  readonly pipefail: boolean
  /** Number of the top-level statement it belongs to; commands of one list `a && b` share it. */
  readonly statement: number
  /** It stands in a branch, a loop or a function, and so may not run at all. */
  readonly conditional: boolean
  /** Set where it stands inside a word of another command. */
  readonly within: Enclosure | undefined
}

/**
 * How a command stands inside another one's words: `substitution` is `$(...)`, `process` is `<(...)`,
 * `script` is the quoted text a shell is given (`bash -c "..."`).
 */
export interface Enclosure {
  readonly command: ShellCommand
  readonly by: 'substitution' | 'process' | 'script'
}

/**
 * `or-true`: `|| true` and kin. `ignored-status`: a later command decides, since errexit is off. `background`: `&`.
 * `condition`: it is tested by `if`, `while`, `!`. `pipe`: another command ends the pipeline and pipefail is off.
 */
export type Neutered = 'or-true' | 'ignored-status' | 'background' | 'condition' | 'pipe'

export interface ShellError {
  readonly message: string
  readonly at: Location
}

export interface ShellScript {
  readonly source: SourceText
  /** In source order, commands inside substitutions and functions included. */
  readonly commands: readonly ShellCommand[]
  readonly errors: readonly ShellError[]
}

export interface ShellMode {
  /** `set -e` in force from the start (workflow steps; a Dockerfile's `sh -c` has it off). */
  readonly errexit: boolean
  readonly pipefail: boolean
}

/** The shell's parser takes time by the square of these. Nobody writes scripts of that kind; letters, openings of here-documents, and openings not closed again. */
const MOST = { letters: 1_000_000, heredocs: 1000, nested: 200 } as const

/** Parses POSIX and Bash scripts. Never throws: what cannot be parsed is in `errors`, the rest in `commands`. */
export function parseShell(source: SourceText, mode: ShellMode): ShellScript {
  const excess = excessOf(source.text)
  if (excess) return { source, commands: [], errors: [{ message: excess.message, at: source.locate(excess.offset) }] }
  try {
    const script = parse(source.text)
    const walker = new ShellWalker(source, mode)
    walker.list(script.commands, undefined)
    const errors = (script.errors ?? []).map(({ message, pos }) => ({ message, at: source.locate(Math.min(pos, source.text.length)) }))
    return { source, commands: walker.inOrder(), errors }
  } catch (error) {
    // The parser goes as deep as the script does, and some ways of nesting have no brackets to count.
    if (!(error instanceof RangeError)) throw error
    return { source, commands: [], errors: [{ message: 'this script is nested too deeply to be read', at: source.locate(0) }] }
  }
}

/** What makes a script too much to be read, and where. */
function excessOf(text: string): { message: string; offset: number } | undefined {
  if (text.length > MOST.letters) return { message: `this script is longer than ${MOST.letters} letters and is not read`, offset: 0 }
  let heredocs = 0
  let nested = 0
  for (const { 0: mark, index } of text.matchAll(/<<<|<<|[$<>=]\(|\$\{|[)}]/g)) {
    if (mark === '<<') heredocs++
    else if (mark === ')' || mark === '}') nested = Math.max(0, nested - 1)
    else if (mark !== '<<<') nested++
    if (heredocs > MOST.heredocs) return { message: `this script opens more than ${MOST.heredocs} here-documents and is not read`, offset: index }
    if (nested > MOST.nested) return { message: `this script is nested more than ${MOST.nested} deep and is not read`, offset: index }
  }
  return undefined
}
