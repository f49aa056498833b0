import { checklistPaths } from './documents/checklist-files.ts'
import { documentsOf } from './documents/documents.ts'
import type { Documents } from './documents/documents.ts'
import { DOCUMENT_KINDS } from './documents/kind.ts'
import { withoutTokens } from './documents/tokens.ts'
import { inlineWaivers } from './policy/inline-waivers.ts'
import { knownRules, policyFor } from './policy/policy-for.ts'
import type { PolicyOptions } from './policy/policy-for.ts'
import type { Policy, RuleInForce, Waiver } from './policy/policy.ts'
import { REPORT_VERSION } from './policy/report.ts'
import type { Report, ReportProblem } from './policy/report.ts'
import type { ChecklistJudgement, Held, HeldChecklists } from './policy/held-checklists.ts'
import { blocks, countsOf, findingsOf, ranked, scoreOf } from './policy/verdict.ts'
import type { Gate } from './policy/verdict.ts'
import { withUse } from './policy/waivers.ts'
import type { Project } from './production/project.ts'
import type { Advisories } from './production/advisories.ts'
import type { Claims } from './production/claims.ts'
import { declaredSecrets } from './production/declarations.ts'
import { productionOf } from './production/production.ts'
import type { Production } from './production/production.ts'
import { evaluate } from './rules/evaluate.ts'
import type { Clock } from './rules/rule.ts'
import type { Tree } from './tree/tree.ts'
import { withoutFiles } from './tree/without-files.ts'
import { VERSION } from './version.ts'

export interface JudgeOptions extends PolicyOptions {
  /** The root as the user named it; stands in the report. */
  readonly root: string
  /** What the run is for; a merge where left out. */
  readonly clock?: Clock | undefined
  /** Where comments beside the code may excuse findings: only such as stand in this tree as well, or none. */
  readonly inlineFrom?: Tree | 'nowhere' | undefined
  /** Asks what is known against the packages that lock files hold; without it nothing is asked. */
  readonly advise?: ((documents: Documents) => Promise<Advisories>) | undefined
  /** Paths in the tree that this run writes: not judged. */
  readonly written?: readonly string[] | undefined
}

/**
 * The straight line: tree -> policy -> documents -> production -> rules -> verdict.
 * @throws ConfigurationError for a mistake in the readiness file or in rules of the user's own
 */
export async function judge(tree: Tree, options: JudgeOptions): Promise<Report> {
  const { policy, project } = await judgedProject(tree, options)
  const { documents, production } = project
  const { findings, rules } = await judgedBy(policy, project, options)
  const gate = gateOf(policy, options)
  const blocking = new Set(findings.filter((finding) => blocks(finding, gate)).map((finding) => finding.fingerprint))
  return {
    version: REPORT_VERSION,
    tool: { name: 'readiness', version: VERSION },
    root: options.root,
    clock: gate.clock,
    policy: { source: policy.source, profile: policy.profile, digest: policy.digest, failOn: policy.failOn, unknownFails: policy.unknownFails },
    verdict: blocking.size > 0 ? 'fail' : 'pass',
    blocking,
    score: scoreOf(rules),
    counts: countsOf(findings),
    findings: ranked(findings, blocking),
    rules,
    problems: problemsOf(project),
    loosened: [],
    secrets: [...declaredSecrets(policy.declared)],
    notes: notesOf(policy, documents, production, options),
  }
}

/** What is judged, and by what. */
async function judgedProject(tree: Tree, options: JudgeOptions): Promise<{ policy: Policy; project: Project }> {
  const judged = withoutFiles(tree, options.written ?? [])
  const documents = documentsOf(judged)
  const policy = withWaivers(await policyFor(judged, options), options.inlineFrom === 'nowhere' ? [] : inlineWaivers(judged, documents, options.inlineFrom))
  const production = productionOf(judged, documents, policy.systems)
  const asked = options.advise && policy.rules.some(({ rule }) => rule.check === 'dependencies/known-advisories')
  const project: Project = { tree: judged, documents, production, declared: policy.declared, today: options.today, ...(asked && { advisories: await options.advise?.(documents) }) }
  if (policy.declared.files.length > 0) await (await import('./checks/declared/data-readers.ts')).loadDataReaders(policy.declared.files)
  return { policy, project }
}

function gateOf({ failOn, unknownFails }: Policy, { clock = 'merge', today }: JudgeOptions): Gate {
  return { failOn, unknownFails, clock, today }
}

type Answers = ReturnType<typeof findingsOf>

/**
 * Every rule's answer. Those that ask about the other answers come last: what a checklist claims is held against them,
 * and whether a waiver hides anything is known only when all findings are.
 */
