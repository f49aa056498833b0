import { isForTasksAlone } from '../checks/container/healthcheck-present.ts'
import type { ChecklistItem } from '../documents/checklist.ts'
import { isExampleName } from '../documents/env-file.ts'
import type { Project } from '../production/project.ts'
import type { Binding } from '../rules/bind-item.ts'
import { concernOf } from '../rules/phrase.ts'
import { isStopWord, stem, wordsOf } from '../rules/phrase-words.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Rule } from '../rules/rule.ts'
import { groupedBy } from '../tree/grouped-by.ts'
import type { Location } from '../tree/location.ts'
import { isOfPartsMeant, isOfPartsNamed, partsMeant } from './checklist-parts.ts'
import type { Finding, Report, RuleResult } from './report.ts'

/** A place that shows how it is, and what it shows. */
export interface ShownPlace {
  readonly at: Location
  readonly message: string
}

/** What the rules of one concern came to: those of several packs answer for it together. */
export interface ConcernAnswer {
  readonly results: readonly RuleResult[]
  readonly findings: readonly Finding[]
}

/** Answers by concern, looked up once a checklist. */
export function answersByConcern({ findings, rules }: Pick<Report, 'findings' | 'rules'>, known: readonly Rule[]): (binding: Binding) => ConcernAnswer {
  const covering = groupedBy(known.flatMap(({ id, covers }) => covers.map((concern) => ({ id, concern }))), ({ concern }) => concern)
  const results = groupedBy(rules, concernOf)
  const found = groupedBy(findings, ({ rule }) => concernOf({ id: rule }))
  const answers = new Map<string, ConcernAnswer>()
  return ({ rule }) => {
    const concern = concernOf(rule)
    let answer = answers.get(concern)
    if (!answer) answers.set(concern, (answer = answerFor(concern)))
    return answer
  }

  function answerFor(concern: string): ConcernAnswer {
    // A rule that answers for a further concern can break what a line says of it, and not prove it.
    const broken = (covering.get(concern) ?? []).flatMap(({ id }) => (results.get(concernOf({ id })) ?? []).filter((result) => result.id === id && result.state === 'fail'))
    const ids = new Set(broken.map(({ id }) => id))
    return { results: [...(results.get(concern) ?? []), ...broken], findings: [...(found.get(concern) ?? []), ...findings.filter((finding) => ids.has(finding.rule))] }
  }
}

/** Whether a finding is about a stage that only tasks such as migrations run in: people mean the image that goes on running. */
function isOfTasks({ at }: Finding, { production }: Project): boolean {
  const [nearest] = production.images.filter(({ path, stage }) => path === at.path && (stage.from?.at.line ?? 0) <= at.line).toSorted((a, b) => (b.stage.from?.at.line ?? 0) - (a.stage.from?.at.line ?? 0))
  return nearest !== undefined && isForTasksAlone(nearest, production.systems)
}

/**
 * The findings that are really about what the line says: of the keys, files, ports and services it names, where it
 * names any. A finding that its rule itself takes for a lesser matter contradicts nobody.
 */
export function findingsAbout(item: ChecklistItem, binding: Binding, { findings }: ConcernAnswer, project: Project): readonly Finding[] {
  const { rule, subject } = binding
  const outright = binding.reach.includes('exact')
  const failing = findings.filter((finding) => finding.state === 'fail' && (outright || finding.rule !== rule.id || weight(finding.severity) <= weight(rule.severity)))
  if (failing.length === 0) return []
  const fits = [ofNames(item, binding), isOfPartsMeant(item, binding, project), isOfPartsNamed(item, binding, project), ofTechnologies(item, project), ofMeaning(item)]
  const speaking = new Set([...stemsOf(item.text), ...phraseStems(binding)])
  const versions = item.text.match(VERSION) ?? []
  const about = failing.filter((finding) => {
    if (isOfTasks(finding, project) || UNSEEN.test(finding.message)) return false
    if (isExampleName(finding.at.path) && STANDS_IN.test(finding.message)) return false
    if (!fits.every((isAboutIt) => isAboutIt(finding))) return false
    // What the line itself says to be so.
    if (versions.length > 0 && versions.every((version) => finding.message.includes(version))) return false
    if (item.spans.some((span) => span.length > 2 && finding.message.includes(` is ${span}`)) || finding.message.includes(` is ${lastWord(item)}`)) return false
    if (outright || subject.paths.length + subject.keys.length > 0) return true
    return finding.at.path !== READINESS_FILE && stemsOf(finding.message).some((each) => speaking.has(each))
  })
  return nearest(item, about, rule).toSorted((a, b) => Number(b.rule === rule.id) - Number(a.rule === rule.id))
}

const VERSION = /(?<![\w.])v?\d{1,4}\.\d{1,4}\.\d{1,4}(?![\w.]*\d)/g

type Fits = (finding: Finding) => boolean

/** Whether a finding is about the keys, files and ports that a line names. */
function ofNames({ ports, spans }: ChecklistItem, { subject, reach }: Binding): Fits {
  // `cap_drop` is what a file has, and no variable.
  const keys = reach.includes('exact') ? subject.keys.filter((key) => key !== key.toLowerCase()) : subject.keys
  const paths = subject.paths.length > 1 ? subject.paths.filter((path) => !HOLDS_OTHERS.test(path)) : subject.paths
  const listed = subject.paths.some((path) => HOLDS_OTHERS.test(path)) ? spans.filter((span) => !HOLDS_OTHERS.test(span)) : []
  return (finding) => {
    const { message } = finding
    if (keys.length > 0 && !keys.some((key) => mentions(message, key) || (PREFIXED.has(key) && message.includes(`_${key}`)))) return false
    if (paths.length > 0 && !paths.some((path) => isAbout(finding, path))) return false
    if (listed.length > 0 && !listed.some((name) => message.includes(name))) return false
    return ports.length === 0 || ports.some((port) => mentions(message, String(port)))
  }
}

