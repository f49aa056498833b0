import { hoursOf } from '../../../src/checks/backup/duration.ts'
import { calendarInterval, cronInterval } from '../../../src/checks/backup/schedule-interval.ts'
import { found, messages, stateOf } from '../compose/found.ts'

test.each<[string, number | undefined]>([
  ['4h', 4],
  ['24 hours', 24],
  ['1d', 24],
  ['1d 12h', 36],
  ['15 min', 0.25],
  ['90m', 1.5],
  ['PT4H', 4],
  ['P1DT2H', 26],
  ['< 1 hour', 1],
  ['0', 0],
  ['2 weeks', 336],
  ['30s', 30 / 3600],
  ['soon', undefined],
  ['4', undefined],
  ['4h or so', undefined],
  ['________', undefined],
  ['', undefined],
])('"%s" is %s hours', (text, hours) => {
  expect(hoursOf(text)).toBe(hours)
})

test.each<[string, number | undefined]>([
  ['15 2 * * *', 24],
  ['0 */6 * * *', 6],
  ['0 * * * *', 1],
  ['*/15 * * * *', 0.25],
  ['0 1,13 * * *', 12],
  ['0 2,4 * * *', 22],
  ['0 9-17 * * *', 16],
  ['0 3 * * 0', 168],
  ['0 3 * * sun', 168],
  ['0 3 * * 7', 168],
  ['0 3 * * 1-5', 72],
  ['0 3 1 * *', 744],
  ['0 3 */2 * *', 48],
  ['@daily', 24],
  ['@weekly', 168],
  ['0 3 1 1 *', 8784],
  ['0 3 1,15 * *', 408],
  ['@reboot', undefined],
  ['nonsense', undefined],
])('cron "%s" runs every %s hours', (schedule, hours) => {
  expect(cronInterval(schedule)).toBe(hours)
})

test.each<[string, number | undefined]>([
  ['daily', 24],
  ['hourly', 1],
  ['*-*-* 02:30:00', 24],
  ['*-*-* 03,15:17:00', 12],
  ['*-*-* 00/6:00:00', 6],
  ['02:30', 24],
  ['Mon *-*-* 02:30:00', 168],
  ['*-*-01 02:30:00', 744],
  ['*-*-* *:00/15:00', 0.25],
  ['whenever', undefined],
])('calendar "%s" starts every %s hours', (calendar, hours) => {
  expect(calendarInterval(calendar)).toBe(hours)
})

const workflow = (cron: string, run: string): Record<string, string> => ({ '.github/workflows/backup.yml': `on:\n  schedule:\n    - cron: '${cron}'\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n` })
const SCRIPT = { 'scripts/backup.sh': '#!/bin/sh\npg_dump x\n' }
const facts = (text: string): Record<string, string> => ({ '.readiness.yml': `version: 1\nfacts: ${text}\n` })

