import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { ShellAssignment, ShellCommand, ShellWord } from './shell.ts'

/** The program that a command comes to run, seen through `sudo`, `env` and their like. */
export interface Invocation {
  /** Base name; '' for bare assignments, undefined where it is unknowable. */
  readonly program: string | undefined
  /** The program's name as written. */
  readonly word: ShellWord | undefined
  readonly args: readonly ShellWord[]
  /** Variables set for it alone: before the command's name, or by `env` and `sudo`. */
  readonly assignments: readonly ShellAssignment[]
  /** Names of the programs around it, outermost first. */
  readonly wrappers: readonly string[]
  /** Of the program's name. */
  readonly at: Location
  readonly command: ShellCommand
}

interface Wrapper {
  /** Options that take the next word as their value. */
  readonly values: readonly string[]
  /** Words before the program: a user's name, a duration. */
  readonly operands?: number
  /** Takes NAME=value words before the program. */
  readonly assigns?: boolean
  /** With one of these it runs nothing: `command -v`. */
  readonly queries?: readonly string[]
}

const PLAIN: Wrapper = { values: [] }

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map(
  Object.entries({
    sudo: {
      values: [
        ...['-u', '-g', '-h', '-p', '-C', '-D', '-R', '-r', '-t', '-T', '-U', '--user', '--group', '--host', '--prompt'],
        ...['--chdir', '--chroot'],
      ],
      assigns: true,
      queries: ['-l', '-v', '-V', '-k', '-K', '--list', '--validate'],
    },
    doas: { values: ['-u', '-C'] },
    env: { values: ['-u', '-C', '--unset', '--chdir'], assigns: true },
    command: { values: [], queries: ['-v', '-V'] },
    exec: { values: ['-a'] },
    builtin: PLAIN,
    time: { values: ['-f', '-o', '--format', '--output'] },
    nice: { values: ['-n', '--adjustment'] },
    ionice: { values: ['-c', '-n', '-p', '--class', '--classdata'] },
    nohup: PLAIN,
    setsid: PLAIN,
    eatmydata: PLAIN,
    chronic: PLAIN,
    unbuffer: PLAIN,
    linux32: PLAIN,
    linux64: PLAIN,
    tini: PLAIN,
    'dumb-init': PLAIN,
    busybox: PLAIN,
    stdbuf: { values: ['-i', '-o', '-e', '--input', '--output', '--error'] },
    timeout: { values: ['-s', '-k', '--signal', '--kill-after'], operands: 1 },
    chroot: { values: ['--userspec', '--groups'], operands: 1 },
    gosu: { values: [], operands: 1 },
    'su-exec': { values: [], operands: 1 },
    xargs: {
      values: [
        ...['-n', '-P', '-I', '-i', '-L', '-l', '-d', '-E', '-s', '-a', '--max-args', '--max-procs', '--replace'],
        ...['--max-lines', '--delimiter', '--max-chars', '--arg-file'],
      ],
    },
  } satisfies Record<string, Wrapper>),
)

const MAX_WRAPPERS = 16

/** Looks through wrappers in one place. What follows a wrapper's unknowable word is unknowable, too. */
export const invocationOf = oncePer(lookThrough)

function lookThrough(command: ShellCommand): Invocation {
  let program = command.name
  let word = command.word
  let args = command.args
  const assignments = [...command.assignments]
  const wrappers: string[] = []
  while (program !== undefined && wrappers.length < MAX_WRAPPERS) {
    const wrapper = WRAPPERS.get(program)
    const start = wrapper && innerStart(wrapper, args, assignments)
    if (start === undefined || start >= args.length) break
    wrappers.push(program)
    word = args[start] as ShellWord
    program = word.value?.slice(word.value.lastIndexOf('/') + 1)
    args = args.slice(start + 1)
  }
  return { program, word, args, assignments, wrappers, at: word?.at ?? command.nameAt, command }
}

/** Index of the word that names the wrapped program; undefined where the wrapper runs none. */
function innerStart(wrapper: Wrapper, args: readonly ShellWord[], assignments: ShellAssignment[]): number | undefined {
  let operands = wrapper.operands ?? 0
  let index = 0
  for (; index < args.length; index++) {
    const arg = args[index] as ShellWord
    const known = arg.value ?? arg.prefix
    if (known === '--') continue
    if (known.startsWith('-')) {
      if (wrapper.queries?.includes(known)) return undefined
      if (wrapper.values.includes(known)) index++
      continue
    }
    const equals = known.indexOf('=')
    if (wrapper.assigns && equals > 0 && /^\w+$/.test(known.slice(0, equals))) {
      assignments.push(assignmentOf(arg, equals))
      continue
    }
    if (operands-- > 0) continue
    break
  }
  return index
}

function assignmentOf(arg: ShellWord, equals: number): ShellAssignment {
  const behind = (text: string): string => text.slice(equals + 1)
  const value: ShellWord = { text: behind(arg.text), value: arg.value?.slice(equals + 1), prefix: behind(arg.prefix), at: arg.at }
  return { name: arg.prefix.slice(0, equals), value, at: arg.at }
}

/** Every program a script comes to run, in the order written. */
export function invocationsOf(commands: readonly ShellCommand[]): readonly Invocation[] {
  return commands.map(invocationOf)
}
