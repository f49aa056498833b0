import { run } from '../../src/command-line/run.ts'

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs a command as the shell would, without colours. */
export async function readiness(...words: string[]): Promise<Ended> {
  let out = ''
  let error = ''
  const code = await run(words, { out: (text) => (out += text), error: (text) => (error += text), color: false })
  return { code, out, error }
}
