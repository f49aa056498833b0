import { baseNameOf } from '../tree/folders.ts'
import { isForeign, isSample, kindOf } from './kind.ts'

const OCCASION = /\b(?:prod|production|launch|deploy|deployment|deployments|release|go live|golive|pre launch|prelaunch|pre deploy|predeploy|preflight|pre flight|pre production|preprod|operational|operations|ops|readiness|service|shipping|rollout)\b/
const CHECKLIST = /\b(?:checklist|check list|checklists)\b/
const READINESS = /\breadiness\b/
const DOCUMENTATION = /(?:^|\/)(?:docs?|documentation|runbooks?|ops|operations|deploy|deployment|production|release|launch)\//i
/** Forms that others fill in, and lists of what changed. */
const NO_CHECKLIST = /(?:^|\/)(?:issue_template|pull_request_template|discussion_template|merge_request_templates|templates?)(?:\/|\.|$)|\btemplate\b|(?:^|\/)(?:changelog|changes|history|news|release[-_]?notes)\b/i

/** The Markdown files that hold claims about readiness for production: the declared ones, otherwise those that are named so. Sorted as `paths` are. */
export function checklistPaths(paths: readonly string[], declared: readonly string[] = []): string[] {
  const named = new Set(declared.map((path) => path.replace(/^(?:\.\/)+/, '')))
  return paths.filter((path) => (named.size > 0 ? named.has(path) : isChecklistPath(path)))
}

/** Whether a file's name alone makes it a checklist of a production, a launch, a deployment or a release. */
export function isChecklistPath(path: string): boolean {
  if (kindOf(path) !== 'markdown' || isForeign(path) || isSample(path)) return false
  const name = baseNameOf(path).replace(/\.\w+$/, '')
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^A-Za-z0-9]+/g, ' ').trim().toLowerCase()
  if (NO_CHECKLIST.test(path) || /\btemplate\b/.test(words)) return false
  if (CHECKLIST.test(words) && OCCASION.test(words)) return true
  if (READINESS.test(words) && (words === 'readiness' || OCCASION.test(words.replace(READINESS, '')))) return true
  return CHECKLIST.test(words) && words.split(' ').length === 1 && DOCUMENTATION.test(path)
}
