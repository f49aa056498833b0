import { parse } from 'unbash'
import type { Assignment, CommandNode, CompoundList, Redirection, Statement, SyntaxNode, Word } from 'unbash'
import { forEachChild } from 'unbash'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

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
  readonly target: ShellWord | undefined
}

/** One simple command, wherever it stands: in a list, a pipeline, a loop, a function, a substitution. */
export interface ShellCommand {
  /** The program's base name (`/usr/bin/apt-get` is `apt-get`), '' for bare assignments, undefined where it is unknowable. */
  readonly name: string | undefined
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
  const walker = new Walker(source, mode)
  walker.list(script.commands, undefined)
  const errors = (script.errors ?? []).map(({ message, pos }) => ({ message, at: source.locate(Math.min(pos, source.text.length)) }))
  return { source, commands: walker.commands.sort((a, b) => a.order - b.order), errors }
}

type Mutable = { -readonly [Key in keyof ShellCommand]: ShellCommand[Key] } & { order: number }

/** Failure of these is no failure: they always succeed. */
const ALWAYS_SUCCEEDS = new Set(['true', ':', 'echo', 'printf', 'exit 0'])

class Walker {
  readonly commands: Mutable[] = []
  private readonly source: SourceText
  private errexit: boolean
  private pipefail: boolean
  private statement = 0
  private depth = 0

  constructor(source: SourceText, mode: ShellMode) {
    this.source = source
    this.errexit = mode.errexit
    this.pipefail = mode.pipefail
  }

  /** A list of statements: all but the last are ignored where errexit is off. */
  list(statements: readonly Statement[], outer: Neutered | undefined): void {
    this.depth++
    statements.forEach((statement, index) => {
      if (this.depth === 1) this.statement = index
      const ignored = !this.errexit && index < statements.length - 1 ? 'ignored-status' : undefined
      this.node(statement.command, statement.background ? 'background' : (outer ?? ignored))
    })
    this.depth--
  }

  private body(list: CompoundList, neutered: Neutered | undefined): void {
    this.list(list.commands, neutered)
  }

  /** Returns the simple commands directly made by this node: what a pipeline or a `||` is about. */
  private node(node: SyntaxNode, neutered: Neutered | undefined): Mutable[] {
    switch (node.type) {
      case 'Command':
        return [this.command(node, neutered)]
      case 'Pipeline':
        return this.pipeline(node.commands, node.prefixes.some((prefix) => prefix.type === 'Negation') ? 'condition' : neutered)
      case 'AndOr':
        return this.andOr(node.commands, node.operators, neutered)
      case 'Redirected':
        return this.node(node.command, neutered)
      case 'If':
        this.body(node.clause, 'condition')
        this.body(node.then, neutered)
        for (const branch of node.elif) {
          this.body(branch.clause, 'condition')
          this.body(branch.then, neutered)
        }
        if (node.else) this.body(node.else, neutered)
        return []
      case 'While':
        this.body(node.clause, 'condition')
        this.body(node.body, neutered)
        return []
      case 'Subshell':
      case 'BraceGroup':
        return this.group(node.body, neutered)
      case 'CompoundList':
        this.body(node, neutered)
        return []
      default:
        forEachChild(node, (child) => void this.inner(child, neutered))
        return []
    }
  }

  /** Commands of a loop's body, a case's branch, a substitution: reached through any other node. */
  private inner(node: SyntaxNode, neutered: Neutered | undefined): void {
    if (node.type === 'CompoundList') this.body(node, neutered)
    else if (node.type === 'Script') this.substitution(node)
    else this.node(node, neutered)
  }

  private group(body: CompoundList, neutered: Neutered | undefined): Mutable[] {
    const before = this.commands.length
    this.body(body, neutered)
    return this.commands.slice(before)
  }

  /** A substitution's failure is its own affair: the command around it goes on. */
  private substitution(node: SyntaxNode & { type: 'Script' }): void {
    if (node.source !== undefined) return
    this.list(node.commands, 'ignored-status')
  }

  private pipeline(nodes: readonly CommandNode[], neutered: Neutered | undefined): Mutable[] {
    const members = nodes.map((node, index) => this.node(node, index < nodes.length - 1 && !this.pipefail ? (neutered ?? 'pipe') : neutered))
    const all = members.flat()
    for (const command of all) if (command.pipeline.length === 1) command.pipeline = all
    return all
  }

