import { cronEntriesIn, timersIn } from '../../documents/schedules.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import { unitSettings } from '../../documents/systemd-unit.ts'
import { entriesOf, itemsOf, nodeAt, scalarsOf, textOf } from '../../documents/yaml-node.ts'
import type { Workflow } from '../../documents/workflow.ts'
import type { CiJob } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Location } from '../../tree/location.ts'
import { imageName } from '../compose/image-name.ts'
import { productionSystems } from '../compose/service-check.ts'
import { callsFile, runsOfScript } from '../delivery/script-runs.ts'
import { isDump } from './backup-commands.ts'
import { calendarInterval, cronInterval } from './schedule-interval.ts'

/** Something that starts a backup by the clock. */
export interface BackupSchedule {
  readonly at: Location
  readonly written: string
  /** Longest time between two starts; undefined where it is not known. */
  readonly hours: number | undefined
  readonly swallowed: Location | undefined
  /** The job, where it is one of a workflow. */
  readonly job: CiJob | undefined
  /** It brings the copies out of reach and drops old ones by itself, by settings that are not looked into. */
  readonly complete: boolean
}

/** What starts one of the scripts by the clock, or takes a copy without any script. */
export function backupSchedules(scripts: readonly string[], project: Project): readonly BackupSchedule[] {
  return [...inWorkflows(scripts, project), ...inCrontabs(scripts, project), ...inTimers(scripts, project), ...inCluster(scripts, project), ...inCompose(project)]
}

function schedule(at: Location, written: string, hours: number | undefined, more: Partial<BackupSchedule> = {}): BackupSchedule {
  return { at, written, hours, swallowed: undefined, job: undefined, complete: false, ...more }
}

function inWorkflows(scripts: readonly string[], project: Project): BackupSchedule[] {
  const scheduled = project.production.ci.jobs.filter(({ events }) => events.some(({ name }) => name === 'schedule'))
  const byScript = scripts.flatMap((script) => runsOfScript(script, project)).filter(({ job }) => scheduled.includes(job))
  const byCommand = scheduled.flatMap((job) => job.commands.filter(({ command }) => isDump(command)).map((place) => ({ job, place })))
  return [...byScript, ...byCommand].flatMap(({ job, place }) =>
    cronLines(job.workflow).map(({ text, at }) => schedule(at, text, cronInterval(text), { job, swallowed: place.neutered?.at })),
  )
}

function cronLines({ triggers }: Workflow): readonly { text: string; at: Location }[] {
  return triggers.filter(({ event }) => event === 'schedule').flatMap(({ config }) =>
    itemsOf(config).flatMap((item) => {
      const cron = nodeAt(item, 'cron')
      return cron?.kind === 'scalar' ? [{ text: cron.text, at: cron.at }] : []
    }),
  )
}

/** Crontabs of the repository, and lines that a script puts into one. */
function inCrontabs(scripts: readonly string[], { tree }: Project): BackupSchedule[] {
  const entries = cronEntriesIn(tree).filter(({ script }) => script.commands.some((command) => isDump(command) || scripts.some((path) => callsFile(command, path))))
  const installed = shellFilesIn(tree).flatMap(({ script }) =>
    script.commands.flatMap((command) => {
      const line = command.pipeline.at(-1)?.name === 'crontab' ? command.args.map(({ value, text }) => value ?? text).join(' ') : ''
      const time = /^"?((?:[\d*,/-]+\s+){4}[\d*,/-]+|@\w+)\s/.exec(line)?.[1]
      return time !== undefined && scripts.some((path) => line.includes(baseNameOf(path))) ? [schedule(command.at, time, cronInterval(time))] : []
    }),
  )
  return [...entries.map(({ schedule: time, at }) => schedule(at, time, cronInterval(time))), ...installed]
}

