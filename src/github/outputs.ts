import { randomUUID } from 'node:crypto'
import type { Report } from '../policy/report.ts'
import type { CommandWriter } from './command-writer.ts'
import type { Environment } from './inputs.ts'
import { appendFile } from './runner-files.ts'

/** Sets the step's outputs. Where nothing was judged there are no numbers to tell. */
export function writeOutputs(environment: Environment, report: Report, path: string, unjudged: boolean, writer: CommandWriter): void {
  const file = environment['GITHUB_OUTPUT']
  if (file === undefined || file === '') return
  const { counts } = report
  const numbers = { errors: counts.error, warnings: counts.warning, notices: counts.notice, unknown: counts.unknown, waived: counts.waived, score: report.score }
  const values = { verdict: report.verdict, ...(unjudged ? {} : numbers), report: path }
  // As the toolkit writes them: a delimiter that nobody can guess, so that a value can hold anything.
  const delimiter = `ghadelimiter_${randomUUID()}`
  try {
    appendFile(file, Object.entries(values).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`).join(''))
  } catch (error) {
    writer.line(`The outputs could not be set: ${error instanceof Error ? error.message : String(error)}`)
  }
}
