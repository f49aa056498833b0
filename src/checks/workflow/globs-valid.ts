import { entryOf, scalarsOf } from '../../documents/yaml-node.ts'
import type { Check, Outcome } from '../check.ts'
import { globMistake } from './glob.ts'
import { judged } from './judged.ts'
import { workflowsOf } from './steps.ts'

const FILTERS = ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore']

/** Reads the patterns by which events are filtered. */
export const globsValid: Check = {
  name: 'workflow/globs-valid',
  question: 'Can every branch, tag and path pattern match anything?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const workflow of workflowsOf(project)) {
      for (const { config } of workflow.triggers) {
        for (const filter of FILTERS) {
          const patterns = scalarsOf(entryOf(config, filter)?.value)
          for (const pattern of patterns) {
            const problem = globMistake(pattern.text, filter.startsWith('paths') ? 'path' : 'ref')
            yield* judged(pattern.at, problem ? [{ at: pattern.at, problem: `"${pattern.text}" of "${filter}": ${problem}` }] : [])
          }
          const first = patterns[0]
          if (first && patterns.every((pattern) => pattern.text.startsWith('!')) && !filter.endsWith('-ignore')) {
            yield { state: 'fail', at: first.at, facts: { problem: `"${filter}" only takes out (\`!\`) and so lets nothing through; put a pattern that matches before it` } }
          }
        }
      }
    }
  },
}
