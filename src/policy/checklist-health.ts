import { sourcePhrases } from '../documents/source-phrases.ts'
import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import type { Binding } from '../rules/bind-item.ts'
import { concernOf } from '../rules/phrase.ts'
import type { ShownPlace } from './checklist-findings.ts'

const ASKED = new Set(['health-check-wired', 'health-endpoint-behaviour', 'container-healthcheck'])
const ENDPOINT = /\bhealth(?:[- ]?checks?)?[- ](?:end-?points?|routes?|urls?|paths?)\b/i
const ROUTE = /(?:\.|@|\b)(?:get|route|all|use|path|add_api_route|add_url_rule|head)\s*(?:\(\s*)?(?:path\s*=\s*)?['"`]\/(?:[\w-]+\/){0,4}(health|healthz|healthcheck|health-check|livez|readyz)\b[^'"`]{0,40}['"`]/i
const PHRASES = ['/health', '/livez', '/readyz']

/** The route by which a program answers for its health, where a line says that there is none. */
export function servedHealth({ text }: ChecklistItem, { rule }: Binding, { tree }: Project): ShownPlace | undefined {
  if (!ASKED.has(concernOf(rule)) || !ENDPOINT.test(text)) return undefined
  const served = sourcePhrases(tree, PHRASES, 'strings').find(({ line }) => ROUTE.test(line))
  const route = served && ROUTE.exec(served.line)
  return served && route ? { at: served.at, message: `the program serves ${/\/[^'"`]*/.exec(route[0])?.[0] ?? 'it'}` } : undefined
}
