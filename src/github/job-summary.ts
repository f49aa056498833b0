import type { CommandWriter } from './command-writer.ts'
import type { Environment } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { appendFile, sizeOf } from './runner-files.ts'
import { summaryText } from './summary-text.ts'

/** Beyond 1 MiB GitHub shows nothing of it and fails the step in the eyes of a reader. */
const MAX_SUMMARY_BYTES = 1_000_000
/** Room for a page without its list. */
const MIN_SUMMARY_BYTES = 50_000

/** Adds the page about this run to the step's summary. */
export function writeJobSummary(environment: Environment, context: RunContext, folder: string, outcome: Outcome, writer: CommandWriter): void {
  const file = environment['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  try {
    const room = MAX_SUMMARY_BYTES - sizeOf(file)
    if (room < MIN_SUMMARY_BYTES) writer.line('The job summary is left out: this step has filled it already, and GitHub would show nothing of it.')
    else appendFile(file, summaryText(outcome, context, folder, room))
  } catch (error) {
    writer.line(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
