import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workingDirectory } from '../tree/working-directory.ts'
import type { Rule, RuleExample } from './rule.ts'

/** Where the pages of `docs/rules/` are read, for the major version this is. */
const PAGES = 'https://github.com/readiness-dev/readiness/blob/v1/docs/rules'

let loaded: Promise<readonly Rule[]> | undefined

/**
 * The rules that come with the tool: the bundle that the build validates and lays beside the program, or, when run
 * from source, the rule files themselves. Loaded once, however many roots are judged. In the bundle they are without
 * their examples, a third of its size that no judgement needs.
 */
export function builtInRules(): Promise<readonly Rule[]> {
  return (loaded ??= load().then((rules) => rules.map((rule) => ({ ...rule, page: `${PAGES}/${rule.id}.md` }))))
}

/** A rule's examples, also where it was loaded without them. */
export function examplesOf(rule: Rule): readonly RuleExample[] {
  const bundle = join(dirname(fileURLToPath(import.meta.url)), 'rule-examples.json')
  if (rule.examples.length > 0 || !existsSync(bundle)) return rule.examples
  return (JSON.parse(readFileSync(bundle, 'utf8')) as Record<string, readonly RuleExample[]>)[rule.id] ?? []
}

async function load(): Promise<readonly Rule[]> {
  const here = dirname(fileURLToPath(import.meta.url))
  const bundle = join(here, 'rules.json')
  if (existsSync(bundle)) return JSON.parse(readFileSync(bundle, 'utf8')) as readonly Rule[]
  const { loadRules } = await import('./load-rules.ts')
  const { rules, problems } = loadRules(workingDirectory(join(here, '../../rules')))
  if (problems[0]) throw new Error(`rules/${problems[0].path}:${problems[0].line} ${problems[0].message}`)
  return rules
}
