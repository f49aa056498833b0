import { invocationsOf } from '../../../src/documents/invocation.ts'
import type { Invocation } from '../../../src/documents/invocation.ts'
import { parseShell } from '../../../src/documents/shell.ts'
import { fileText } from '../../../src/tree/source-text.ts'

/** What a script comes to run, in order. */
export function invocations(text: string): readonly Invocation[] {
  return invocationsOf(parseShell(fileText('x.sh', text), { errexit: false, pipefail: false }).commands)
}

export function invocation(text: string): Invocation {
  const [first] = invocations(text)
  if (!first) throw new Error(`${text} runs nothing`)
  return first
}
