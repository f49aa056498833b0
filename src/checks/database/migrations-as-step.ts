import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { unitSettings, unitWords } from '../../documents/systemd-unit.ts'
import { ownFiles } from '../../documents/own-files.ts'
import { migrationCodePaths } from '../../documents/schema-code.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { entryOf, itemsOf, nodeAt, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { CiJob } from '../../production/ci.ts'
import { ciDeploys } from '../../production/ci-deploys.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import type { StartedProgram } from '../../production/start-command.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { runsToCompletion } from '../compose/one-shot.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { isMigration } from './migration-commands.ts'

interface StepOptions {
  /** A part of the command that migrates, where it is none of the usual ones. */
  readonly command?: string | undefined
  readonly 'allow-in-start': boolean
}

type Migrates = (words: readonly (string | undefined)[]) => boolean

/** Migrations run once, before the new version starts: by a step of their own, not by each process that starts. */
export const migrationsAsStep: Check<StepOptions> = {
  name: 'database/migrations-as-step',
  question: 'Do migrations run as a step of their own, before what needs them starts?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'workflow', 'sql'],
  options: (z) =>
    z.strictObject({
      command: z.string().optional().describe('A part of the command that migrates, where it is none of the usual ones.'),
      'allow-in-start': z.boolean().default(false).describe('Whether the start command may migrate, then serve.'),
    }),
  *look(project, { command, 'allow-in-start': allowed = false }): Iterable<Outcome> {
    const migrations = migrationsAt(project)
    const migrates: Migrates = (words) => isMigration(words) || (command !== undefined && words.map((word) => word ?? '').join(' ').includes(command))
    const running = runningDeployments(project)
    const chained = chainedStart(running, migrates)
    if (chained) return yield allowed ? { state: 'pass', at: chained.at } : { state: 'fail', variant: 'in-start', at: chained.at, facts: { service: chained.service } }
    const step = stepAt(project, running, migrates)
    if (step) yield { state: 'pass', at: step }
    else if (migrations && isDescribed(project, running) && !migratesItself(project)) yield { state: 'fail', at: migrations, facts: { file: migrations.path } }
  },
}

const OTHER_RUNNERS = /(^|\/)supabase\//

/** The first sign that the database is migrated at all. */
function migrationsAt({ tree, documents }: Project): Location | undefined {
  const settings = ownFiles(tree, (path) => /(^|\/)alembic\.ini$/.test(path))[0]
  const sql = documents.paths('sql').find((path) => /(^|\/)migrations?\/|(^|[/_-])migrat(e|ion)[^/]*\.sql$|(^|\/)V\d[\w.]*__[^/]*\.sql$/i.test(path) && !OTHER_RUNNERS.test(path))
  const file = settings ?? migrationCodePaths(tree).find((path) => !/(schema|structure)\.rb$|\.prisma$/.test(path)) ?? sql
  return file === undefined ? undefined : fileStart(file)
}

/** Libraries by which a program brings its database up to date when it starts. */
const IN_PROGRAM = /(^|[:/])(flyway-core|liquibase-core|quarkus-(flyway|liquibase))$|spring-boot-starter-(flyway|liquibase)$|golang-migrate\/migrate|pressly\/goose|^(refinery|diesel_migrations|sqlx|fluentmigrator\.runner|dbup(-\w+)?|umzug)$/i

function migratesItself({ documents }: Project): boolean {
  return documents.of('manifest').some(({ content }) => content?.dependencies.some(({ name }) => IN_PROGRAM.test(name)) === true)
}

/** Whether files say how production runs, so that a step would be seen. An image alone says nothing of it. */
function isDescribed({ production, tree }: Project, running: readonly Deployment[]): boolean {
  return running.some(({ by }) => by !== 'image') || ciDeploys(production.ci).length > 0 || kubernetesObjectsIn(tree).some(({ kind }) => kind === 'Deployment')
}

function wordsOf({ words }: StartedProgram): (string | undefined)[] {
  return words.map((word) => (word.known ? word.value : undefined))
}

/** What answers requests and migrates before it does. */
function chainedStart(running: readonly Deployment[], migrates: Migrates): { service: string; at: Location } | undefined {
  for (const { name, programs, server, by, standing } of running) {
    const program = server && !(by === 'image' && standing === 'candidate') ? programs.find((each) => migrates(wordsOf(each))) : undefined
    if (program && server) return { service: name, at: program.places[0] ?? server.at }
  }
  return undefined
}

function stepAt(project: Project, running: readonly Deployment[], migrates: Migrates): Location | undefined {
  return ciStep(project, migrates) ?? deploymentStep(running, migrates) ?? unitStep(project, migrates) ?? clusterStep(project, migrates) ?? scriptStep(project, migrates)
}

function wordsOfCommand({ name, args }: ShellCommand): (string | undefined)[] {
  return [name, ...args.map(({ value, prefix }) => value ?? prefix)]
}

/** A step of a workflow that deploys; migrating a test's database is another matter. */
function ciStep({ production }: Project, migrates: Migrates): Location | undefined {
  const deploying = new Set(ciDeploys(production.ci).map(({ job }) => job.workflow))
  const isRelease = ({ id, job, workflow }: CiJob): boolean => /migrat|deploy|release|prod/i.test(id) || entryOf(job.node, 'environment') !== undefined || (deploying.has(workflow) && !/test|lint|check/i.test(id))
  for (const job of production.ci.jobs) {
    const found = isRelease(job) ? job.commands.find(({ command, neutered }) => !neutered && migrates(wordsOfCommand(command))) : undefined
    if (found) return found.at
  }
  return undefined
}

/** A service that runs to its end, or what a platform runs before each release. */
function deploymentStep(running: readonly Deployment[], migrates: Migrates): Location | undefined {
  return running.find(({ by, role, service, system, programs, server, name }) => {
    if (server) return false
    const once = by === 'compose' ? service && system && runsToCompletion(service, system) : role === 'release' || role === 'job'
    return once && (programs.some((program) => migrates(wordsOf(program))) || (programs.length > 0 && /migrat/i.test(name)))
  })?.at
}

function unitStep({ documents }: Project, migrates: Migrates): Location | undefined {
  for (const { content } of documents.of('unit')) {
    for (const setting of content ? unitSettings(content, 'Service', 'ExecStartPre') : []) {
      if (migrates(unitWords(setting.value).map(({ text }) => text.replace(/^[-@:+!|]*/, '')))) return setting.at
    }
  }
  return undefined
}

/** A Job, or a container that runs before the others. */
function clusterStep({ tree }: Project, migrates: Migrates): Location | undefined {
  for (const { kind, root, at } of kubernetesObjectsIn(tree)) {
    const pod = kind === 'CronJob' ? undefined : nodeAt(root, 'spec', 'template', 'spec')
    const containers = itemsOf(nodeAt(pod, kind === 'Job' ? 'containers' : 'initContainers'))
    if (containers.some((container) => containerMigrates(container, migrates))) return at
  }
  return undefined
}

function containerMigrates(container: YamlNode, migrates: Migrates): boolean {
  const words = [...scalarsOf(nodeAt(container, 'command')), ...scalarsOf(nodeAt(container, 'args'))].map(({ text }) => text)
  return migrates(words) || scalarsOf(nodeAt(container, 'name')).some(({ text }) => /migrat/i.test(text))
}

function scriptStep({ tree }: Project, migrates: Migrates): Location | undefined {
  for (const { path, script } of shellFilesIn(tree)) {
    const found = /deploy|release/i.test(path) ? script.commands.find((command) => migrates(wordsOfCommand(command))) : undefined
    if (found) return found.at
  }
  return undefined
}
