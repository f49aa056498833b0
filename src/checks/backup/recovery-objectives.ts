import { terraformResourcesIn } from '../../documents/terraform.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { declaredFact } from '../declared/declared-fact.ts'
import { scriptsNamedSo } from './backup-job.ts'
import { backupSchedules } from './backup-schedules.ts'
import type { BackupSchedule } from './backup-schedules.ts'
import { hoursOf } from './duration.ts'

/** Both figures by the names that people give them. */
const OBJECTIVES = [
  ['rto', 'recovery-time-objective', 'recovery-time'],
  ['rpo', 'recovery-point-objective', 'recovery-point'],
] as const

/** Holds the declared recovery objectives to be there, to be durations, and to be reachable by the backups that files show. */
export const recoveryObjectives: Check = {
  name: 'backup/recovery-objectives',
  question: 'Is it declared how long recovery may take and how much may be lost, and do the backups keep to it?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const missing: string[] = []
    for (const names of OBJECTIVES) {
      const fact = declaredFact(project, ...names)
      if (fact) yield judged(names[0], fact, project)
      else missing.push(names[0])
    }
    if (missing.length > 0) yield { state: 'fail', variant: 'undeclared', at: project.declared.at ?? fileStart('.readiness.yml'), facts: { names: missing.join(' and ') } }
  },
}

function judged(name: 'rto' | 'rpo', { value, at }: Located<string>, project: Project): Outcome {
  const hours = hoursOf(value)
  if (hours === undefined) return { state: 'fail', variant: 'no-duration', at, facts: { name, value } }
  const most = name === 'rpo' ? mostFrequent(project) : undefined
  if (!most || most.hours <= hours) return { state: 'pass', at, facts: { name } }
  return { state: 'fail', variant: 'too-seldom', at, facts: { value, interval: shownHours(most.hours) }, related: [{ at: most.at, message: `a backup every ${shownHours(most.hours)}` }] }
}

/** Where all that makes backups is known by its interval; a managed database also keeps what happened between. */
function mostFrequent(project: Project): (BackupSchedule & { readonly hours: number }) | undefined {
  const backups = backupSchedules(scriptsNamedSo(project), project)
  const timed = backups.flatMap((backup) => (backup.hours === undefined ? [] : [{ ...backup, hours: backup.hours }]))
  if (timed.length < backups.length || terraformResourcesIn(project.tree).some(({ type }) => /_(db|database|sql|rds|postgresql|mysql)_?/.test(type))) return undefined
  return timed.toSorted((a, b) => a.hours - b.hours)[0]
}

function shownHours(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} h`
}
