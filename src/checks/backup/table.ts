import type { AnyCheck } from '../check.ts'
import { backupJob } from './backup-job.ts'
import { backupsAutomated } from './backups-automated.ts'
import { infrastructureTracked } from './infrastructure-tracked.ts'
import { recoveryObjectives } from './recovery-objectives.ts'

export const backupChecks: readonly AnyCheck[] = [backupJob, infrastructureTracked, backupsAutomated, recoveryObjectives]