/** Whether a finding is about the stores and brokers that a line names, if it names any. */
function ofTechnologies(item: ChecklistItem, project: Project): Fits {
  const small = item.text.toLowerCase()
  const technologies = TECHNOLOGIES.filter((name) => small.includes(name))
  if (technologies.length === 0) return () => true
  const parts = [...(partsMeant(item, project) ?? [])]
  return ({ message }) => technologies.some((name) => message.toLowerCase().includes(name)) || parts.some((name) => mentions(message, name))
}

/** Whether a finding is about the headers, the kind of action, the resource and the kind of file that a line speaks of. */
function ofMeaning({ text }: ChecklistItem): Fits {
  const headers = HEADERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  const ofProcessors = /\bcpus?\b/i.test(text) && !/\b(?:memory|mem|ram|resources?)\b/i.test(text)
  const foreign = /\b(?:third|first)[- ]part(?:y|ies)\b/i.test(text)
  const scope = SCOPES.find(([words]) => words.test(text))?.[1]
  return ({ message, at }) => {
    if (headers.length > 0 && !headers.some((name) => message.includes(name))) return false
    if ((foreign && OWN_ACTION.test(message)) || (ofProcessors && /\bmemory\b/.test(message))) return false
    return scope === undefined || scope.test(at.path)
  }
}

/** What a readiness file declares and the tree lacks is about the declaration. */
const READINESS_FILE = '.readiness.yml'

/** What people call the headers that findings name. */
const HEADERS: readonly (readonly [string, RegExp])[] = [
  ['Strict-Transport-Security', /\bhsts\b|strict[- ]transport/i],
  ['Content-Security-Policy', /\bcsp\b|content[- ]security[- ]policy/i],
  ['X-Frame-Options', /x[- ]frame|clickjacking|frame options/i],
  ['X-Content-Type-Options', /nosniff|x[- ]content[- ]type|content[- ]type options/i],
  ['Referrer-Policy', /referrer[- ]policy/i],
]
/** Where a line says that it looks, and the files that are. */
const SCOPES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bDockerfiles?\b|\bbase images?\b|\bin(?:side)? (?:the|our|an?) (?:docker |container )?image\b/i, /(?:^|[/.])(?:docker|container)file(?:[.-][\w.-]+)?$/i],
  [/\bin (?:the |our )?(?:docker[- ]?)?compose\b/i, /compose/i],
]
/** What a rule says where it saw too little. */
const UNSEEN = /\bis not visible here\b|\bcannot be told\b/
/** An action of the platform itself. */
const OWN_ACTION = /^(?:actions|github)\//
/** Keys that frameworks put their own name before. */
const PREFIXED = new Set(['DEBUG', 'SECRET_KEY', 'LOG_LEVEL'])
/** Files that are named for the sake of the files they list. */
const HOLDS_OTHERS = /(?:^|\/)\.(?:docker|git)ignore$/

/** What a line names of a system's parts. */
const TECHNOLOGIES = ['postgres', 'mysql', 'mariadb', 'mongo', 'redis', 'rabbitmq', 'kafka', 'elasticsearch', 'opensearch', 'memcached', 'minio', 'chroma', 'celery', 'sidekiq']
/** An example stands with what everyone fills in. */
const STANDS_IN = /\bstands? (?:for|in)\b|\bplaceholder\b/i

function lastWord({ text }: ChecklistItem): string {
  return /(?<!\S)\S{3,}$/.exec(text)?.[0] ?? '\n'
}

/** The words of the phrase that bound a line, other words for the same among them. */
function phraseStems({ words }: Binding): readonly string[] {
  return words.flatMap(stemsOf)
}

function weight(severity: Rule['severity']): number {
  return SEVERITIES.indexOf(severity)
}

function mentions(message: string, name: string): boolean {
  const at = message.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return false
  return !/\w/.test(message[at - 1] ?? ' ') && !/^(?:\w|\.\w)/.test(message.slice(at + name.length, at + name.length + 2))
}

function isAbout({ at, message }: Finding, path: string): boolean {
  const plain = path.replace(/^\.?\//, '')
  return at.path === plain || at.path.endsWith(`/${plain}`) || plain.endsWith(`/${at.path}`) || mentions(message, plain)
}

/** Those that tell most of what the line names, beyond the words that all findings of the rule have; all, where none does. */
function nearest({ text }: ChecklistItem, findings: readonly Finding[], rule: Rule): readonly Finding[] {
  if (findings.length < 2) return findings
  const templates = [rule.message, ...Object.values(rule.variants).flatMap(({ message }) => message ?? [])]
  const common = new Set(templates.flatMap((template) => stemsOf(template.replace(/\{\w+\}/g, ' '))))
  const line = new Set(stemsOf(text))
  const shared = findings.map(({ message }) => new Set(stemsOf(message).filter((each) => !common.has(each) && line.has(each))).size)
  const most = Math.max(...shared)
  return findings.filter((_, index) => shared[index] === most)
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !isStopWord(word) && !/^\d+$|^(?:no|not|set|sets|nothing|configured|production)$/.test(word)).map(stem)
}