describe('backup/backups-configured', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a scheduled dump', workflow('0 2 * * *', 'pg_dump "$DATABASE_URL" > db.sql'), 'pass'],
    ['a scheduled script', { ...SCRIPT, ...workflow('0 2 * * *', './scripts/backup.sh') }, 'pass'],
    ['a scheduled task', { ...SCRIPT, Makefile: 'backup:\n\t./scripts/backup.sh\n', ...workflow('0 2 * * *', 'make backup') }, 'pass'],
    ['a snapshot by the provider', workflow('0 2 * * *', 'aws rds create-db-snapshot --db-instance-identifier api'), 'pass'],
    ['a scheduled restore', workflow('0 2 * * *', './scripts/restore-backup.sh'), 'missing'],
    ['a scheduled something', workflow('0 2 * * *', 'npm test'), 'missing'],
    ['a dump on push', { '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pg_dump x\n' }, 'missing'],
    ['a script that nothing starts', SCRIPT, 'missing'],
    ['a crontab', { ...SCRIPT, 'deploy/crontab': '15 2 * * * /opt/api/scripts/backup.sh\n' }, 'pass'],
    ['a cron line in a manual', { 'README.md': '```\n15 2 * * * /opt/api/scripts/backup.sh\n```\n' }, 'missing'],
    ['a timer', { ...SCRIPT, 'systemd/db-backup.service': '[Service]\nExecStart=/opt/api/scripts/backup.sh\n', 'systemd/db-backup.timer': '[Unit]\nDescription=x\n[Timer]\nOnCalendar=daily\n' }, 'pass'],
    ['a service made for it', { 'compose.yaml': 'services:\n  backup:\n    image: prodrigestivill/postgres-backup-local:17\n' }, 'pass'],
    ['the same for development', { 'compose.dev.yaml': 'services:\n  backup:\n    image: prodrigestivill/postgres-backup-local:17\n', 'compose.yaml': 'services:\n  api:\n    image: acme/api:1\n' }, 'missing'],
    ['a CronJob', { 'k8s/backup.yaml': 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: db-backup }\nspec: { schedule: "0 2 * * *" }\n' }, 'pass'],
    ['a managed database', { 'infra/db.tf': 'resource "aws_db_instance" "api" {\n  backup_retention_period = 7\n}\n' }, 'pass'],
    ['a replica, whose origin has them', { 'infra/db.tf': 'resource "aws_db_instance" "b" {\n  replicate_source_db = "a"\n  backup_retention_period = 0\n}\n' }, 'missing'],
    ['a managed database without', { 'infra/db.tf': 'resource "aws_db_instance" "api" {\n  backup_retention_period = 0\n}\n' }, 'fail'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf('backup/backups-configured', files)).toBe(state)
  })
})

describe('backup/rto-rpo', () => {
  const RULE = 'backup/rto-rpo'
  test.each<[string, Record<string, string>, string[]]>([
    ['none', facts('{ domain: api.acme.io }'), ['1 warning No rto and rpo is declared: how long recovery may take (rto), and how much data may be lost (rpo)']],
    ['one', facts('{ rto: 4h }'), ['1 warning No rpo is declared: how long recovery may take (rto), and how much data may be lost (rpo)']],
    ['no duration', facts('{ rto: fast, rpo: 24h }'), ['2 warning rto is declared as fast, which is no duration']],
    ['backups too seldom', { ...facts('{ rto: 4h, rpo: 1h }'), ...workflow('0 2 * * *', 'pg_dump x') }, ['2 warning At most 1h of data may be lost, and a backup is made every 24 h']],
    ['every week', { ...facts('{ rto: 4h, rpo: 24h }'), ...workflow('0 2 * * 0', 'pg_dump x') }, ['2 warning At most 24h of data may be lost, and a backup is made every 7 days']],
    ['often enough', { ...facts('{ rto: 4h, rpo: 24h }'), ...workflow('0 2 * * *', 'pg_dump x') }, []],
    ['the more frequent of two', { ...facts('{ rto: 4h, rpo: 1h }'), ...workflow('0 2 * * *', 'pg_dump x'), 'deploy/crontab': '*/30 * * * * wal-g backup-push /data\n' }, []],
    ['one of them at times unknown', { ...facts('{ rto: 4h, rpo: 1h }'), ...workflow('0 2 * * *', 'pg_dump x'), 'k8s/backup.yaml': 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: db-backup }\nspec: { schedule: "@often" }\n' }, []],
    ['a managed database keeps the rest', { ...facts('{ rto: 4h, rpo: 1h }'), ...workflow('0 2 * * *', 'pg_dump x'), 'infra/db.tf': 'resource "aws_db_instance" "api" {\n  engine = "postgres"\n}\n' }, []],
    ['by their long names', facts('{ recovery_time_objective: 4h, recovery_point_objective: 24h }'), []],
  ])('%s', (_what, files, expected) => {
    expect(messages(RULE, files)).toEqual(expected)
  })

  test('an attestation answers for what a schedule cannot show', () => {
    const readiness = `version: 1\nfacts: { rto: 4h, rpo: 5m }\nattestations:\n  - { rule: ${RULE}, owner: "@alice", on: 2026-11-02, evidence: "https://acme.io/pitr" }\n`
    expect(stateOf(RULE, { '.readiness.yml': readiness, ...workflow('0 2 * * *', 'pg_dump x') })).toBe('attested')
    expect(found(RULE, { '.readiness.yml': readiness })).toEqual([])
  })
})
