import { found, messages } from '../compose/found.ts'

const AGREE = 'container/ports-agree'
const service = (...settings: readonly string[]): string => ['services:', '  api:', '    build: .', ...settings.map((line) => `    ${line}`), ''].join('\n')
const node = (...lines: readonly string[]): string => ['FROM node:22-slim', ...lines, 'CMD ["node", "server.js"]', ''].join('\n')
const UVICORN = 'FROM python:3.13-slim\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]\n'

test.each([
  ['PORT and EXPOSE say another', { 'compose.yaml': service('ports: ["8080:80"]'), Dockerfile: node('ENV PORT=3000', 'EXPOSE 3000') }, ['compose.yaml:4']],
  ['the command says another', { 'compose.yaml': service('ports:', '  - "80:8080"'), Dockerfile: UVICORN }, ['compose.yaml:5']],
  ['the command of the compose file says another', { 'compose.yaml': service('ports: ["80:8000"]', 'command: uvicorn app:app --port 9000'), Dockerfile: UVICORN }, ['compose.yaml:4']],
  ['gunicorn is bound to another', { 'compose.yaml': service('ports: ["80:80"]'), Dockerfile: 'FROM python:3.13-slim\nCMD gunicorn -b 0.0.0.0:5000 app:app\n' }, ['compose.yaml:4']],
  ['long form', { 'compose.yaml': service('ports:', '  - target: 80', '    published: "80"'), Dockerfile: UVICORN }, ['compose.yaml:5']],
  ['the override leaves the port', { 'compose.yaml': service('ports: ["80:80"]'), 'compose.prod.yaml': 'services:\n  api:\n    restart: always\n', Dockerfile: UVICORN }, ['compose.yaml:4']],
  ['only EXPOSE says another', { 'compose.yaml': service('ports: ["80:80"]'), Dockerfile: node('EXPOSE 3000') }, ['compose.yaml:4']],
  ['EXPOSE against the command', { Dockerfile: `${UVICORN}EXPOSE 80\n` }, ['Dockerfile:3']],
  ['EXPOSE against PORT', { Dockerfile: node('ENV PORT=3000', 'EXPOSE 8080') }, ['Dockerfile:3']],
])('%s', (_name, files, expected) => expect(found(AGREE, files)).toEqual(expected))

test.each([
  ['all the same', { 'compose.yaml': service('ports: ["8080:3000"]'), Dockerfile: node('ENV PORT=3000', 'EXPOSE 3000') }],
  ['the service sets PORT', { 'compose.yaml': service('ports: ["80:8080"]', 'environment: { PORT: "8080" }'), Dockerfile: node('EXPOSE 3000') }],
  ['the service sets a port by another name', { 'compose.yaml': service('ports: ["80:8080"]', 'environment: { SERVER_PORT: "8080" }'), Dockerfile: node('EXPOSE 3000') }],
  ['an env file may set PORT', { 'compose.yaml': service('ports: ["80:8080"]', 'env_file: prod.env'), Dockerfile: node('ENV PORT=3000', 'EXPOSE 3000') }],
  ['a variable on both sides', { 'compose.yaml': service('ports: ["80:${PORT}"]', 'environment: { PORT: "${PORT}" }'), Dockerfile: node('ENV PORT=3000', 'EXPOSE 3000') }],
  ['the command says it', { 'compose.yaml': service('ports: ["80:9000"]', 'command: node server.js --listen 9000'), Dockerfile: node('EXPOSE 3000') }],
  ['one of two doors is the program’s', { 'compose.yaml': service('ports: ["8000:8000", "9100:9100"]'), Dockerfile: UVICORN }],
  ['two doors, both exposed', { 'compose.yaml': service('ports: ["8000:8000", "8001:8001"]'), Dockerfile: `${UVICORN}EXPOSE 8000 8001\n` }],
  ['a server image brings its own port', { 'compose.yaml': service('ports: ["80:80"]'), Dockerfile: 'FROM nginx:1.29\nEXPOSE 8080\n' }],
  ['a range', { 'compose.yaml': service('ports: ["3000-3005:3000-3005"]'), Dockerfile: node('EXPOSE 3001') }],
  ['another protocol', { 'compose.yaml': service('ports: ["53:53/udp"]'), Dockerfile: node('EXPOSE 3000') }],
  ['nothing is exposed', { 'compose.yaml': service('ports: ["80:80"]'), Dockerfile: node() }],
  ['EXPOSE of a variable', { 'compose.yaml': service('ports: ["80:80"]'), Dockerfile: node('ARG P', 'EXPOSE $P') }],
  ['the network of the host', { 'compose.yaml': service('network_mode: host', 'ports: ["80:80"]'), Dockerfile: UVICORN }],
  ['a development file', { 'compose.dev.yaml': service('ports: ["80:80"]'), Dockerfile: node('EXPOSE 3000') }],
  ['EXPOSE has more than the program’s', { Dockerfile: `${UVICORN}EXPOSE 8000 9100\n` }],
  ['EXPOSE beside a port that a variable decides', { Dockerfile: 'FROM python:3.13-slim\nEXPOSE 80\nCMD uvicorn app:app --port ${PORT}\n' }],
  ['a socket', { Dockerfile: 'FROM python:3.13-slim\nEXPOSE 80\nCMD ["gunicorn", "--bind", "unix:/run/app.sock", "app:app"]\n' }],
  ['a proxy in the same container', { Dockerfile: 'FROM python:3.13-slim\nEXPOSE 80\nCMD nginx && uvicorn app:app --port 8000 --forwarded-allow-ips 127.0.0.1:80\n' }],
])('quiet: %s', (_name, files) => expect(found(AGREE, files)).toEqual([]))

