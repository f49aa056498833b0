/** Further kinds of files: platforms, servers, monitoring, databases, prose, and the policy itself. */
export const MORE_FILES: Readonly<Record<string, string>> = {
  'render.yaml': 'services:\n  - { type: web, name: api, runtime: docker, plan: starter, healthCheckPath: /health, numInstances: 2, envVars: [ { key: A, value: b }, { key: C, sync: false } ] }\ndatabases:\n  - { name: db, plan: free }\n',
  'fly.toml': 'app = "api"\n[build]\ndockerfile = "Dockerfile"\n[env]\nPORT = "8080"\n[[services]]\ninternal_port = 8080\n[[services.http_checks]]\npath = "/health"\ninterval = "10s"\n[deploy]\nrelease_command = "python manage.py migrate"\n',
  'railway.json': '{ "build": { "builder": "DOCKERFILE" }, "deploy": { "startCommand": "uvicorn app:app --workers 4", "healthcheckPath": "/health", "numReplicas": 2, "restartPolicyType": "ON_FAILURE" } }\n',
  Procfile: 'web: gunicorn -c gunicorn.conf.py app:app --reload\nrelease: python manage.py migrate && echo "done"\nworker: celery -A app worker\n',
  'app.json': '{ "name": "a", "env": { "KEY": { "generator": "secret" } }, "formation": { "web": { "quantity": 1 } } }\n',
  'app.yaml': 'runtime: python312\nentrypoint: gunicorn -b :$PORT main:app\nautomatic_scaling: { min_instances: 1 }\nenv_variables: { A: b }\n',
  'systemd/api.service': '[Unit]\nDescription=API\nAfter=network.target\n\n[Service]\nUser=api\nEnvironment="A=b c" D=e\nEnvironmentFile=-/etc/api.env\nExecStart=/usr/bin/gunicorn \\\n  --workers 4 \\\n  app:app\nRestart=always\nRestartSec=5s\n\n[Install]\nWantedBy=multi-user.target\n',
  'gunicorn.conf.py': 'import multiprocessing\nbind = "0.0.0.0:8000"\nworkers = multiprocessing.cpu_count() * 2 + 1\ntimeout = 30\naccesslog = "-"\nreload = False\ndef on_starting(server):\n    """text"""\n    pass\n',
  'nginx/nginx.conf': `user nginx;
events { worker_connections 1024; }
http {
  limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;
  upstream api { server web:8080 max_fails=3; server "b:80"; }
  map $http_upgrade $connection_upgrade { default upgrade; '' close; }
  server {
    listen 443 ssl; server_name example.com;
    ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers HIGH:!aNULL;
    add_header X-A "b; c" always;
    location ~ ^/(api|ws)/ { proxy_pass http://api; proxy_set_header Host $host; proxy_read_timeout 60s; }
    include conf.d/*.conf; # more
  }
  server { listen 80; return 301 https://$host$request_uri; }
}
`,
  'grafana/provisioning/datasources/all.yml': 'apiVersion: 1\ndatasources:\n  - { name: p, type: prometheus, url: "http://prometheus:9090" }\n',
  'grafana/dashboards/api.json': '{ "title": "API", "panels": [ { "title": "Latency", "targets": [ { "expr": "rate(http_requests_total[5m])" } ] } ] }\n',
  'db/schema.sql': `-- tables
CREATE TABLE IF NOT EXISTS users (id serial PRIMARY KEY, email text NOT NULL, org int REFERENCES orgs(id));
CREATE INDEX users_email ON users (email);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users USING (id = current_setting('app.user')::int);
CREATE FUNCTION f() RETURNS void AS $body$ BEGIN PERFORM 'x''y'; END $body$ LANGUAGE plpgsql;
/* a /* nested */ comment */ GRANT SELECT, INSERT ON users TO app; CREATE ROLE app LOGIN PASSWORD 'change-me';
`,
  '.github/CODEOWNERS': '* @acme/core\n/docs/ @writer docs@example.test # prose\n[Section][2] @a\n/src/\\ a @b\n',
  'PRODUCTION_CHECKLIST.md': `# Production readiness checklist

## 1. Security (critical)

- [ ] **SECRET_KEY** is set to a random value of at least 32 characters
- [x] \`DEBUG=false\` in \`.env.production\` - see [guide](docs/RUNBOOK.md#rollback)
- [ ] Rate limits: 100 requests/minute per user [P1] (2 days)
  - [ ] nested, owner @ops

| Variable | Required | Default |
| --- | :---: | --- |
| \`PORT\` | yes | \`8080\` |
| \`LOG_LEVEL\` | no | \`info\` |

## 2. Infrastructure

1. Backups every 24 hours, kept for 30 days
2. \`\`\`bash
   docker compose -f compose.yaml up -d # start
   \`\`\`

Status: 45% complete. Estimated: 3-5 days.
`,
  'infra/main.tf': 'resource "aws_db_instance" "db" {\n  engine = "postgres"\n  backup_retention_period = 7\n  password = var.password\n}\nvariable "password" { sensitive = true }\n',
  'k8s/api.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 2, template: { spec: { containers: [ { name: api, image: "api:1" } ] } } }\n---\napiVersion: batch/v1\nkind: CronJob\nmetadata: { name: backup }\nspec: { schedule: "0 3 * * *" }\n',
  'src/settings.py': 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    port: int = 8080\n    secret_key: str = "change-me"\n    model_config = { "env_file": ".env" }\nDATABASES = {"default": {"CONN_MAX_AGE": 60, "OPTIONS": {"sslmode": "require"}}}\n',
  'src/app.ts': "import express from 'express'\nimport * as Sentry from '@sentry/node'\nconst app = express()\napp.use(cors({ origin: '*' }))\napp.get('/health', (q, r) => r.json({ ok: true }))\nconst { PORT = '8080' } = process.env\napp.listen(Number(PORT))\n",
  'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\nmodel User {\n  id Int @id\n  email String @unique\n  @@index([email])\n}\n',
  'scripts/backup.sh': '#!/usr/bin/env bash\nset -euo pipefail\npg_dump "$DATABASE_URL" | gzip > "backup-$(date +%F).sql.gz"\naws s3 cp backup-*.gz s3://backups/ || exit 1\ncat <<EOF\ndone ${A:-b}\nEOF\n',
  '.pre-commit-config.yaml': 'repos:\n  - repo: https://example.test/ruff\n    rev: v0.6.0\n    hooks: [ { id: ruff } ]\n',
  'jest.config.js': 'export default { collectCoverage: true, coverageThreshold: { global: { lines: 80 } } }\n',
  'data/flags.json': '{ "flags": [ { "name": "a", "on": true } ] }\n',
}