  private andOr(nodes: readonly SyntaxNode[], operators: readonly string[], neutered: Neutered | undefined): Mutable[] {
    const groups = nodes.map((node, index) => {
      const rest = operators.slice(index)
      const caught = rest.includes('||') && this.alwaysSucceeds(nodes[index + rest.lastIndexOf('||') + 1])
      return this.node(node, caught ? 'or-true' : neutered)
    })
    groups.forEach((group, index) => {
      const or = operators.indexOf('||', index)
      if (or < 0) return
      for (const command of group) command.onFailure = groups[or + 1] ?? []
    })
    return groups.flat()
  }

  private alwaysSucceeds(node: SyntaxNode | undefined): boolean {
    if (node?.type !== 'Command' || !node.name) return false
    const words = [node.name.value, ...node.args.map((arg) => ('value' in arg && typeof arg.value === 'string' ? arg.value : ''))]
    return ALWAYS_SUCCEEDS.has(words[0] as string) || ALWAYS_SUCCEEDS.has(words.slice(0, 2).join(' '))
  }

  private command(node: SyntaxNode & { type: 'Command' }, neutered: Neutered | undefined): Mutable {
    const name = node.name && this.word(node.name)
    const words = node.suffix.filter((part) => part.type === 'Word' || part.type === 'Assignment')
    const command: Mutable = {
      name: name ? name.value?.slice(name.value.lastIndexOf('/') + 1) : '',
      args: words.map((part) => (part.type === 'Word' ? this.word(part) : this.assignmentAsWord(part))),
      assignments: node.prefix.filter((part) => part.type === 'Assignment').map((part) => this.assignment(part)),
      redirects: [...node.prefix, ...node.suffix].flatMap((part) => this.redirect(part)),
      at: this.source.locate(node.pos, node.end),
      nameAt: name?.at ?? this.source.locate(node.pos, node.end),
      pipeline: [],
      onFailure: [],
      neutered,
      pipefail: this.pipefail,
      statement: this.statement,
      order: node.pos,
    }
    command.pipeline = [command]
    this.commands.push(command)
    this.applySet(command)
    forEachChild(node, (child) => this.substitutionsIn(child))
    return command
  }

  private substitutionsIn(node: SyntaxNode): void {
    forEachChild(node, (child) => (child.type === 'Script' ? this.substitution(child) : this.substitutionsIn(child)))
  }

  /** Follows `set -e`, `set +e`, `set -euo pipefail`. */
  private applySet(command: Mutable): void {
    if (command.name !== 'set') return
    const words = command.args.map((arg) => arg.value ?? '')
    words.forEach((word, index) => {
      const on = word.startsWith('-')
      if (!on && !word.startsWith('+')) return
      if (/^[-+][a-z]*e/.test(word)) this.errexit = on
      if (!/^[-+][a-z]*o$/.test(word)) return
      if (words[index + 1] === 'errexit') this.errexit = on
      if (words[index + 1] === 'pipefail') this.pipefail = on
    })
  }

  private word(word: Word): ShellWord {
    const { value, prefix } = literal(word)
    return { text: word.text, value, prefix, at: this.source.locate(word.pos, word.end) }
  }

  private assignmentAsWord(node: Assignment): ShellWord {
    const name = node.text.slice(0, node.text.indexOf('=') + 1)
    const inner = node.value.type === 'Word' ? literal(node.value) : { value: undefined, prefix: '' }
    return {
      text: node.text,
      value: inner.value === undefined ? undefined : name + inner.value,
      prefix: name + inner.prefix,
      at: this.source.locate(node.pos, node.end),
    }
  }

  private assignment(node: Assignment): ShellAssignment {
    return { name: node.name, value: node.value.type === 'Word' ? this.word(node.value) : undefined, at: this.source.locate(node.pos, node.end) }
  }

  private redirect(part: Redirection | Word | Assignment): ShellRedirect[] {
    if (part.type === 'Redirect' || part.type === 'HereString') {
      return [{ operator: part.operator, target: part.target && this.word(part.target) }]
    }
    return part.type === 'HereDoc' ? [{ operator: part.operator, target: undefined }] : []
  }
}

/** What is known of a word: quotes removed, expansions (also of globs and braces, whose results are files) left open. */
function literal(word: Word): { value: string | undefined; prefix: string } {
  if (!word.parts) return { value: word.value, prefix: word.value }
  let prefix = ''
  for (const part of word.parts) {
    const known = literalPart(part as SyntaxNode)
    if (known === undefined) return { value: undefined, prefix }
    prefix += known
  }
  return { value: prefix, prefix }
}

function literalPart(part: SyntaxNode): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return part.text
    case 'DoubleQuoted':
    case 'LocaleString': {
      const inner = part.parts.map((child) => literalPart(child as SyntaxNode))
      return inner.includes(undefined) ? undefined : inner.join('')
    }
    default:
      return undefined
  }
}
