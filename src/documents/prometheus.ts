import type { Located, Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import { entriesOf, entryOf, itemsOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'
import type { YamlMapping, YamlNode } from './yaml-node.ts'

/** A file of Prometheus or its Alertmanager; `other` for what merely lies beside them. */
export type PrometheusFile = PrometheusServer | PrometheusRules | Alertmanager | { readonly role: 'other' }

/** prometheus.yml: https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export interface PrometheusServer {
  readonly role: 'server'
  readonly root: YamlMapping
  /** What it measures goes elsewhere, too, where other rules may be at work. */
  readonly remote: boolean
  /** The key `rule_files`, where it is there. */
  readonly ruleFilesAt: Location | undefined
  /** Patterns as written, relative to the file's own folder. */
  readonly ruleFiles: readonly Located<string>[]
  readonly alerting: AlertTargets | undefined
  readonly jobs: readonly ScrapeJob[]
}

/** To whom alerts are handed over. */
export interface AlertTargets {
  /** The empty list or key, where nothing is named; else the first target. */
  readonly at: Location
  readonly targets: readonly Located<string>[]
  /** Targets are found at run time: DNS, Kubernetes, files. */
  readonly discovered: boolean
}

export interface ScrapeJob {
  readonly name: string
  readonly at: Location
  /** `host:port` of static targets. */
  readonly targets: readonly Located<string>[]
  /** Undefined where it is left out, which means /metrics. */
  readonly metricsPath: string | undefined
}

/** Alerting and recording rules. */
export interface PrometheusRules {
  readonly role: 'rules'
  readonly at: Location
  /** Names of the alerts. */
  readonly alerts: readonly Located<string>[]
  readonly alertRules: readonly AlertRule[]
}

export interface AlertRule {
  readonly name: string
  readonly at: Location
  /** PromQL as written; empty where there is none. */
  readonly expression: Located<string>
}

export interface Alertmanager {
  readonly role: 'alertmanager'
  /** The receiver of whatever no other route takes. */
  readonly receiver: Located<string> | undefined
  readonly receivers: readonly { readonly name: string; readonly at: Location; readonly delivers: boolean }[]
}

const OWN_NAME = /(^|\/)(prometheus|alertmanager)([._-][\w.-]+)?\.ya?ml$/

/** Tells what a file is by its top-level keys. Files that only their folder brought here are read where they may be rules. */
export function parsePrometheusFile(source: SourceText): Parsed<PrometheusFile> {
  const named = OWN_NAME.test(source.path)
  if (!named && !/^(groups|scrape_configs|receivers)\s*:/m.test(source.text)) return { content: { role: 'other' }, problems: [] }
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  const content = root?.kind === 'mapping' && roots.length === 1 ? contentOf(root) : undefined
  if (content) return { content, problems }
  return { content: root || !named ? { role: 'other' } : undefined, problems: named ? problems : [] }
}

function contentOf(root: YamlMapping): PrometheusFile | undefined {
  if (entryOf(root, 'apiVersion') || entryOf(root, 'tests')) return undefined
  if (entryOf(root, 'scrape_configs') || entryOf(root, 'rule_files') || (entryOf(root, 'alerting') && entryOf(root, 'global'))) return serverOf(root)
  if (entryOf(root, 'receivers')?.value.kind === 'sequence' && entryOf(root, 'route')) return alertmanagerOf(root)
  return rulesOf(root)
}

function serverOf(root: YamlMapping): PrometheusServer {
  const ruleFiles = entryOf(root, 'rule_files')
  return {
    role: 'server',
    root,
    remote: entryOf(root, 'remote_write') !== undefined,
    ruleFilesAt: ruleFiles?.key.at,
    ruleFiles: scalarsOf(ruleFiles?.value).map(({ text, at }) => ({ value: text, at })),
    alerting: alertTargetsOf(root),
    jobs: itemsOf(nodeAt(root, 'scrape_configs')).flatMap((job) => (job.kind === 'mapping' ? [jobOf(job)] : [])),
  }
}

function jobOf(job: YamlMapping): ScrapeJob {
  const name = entryOf(job, 'job_name')
  // An exporter that asks others, as blackbox does, has the address of those in its targets.
  const asksOthers = itemsOf(nodeAt(job, 'relabel_configs')).some((each) => textOf(nodeAt(each, 'target_label')) === '__address__')
  return { name: textOf(name?.value) ?? '', at: name?.key.at ?? job.at, targets: asksOthers ? [] : staticTargets(nodeAt(job, 'static_configs')), metricsPath: textOf(nodeAt(job, 'metrics_path')) }
}

function staticTargets(node: YamlNode | undefined): Located<string>[] {
  return itemsOf(node).flatMap((config) => scalarsOf(nodeAt(config, 'targets')).map(({ text, at }) => ({ value: text, at })))
}

function alertTargetsOf(root: YamlMapping): AlertTargets | undefined {
  const alerting = entryOf(root, 'alerting')
  if (!alerting) return undefined
  const managers = entryOf(alerting.value, 'alertmanagers')
  const items = itemsOf(managers?.value)
  const targets = items.flatMap((item) => staticTargets(nodeAt(item, 'static_configs')))
  const discovered = items.some((item) => entriesOf(item).some(({ key, value }) => /_sd_configs$/.test(key.text) && itemsOf(value).length > 0))
  const empty = items.flatMap((item) => itemsOf(nodeAt(item, 'static_configs'))).flatMap((config) => entryOf(config, 'targets')?.key.at ?? [])[0]
  return { at: targets[0]?.at ?? empty ?? managers?.key.at ?? alerting.key.at, targets, discovered }
}

function alertmanagerOf(root: YamlMapping): Alertmanager {
  const receiver = nodeAt(root, 'route', 'receiver')
  return {
    role: 'alertmanager',
    receiver: receiver?.kind === 'scalar' && receiver.value !== null ? { value: receiver.text, at: receiver.at } : undefined,
    receivers: itemsOf(nodeAt(root, 'receivers')).map((item) => ({
      name: textOf(nodeAt(item, 'name')) ?? '',
      at: entryOf(item, 'name')?.key.at ?? item.at,
      delivers: entriesOf(item).some(({ key, value }) => /_configs$/.test(key.text) && itemsOf(value).length > 0),
    })),
  }
}

/** A selector with a filter behind it, or without a metric's name before it, is Loki's language. */
const LOGS = /\{[^{}]*\}\s*(\|[=~>]|\|\s*[a-z]|!=|!~)|(^|[(\s])\{(?!\s*__name__)/

/** Grafana's and Loki's files look alike; the first have other keys, the second ask for lines of logs. */
function rulesOf(root: YamlMapping): PrometheusRules | undefined {
  const groups = entryOf(root, 'groups')
  const rules = itemsOf(groups?.value).flatMap((group) => itemsOf(nodeAt(group, 'rules')))
  if (!groups || !rules.some((rule) => entryOf(rule, 'expr') && (entryOf(rule, 'alert') || entryOf(rule, 'record')))) return undefined
  if (rules.some((rule) => LOGS.test((textOf(nodeAt(rule, 'expr')) ?? '').slice(0, 5000)))) return undefined
  const alertRules = alertRulesOf(groups.value)
  return { role: 'rules', at: groups.key.at, alerts: alertRules.map(({ name, at }) => ({ value: name, at })), alertRules }
}

/** The alerts of a list of groups, as rule files and the operator's objects hold it. */
export function alertRulesOf(groups: YamlNode | undefined): readonly AlertRule[] {
  return itemsOf(groups)
    .flatMap((group) => itemsOf(nodeAt(group, 'rules')))
    .flatMap((rule) => {
      const alert = nodeAt(rule, 'alert')
      const expression = nodeAt(rule, 'expr')
      if (alert?.kind !== 'scalar') return []
      return [{ name: alert.text, at: alert.at, expression: { value: textOf(expression) ?? '', at: expression?.at ?? alert.at } }]
    })
}