const HEALTH = 'container/healthcheck-consistent'
const check = (base: string, test: string, ...lines: readonly string[]): { Dockerfile: string } => ({ Dockerfile: [`FROM ${base}`, ...lines, `HEALTHCHECK CMD ${test}`, 'CMD ["node", "server.js"]', ''].join('\n') })

test.each([
  ['no curl in slim', check('python:3.13-slim', 'curl -f http://localhost:8000/'), ['Dockerfile:2']],
  ['no curl in slim, JSON form', check('node:22-bookworm-slim', '["curl", "-f", "http://localhost:8000/"]'), ['Dockerfile:2']],
  ['no curl behind a shell', check('node:22-slim', '["sh", "-c", "curl -f http://localhost:8000/ || exit 1"]'), ['Dockerfile:2']],
  ['no wget in slim', check('node:22-slim', 'wget -qO- http://localhost/ || exit 1'), ['Dockerfile:2']],
  ['no curl in alpine', check('node:22-alpine', 'curl -f http://localhost/ || exit 1'), ['Dockerfile:2']],
  ['removed again', check('debian:12', 'curl -f localhost', 'RUN apt-get update && apt-get install -y curl && curl -O https://example.test/a && apt-get purge -y curl'), ['Dockerfile:3']],
  ['installed in another stage', { Dockerfile: 'FROM node:22-slim AS a\nRUN apt-get install -y curl\nFROM node:22-slim\nHEALTHCHECK CMD curl -f localhost\nCMD ["node", "a.js"]\n' }, ['Dockerfile:4']],
  ['no shell in distroless', check('gcr.io/distroless/nodejs22-debian12', 'node check.js'), ['Dockerfile:2']],
  ['no curl in the runtime of .NET', check('mcr.microsoft.com/dotnet/aspnet:9.0', 'curl -f http://localhost:8080/health'), ['Dockerfile:2']],
  ['a compose file’s test', { 'compose.yaml': service('healthcheck:', '  test: curl -f http://localhost:3000/ || exit 1'), Dockerfile: node('EXPOSE 3000') }, ['compose.yaml:5']],
  ['a pulled image', { 'compose.yaml': 'services:\n  api:\n    image: python:3.13-slim\n    command: python -m http.server\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost:8000"]\n' }, ['compose.yaml:6']],
  ['another port than EXPOSE', check('node:22', 'curl -f http://localhost:3000/', 'EXPOSE 8080'), ['Dockerfile:3']],
  ['port 80 by default', check('node:22', 'curl -f http://localhost/health || exit 1', 'EXPOSE 8080'), ['Dockerfile:3']],
  ['another port than the command’s', { Dockerfile: `${UVICORN}HEALTHCHECK CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/ready')"\n` }, ['Dockerfile:3']],
  ['another port than the default', { Dockerfile: 'FROM python:3.13\nHEALTHCHECK CMD curl -f http://localhost:5000/\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n' }, ['Dockerfile:2']],
  ['only a development file starts it', { 'docker-compose.dev.yml': service('healthcheck: { test: node check.js }'), ...check('python:3.13-slim', 'curl -f localhost') }, ['Dockerfile:2']],
  ['program and port', check('node:22-slim', 'curl -f http://localhost:3000/', 'EXPOSE 8080'), ['Dockerfile:3', 'Dockerfile:3']],
])('%s', (_name, files, expected) => expect(found(HEALTH, files)).toEqual(expected))

