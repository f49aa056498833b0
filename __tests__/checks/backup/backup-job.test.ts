import { cronInterval, calendarInterval } from '../../../src/checks/backup/schedule-interval.ts'
import { answers, workflow } from '../answers.ts'

test.each([
  ['* * * * *', 1 / 60], ['0 2 * * *', 24], ['0 */6 * * *', 6], ['0 8,20 * * *', 12], ['0 2 * * 0', 168], ['0 2 * * 1-5', 72], ['0 2 * * MON,THU', 96], ['0 2 */2 * *', 48],
  ['0 2 1 * *', 744], ['0 2 1 1 *', 8784], ['@daily', 24], ['@weekly', 168], ['@reboot', undefined], ['0 0 2 * * *', 24], ['nonsense', undefined],
])('%s starts every %s hours', (schedule, hours) => expect(cronInterval(schedule)).toBe(hours))

test.each([['daily', 24], ['*-*-* 02:00:00', 24], ['02:30', 24], ['Sun *-*-* 02:00:00', 168], ['Mon..Fri 02:00', 72], ['*-*-01 02:00', 744], ['weekly', 168], ['every full moon', undefined]])('%s is every %s hours', (calendar, hours) =>
  expect(calendarInterval(calendar)).toBe(hours),
)

const FULL = '#!/bin/bash\nRETENTION_DAYS=30\npg_dump "$DATABASE_URL" > a.sql\nfind . -mtime +"$RETENTION_DAYS" -delete\naws s3 cp a.sql s3://fake-bucket/\n'
const SCRIPT = { 'scripts/backup.sh': FULL }
const DAILY = "schedule: [{ cron: '0 2 * * *' }]"
const RUN = { '.github/workflows/b.yml': workflow(DAILY, './scripts/backup.sh') }

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'a.py': '' }, {}, ['missing']],
  ['all there', { ...SCRIPT, ...RUN }, { 'retention-days': 30 }, ['pass']],
  ['no schedule', { ...SCRIPT, 'README.md': '0 2 * * * scripts/backup.sh' }, {}, ['scripts/backup.sh:1 unscheduled']],
  ['a workflow for other events', { ...SCRIPT, '.github/workflows/b.yml': workflow('workflow_dispatch:', './scripts/backup.sh') }, {}, ['scripts/backup.sh:1 unscheduled']],
  ['a schedule that is too rare', { ...SCRIPT, '.github/workflows/b.yml': workflow("schedule: [{ cron: '0 2 * * 0' }]", './scripts/backup.sh') }, {}, ['.github/workflows/b.yml:2 rare']],
  ['a week that is often enough', { ...SCRIPT, '.github/workflows/b.yml': workflow("schedule: [{ cron: '0 2 * * 0' }]", './scripts/backup.sh') }, { 'schedule-max': 168 }, ['pass']],
  ['a failure that is swallowed', { ...SCRIPT, '.github/workflows/b.yml': workflow(DAILY, './scripts/backup.sh || true') }, {}, ['.github/workflows/b.yml:8 swallowed']],
  ['a crontab', { ...SCRIPT, 'ops/crontab': '# 0 2 * * * x\nMAILTO=a\n0 2 * * * /srv/app/scripts/backup.sh >> log 2>&1\n' }, {}, ['pass']],
  ['a file of cron.d', { ...SCRIPT, 'etc/cron.d/backup': '0 2 * * * root /srv/app/scripts/backup.sh\n' }, {}, ['pass']],
  ['a line that a script puts into the crontab', { ...SCRIPT, 'setup.sh': '(crontab -l; echo "0 2 * * * /srv/app/scripts/backup.sh") | crontab -\n' }, {}, ['pass']],
  ['a timer', { ...SCRIPT, 'backup.timer': '[Timer]\nOnCalendar=daily\n', 'backup.service': '[Service]\nExecStart=/srv/app/scripts/backup.sh\n' }, {}, ['pass']],
  ['a job of the cluster', { 'scripts/backup.sh': FULL, 'k8s/b.yaml': 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: db-backup }\nspec: { schedule: "0 2 * * *" }\n' }, {}, ['pass']],
  ['a job that is suspended', { 'scripts/backup.sh': FULL, 'k8s/b.yaml': 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: db-backup }\nspec: { schedule: "0 2 * * *", suspend: true }\n' }, {}, ['scripts/backup.sh:1 unscheduled']],
  ['no retention', { 'scripts/backup.sh': FULL.replace(/RETENTION.*\n/, '').replace(/find.*\n/, ''), ...RUN }, {}, ['scripts/backup.sh:1 no-retention']],
  ['too short a retention', { ...SCRIPT, ...RUN }, { 'retention-days': 90 }, ['scripts/backup.sh:2 short']],
  ['a retention that only the host knows', { 'scripts/backup.sh': FULL.replace('=30', '=$DAYS'), ...RUN }, { 'retention-days': 90 }, ['pass']],
  ['copies that stay', { 'scripts/backup.sh': FULL.replace(/aws.*\n/, ''), ...RUN }, {}, ['scripts/backup.sh:1 local']],
  ['copies that may stay', { 'scripts/backup.sh': FULL.replace(/aws.*\n/, ''), ...RUN }, { 'off-site': false }, ['pass']],
  ['copies that the workflow uploads', { 'scripts/backup.sh': FULL.replace(/aws.*\n/, ''), '.github/workflows/b.yml': workflow(DAILY, './scripts/backup.sh', 'rclone copy a.sql remote:backups') }, {}, ['pass']],
  ['a dump without a script', { '.github/workflows/b.yml': workflow(DAILY, 'pg_dump "$URL" > a.sql\naws s3 cp a.sql s3://fake-bucket/') }, {}, ['.github/workflows/b.yml:2 no-retention']],
  ['another language', { 'scripts/backup.py': 'RETENTION = timedelta(days=30)\ns3.upload_file("a", "b", "c")\n', 'crontab': '@daily python /srv/scripts/backup.py\n' }, {}, ['pass']],
  ['an image made for it', { 'compose.yaml': 'services:\n  backup:\n    image: prodrigestivill/postgres-backup-local:17\n    environment: { SCHEDULE: "@daily" }\n' }, {}, ['pass']],
  ['a module of the application', { 'app/backup.py': '', 'src/backup.ts': '' }, {}, ['missing']],
  ['a restore', { 'scripts/restore-backup.sh': FULL }, {}, ['missing']],
  ['a script that is declared and not there', { '.readiness.yml': 'version: 1\n' }, { script: 'a.sh' }, ['.readiness.yml:1 absent']],
])('backups: %s', (_name, files, options, expected) => expect(answers('backup/backup-job-in-repo', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'docker-compose.yml': 'services: {}' }, {}, ['missing']],
  ['Terraform', { 'infra/a.tf': '' }, { paths: ['infra/'] }, ['pass']],
  ['another folder', { '.readiness.yml': 'version: 1\n', 'infra/a.tf': '' }, { paths: ['terraform'] }, ['.readiness.yml:1 absent']],
  ['Bicep', { 'main.bicep': '' }, {}, ['pass']],
  ['a template of another kind', { 'infra/values.yml': 'a: 1' }, {}, ['missing']],
  ['a state', { 'a.tf': '', 'terraform.tfstate.backup': '{}' }, {}, ['terraform.tfstate.backup:1 state']],
  ['samples', { 'examples/a.tf': '', 'examples/main.bicep': '' }, {}, ['missing']],
])('infrastructure: %s', (_name, files, options, expected) => expect(answers('backup/iac-present', files, options)).toEqual(expected))
