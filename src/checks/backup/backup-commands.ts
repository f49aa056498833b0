import type { ShellCommand } from '../../documents/shell.ts'

function lineOf({ name, args }: ShellCommand): string {
  return [name ?? '', ...args.slice(0, 80).map(({ value, text }) => value ?? text)].join(' ').slice(0, 4000).replace(/^(sudo|nice|ionice|time) (-\S+ )*/, '')
}

const DUMPS = /^(pg_dump(all)?|pg_basebackup|mysqldump|mariadb-dump|mongodump|redis-cli .*(--rdb|bgsave)|sqlite3 .*\.(backup|dump)|restic backup|borg(matic)?|wal-g backup-push|pgbackrest .*backup|barman backup|duplicity|duplicati|velero backup create|etcdctl snapshot save|influx backup|xtrabackup|mariabackup|supabase db dump|aws (rds create-db-snapshot|rds create-db-cluster-snapshot|ec2 create-snapshot|backup start-backup-job)|gcloud sql (backups create|export)|az (backup|postgres flexible-server backup)|clickhouse-backup create)\b/
const CARRIED = /^(docker|docker-compose|podman|kubectl|heroku|flyctl|fly|ssh)\b.*\b(pg_dump(all)?|mysqldump|mariadb-dump|mongodump|pg:backups|redis-cli)\b/

/** Whether a command takes a copy of data. */
export function isDump(command: ShellCommand): boolean {
  const line = lineOf(command)
  return DUMPS.test(line) || CARRIED.test(line)
}

const UPLOADS = /^(aws (\S+ )*(s3 (cp|sync|mv)|s3api put-object)|gsutil (-\S+ )*(cp|rsync|mv)|gcloud storage (cp|rsync|mv)|az storage (blob (upload|upload-batch|sync)|copy|azcopy)|azcopy (copy|cp|sync)|rclone (copy|copyto|sync|move|moveto|rcat)|s3cmd (-\S+ )*(put|sync)|s5cmd (cp|sync)|mc (cp|mirror|pipe)|b2 (upload|sync|file)|swift upload|doctl|wal-g backup-push|borg(matic)? create|restic (-\S+ \S+ )*backup|duplicity|aws (rds create-db(-cluster)?-snapshot|ec2 create-snapshot|backup start-backup-job)|gcloud sql (backups create|export)|velero backup create|wrangler r2 object put)\b/
const REMOTE_COPY = /^(scp|rsync|sftp|lftp)\b.*(\s|^)(\w[\w.-]*@)?[\w.${}-]+:\S/

/** Whether a command brings a copy to another place. */
export function isUpload(command: ShellCommand): boolean {
  const line = lineOf(command)
  return UPLOADS.test(line) || REMOTE_COPY.test(line)
}

/** How many days a command or an assignment keeps copies; undefined where it says nothing of it, NaN where only a variable knows. */
export function daysKept(command: ShellCommand): number | undefined {
  for (const { name, value } of command.assignments) {
    if (!/RETENTION|KEEP_?(DAYS|DAILY|FOR|LAST)|DAYS_TO_KEEP|MAX_(AGE|BACKUPS)|EXPIR/i.test(name)) continue
    const text = value?.value ?? value?.text ?? ''
    const days = /^"?(\d{1,5})"?$|^"?\$\{\w+:?-(\d{1,5})\}"?$/.exec(text)
    return days ? Number(days[1] ?? days[2]) : Number.NaN
  }
  const line = lineOf(command)
  const age = /^find\b.*-mtime \+(\S+).*(-delete|-exec|-print0)/.exec(line)
  const kept = /--keep-(?:daily|within|last)[= ](\d{1,5})|--(?:min-age|older-than)[= ](\d{1,5})d|remove-older-than (\d{1,5})D|retain(?:-days|Until)?[= ](\d{1,5})/i.exec(line)
  if (age) return /^\d{1,5}$/.test(age[1] as string) ? Number(age[1]) : Number.NaN
  if (kept) return Number(kept.slice(1).find((group) => group !== undefined))
  return /^tail -n ?\+\d+$/.test(line) ? Number.NaN : undefined
}