test.each([
  ['curl in a full image', check('python:3.13', 'curl -f http://localhost:8000/')],
  ['wget of BusyBox', check('node:22-alpine', 'wget -qO- http://localhost:3000/ || exit 1', 'EXPOSE 3000')],
  ['installed', check('node:22-slim', 'curl -f http://localhost:3000/', 'RUN apt-get update && apt-get install -y --no-install-recommends \\', '    ca-certificates \\', '    curl=8.* && rm -rf /var/lib/apt/lists/*', 'EXPOSE 3000')],
  ['installed in the stage it goes on from', { Dockerfile: 'FROM alpine:3.22 AS base\nRUN apk add --no-cache curl\nFROM base\nHEALTHCHECK CMD curl -f localhost:8080\nCMD ["/app"]\n' }],
  ['packages a variable names', check('debian:12', 'curl -f localhost', 'ARG PACKAGES', 'RUN apt-get install -y $PACKAGES')],
  ['packages from a list', check('debian:12', 'curl -f localhost', 'RUN xargs apt-get install -y < packages.txt')],
  ['a script installs what it wants', check('debian:12', 'curl -f localhost', 'COPY setup.sh /tmp/', 'RUN /tmp/setup.sh')],
  ['copied from another image', check('debian:12', 'curl -f localhost', 'COPY --from=curlimages/curl:8.15.0 /usr/bin/curl /usr/bin/curl')],
  ['one stands in for the other', check('node:22-alpine', 'curl -f localhost:3000 || wget -qO- localhost:3000')],
  ['only where it is there', check('node:22-slim', 'if command -v curl; then curl -f localhost; else exit 0; fi', 'RUN apt-get install -y tool-$VERSION')],
  ['a base nobody here knows', check('acme/node:22-slim', 'curl -f localhost')],
  ['a base a variable names', check('${BASE}', 'curl -f localhost')],
  ['the program itself', check('gcr.io/distroless/static', '["/app", "health", "--port", "8080"]', 'EXPOSE 8080')],
  ['the compose file’s test counts', { 'compose.yaml': service('healthcheck:', '  test: ["CMD", "node", "check.js"]'), Dockerfile: check('node:22-slim', 'curl -f localhost').Dockerfile }],
  ['switched off', { 'compose.yaml': service('healthcheck: { disable: true }'), Dockerfile: check('node:22-slim', 'curl -f localhost').Dockerfile }],
  ['a variable as the port', check('node:22', 'curl -f http://localhost:${PORT}/', 'ENV PORT=3000', 'EXPOSE 8080')],
  ['the service sets the port', { 'compose.yaml': service('environment: { PORT: "3000" }'), Dockerfile: check('node:22', 'curl -f http://localhost:3000/', 'EXPOSE 8080').Dockerfile }],
  ['a port for management', check('eclipse-temurin:21-jre', 'wget -qO- http://localhost:8081/actuator/health', 'EXPOSE 8080')],
  ['a port that is published', { 'compose.yaml': service('ports: ["9000:9000"]', 'healthcheck:', '  test: ["CMD", "node", "check.js", "http://localhost:9000"]'), Dockerfile: node('EXPOSE 3000') }],
  ['a configuration that is read', { Dockerfile: 'FROM python:3.13\nEXPOSE 5000\nHEALTHCHECK CMD curl -f http://localhost:8000/\nCMD ["gunicorn", "-c", "gunicorn.conf.py", "app:app"]\n', 'gunicorn.conf.py': 'bind = "0.0.0.0:8000"\n' }],
  ['a configuration that is not read', { Dockerfile: 'FROM python:3.13\nEXPOSE 5000\nHEALTHCHECK CMD curl -f http://localhost:8000/\nCMD ["gunicorn", "-c", "/etc/app/gunicorn.py", "app:app"]\n' }],
  ['another host', { 'compose.yaml': service('healthcheck:', '  test: ["CMD", "node", "check.js", "http://db:5432"]'), Dockerfile: node('EXPOSE 3000') }],
  ['a server image', { Dockerfile: 'FROM nginx:1.29\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost/\n' }],
])('quiet: %s', (_name, files) => expect(found(HEALTH, files)).toEqual([]))

test('what is missing is told', () => {
  expect(messages(HEALTH, check('python:3.13-slim', 'curl -f http://localhost:8000/'))).toEqual(['2 error The health check of Dockerfile calls curl, which python:3.13-slim does not contain and no step installs'])
})
