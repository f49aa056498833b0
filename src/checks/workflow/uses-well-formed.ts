import type { Uses } from '../../documents/workflow.ts'
import type { Check, Outcome } from '../check.ts'
import { judged } from './judged.ts'
import { stepsOf } from './steps.ts'

/** The form of what steps use. Calls of workflows have rules of their own. */
export const usesWellFormed: Check = {
  name: 'workflow/uses-well-formed',
  question: 'Is every action named as owner/repo@ref, as a local path or as a Docker image?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      if (!step.uses || step.uses.text === '') continue
      const problem = malformed(step.uses)
      yield* judged(step.uses.at, problem ? [{ at: step.uses.at, problem }] : [])
    }
  },
}

function malformed(uses: Uses): string | undefined {
  const { text, form } = uses
  if (text.includes('${{')) return `"${text}" holds an expression; what a step uses cannot be computed`
  if (form === 'local') return text.includes('@') && !text.startsWith('$') ? `"${text}" is a local path; it has no ref` : undefined
  if (form === 'docker') {
    if (!uses.path || /\s/.test(text)) return `"${text}" names no Docker image`
    return uses.ref === '' ? `"${text}" ends in a colon without a tag` : undefined
  }
  if (form === 'repository') return /\s/.test(text.trim()) ? `"${text}" has a blank in it` : undefined
  if (uses.repository) return `"${text}" has no ref; GitHub wants owner/repo@ref`
  if (text.startsWith('/') || text.startsWith('../')) return `"${text}" is no path GitHub takes; a local action begins with "./"`
  return `"${text}" is neither owner/repo@ref nor a path that begins with "./" nor docker://image`
}
