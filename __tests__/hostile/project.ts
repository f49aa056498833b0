/** One small project with a file of every kind that is read. */
export const PROJECT: Readonly<Record<string, string>> = {
  Dockerfile: `# syntax=docker/dockerfile:1
ARG BASE=node:22.12-slim
FROM $BASE AS build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
RUN <<EOF
set -e
apt-get update && apt-get install -y --no-install-recommends curl=7.88
rm -rf /var/lib/apt/lists/*
EOF
COPY --chown=1000:1000 . .
RUN npm run build && echo "\${A:-b}" | tee /tmp/x

FROM alpine:3.20
ENV NODE_ENV=production API_KEY=\${KEY}
RUN apk add --no-cache tini \\
  # a comment
  curl && pip install -r requirements.txt
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/x.sh | sh
COPY --from=build /app/dist /app
EXPOSE 8080/tcp 53/udp
USER 1000
HEALTHCHECK --interval=30s CMD wget -q localhost:8080 || exit 1
ENTRYPOINT ["tini", "--"]
CMD ["node", "server.js"]
`,
  'compose.yaml': `x-base: &base
  restart: unless-stopped
  logging: { driver: json-file, options: { max-size: 10m } }
services:
  web:
    <<: *base
    build: { context: ., dockerfile: Dockerfile, args: [BASE=node:22] }
    ports: ["127.0.0.1:8080:8080", { target: 53, published: "5353", protocol: udp }]
    environment: { DATABASE_URL: "postgres://app:\${DB_PASSWORD:?set it}@db/app", DEBUG: "1" }
    env_file: [.env.example]
    depends_on: { db: { condition: service_healthy } }
    volumes: [./src:/app/src, data:/data:ro]
    deploy: { resources: { limits: { memory: 512M, cpus: "0.5" } }, replicas: 2 }
  db:
    image: postgres:16.4
    environment:
      - POSTGRES_PASSWORD=\${DB_PASSWORD}
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U postgres"]
      interval: 10s
    volumes:
      - data:/var/lib/postgresql/data
  job: { extends: { service: web }, command: sh -c "rails s", privileged: true, network_mode: host }
volumes: { data: }
networks: { front: { ipam: { config: [ { subnet: 10.0.0.0/24 } ] } } }
secrets: { key: { file: ./key.txt } }
`,
  'compose.prod.yaml': 'services:\n  web:\n    command: !reset null\n    ports: !override ["80:8080"]\n    image: acme/web:${TAG:-latest}\n',
  '.env.example': '# the database\nDB_PASSWORD=\nAPI_KEY="change me" # comment\nexport PORT=8080\nMULTI="a\nb"\nEMPTY=${PORT:-1}\n',
  '.github/workflows/ci.yml': `name: CI
on:
  push: { branches: [main], paths-ignore: ['**.md'] }
  pull_request_target:
    types: [opened, labeled]
  schedule:
    - cron: '0 4 * * 1'
  workflow_dispatch:
    inputs:
      level: { type: choice, options: [low, high], default: low }
permissions: { contents: read, id-token: write }
env:
  TOKEN: \${{ secrets.TOKEN }}
jobs:
  test:
    runs-on: \${{ matrix.os }}
    if: \${{ github.event_name != 'schedule' && !contains(github.event.head_commit.message, 'skip') }}
    strategy: { matrix: { os: [ubuntu-24.04, windows-latest], include: [ { os: macos-14, extra: 1 } ] } }
    services: { db: { image: "postgres:16", credentials: { username: a, password: "\${{ secrets.P }}" } } }
    outputs: { v: "\${{ steps.v.outputs.v }}" }
    steps:
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.event.pull_request.head.sha }}", fetch-depth: 0 }
      - id: v
        shell: bash
        run: |
          set -euo pipefail
          echo "v=\${{ github.event.pull_request.title }}" >> "$GITHUB_OUTPUT"
          if [[ "$A" == b ]]; then npm cit || true; fi
          make test | tee log
      - uses: docker://alpine:3.20
        continue-on-error: true
  call:
    needs: [test]
    uses: ./.github/workflows/deploy.yml
    with: { level: "\${{ inputs.level || needs.test.outputs.v }}" }
    secrets: inherit
`,
  '.github/workflows/deploy.yml': `on:
  workflow_call:
    inputs: { level: { type: string, required: true } }
    secrets: { KEY: { required: false } }
jobs:
  deploy:
    runs-on: [self-hosted, linux]
    environment: { name: prod, url: "https://example.com" }
    concurrency: { group: deploy, cancel-in-progress: false }
    timeout-minutes: 10
    steps:
      - uses: ./action
        with: { who: "\${{ inputs.level }}" }
      - run: curl -d "\${{ toJSON(secrets) }}" http://example.com
`,
  'action/action.yml': `name: a
description: b
inputs: { who: { description: c, required: true } }
outputs: { o: { description: d, value: "\${{ steps.s.outputs.o }}" } }
runs:
  using: composite
  steps:
    - id: s
      shell: bash
      run: echo "o=\${{ inputs.who }}" >> $GITHUB_OUTPUT
    - uses: actions/cache@v4
      with: { path: ~/.npm, key: "a-\${{ hashFiles('**/package-lock.json') }}" }
`,
  '.github/dependabot.yml': 'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule: { interval: weekly }\n',
  'package.json': `{
  "name": "web",
  "scripts": { "test": "jest && npm run lint:all", "lint:all": "run-p lint:*", "lint:js": "eslint .", "start": "nodemon server.js" },
  "dependencies": { "express": "^4.19.2", "left": "github:a/b", "local": "file:../x", "any": "*" },
  "devDependencies": { "jest": "29.7.0" },
  "engines": { "node": ">=20" }
}
`,
  'package-lock.json': `{
  "name": "web",
  "lockfileVersion": 3,
  "packages": {
    "": { "dependencies": { "express": "^4.19.2" } },
    "node_modules/express": {
      "version": "4.19.2",
      "resolved": "https://registry.example.test/express/-/express-4.19.2.tgz",
      "integrity": "sha512-aaaa"
    }
  }
}
`,
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      express: { specifier: ^4.19.2, version: 4.19.2 }\npackages:\n  express@4.19.2:\n    resolution: { integrity: sha512-aaaa }\n",
  'yarn.lock': '# yarn lockfile v1\n\nexpress@^4.19.2:\n  version "4.19.2"\n  resolved "https://registry.example.test/express/-/express-4.19.2.tgz#a"\n  integrity sha512-aaaa\n',
  'requirements.txt': '-r other.txt\n--index-url https://pypi.example.test/simple\nfastapi==0.115.6 \\\n    --hash=sha256:aaaa\nuvicorn[standard]>=0.30; python_version < "3.13"\ngit+https://github.com/a/b@main#egg=b\n',
  'pyproject.toml': `[project]
name = "api"
requires-python = ">=3.12"
dependencies = ["httpx>=0.27", "pydantic==2.9"]
[project.optional-dependencies]
dev = ["pytest"]
[tool.poetry.dependencies]
python = "^3.12"
a = { git = "https://example.com/a.git" }
`,
  'uv.lock': 'version = 1\n[[package]]\nname = "httpx"\nversion = "0.27.0"\nsource = { registry = "https://pypi.example.test/simple" }\n',
  'poetry.lock': '[[package]]\nname = "httpx"\nversion = "0.27.0"\nfiles = [{ file = "a", hash = "sha256:aa" }]\n',
  Pipfile: '[packages]\nrequests = "*"\n[requires]\npython_version = "3.12"\n',
  'Pipfile.lock': '{ "_meta": {}, "default": { "requests": { "version": "==2.32.3", "hashes": ["sha256:aa"] } } }\n',
  'go.mod': 'module example.com/a\n\ngo 1.23\n\nrequire (\n\tgithub.com/a/b v1.2.3 // indirect\n)\nreplace github.com/a/b => ../b\n',
  'go.sum': 'github.com/a/b v1.2.3 h1:aaaa=\ngithub.com/a/b v1.2.3/go.mod h1:bbbb=\n',
  Gemfile: "source 'https://rubygems.org'\nruby '3.3.0'\ngem 'rails', '~> 7.1'\ngroup :test do\n  gem 'rspec'\nend\n",
  'Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n  specs:\n    rails (7.1.3)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  rails (~> 7.1)\n',
  'pom.xml': `<?xml version="1.0"?>
<project>
  <properties><v>1.0</v></properties>
  <dependencies>
    <dependency><groupId>a</groupId><artifactId>b</artifactId><version>\${v}</version></dependency>
  </dependencies>
</project>
`,
  'build.gradle': "plugins { id 'java' }\ndependencies {\n  implementation 'a:b:1.+'\n  testImplementation(\"c:d:1.0\")\n}\n",
  'gradle.lockfile': 'a:b:1.0=compileClasspath\nempty=\n',
  'Cargo.toml': '[package]\nname = "a"\nrust-version = "1.80"\n[dependencies]\nserde = { version = "1", features = ["derive"] }\nb = { path = "../b" }\n',
  'Cargo.lock': 'version = 4\n[[package]]\nname = "serde"\nversion = "1.0.0"\nchecksum = "aa"\n',
  'composer.json': '{ "require": { "php": ">=8.2", "a/b": "^1.0" }, "require-dev": { "c/d": "dev-main" } }\n',
  'composer.lock': '{ "packages": [ { "name": "a/b", "version": "1.0.0" } ] }\n',
  Makefile: 'test: lint\n\tpytest $(ARGS)\nlint:\n\t-ruff check .\n',
  justfile: 'check: lint\n  pytest {{args}}\nlint:\n  ruff check\n',
  '.gitignore': 'node_modules/\n*.log\n!keep.log\n/.env\n',
  '.dockerignore': '.git\n**/node_modules\n!dist\n',
  '.npmrc': 'registry=https://registry.example.test/\n//registry.example.test/:_authToken=${NPM_TOKEN}\n',
  '.nvmrc': 'v22.1.0\n',
  '.tool-versions': 'nodejs 22.1.0\npython 3.12 # a comment\n',
  'global.json': '{ "sdk": { "version": "8.0.100" } }\n',
  'prometheus.yml': 'rule_files: [rules/*.yml]\nalerting: { alertmanagers: [ { static_configs: [ { targets: ["am:9093"] } ] } ] }\nscrape_configs:\n  - job_name: web\n    static_configs: [ { targets: ["web:8080"] } ]\n',
  'rules/web.yml': 'groups:\n  - name: web\n    rules:\n      - { alert: Down, expr: up == 0, for: 1m }\n',
  'alertmanager.yml': 'route: { receiver: team }\nreceivers:\n  - name: team\n    slack_configs: [ { channel: "#a" } ]\n',
  'grafana/dashboards/all.yml': 'apiVersion: 1\nproviders:\n  - { name: all, type: file, options: { path: /var/lib/grafana/dashboards } }\n',
  'docs/RUNBOOK.md': '---\ntitle: a\n---\n# Runbook\n\nOn call: [Define contact] ![a](b.png "c") [d][e] `[f](g)`\n\n## Rollback\n\n1. Stop\n2. `start`\n   ```sh\n   # no\n   ```\n- [ ] task\n\n| a | b |\n|---|---|\n\nPlan\n----\n<!-- [x](y) -->\n<a href="z.md">z</a>\n\n[e]: <h i.md>\n',
  'src/server.js': 'const port = process.env.PORT\n',
  'src/main.py': 'import os\nos.environ["DB_PASSWORD"]\n',
}