function inTimers(scripts: readonly string[], { tree, documents }: Project): BackupSchedule[] {
  return timersIn(tree).flatMap(({ unit, calendar, at }) => {
    const service = documents.of('unit').find(({ path }) => baseNameOf(path) === unit)?.content
    const commands = service ? unitSettings(service, 'Service', 'ExecStart').map(({ value }) => value.text) : []
    const runs = commands.some((command) => scripts.some((path) => command.includes(baseNameOf(path))) || /\b(pg_dump|mysqldump|restic backup|borgmatic?|mongodump)\b/.test(command))
    return runs ? [schedule(at, calendar, calendarInterval(calendar))] : []
  })
}

const BACKUP_NAME = /(^|[/_-])(backups?|pg[-_]?dump|dump|restic|velero|pgbackrest|wal-g|borg(matic)?)([/_.:-]|$)/i

function inCluster(scripts: readonly string[], { tree }: Project): BackupSchedule[] {
  return kubernetesObjectsIn(tree).flatMap(({ kind, apiVersion, name, root, at }): BackupSchedule[] => {
    if (kind === 'Schedule' && apiVersion.startsWith('velero.io/')) return [schedule(at, textOf(nodeAt(root, 'spec', 'schedule')) ?? '', cronInterval(textOf(nodeAt(root, 'spec', 'schedule')) ?? ''), { complete: true })]
    if (kind === 'ScheduledBackup') return [schedule(at, textOf(nodeAt(root, 'spec', 'schedule')) ?? '', cronInterval(textOf(nodeAt(root, 'spec', 'schedule')) ?? ''), { complete: true })]
    if (kind !== 'CronJob') return []
    const containers = itemsOf(nodeAt(root, 'spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers'))
    const words = containers.flatMap((container) => [...scalarsOf(nodeAt(container, 'command')), ...scalarsOf(nodeAt(container, 'args')), ...scalarsOf(nodeAt(container, 'image'))].map(({ text }) => text)).join(' ')
    const runs = BACKUP_NAME.test(name) || /\b(pg_dump|mysqldump|mongodump|restic|borg)\b/.test(words) || scripts.some((path) => words.includes(baseNameOf(path)))
    const time = textOf(nodeAt(root, 'spec', 'schedule')) ?? ''
    return runs && textOf(nodeAt(root, 'spec', 'suspend')) !== 'true' ? [schedule(at, time, cronInterval(time))] : []
  })
}

/** Images that do nothing but back up, by the variable that holds their schedule. */
const IMAGES: Readonly<Record<string, readonly string[]>> = {
  'postgres-backup-local': ['SCHEDULE'],
  'postgres-backup-s3': ['SCHEDULE'],
  'docker-volume-backup': ['BACKUP_CRON_EXPRESSION'],
  'mysql-backup': ['DB_DUMP_CRON', 'DB_DUMP_FREQ'],
  'mysql-cron-backup': ['CRON_TIME'],
  'docker-db-backup': ['DEFAULT_BACKUP_INTERVAL', 'DB01_BACKUP_INTERVAL'],
  'db-backup': ['DEFAULT_BACKUP_INTERVAL', 'DB_DUMP_FREQ'],
  'pg-backup': ['SCHEDULE', 'CRON_SCHEDULE'],
  'restic-backup-docker': ['BACKUP_CRON'],
}

function inCompose(project: Project): BackupSchedule[] {
  return productionSystems(project).flatMap(({ services }) =>
    services.flatMap(({ image, environment, node }): BackupSchedule[] => {
      const name = image && imageName(image.value).name
      const variables = name !== undefined && Object.hasOwn(IMAGES, name) ? IMAGES[name] : undefined
      const label = [...entriesOf(nodeAt(node, 'labels'))].find(({ key, value }) => /^ofelia\.job-\w+\.[\w-]*backup[\w-]*\.schedule$/.test(key.text) && value.kind === 'scalar')
      if (label) return [schedule(label.key.at, textOf(label.value) ?? '', cronInterval(textOf(label.value) ?? ''))]
      if (!image || !variables) return []
      const set = environment.find(({ key }) => variables.includes(key))
      const text = set?.value.known ? set.value.value : '@daily'
      return [schedule(set?.at ?? image.at, text, cronInterval(text), { complete: true })]
    }),
  )
}
