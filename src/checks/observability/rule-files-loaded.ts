import type { PrometheusServer } from '../../documents/prometheus.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { fileStart } from '../../tree/location.ts'
import type { Located } from '../../tree/location.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import { matchesPathPattern } from '../../tree/path-pattern.ts'
import type { Check, Outcome } from '../check.ts'
import { containersWith } from './container-files.ts'
import type { ContainerFiles } from './container-files.ts'
import { rulesOf, serversOf } from './prometheus-files.ts'

/** Follows each file of alert rules to the Prometheus that is to load it. */
export const ruleFilesLoaded: Check = {
  name: 'observability/rule-files-loaded',
  question: 'Is every file of alert rules named in `rule_files`, and does the container have it?',
  reads: ['prometheus', 'compose'],
  *look(project): Iterable<Outcome> {
    for (const { path, content } of rulesOf(project)) {
      const servers = serversOf(project).filter((each) => isBeside(each.path, path))
      const [server] = servers
      if (!server) continue
      const answers = servers.map((each) => loadedBy(each, path, project))
      if (answers.includes('loaded')) yield { state: 'pass', at: content.at }
      else if (answers.includes('unknown') || otherwiseNamed(project, path)) yield { state: 'unknown', at: content.at }
      else {
        const variant = answers.includes('unmounted') ? 'unmounted' : 'unlisted'
        const at = server.content.ruleFilesAt ?? fileStart(server.path)
        yield { state: 'fail', variant, at: content.at, facts: { file: path, server: server.path }, related: [{ at, message: server.content.ruleFilesAt ? 'These are the rule files that are loaded' : 'No rule file is loaded here' }] }
      }
    }
    for (const each of serversOf(project)) yield* patternsWithoutFile(each, project)
  },
}

/** Rules in a corner of their own are for another Prometheus: they count where they lie below the folder above the configuration's. */
function isBeside(server: string, rules: string): boolean {
  const above = server.split('/').slice(0, -2).join('/')
  return above === '' || rules.startsWith(`${above}/`)
}

type Answer = 'loaded' | 'unlisted' | 'unmounted' | 'unknown'

function loadedBy({ path, content }: { path: string; content: PrometheusServer }, rules: string, project: Project): Answer {
  if (content.remote || content.ruleFiles.some(({ value }) => /[$]|\{\{/.test(value))) return content.ruleFiles.length > 0 && listedByName(path, content.ruleFiles, rules) ? 'loaded' : 'unknown'
  const containers = containersWith(project, path)
  if (containers.length === 0) return listedByName(path, content.ruleFiles, rules) ? 'loaded' : 'unlisted'
  const answers = containers.map((container) => inContainer(container, path, content.ruleFiles, rules))
  return answers.find((answer) => answer === 'loaded') ?? answers.find((answer) => answer === 'unknown') ?? (answers[0] as Answer)
}

function inContainer(container: ContainerFiles, server: string, patterns: readonly Located<string>[], rules: string): Answer {
  const inside = container.inside(rules)
  if (container.service.build && inside.length === 0) return listedByName(server, patterns, rules) ? 'loaded' : 'unknown'
  const listed = inside.some((file) => container.inside(server).some((config) => patterns.some(({ value }) => matches(value, config, file))))
  if (listed) return 'loaded'
  if (inside.length > 0) return 'unlisted'
  return listedByName(server, patterns, rules) ? 'unmounted' : 'unlisted'
}

/** `rule_files` are read from the configuration's own folder. */
function matches(pattern: string, config: string, file: string): boolean {
  const absolute = pattern.startsWith('/') ? pattern : `${config.slice(0, config.lastIndexOf('/'))}/${pattern}`
  return matchesPathPattern(joinedPath('', absolute), joinedPath('', file))
}

/** Where nothing says how the files are laid out, the file's own name has to do. */
function listedByName(server: string, patterns: readonly Located<string>[], rules: string): boolean {
  const name = baseNameOf(rules)
  return patterns.some(({ value }) => matches(value, server, rules) || matchesPathPattern(baseNameOf(value), name))
}

/** A ruler or vmalert that takes its rules from the command line. */
function otherwiseNamed(project: Project, path: string): boolean {
  const name = baseNameOf(path)
  return project.production.systems.some(({ services, inactive }) =>
    [...services, ...inactive].some(({ command }) => command?.value.some((word) => /^--?rule/.test(word.known ? word.value : word.raw) || (word.known && word.value.includes(name)))),
  )
}

/** Prometheus starts without a word where a pattern matches nothing. */
function* patternsWithoutFile({ path, content }: { path: string; content: PrometheusServer }, project: Project): Iterable<Outcome> {
  const [container, ...more] = containersWith(project, path)
  if (!container || more.length > 0 || container.service.build) return
  const config = container.inside(path)[0] as string
  for (const { value, at } of content.ruleFiles) {
    // A file of that name that the container lacks is told of at the file.
    if (/[$]|\{\{/.test(value) || rulesOf(project).some((rules) => listedByName(path, [{ value, at }], rules.path))) continue
    const absolute = value.startsWith('/') ? value : `${config.slice(0, config.lastIndexOf('/'))}/${value}`
    const folder = absolute.slice(0, absolute.lastIndexOf('/'))
    if (container.outside(/[*?[]/.test(folder) ? folder.slice(0, folder.search(/[*?[]/)) : absolute) === 'unknown' || container.outside(folder) === 'unknown') continue
    const there = project.tree.entries.some((entry) => container.inside(entry.path).some((file) => matches(value, config, file)))
    if (!there) yield { state: 'fail', variant: 'no-file', at, facts: { pattern: value, server: path } }
  }
}
