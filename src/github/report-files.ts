import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigurationError } from '../policy/configuration-error.ts'
import type { Report } from '../policy/report.ts'
import { renderJson } from '../report/render-json.ts'
import { renderSarif } from '../report/render-sarif.ts'
import type { Environment, Inputs } from './inputs.ts'
import { outcomeOfFault } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { replaceFile } from './runner-files.ts'
import { fromWorkspace, insideWorkspace } from './workspace-path.ts'

/** Writes the report where the inputs name a place, else below RUNNER_TEMP. A place that cannot be written is a mistake. */
export function writeReports(environment: Environment, inputs: Inputs | undefined, judged: Outcome, folder: string): { path: string; outcome: Outcome } {
  let outcome = judged
  for (const [input, place, render] of [['sarif-file', inputs?.sarifFile, sarif], ['json-file', inputs?.jsonFile, renderJson]] as const) {
    if (!inputs || !place) continue
    // Uploaded without findings where nothing was judged, it would close every alert of code scanning.
    if (input === 'sarif-file' && outcome.mistake) continue
    try {
      // Looked at again: a step in the background may have put a link there since.
      replaceFile(insideWorkspace(inputs.workspace, input, place.relative).absolute, render(outcome.report, folder))
      if (input === 'json-file') return { path: place.absolute, outcome }
    } catch (error) {
      const fault = error instanceof ConfigurationError ? error : new ConfigurationError(`input ${input}: ${place.relative} cannot be written`)
      if (!outcome.mistake) outcome = outcomeOfFault(fault, inputs.root, folder)
    }
  }
  try {
    const path = join(mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'readiness-')), 'report.json')
    replaceFile(path, renderJson(outcome.report))
    return { path, outcome }
  } catch {
    const fault = new ConfigurationError('the report cannot be written below RUNNER_TEMP')
    return { path: '', outcome: outcome.mistake ? outcome : outcomeOfFault(fault, inputs?.root ?? '.', folder) }
  }
}

/** Code scanning looks for the files from the repository's top. */
function sarif(report: Report, folder: string): string {
  const seen = <T extends { readonly path: string }>(place: T): T => ({ ...place, path: fromWorkspace(folder, place.path) })
  const findings = report.findings.map((finding) => ({ ...finding, at: seen(finding.at), related: finding.related.map((place) => ({ ...place, at: seen(place.at) })), edits: finding.edits.map((edit) => ({ ...edit, at: seen(edit.at) })) }))
  return renderSarif({ ...report, findings, problems: report.problems.map(seen) })
}
