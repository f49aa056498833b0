import { forEachChild, parse } from 'unbash'
import type { CommandNode, CompoundList, Redirected, Script, Statement, SyntaxNode } from 'unbash'
import type { SourceText } from '../tree/source-text.ts'
import { invocationOf } from './invocation.ts'
import type { Enclosure, Neutered, ShellCommand, ShellMode } from './shell.ts'
import { givenScript } from './shell-given-script.ts'
import { assignmentsOf, redirectOf, redirectsOf, wordOf, wordsOf } from './shell-parts.ts'

type Mutable = { -readonly [Key in keyof ShellCommand]: ShellCommand[Key] }

/** Failure of these is no failure: they always succeed. */
const ALWAYS_SUCCEEDS = new Set(['true', ':', 'echo', 'printf', 'exit 0'])

/** How deep scripts inside quoted words of scripts are followed. */
const MAX_SCRIPT_DEPTH = 8

/** Walks a syntax tree and lists its simple commands with the circumstances they run in. */
export class ShellWalker {
  private readonly commands: { command: Mutable; order: number }[] = []
  private readonly source: SourceText
  private errexit: boolean
  private pipefail: boolean
  private statement = 0
  private depth = 0
  /** How many branches, loops and functions stand around the node that is walked. */
  private branches = 0
  private within: Enclosure | undefined
  private readonly scriptDepth: number

  constructor(source: SourceText, mode: ShellMode, within?: Enclosure, scriptDepth = 0) {
    this.source = source
    this.errexit = mode.errexit
    this.pipefail = mode.pipefail
    this.within = within
    this.scriptDepth = scriptDepth
  }

  /** The commands found, in the order they are written. */
  inOrder(): readonly ShellCommand[] {
    return this.commands.sort((a, b) => a.order - b.order).map(({ command }) => command)
  }

