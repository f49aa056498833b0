import type { Invocation } from '../../documents/invocation.ts'
import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import { commandsBehind, downloadOf, isContentAddressed, isVerification } from '../commands/download.ts'
import type { Download } from '../commands/download.ts'
import { executionOf } from '../commands/interpreter.ts'
import { executedScripts } from './executed-scripts.ts'

/** Whoever controls the server, or the line to it, decides what is executed. */
export const downloadExecuted: Check = {
  name: 'container/download-executed',
  question: 'Is nothing executed that was just downloaded, without a checksum or signature in between?',
  reads: ['dockerfile', 'workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { scripts } of executedScripts(project)) yield* judge(scripts.flatMap(({ invocations }) => invocations))
  },
}

/** One pass over what runs in one place: files that were fetched wait for a verification, or for their execution. */
function* judge(invocations: readonly Invocation[]): Generator<Outcome> {
  const waiting = new Map<string, Download>()
  const reported = new Set<Download>()
  for (const invocation of invocations) {
    if (isVerification(invocation)) waiting.clear()
    const download = downloadOf(invocation)
    if (download && !isContentAddressed(download)) {
      const executor = directExecutor(invocation)
      yield executor ? failure(download, executor) : { state: 'pass', at: invocation.at }
      if (!executor) for (const file of download.files) for (const name of namesOf(file)) waiting.set(name, download)
      continue
    }
    const executed = waiting.size > 0 ? executedFile(invocation, waiting) : undefined
    if (!executed || reported.has(executed)) continue
    reported.add(executed)
    yield failure(executed, invocation)
  }
}

function failure({ program, invocation }: Download, executor: Invocation): Outcome {
  const by = executor.word?.value ?? executor.program ?? 'a shell'
  return { state: 'fail', at: invocation.at, facts: { program, executor: by }, related: [{ at: executor.at, message: 'executed here' }] }
}

/** `curl x | sh`, `bash <(curl x)`, `sh -c "$(curl x)"`. */
function directExecutor({ command }: Invocation): Invocation | undefined {
  for (const next of commandsBehind(command)) {
    const invocation = invocationOf(next)
    const execution = executionOf(invocation)
    const standardInput = execution?.of === 'file' && /^\/dev\/(stdin|fd\/0)$/.test(execution.word.value ?? '')
    if (execution?.of === 'input' || standardInput) return invocation
  }
  for (let inner: ShellCommand = command, outer = command.within; outer; inner = outer.command, outer = inner.within) {
    const invocation = invocationOf(outer.command)
    if (outer.by !== 'script' && executesWords(invocation, outer.by)) return invocation
    if (outer.by === 'substitution' && outer.command.name === '') return undefined
  }
  return undefined
}

function executesWords(invocation: Invocation, by: 'substitution' | 'process'): boolean {
  const execution = executionOf(invocation)
  if (!execution) return false
  if (by === 'process') return execution.of === 'file' || invocation.command.redirects.length > 0
  // The program's text has to be the substitution itself: `bash -c "tar -C $(curl x)"` executes nothing fetched.
  if (execution.of === 'text') return /^"?(\$\(|`)/.test(execution.word.text)
  return execution.of === 'input' && invocation.command.redirects.some(({ operator }) => operator === '<<<')
}

/** The download whose file a command executes: by its path, by an interpreter, or by name from a folder of programs. */
function executedFile(invocation: Invocation, waiting: ReadonlyMap<string, Download>): Download | undefined {
  const execution = executionOf(invocation)
  if (execution) {
    const redirected = execution.of === 'input' ? invocation.command.redirects.find(({ operator }) => operator === '<')?.target : undefined
    const word = execution.of === 'file' ? execution.word : redirected
    return word?.value === undefined ? undefined : waiting.get(normalized(word.value))
  }
  const path = invocation.word?.value
  if (path === undefined) return undefined
  if (path.includes('/')) return waiting.get(normalized(path))
  return waiting.get(`PATH ${path}`)
}

/** What a file is executed by: its path, and its bare name where it lies in a folder of programs. */
function namesOf(file: string): readonly string[] {
  const path = normalized(file)
  return /^\/(usr\/)?(local\/)?s?bin\/[^/]+$/.test(path) ? [path, `PATH ${baseNameOf(path)}`] : [path]
}

function normalized(path: string): string {
  return path.replace(/^(\.\/)+/, '')
}
