import { factsOf, found, stateOf } from './found.ts'

const lines = (rule: string, text: string): (number | string)[] => found(`container/${rule}`, `FROM example/base:1.4\n${text}\n`)

test.each<[string, number[]]>([
  ['RUN wget -O - https://x.example.org | wc -l > /number', [2]],
  ['RUN true && \\\n curl https://x.example.org/a.tgz \\\n | tar xz', [3]],
  ['RUN cat /a | sort | uniq > /b', [2]],
  ['RUN set -eux; curl https://x.example.org | tar xz', [2]],
  ['RUN V=$(curl https://x.example.org | jq -r .tag) && echo "$V"', [2]],
  ['RUN curl https://x.example.org |& tee /log', [2]],
  ['SHELL ["/bin/bash", "-c"]\nRUN curl x | tar xz', [3]],
  ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM debian:12.7\nRUN curl x | tar xz', [4]],
  ['RUN <<EOF\ncurl x | tar xz\nEOF', [3]],
  ['RUN bash -c "curl x | tar xz"', [2]],
  ['RUN curl x | while read y; do echo "$y"; done', [2]],
  ['RUN (set -o pipefail; true); curl x | tar xz', [2]],
  ['RUN curl x | tar xz; curl y | tar xz', [2]],
  ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl x | tar xz', []],
  ['SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN curl x | tar xz', []],
  ['RUN set -o pipefail && curl x | tar xz', []],
  ['RUN set -euo pipefail; curl x | tar xz', []],
  ['RUN bash -o pipefail -c "curl x | tar xz"', []],
  ['RUN ["/bin/bash", "-o", "pipefail", "-c", "curl x | tar xz"]', []],
  ['SHELL ["powershell", "-Command"]\nRUN Get-Item a | Remove-Item', []],
  ['SHELL ["/bin/dash", "-c"]\nRUN curl x | tar xz', []],
  ['RUN curl x || tar xz', []],
  ['RUN echo "a|b" && grep "x|y" /z', []],
  ['RUN echo a | tee /b && printf x | cat && yes | cp a b', []],
  ['RUN if ldd /x | grep -q musl; then true; fi', []],
  ['RUN curl x | tar xz || true', []],
  ['RUN ! id | grep -q root', []],
  ['RUN echo "$(dpkg --print-architecture | tr a b)"', []],
  ['RUN ["sh", "x", "|", "y"]', []],
])('pipefail-missing: %j finds %j', (text, expected) => {
  expect(lines('pipefail-missing', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN if [ -f /a ]; then echo a', [2]],
  ['RUN echo "a', [2]],
  ['RUN true && \\\n  [ -f /a && echo b', [3]],
  ['RUN [-f /a ] && echo b', [2]],
  ['RUN A = 1 && echo $A', [2]],
  ['RUN $A=1 && echo $A', [2]],
  ['RUN apt-get install\n\nRUN true; \\\n -y curl', [5]],
  ['RUN [ "NAME" = "x" ] && echo b', [2]],
  ['RUN test a == b', [2]],
  ['RUN pip install flask>=3', [2]],
  ['RUN for a in b; echo $a; done', [2]],
  ['RUN if [ -f /a ]; then echo a; fi', []],
  ['RUN [ "$NAME" = "x" ] && [[ $A == b* ]] && test -n "$A"', []],
  ['RUN A=1 && echo "$A" && export B=2', []],
  ['RUN pip install "flask>=3" > /log 2>&1', []],
  ['RUN case "$A" in a) echo a;; *) echo b;; esac', []],
  ['RUN f() { echo "$1"; }; f a', []],
  ['RUN cat <<EOF > /a\n[ x\nEOF', []],
  ['RUN echo "it\'s" && echo \'a "b"\'', []],
  ['RUN a=(1 2) && echo ${a[0]} && echo $((1 + 2)) && echo ${B:-c}', []],
  ['RUN while read -r a; do echo "$a"; done < /b', []],
  ['RUN { echo a; echo b; } > /c', []],
  ['SHELL ["cmd", "/S", "/C"]\nRUN if exist a (echo b', []],
  ['RUN ["echo", "\\"a"]', []],
  ['RUN set -eux; \\\n  # a comment\n  echo a; \\\n\n  echo b', []],
])('run-script-shellcheck-docker: %j finds %j', (text, expected) => {
  expect(lines('run-script-shellcheck-docker', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['FROM debian:12.7\nRUN source /venv/bin/activate', [2]],
  ['FROM python:3.12-slim AS a\nFROM a\nRUN cd /x && \\\n pushd y', [4]],
  ['FROM node:22\nRUN bash <(cat /x)', [2]],
  ['FROM ubuntu:24.04\nRUN declare -a A', [2]],
  ['FROM debian:12.7\nRUN . /venv/bin/activate', []],
  ['FROM debian:12.7\nRUN bash -c "source /venv/bin/activate"', []],
  ['FROM debian:12.7\nSHELL ["/bin/bash", "-c"]\nRUN source /venv/bin/activate', []],
  ['FROM debian:12.7\nRUN ["bash", "-c", "source /x"]', []],
  ['FROM debian:12.7\nRUN ln -sf /bin/bash /bin/sh\nRUN source /x', []],
  ['FROM debian:12.7\nRUN <<EOF bash\nsource /x\nEOF', []],
  ['FROM node:22-alpine\nRUN source /x', []],
  ['FROM fedora:40\nRUN source /x', []],
  ['FROM acme/python:3.12\nRUN source /x', []],
  ['FROM $BASE\nRUN source /x', []],
])('run-script-shellcheck-docker, what dash cannot do: %j finds %j', (text, expected) => {
  expect(found('container/run-script-shellcheck-docker', `${text}\n`)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN apt-get update', [2]],
  ['RUN apt-get update\nRUN apt-get install -y a', [2]],
  ['RUN echo a && \\\n apt-get update -qq', [3]],
  ['RUN apk update', [2]],
  ['RUN apk update && echo a', [2]],
  ['RUN yum makecache', [2]],
  ['RUN yum -y update', [2]],
  ['RUN dnf makecache && dnf clean all', [2]],
  ['RUN zypper refresh', [2]],
  ['RUN zypper --non-interactive ref', [2]],
  ['RUN pacman -Sy', [2]],
  ['RUN apt-get update && apk add a', [2]],
  ['RUN ["apt-get", "update"]', [2]],
  ['RUN add-apt-repository ppa:a/b && apt update', [2]],
  ['RUN apt-get update && apt-get install -y a', []],
  ['RUN apt-get update; apt install a=1', []],
  ['RUN apt-get update && apt-get build-dep -y a', []],
  ['RUN apt-get update && apt-get -y upgrade', []],
  ['RUN apk update && apk add a', []],
  ['RUN apk add --update a', []],
  ['RUN yum -y update && yum -y install a', []],
  ['RUN yum -y update openssl', []],
  ['RUN zypper ref && zypper -n in a', []],
  ['RUN pacman -Sy --noconfirm a && pacman -Syu --noconfirm b', []],
  ['RUN --mount=type=cache,target=/var/lib/apt apt-get update', []],
  ['RUN npm update && gem update', []],
  ['RUN apt-get update && ./install.sh', []],
  ['RUN apt-get update && npx playwright install-deps && playwright install --with-deps', []],
])('package-update-alone: %j finds %j', (text, expected) => {
  expect(lines('package-update-alone', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN apt-get update && apt-get upgrade -y', [2]],
  ['RUN apt-get update && \\\n apt-get -y dist-upgrade', [3]],
  ['RUN apt full-upgrade -y', [2]],
  ['RUN apk upgrade --no-cache', [2]],
  ['RUN apk -U upgrade', [2]],
  ['RUN yum update -y', [2]],
  ['RUN yum -y upgrade', [2]],
  ['RUN dnf -y update', [2]],
  ['RUN microdnf update', [2]],
  ['RUN zypper -n update', [2]],
  ['RUN zypper dup -y', [2]],
  ['RUN apt-get update', []],
  ['RUN apt-get install --only-upgrade -y openssl', []],
  ['RUN apk upgrade openssl', []],
  ['RUN apk add --upgrade openssl', []],
  ['RUN yum update -y openssl', []],
  ['RUN dnf upgrade -y --security', []],
  ['RUN dnf -y update $PACKAGES', []],
  ['RUN zypper -n update openssl', []],
  ['RUN pip install --upgrade pip==24.2', []],
  ['RUN npm update', []],
])('os-package-upgrade: %j finds %j', (text, expected) => {
  expect(lines('os-package-upgrade', text)).toEqual(expected)
})

test.each<[string, number[]]>([
  ['RUN apt-get install -y a', [2]],
  ['RUN apt install -y a', [2]],
  ['RUN apt-get install -y --install-recommends a', [2]],
  ['RUN apt-get install -y --no-install-suggests a', [2]],
  ['RUN apt-get update && \\\n apt-get install -y a', [3]],
  ['RUN apt-get -o APT::Install-Recommends=true install -y a', [2]],
  ['RUN apt-get install -y --no-install-recommends a', []],
  ['RUN apt-get --no-install-recommends -y install a', []],
  ['RUN apt-get -o APT::Install-Recommends=false install -y a', []],
  ['RUN apt-get -o "APT::Install-Recommends=0" -y install a', []],
  ['RUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/99\nRUN apt-get install -y a', []],
  ['RUN apt-get $OPTIONS install -y a', []],
  ['RUN apt-get update', []],
])('apt-installs-recommends: %j finds %j', (text, expected) => {
  expect(lines('apt-installs-recommends', text)).toEqual(expected)
})

const LOCKED = 'dependencies/install-ignores-lockfile'

test.each<[string, (number | string)[]]>([
  ['RUN npm install', ['Dockerfile:2']],
  ['RUN npm i --omit=dev', ['Dockerfile:2']],
  ['RUN npm install --production --no-audit', ['Dockerfile:2']],
  ['RUN cd web && \\\n npm --prefix x install', ['Dockerfile:3']],
  ['RUN --mount=type=cache,target=/root/.npm npm install', ['Dockerfile:2']],
  ['RUN yarn', ['Dockerfile:2']],
  ['RUN yarn install --production', ['Dockerfile:2']],
  ['RUN yarn install --frozen-lockfile=false', ['Dockerfile:2']],
  ['RUN pnpm install --prod', ['Dockerfile:2']],
  ['RUN bun install', ['Dockerfile:2']],
  ['RUN ["npm", "install"]', ['Dockerfile:2']],
  ['RUN npm ci', []],
  ['RUN npm clean-install --omit=dev', []],
  ['RUN if [ "$NODE_ENV" = production ]; then npm ci --omit=dev; else npm install; fi', []],
  ['RUN npm ci || npm install', []],
  ['RUN npm install -g pm2@5.4.2 && npm install x@1.0.0 && npm i .', []],
  ['RUN npm install --package-lock-only', []],
  ['RUN npm $FLAGS install && npm install $WHAT', []],
  ['RUN yarn --frozen-lockfile && yarn install --immutable && yarn --version', []],
  ['RUN yarn run build && yarn build && npm run install', []],
  ['RUN pnpm install --frozen-lockfile && pnpm i --offline --frozen-lockfile', []],
  ['ENV CI=true\nRUN pnpm install', []],
  ['RUN bun install --frozen-lockfile && bun ci', []],
  ['RUN echo npm install', []],
])('install-ignores-lockfile: %j finds %j', (text, expected) => {
  expect(found(LOCKED, { Dockerfile: `FROM node:22.9\n${text}\n`, 'package-lock.json': '{}' })).toEqual(expected)
})

test.each<[string, string, number[]]>([
  ['RUN pip install -r requirements.txt', 'flask==3.0.3\n', [2]],
  ['RUN python -m pip install --no-cache-dir --requirement=requirements.txt', 'flask==3.0.3\n', [2]],
  ['RUN pip install -r /app/requirements.txt', 'flask\n', [2]],
  ['RUN pip install --require-hashes -r requirements.txt', 'flask==3.0.3\n', []],
  ['ENV PIP_REQUIRE_HASHES=1\nRUN pip install -r requirements.txt', 'flask==3.0.3\n', []],
  ['RUN pip install -r requirements.txt', 'flask==3.0.3 --hash=sha256:0000000000000000000000000000000000000000000000000000000000000000\n', []],
  ['RUN pip install -r generated.txt', 'flask==3.0.3\n', []],
  ['RUN pip install -r "$FILE"', 'flask==3.0.3\n', []],
  ['RUN pip install flask==3.0.3 .', 'flask==3.0.3\n', []],
])('pip-install-unhashed: %j with %j finds %j', (text, requirements, expected) => {
  expect(found('dependencies/pip-install-unhashed', { Dockerfile: `FROM python:3.12\n${text}\n`, 'requirements.txt': requirements })).toEqual(expected.map((line) => `Dockerfile:${line}`))
})

test('install-ignores-lockfile looks at what is shipped, and at CI as CI runs', () => {
  expect(found(LOCKED, 'FROM node:22.9 AS dev\nRUN npm install\nFROM node:22.9 AS build\nRUN npm install\nFROM node:22.9\nCOPY --from=build /a /a\n')).toEqual([4])
  const workflow = (run: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${run}\n`
  const places = (run: string, files = {}): unknown => found(LOCKED, { '.github/workflows/ci.yml': workflow(run), ...files })
  expect(places('npm install')).toEqual(['.github/workflows/ci.yml:6'])
  expect(places('yarn')).toEqual(['.github/workflows/ci.yml:6'])
  expect(places('yarn', { '.yarnrc.yml': 'nodeLinker: node-modules\n' })).toEqual([])
  expect(places('pnpm install')).toEqual([])
  expect(places('npm ci')).toEqual([])
  expect(factsOf(LOCKED, 'FROM node:22.9\nRUN npm install\n')).toEqual(['(without-lockfile) npm install npm ci'])
  expect(stateOf(LOCKED, 'FROM node:22.9\nRUN npm ci\n')).toBe('pass')
})
