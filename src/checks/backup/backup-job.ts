import { ownFiles } from '../../documents/own-files.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { sourcePhrases } from '../../documents/source-phrases.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import type { CiUse } from '../../production/ci.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'
import { daysKept, isUpload } from './backup-commands.ts'
import { backupSchedules } from './backup-schedules.ts'
import type { BackupSchedule } from './backup-schedules.ts'

interface BackupOptions {
  readonly script?: string | undefined
  readonly 'schedule-max': number
  readonly 'retention-days'?: number | undefined
  readonly 'off-site': boolean
}

/** A backup is taken by the clock, kept long enough, and brought to another place. */
export const backupJob: Check<BackupOptions> = {
  name: 'backup/backup-job',
  question: 'Does something back up the data often enough, keep the copies long enough, and bring them to another place?',
  reads: ['workflow', 'compose', 'unit'],
  options: (z) =>
    z.strictObject({
      script: z.string().optional().describe('The script that takes the backup; found by its name where left out.'),
      'schedule-max': z.number().positive().default(24).describe('Longest time between two backups, in hours.'),
      'retention-days': z.number().min(1).optional().describe('How many days copies must be kept at least.'),
      'off-site': z.boolean().default(true).describe('Whether copies must go to another place.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const declared = options.script?.replace(/^\.\//, '')
    if (declared !== undefined && !project.tree.has(declared)) return yield { state: 'fail', variant: 'absent', at: project.declared.at ?? fileStart(declared), facts: { script: declared } }
    const scripts = declared === undefined ? scriptsNamedSo(project) : [declared]
    const schedules = backupSchedules(scripts, project)
    const place = scripts[0] === undefined ? schedules[0]?.at : fileStart(scripts[0])
    if (!place) return
    yield scheduleOutcome(schedules, place, options['schedule-max'] ?? 24)
    if (schedules.some(({ complete }) => complete)) return
    const work = { scripts, place, commands: commandsOf(scripts, schedules, project), uses: schedules.flatMap(({ job }) => job?.uses ?? []) }
    yield retentionOutcome(work, project, options['retention-days'])
    if (options['off-site'] ?? true) yield uploadOutcome(work, project)
  },
}

const NAMED = /(^|[/_.-])back-?ups?([_.-][^/]*)?\.(sh|bash|py|[cm]?[jt]s|rb)$/i
/** Nobody has more of them; each is looked for in every step of CI. */
const MOST_SCRIPTS = 20
const NO_BACKUP = /restore|verify|check|test|list|clean|(^|\/)(tests?|__tests__)\//i

/** Scripts that take a backup, by their name. */
export function scriptsNamedSo({ tree }: Project): readonly string[] {
  return ownFiles(tree, (path) => NAMED.test(path) && !NO_BACKUP.test(path) && isScript(path)).slice(0, MOST_SCRIPTS)
}

/** A module of the application may be called that, too: what runs by itself is a shell script, or lies among scripts. */
function isScript(path: string): boolean {
  return /\.(sh|bash)$/.test(path) || /(^|\/)(scripts?|bin|tools|ops|jobs|cron|backups?|deploy)\//.test(path)
}

function scheduleOutcome(schedules: readonly BackupSchedule[], place: Location, most: number): Outcome {
  const fine = schedules.find(({ swallowed, hours }) => !swallowed && (hours === undefined || hours <= most))
  const [first] = schedules
  if (fine) return { state: 'pass', at: fine.at }
  if (!first) return { state: 'fail', variant: 'unscheduled', at: place, facts: { script: place.path } }
  if (first.swallowed) return { state: 'fail', variant: 'swallowed', at: first.swallowed }
  return { state: 'fail', variant: 'rare', at: first.at, facts: { schedule: first.written, hours: Math.round(first.hours ?? 0), most } }
}

/** What the scripts run, and the steps of the workflows that run them. */
function commandsOf(scripts: readonly string[], schedules: readonly BackupSchedule[], { tree }: Project): readonly ShellCommand[] {
  const own = shellFilesIn(tree).flatMap(({ path, script }) => (scripts.includes(path) ? script.commands : []))
  return [...own, ...schedules.flatMap(({ job }) => job?.commands.map(({ command }) => command) ?? [])]
}

/** All that takes part in a backup. */
interface BackupWork {
  readonly scripts: readonly string[]
  readonly commands: readonly ShellCommand[]
  readonly uses: readonly CiUse[]
  /** Where what is missing would go. */
  readonly place: Location
}

/** Days that GitHub keeps an artifact of which nothing else is said. */
const ARTIFACT_DAYS = 90

function retentionOutcome({ commands, scripts, uses, place }: BackupWork, project: Project, least: number | undefined): Outcome {
  const kept = [
    ...uses.filter(isArtifact).map(({ at, with: inputs }) => ({ days: Number(inputs.find(({ name }) => name === 'retention-days')?.value.text ?? ARTIFACT_DAYS), at })),
    ...commands.flatMap((command) => {
      const days = daysKept(command)
      return days === undefined ? [] : [{ days, at: command.at }]
    }),
    ...terraformResourcesIn(project.tree).flatMap(({ type, settings }) => settings.flatMap(({ name, value, at }) => ((/lifecycle/.test(type) && name === 'days') || /^(backup_)?retention_(period|days)$|^backup_retention_period$/.test(name) ? [{ days: Number(value), at }] : []))),
    ...inOtherScripts(scripts, project, RETENTION).map((at) => ({ days: Number.NaN, at })),
  ]
  const written = kept.filter(({ days }) => !Number.isNaN(days))
  // A number that only a variable knows may well be large enough.
  const fine = written.length === 0 ? kept[0] : written.find(({ days }) => days > 0 && (least === undefined || days >= least))
  const [first] = written
  if (fine) return { state: 'pass', at: fine.at }
  if (first) return { state: 'fail', variant: 'short', at: first.at, facts: { days: first.days, least: least ?? 1 } }
  return { state: 'fail', variant: 'no-retention', at: place, facts: { script: place.path } }
}

function isArtifact({ uses }: CiUse): boolean {
  return actionName(uses) === 'actions/upload-artifact'
}

const UPLOADING = /^(actions\/upload-artifact|jakejarvis\/s3-sync-action|google-github-actions\/upload-cloud-storage|bacongobbler\/azure-blob-storage-upload|keithweaver\/aws-s3-github-action|shallwefootball\/s3-upload-action)$/

function uploadOutcome({ commands, scripts, uses, place }: BackupWork, project: Project): Outcome {
  const upload = commands.find(isUpload)?.at ?? uses.find(({ uses: action }) => UPLOADING.test(actionName(action)))?.at ?? inOtherScripts(scripts, project, UPLOADS)[0]
  return upload ? { state: 'pass', at: upload } : { state: 'fail', variant: 'local', at: place, facts: { script: place.path } }
}

const RETENTION = ['retention', 'RETENTION', 'Retention', 'keep_days', 'KEEP_DAYS', 'timedelta(days']
const UPLOADS = ['upload_file', 'upload_fileobj', 'put_object', 'upload_blob', 'upload_from_filename', 'PutObjectCommand', 'putObject']

/** Scripts in other languages, by the names that stand in them. */
function inOtherScripts(scripts: readonly string[], { tree }: Project, phrases: readonly string[]): readonly Location[] {
  if (scripts.every((path) => /\.(sh|bash)$/.test(path))) return []
  return sourcePhrases(tree, phrases, 'strings', (path) => !scripts.includes(path)).map(({ at }) => at)
}