async function judgedBy(policy: Policy, project: Project, options: JudgeOptions): Promise<Answers> {
  const evaluated = (rules: readonly RuleInForce[], on: Project): Answers => findingsOf(rules.map(({ rule }) => evaluate(rule, on)), policy, on.today)
  const first = evaluated(policy.rules.filter((inForce) => !asksOfPolicy(inForce)), project)
  const ofClaims = policy.rules.filter(asksOfClaims)
  const claims = ofClaims.length > 0 ? await claimsIn(policy, project, first, options) : undefined
  const second = evaluated(ofClaims, claims ? { ...project, claims } : project)
  const earlier = [...first.findings, ...second.findings]
  const third = evaluated(policy.rules.filter((inForce) => asksOfPolicy(inForce) && !asksOfClaims(inForce)), { ...project, declared: { ...project.declared, waivers: withUse(policy, earlier) } })
  return { findings: [...earlier, ...third.findings], rules: [...first.rules, ...second.rules, ...third.rules].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

function asksOfPolicy({ rule }: RuleInForce): boolean {
  return rule.check.startsWith('policy/')
}

function asksOfClaims({ rule }: RuleInForce): boolean {
  return rule.check === 'policy/checklist-claims'
}

/** What the repository's checklists claim; what reads and binds them is loaded only where there is one. */
async function claimsIn(policy: Policy, project: Project, answers: Answers, options: JudgeOptions): Promise<Claims | undefined> {
  const paths = checklistPaths(project.documents.paths('markdown'), project.declared.checklists)
  if (paths.length === 0) return undefined
  const { claimsOf } = await import('./policy/held-checklists.ts')
  return claimsOf(await heldAgainst(paths, policy, project, { answers, claimsOnly: true }, options), project)
}

async function heldAgainst(paths: readonly string[], policy: Policy, project: Project, known: Pick<Held, 'answers' | 'claimsOnly'>, options: JudgeOptions): Promise<HeldChecklists> {
  const { heldChecklists } = await import('./policy/held-checklists.ts')
  // A line may speak of any rule, whether the profile asks for it or not.
  const asked = await policyFor(project.tree, { ...options, profile: 'production' })
  return heldChecklists(paths, project, { rules: await knownRules(project.tree, options), asked: { rules: asked.rules.map(({ rule }) => rule), waivers: policy.waivers }, ...known })
}

/**
 * Holds these checklists to the tree, or those that the readiness file or their names tell of.
 * @throws ConfigurationError for a mistake in the readiness file or in rules of the user's own
 */
export async function judgeChecklists(tree: Tree, named: readonly string[], options: JudgeOptions): Promise<ChecklistJudgement> {
  const { policy, project } = await judgedProject(tree, options)
  const paths = named.length > 0 ? named : checklistPaths(project.documents.paths('markdown'), project.declared.checklists)
  const { claimsOf } = await import('./policy/held-checklists.ts')
  const held = await heldAgainst(paths, policy, project, { answers: { findings: [], rules: [] } }, options)
  const { findings } = findingsOf(policy.rules.filter(asksOfClaims).map(({ rule }) => evaluate(rule, { ...project, claims: claimsOf(held, project) })), policy, options.today)
  const gate = gateOf(policy, options)
  return { ...held, findings, blocking: new Set(findings.filter((finding) => blocks(finding, gate)).map(({ fingerprint }) => fingerprint)), secrets: [...declaredSecrets(policy.declared)] }
}

function withWaivers(policy: Policy, inline: readonly Waiver[]): Policy {
  return inline.length === 0 ? policy : { ...policy, waivers: [...policy.waivers, ...inline] }
}

/** What would run, by what the readiness file declares, and the names it declares to be secret. @throws ConfigurationError */
export async function productionAt(tree: Tree, options: JudgeOptions): Promise<{ production: Production; secrets: readonly string[] }> {
  const { systems, declared } = await policyFor(tree, options)
  return { production: productionOf(tree, documentsOf(tree), systems), secrets: [...declaredSecrets(declared)] }
}

function problemsOf({ tree, documents, production }: Project): ReportProblem[] {
  const found = [...DOCUMENT_KINDS.flatMap((kind) => documents.of(kind).flatMap(({ problems }) => problems)), ...production.systems.flatMap(({ problems }) => problems)]
  const told = found.map(({ path, line, message }) => ({ path: tree.has(path) ? path : withoutTokens(path), line, message: withoutTokens(message) }))
  const unique = new Map(told.map((problem) => [JSON.stringify([problem.path, problem.line, problem.message]), problem]))
  return [...unique.values()].sort((a, b) => (a.path === b.path ? a.line - b.line || (a.message < b.message ? -1 : 1) : a.path < b.path ? -1 : 1))
}

/** What was assumed, so that nobody takes silence for a look. */
function notesOf(policy: Policy, documents: Documents, production: Production, options: JudgeOptions): string[] {
  const notes: string[] = []
  if (policy.source === undefined) notes.push(`No ${options.config} here: judged by the ${policy.profile} profile.`)
  for (const system of production.systems) {
    if (system.production && system.files.length > 1) notes.push(`Production is taken to be ${system.files.join(' + ')}.`)
    if (!system.production) notes.push(`${system.files.join(' + ')} is taken to be for development and is not judged as production.`)
  }
  for (const { candidates } of production.ambiguities) {
    notes.push(`What production runs is not clear: ${candidates.map(({ path }) => path).join(', ')}. Name it under "systems" in ${options.config}.`)
  }
  if (DOCUMENT_KINDS.every((kind) => documents.paths(kind).length === 0)) notes.push('Nothing was found that this tool can judge: no Dockerfile, compose file, env file, workflow or dependency manifest.')
  const { samples } = documents
  if (samples.length > 0) notes.push(`${samples.length === 1 ? '1 file' : `${samples.length} files`} in folders of examples or fixtures ${samples.length === 1 ? 'is' : 'are'} not judged (${samples[0]}${samples.length > 1 ? ', ...' : ''}).`)
  return notes
}