  /** A list of statements: all but the last are ignored where errexit is off. */
  list(statements: readonly Statement[], outer: Neutered | undefined): void {
    this.depth++
    statements.forEach((statement, index) => {
      if (this.depth === 1 && this.scriptDepth === 0) this.statement = index
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
        return this.redirected(node, neutered)
      case 'If':
        this.body(node.clause, 'condition')
        this.branches++
        this.body(node.then, neutered)
        for (const branch of node.elif) {
          this.body(branch.clause, 'condition')
          this.body(branch.then, neutered)
        }
        if (node.else) this.body(node.else, neutered)
        this.branches--
        return []
      case 'While':
        this.body(node.clause, 'condition')
        this.branches++
        this.body(node.body, neutered)
        this.branches--
        return []
      case 'Subshell':
        return this.subshell(node.body, neutered)
      case 'BraceGroup':
        return this.group(node.body, neutered)
      case 'CompoundList':
        this.body(node, neutered)
        return []
      default:
        this.branches++
        forEachChild(node, (child) => void this.inner(child, neutered))
        this.branches--
        return []
    }
  }

  /** What a group prints goes where the group is sent; what a substitution in it prints does not. */
  private redirected(node: Redirected, neutered: Neutered | undefined): Mutable[] {
    forEachChild(node, (child) => {
      if (child !== node.command) this.substitutionsIn(child, undefined)
    })
    const before = this.commands.length
    const own = this.node(node.command, neutered)
    const redirects = node.redirects.map((redirect) => redirectOf(redirect, this.source))
    for (const { command } of this.commands.slice(before)) {
      if (command.within === this.within) command.enclosing = [...command.enclosing, ...redirects]
    }
    return own
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
    return this.commands.slice(before).map(({ command }) => command)
  }

  /** What is set inside a subshell ends with it. */
  private subshell(body: CompoundList, neutered: Neutered | undefined): Mutable[] {
    const { errexit, pipefail } = this
    const commands = this.group(body, neutered)
    this.errexit = errexit
    this.pipefail = pipefail
    return commands
  }

  /** A substitution's failure is its own affair: the command around it goes on. Escaped backticks have no places of their own. */
  private substitution(node: Script): void {
    if (node.source !== undefined) return
    const { errexit, pipefail } = this
    this.list(node.commands, 'ignored-status')
    this.errexit = errexit
    this.pipefail = pipefail
  }

  private pipeline(nodes: readonly CommandNode[], neutered: Neutered | undefined): Mutable[] {
    const members = nodes.map((node, index) => this.member(node, index < nodes.length - 1 && !this.pipefail ? (neutered ?? 'pipe') : neutered))
    const all = members.flat()
    for (const command of all) if (command.pipeline.length === 1) command.pipeline = all
    return all
  }

  /** `curl x | while read y; do ...`: a loop reads the pipe as a command does, with all it holds. */
  private member(node: CommandNode, neutered: Neutered | undefined): Mutable[] {
    const before = this.commands.length
    const own = this.node(node, neutered)
    return own.length > 0 ? own : this.commands.slice(before).map(({ command }) => command)
  }

  private andOr(nodes: readonly SyntaxNode[], operators: readonly string[], neutered: Neutered | undefined): Mutable[] {
    const lastOr = operators.lastIndexOf('||')
    const caught = lastOr >= 0 && alwaysSucceeds(nodes[lastOr + 1])
    const groups = nodes.map((node, index) => this.node(node, caught && index <= lastOr ? 'or-true' : neutered))
    let alternative: readonly ShellCommand[] = []
    for (let index = groups.length - 2; index >= 0; index--) {
      if (operators[index] === '||') alternative = groups[index + 1] ?? []
      for (const command of groups[index] ?? []) command.onFailure = alternative
    }
    return groups.flat()
  }

  private command(node: SyntaxNode & { type: 'Command' }, neutered: Neutered | undefined): Mutable {
    const word = node.name && wordOf(node.name, this.source)
    const at = this.source.locate(node.pos, node.end)
    const command: Mutable = {
      name: word ? word.value?.slice(word.value.lastIndexOf('/') + 1) : '',
      word,
      args: wordsOf(node, this.source),
      assignments: assignmentsOf(node, this.source),
      redirects: redirectsOf(node, this.source),
      enclosing: [],
      at,
      nameAt: word?.at ?? at,
      pipeline: [],
      onFailure: [],
      neutered,
      pipefail: this.pipefail,
      statement: this.statement,
      conditional: this.branches > 0,
      within: this.within,
    }
    command.pipeline = [command]
    this.commands.push({ command, order: node.pos })
    this.applySet(command)
    forEachChild(node, (child) => this.substitutionsIn(child, command))
    this.given(node, command)
    return command
  }

  private substitutionsIn(node: SyntaxNode, command: ShellCommand | undefined): void {
    forEachChild(node, (child) => {
      if (child.type !== 'Script') return this.substitutionsIn(child, command)
      const outer = this.within
      if (command) this.within = { command, by: node.type === 'ProcessSubstitution' ? 'process' : 'substitution' }
      this.substitution(child)
      this.within = outer
    })
  }

  /** The script a shell is given as a word or a here-document is a script like any other. */
  private given(node: SyntaxNode & { type: 'Command' }, command: Mutable): void {
    if (this.scriptDepth >= MAX_SCRIPT_DEPTH) return
    const script = givenScript(node, invocationOf(command), this.source)
    if (!script) return
    const walker = new ShellWalker(script.source, script.mode, { command, by: 'script' }, this.scriptDepth + 1)
    walker.statement = this.statement
    walker.branches = this.branches
    walker.list(parse(script.source.text).commands, command.neutered)
    walker.commands.sort((a, b) => a.order - b.order)
    // Behind the command that runs them and before whatever is written after it.
    walker.commands.forEach((inner, index) => this.commands.push({ command: inner.command, order: node.pos + (index + 1) / (walker.commands.length + 1) }))
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
}

function alwaysSucceeds(node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'Command' || !node.name) return false
  const words = [node.name.value, ...node.args.map((arg) => ('value' in arg && typeof arg.value === 'string' ? arg.value : ''))]
  return ALWAYS_SUCCEEDS.has(words[0] as string) || ALWAYS_SUCCEEDS.has(words.slice(0, 2).join(' '))
}