/** A readiness file that builds on another, waives, attests, declares, and brings rules of its own. */
export const POLICY_FILES: Readonly<Record<string, string>> = {
  '.readiness.yml': `version: 1
profile: production
extends: [./policy/base.yml]
tier: B
release: v1.2.0
contacts: { on-call: "@ops" }
gate: { fail-on: error, unknown: fail }
custom-rules: [policy/rules]
systems:
  - { name: shop, root: ., production: { compose: [compose.yaml, compose.prod.yaml], env: [.env.example] } }
env:
  DATABASE_URL: { url: { scheme: [postgres], sslmode: require } }
  PORT:
facts: { domain: example.com, rto: 4h, replicas: 2 }
files: [data/flags.json, { path: db/schema.sql, format: text, min-items: 1 }]
rules:
  container/non-root-container: warning
  compose/compose-docker-socket: { severity: error, blocks: merge }
waivers:
  - { rule: container/base-image-not-digest-pinned, path: Dockerfile, reason: "built weekly", owner: "@ops", expires: 2026-06-01 }
  - { rule: compose/compose-docker-socket, reason: "a: b # c", owner: "@ops", expires: 2020-01-01 }
attestations:
  - { rule: backup/restore-tested, owner: "@ops", on: 2025-12-01, evidence: docs/RUNBOOK.md, measured: { minutes: 30 } }
sign-offs: { require: [engineering, security], distinct: true, given: [ { role: security, by: "@a", on: 2025-12-30 } ] }
checklists: [PRODUCTION_CHECKLIST.md]
`,
  'policy/base.yml': 'version: 1\nprofile: recommended\nmay-loosen: ["*"]\nrules:\n  workflow/actions-pinned: notice\n',
  'policy/rules/team/no-adhoc.yml': `title: The image has a health check
area: container
severity: notice
check: container/healthcheck-present
message: The image has no health check
why: Nobody sees that it hangs.
fix: Add HEALTHCHECK.
examples:
  - bad:
      Dockerfile: |
        FROM node:24
        CMD ["node", "a.js"]
    finds: [Dockerfile:1]
    good:
      Dockerfile: |
        FROM node:24
        HEALTHCHECK CMD true
        CMD ["node", "a.js"]
`,
}
