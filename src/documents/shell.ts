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

/** Parses POSIX and Bash scripts. Never throws: what cannot be parsed is in `errors`, the rest in `commands`. */
export function parseShell(source: SourceText, mode: ShellMode): ShellScript {
  const script = parse(source.text)
  const walker = new ShellWalker(source, mode)
  walker.list(script.commands, undefined)
  const errors = (script.errors ?? []).map(({ message, pos }) => ({ message, at: source.locate(Math.min(pos, source.text.length)) }))
  return { source, commands: walker.inOrder(), errors }
}
