/** Programs that people type, in a checklist, with something behind their names. */
const PROGRAMS = new Set(
  'act actionlint alembic ansible ansible-playbook apk apt apt-get artisan aws az bash bin/rails black brakeman brew bun bundle cargo celery certbot chmod chown composer cp curl dbt deno dig django-admin docker docker-compose dotnet echo eslint fly flyctl flask gcloud gem gh git go golangci-lint govulncheck gradle gunicorn hadolint helm heroku htop http java jest journalctl jq just k6 kill knex kubectl kustomize ln locust ls make manage.py mix mkdir mongodump mvn mypy mysql mysqldump nc netstat newman nginx node nohup npm npx nslookup nx openssl pg_dump pg_isready pg_restore php phpunit ping pip pip-audit pip3 playwright pm2 pnpm poetry pre-commit prisma ps psql pulumi puma pytest python python3 rails railway rake redis-cli rm rspec rsync rubocop ruff rustup s3cmd safety scp sed semgrep sequelize serverless sh sidekiq skaffold snyk sops source sqlx ssh ssl systemctl tail tar terraform tflint tox trivy ts-node tsc turbo uv uvicorn vercel vitest watch wget wrk yarn'.split(' '),
)
/** Programs that say enough by their names alone. */
const ALONE = new Set('alembic bandit brakeman eslint flake8 gitleaks golangci-lint govulncheck hadolint jest mypy pip-audit prettier pytest rspec rubocop ruff safety tox trivy vitest nslookup dig'.split(' '))
const MOST_WORDS = 100

/** Whether a text is something to type: a known program or a script, and what it is given. */
export function isCommand(text: string, alone: boolean): boolean {
  const words = text.trim().split(/\s+/, MOST_WORDS)
  const first = words.findIndex((word) => !/^(?:\$|sudo|time|env|[A-Z_][A-Z0-9_]*=\S*)$/.test(word))
  if (first < 0) return false
  const program = (words[first] as string).replace(/^(?:\$\(|\()/, '')
  const isScript = /^(?:\.{1,2}\/|~\/|(?:scripts?|bin|tools|ops)\/)[\w./-]+$/.test(program)
  if (words.length - first === 1) return isScript ? !alone || program.startsWith('./') : ALONE.has(program) || (!alone && PROGRAMS.has(program))
  return isScript || ALONE.has(program) || (PROGRAMS.has(program) && !/^(?:is|are|and|or|the)$/.test(words[first + 1] as string))
}

/** The code spans of a line that are something to type. */
export function commandsIn(spans: readonly string[]): string[] {
  return [...new Set(spans.filter((span) => span.length <= 1000 && isCommand(span, true)))].slice(0, 40)
}
