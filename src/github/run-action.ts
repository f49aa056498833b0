import { printable } from '../report/printable.ts'
import { renderText } from '../report/render-text.ts'
import { isProblem } from '../tree/tree.ts'
import { annotationsOf } from './annotation.ts'
import { connect } from './api.ts'
import type { Api } from './api.ts'
import { commandWriter } from './command-writer.ts'
import type { CommandWriter } from './command-writer.ts'
import { showFindings } from './findings-shown.ts'
import { annotateOf, inputText, readInputs } from './inputs.ts'
import type { Environment, Inputs } from './inputs.ts'
import { writeJobSummary } from './job-summary.ts'
import { judgeWorkspace } from './judgement.ts'
import { outcomeOfFault, outcomeOfJudgement } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { writeOutputs } from './outputs.ts'
import { writeReports } from './report-files.ts'
import { readRunContext } from './run-context.ts'
import type { RunContext } from './run-context.ts'
import { folderOnGitHub } from './target-commit.ts'

/** Lines of the log that the report may take. */
const MAX_LOG_LINES = 1000

/** Judges the workspace, shows what was found the way the inputs ask for, and returns the job's exit status. */
export async function runAction(environment: Environment): Promise<0 | 1> {
  const writer = commandWriter((line) => void process.stdout.write(line))
  const context = readRunContext(environment)
  let inputs: Inputs | undefined
  let folder = ''
  let outcome: Outcome
  const connected = once(() => connect(context, inputText(environment, 'token') ?? ''))
  try {
    inputs = readInputs(environment)
    folder = folderOnGitHub(inputs.path.absolute, inputs.path.relative, context)
    outcome = outcomeOfJudgement(await judgeWorkspace(inputs, context, connected))
  } catch (error) {
    outcome = outcomeOfFault(error, inputs?.root ?? '.', folder)
  }
  try {
    return await conclude({ environment, context, inputs, folder, connected, writer }, outcome)
  } catch (error) {
    writer.annotate('error', `the result could not be shown: ${printable(error instanceof Error ? error.message : String(error))}`)
    return 1
  }
}

interface Run {
  readonly environment: Environment
  readonly context: RunContext
  readonly inputs: Inputs | undefined
  /** The judged root as GitHub knows it. */
  readonly folder: string
  readonly connected: () => Promise<Api>
  readonly writer: CommandWriter
}

async function conclude({ environment, context, inputs, folder, connected, writer }: Run, judged: Outcome): Promise<0 | 1> {
  const { path, outcome } = writeReports(environment, inputs, judged, folder)
  if (outcome.mistake) sayMistake(outcome.mistake, writer)
  else logReport(outcome, writer)
  writeJobSummary(environment, context, folder, outcome, writer)
  writeOutputs(environment, outcome.report, path, outcome.mistake !== undefined, writer)
  const root = inputs?.path.relative ?? ''
  await showFindings({
    context,
    outcome,
    annotate: inputs?.annotate ?? annotateOf(environment),
    annotations: annotationsOf(outcome, folder),
    folder,
    directory: inputs?.path.absolute ?? '',
    externalId: ['readiness', context.runId, context.job, root, inputs?.config.relative ?? ''].join(':'),
    subject: [root || '.', ...(inputs?.configNamed === true ? [inputs.config.relative] : [])],
    comment: inputs?.comment === true,
    suggestions: inputs?.suggestions === true,
    connected,
    writer,
  })
  return outcome.report.verdict === 'pass' ? 0 : 1
}

function sayMistake(mistake: NonNullable<Outcome['mistake']>, writer: CommandWriter): void {
  const { message, path, line } = mistake
  writer.annotate('error', message, path === undefined ? undefined : { file: path, line: line ?? 1 })
  for (const further of mistake.further) writer.line(further)
}

function logReport({ report, tree }: Outcome, writer: CommandWriter): void {
  const source = (path: string) => {
    const read = tree?.read(path)
    return read && !isProblem(read) ? read : undefined
  }
  const lines = renderText(report, { color: false, quiet: false, source }).trimEnd().split('\n')
  const shown = lines.length > MAX_LOG_LINES ? [...lines.slice(0, MAX_LOG_LINES), '...', ...lines.slice(-1)] : lines
  for (const line of shown) writer.line(line)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
