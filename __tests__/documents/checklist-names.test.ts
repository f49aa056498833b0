import { parseChecklist } from '../../src/documents/checklist.ts'
import type { ChecklistItem } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const item = (line: string): ChecklistItem => parseChecklist(fileText('docs/ops/checklist.md', `- [ ] ${line}\n`)).content?.items[0] as ChecklistItem
const keys = (line: string): string[] => item(line).keys.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`))
const numbers = (line: string): string[] => item(line).numbers.map(({ value, unit }) => `${value} ${unit}`.trim())

test.each<[string, string[]]>([
  ['`NODE_ENV=production` everywhere', ['NODE_ENV=production']],
  ['`RAILS_LOG_LEVEL` set to `info` or `warn` (not `debug`)', ['RAILS_LOG_LEVEL=info', 'RAILS_LOG_LEVEL=warn']],
  ['`LOG_FORMAT=json` (or `logfmt`)', ['LOG_FORMAT=json', 'LOG_FORMAT=logfmt']],
  ['`GIN_MODE` is `release`', ['GIN_MODE=release']],
  ['`DEBUG` is off', ['DEBUG']],
  ['`LOG_LEVEL` is not `DEBUG`', ['LOG_LEVEL']],
  ['`SESSION_SECRET` and `JWT_KEY` come from the vault', ['SESSION_SECRET', 'JWT_KEY']],
  ['Set SECRET_KEY_BASE and RAILS_ENV=production', ['RAILS_ENV=production', 'SECRET_KEY_BASE']],
  ['`FEATURE_X` set to true in production', ['FEATURE_X=true']],
  ['`PUBLIC_URL` set to production domain', ['PUBLIC_URL']],
  ['`spring.profiles.active=prod`, `server.port: 8443`', ['spring.profiles.active=prod', 'server.port=8443']],
  ['`config.force_ssl = true` in `production.rb`', ['config.force_ssl=true']],
  ['`DB_URL="postgres://db:5432/app"`', ['DB_URL=postgres://db:5432/app']],
  ['`API_TOKEN=<token>`, `STRIPE_KEY=sk_live_...`, `HOST_NAME=api.example.com`', ['API_TOKEN', 'STRIPE_KEY', 'HOST_NAME']],
  ['`GET /health` answers `{"status": "ok"}` with `X-Frame-Options: DENY`', []],
  ['`SIGTERM` is handled, `HEALTHCHECK` is set, `README` is read', []],
  ['codes are named ERR_XXX_YYY', []],
  ['`uvicorn app.main:app` and `?sslmode=require` and `a == b`', []],
])('keys of %s', (line, expected) => expect(keys(line)).toEqual(expected))

test.each<[string, string[]]>([
  ['`src/config/prod.ts` and `Dockerfile.prod`', ['src/config/prod.ts', 'Dockerfile.prod']],
  ['[guide](../DEPLOY.md#steps) and [here](./here.md)', ['docs/DEPLOY.md', 'docs/ops/here.md']],
  ['[root](/README.md), [site](https://example.org/a.md), [part](#part), [out](../../../x.md)', ['README.md']],
  ['errors are listed (ERRORS.md), see docker-compose.prod.yml.', ['ERRORS.md', 'docker-compose.prod.yml']],
  ['.env files are in .gitignore', ['.env', '.gitignore']],
  ['`./scripts/seed.sh` runs; `db/migrate/` is complete', ['scripts/seed.sh', 'db/migrate/']],
  ['`/etc/nginx/conf.d/app.conf` and `/opt/app`', ['/etc/nginx/conf.d/app.conf', '/opt/app']],
  ['`/health` and `POST /orders/{id}` answer `application/json`', []],
  ['Node.js, Next.js, e.g. Vue.js; https://api.example.org/openapi.json', []],
  ['`go.mod`, `Gemfile`, `pom.xml`, `build.gradle.kts`', ['go.mod', 'Gemfile', 'pom.xml', 'build.gradle.kts']],
  ['`go test -race ./...`', []],
  ['`terraform/*.tf` and `k8s/base`', ['terraform/*.tf', 'k8s/base']],
])('paths of %s', (line, expected) => expect(item(line).paths).toEqual(expected))

test.each<[string, string[]]>([
  ['`npm ci && npm test` is green', ['npm ci && npm test']],
  ['`go vet ./...`, `govulncheck ./...`', ['go vet ./...', 'govulncheck ./...']],
  ['`./gradlew check` and `bundle exec rspec` pass', ['./gradlew check', 'bundle exec rspec']],
  ['`sudo systemctl restart shop`', ['sudo systemctl restart shop']],
  ['`RAILS_ENV=production bin/rails db:migrate`', ['RAILS_ENV=production bin/rails db:migrate']],
  ['`brakeman` and `rubocop`', ['brakeman', 'rubocop']],
  ['`node` user, `docker` group, `node.js`, `GET /health`, `some words here`', []],
])('commands of %s', (line, expected) => expect(item(line).commands).toEqual(expected))

test.each<[string, number[]]>([
  ['listens on port 8080', [8080]],
  ['only ports 80 and 443 are open', [80, 443]],
  ['open ports (22, 443/tcp)', [22, 443]],
  ['`http://localhost:3000/up` answers', [3000]],
  ['bound to `0.0.0.0:9292`, metrics at `:9090`', [9292, 9090]],
  ['`PORT=4000`, `--port 5000`', [4000, 5000]],
  ['`redis:7`, `postgres:16`, 8080 requests', []],
  ['port 99999', []],
])('ports of %s', (line, expected) => expect(item(line).ports).toEqual(expected))

test.each<[string, string[]]>([
  ['312+ passing specs', ['312 specs']],
  ['at least 4 workers, timeout 30s', ['4 workers', '30 seconds']],
  ['answers in < 250ms at 1,000 concurrent users', ['250 ms', '1000 users']],
  ['`puma -w 3`, replicas: 3', ['3', '3 replicas']],
  ['coverage > 85%', ['85 %']],
  ['60 requests per minute, 100 req/s', ['60 requests/minute', '100 requests/second']],
  ['backups are kept 30 days', ['30 days']],
  ['every 1-5 minutes', ['1 minutes', '5 minutes']],
  ['files up to 50M, memory 2GB, heap 512Mi', ['50 mb', '2 gb', '512 mb']],
  ['runs as uid 10001', ['10001 uid']],
  ['mode `600`', ['600']],
  ['unknown paths answer 404', ['404']],
  ['built from `node:22-alpine`', []],
  ['Node 24, Python 3.12+, Java 21, TLS 1.3, 2026-01-31, v1.2.3, 10.0.0.1, 12:30, p95, #42', []],
  ['only ports 80 and 443 are open', []],
])('numbers of %s', (line, expected) => expect(numbers(line)).toEqual(expected))

test('code spans stand as they are written', () => expect(item('`a` and ``b `c` d`` and **`E`**').spans).toEqual(['a', 'b `c` d', 'E']))
