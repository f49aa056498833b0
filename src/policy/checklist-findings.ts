import type { ChecklistItem } from '../documents/checklist.ts'
import { isExampleName } from '../documents/env-file.ts'
import type { Project } from '../production/project.ts'
import type { Binding } from '../rules/bind-item.ts'
import { concernOf } from '../rules/phrase.ts'
import { isStopWord, stem, wordsOf } from '../rules/phrase-words.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Rule } from '../rules/rule.ts'
import type { Location } from '../tree/location.ts'
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
export function answersByConcern({ findings, rules }: Pick<Report, 'findings' | 'rules'>): (binding: Binding) => ConcernAnswer {
  const results = grouped(rules, concernOf)
  const found = grouped(findings, ({ rule }) => concernOf({ id: rule }))
  return ({ rule }) => ({ results: results.get(concernOf(rule)) ?? [], findings: found.get(concernOf(rule)) ?? [] })
}

function grouped<Each>(all: readonly Each[], nameOf: (each: Each) => string): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of all) {
    const group = groups.get(nameOf(each))
    if (group) group.push(each)
    else groups.set(nameOf(each), [each])
  }
  return groups
}

/**
 * The findings that are really about what the line says: of the keys, files, ports and services it names, where it
 * names any. A finding that its rule itself takes for a lesser matter contradicts nobody.
 */
export function findingsAbout(item: ChecklistItem, binding: Binding, { findings }: ConcernAnswer, project: Project): readonly Finding[] {
  const { rule, subject } = binding
  const failing = findings.filter((finding) => finding.state === 'fail' && (finding.rule !== rule.id || weight(finding.severity) <= weight(rule.severity)))
  const services = servicesNamed(item, project)
  const technologies = TECHNOLOGIES.filter((name) => item.text.toLowerCase().includes(name))
  const speaking = new Set([...stemsOf(item.text), ...phraseStems(binding)])
  const about = failing.filter((finding) => {
    if (subject.keys.length > 0 && !subject.keys.some((key) => mentions(finding.message, key))) return false
    if (subject.paths.length > 0 && !subject.paths.some((path) => isAbout(finding, path))) return false
    if (item.ports.length > 0 && !item.ports.some((port) => mentions(finding.message, String(port)))) return false
    if (services.length > 0 && !services.some((service) => mentions(finding.message, service))) return false
    if (technologies.length > 0 && !technologies.some((name) => finding.message.toLowerCase().includes(name))) return false
    if (isExampleName(finding.at.path) && STANDS_IN.test(finding.message)) return false
    // What the line itself says to be so.
    if (item.spans.some((span) => span.length > 2 && finding.message.includes(` is ${span}`)) || finding.message.includes(` is ${lastWord(item)}`)) return false
    if (subject.paths.length + subject.keys.length > 0) return true
    return binding.confidence === 'marker' || (finding.at.path !== READINESS_FILE && stemsOf(finding.message).some((each) => speaking.has(each)))
  })
  return nearest(item, about, rule)
}

/** What a readiness file declares and the tree lacks is about the declaration. */
const READINESS_FILE = '.readiness.yml'

/** What a line names of a system's parts. */
const TECHNOLOGIES = ['postgres', 'mysql', 'mariadb', 'mongo', 'redis', 'rabbitmq', 'kafka', 'elasticsearch', 'opensearch', 'memcached', 'minio', 'chroma', 'celery', 'sidekiq', 'frontend']
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
  return !/\w/.test(message[at - 1] ?? ' ') && !/\w/.test(message[at + name.length] ?? ' ')
}

function isAbout({ at, message }: Finding, path: string): boolean {
  const plain = path.replace(/^\.?\//, '')
  return at.path === plain || at.path.endsWith(`/${plain}`) || plain.endsWith(`/${at.path}`) || mentions(message, plain)
}

/** Services of production that a line names, in a word of their own. */
function servicesNamed({ text }: ChecklistItem, { production }: Project): readonly string[] {
  const words = new Set(wordsOf(text))
  const names = new Set(production.systems.flatMap(({ services }) => services.map(({ name }) => name)))
  return [...names].filter((name) => !GENERAL.has(name) && wordsOf(name).every((word) => words.has(word)))
}

/** Names of services that are words of every checklist. */
const GENERAL = new Set(['app', 'api', 'web', 'service', 'server', 'application', 'production', 'monitoring', 'metrics', 'backup', 'migrate', 'migrations', 'cache', 'database'])

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
