import { factsOf, found, stateOf } from './found.ts'

const lines = (rule: string, text: string): number[] => found(`container/${rule}`, `FROM example/base:1.4\n${text}\n`)

test.each<[string, string, number[]]>([
  ['apt-lists-kept', 'RUN apt-get update && apt-get install -y git', [2]],
  ['apt-lists-kept', 'RUN apt-get update \\\n && apt-get install -y git \\\n && apt-get clean', [2]],
  ['apt-lists-kept', 'RUN rm -rf /var/lib/apt/lists/* && apt-get update', [2]],
  ['apt-lists-kept', 'RUN apt-get update && rm -rf /var/lib/apt/lists/partial', [2]],
  ['apt-lists-kept', 'RUN apt-get update && rm /var/lib/apt/lists', [2]],
  ['apt-lists-kept', 'RUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*', [2]],
  ['apt-lists-kept', 'RUN --mount=type=cache,target=/var/cache/apt apt-get update', [2]],
  ['apt-lists-kept', 'RUN --mount=type=bind,target=/var/lib/apt apt-get update', [2]],
  ['apt-lists-kept', 'RUN apt-get update && rm -rf /var/lib/apt/lists/* && apt-get update', [2]],
  ['apt-lists-kept', 'RUN <<EOF\nset -e\napt-get update\nEOF', [4]],
  ['apt-lists-kept', 'RUN apt update && apk add --no-cache x', [2]],
  ['apk-cache-kept', 'RUN apk add git', [2]],
  ['apk-cache-kept', 'RUN apk add --no-cache git && \\\n apk add curl', [3]],
  ['yum-cache-kept', 'RUN yum install -y httpd', [2]],
  ['yum-cache-kept', 'RUN yum clean all && yum install -y httpd', [2]],
  ['dnf-cache-kept', 'RUN dnf install -y httpd && dnf clean metadata', [2]],
  ['dnf-cache-kept', 'RUN microdnf install httpd', [2]],
  ['zypper-cache-kept', 'RUN zypper -n in httpd', [2]],
  ['pip-cache-kept', 'RUN pip install flask', [2]],
  ['pip-cache-kept', 'RUN set -e; \\\n python3 -m pip install -r requirements.txt', [3]],
  ['pip-cache-kept', 'RUN --mount=type=cache,target=/var/cache/apt pip install flask', [2]],
  ['yarn-cache-kept', 'RUN yarn', [2]],
  ['yarn-cache-kept', 'RUN yarn install --frozen-lockfile && yarn build', [2]],
])('%s finds %j', (rule, text, expected) => {
  expect(lines(rule, text)).toEqual(expected)
})

test.each<[string, string]>([
  ['apt-lists-kept', 'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*'],
  ['apt-lists-kept', 'RUN apt-get update; rm -r /var/lib/apt/lists'],
  ['apt-lists-kept', 'RUN apt-get update && rm -fr "/var/lib/apt/lists/"'],
  ['apt-lists-kept', 'RUN apt-get update && rm -rf /tmp/* /var/lib/apt/lists/*_*'],
  ['apt-lists-kept', 'RUN apt-get update && rm -rf /var/lib/{cache,apt,log}/ /tmp/*'],
  ['apt-lists-kept', 'RUN apt-get update && rm -rf /var/lib/apt/*'],
  ['apt-lists-kept', 'RUN apt-get update && find /var/lib/apt/lists -type f -delete'],
  ['apt-lists-kept', 'RUN apt-get update && apt-get dist-clean'],
  ['apt-lists-kept', 'RUN --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update'],
  ['apt-lists-kept', 'RUN --mount=type=cache,id=a,sharing=locked,dst=/var/lib/apt/lists/ apt-get update'],
  ['apt-lists-kept', 'RUN --mount=type=tmpfs,target=/var/lib/apt apt-get update'],
  ['apt-lists-kept', 'RUN apt-get update && ./cleanup.sh'],
  ['apt-lists-kept', 'RUN sudo apt-get update && sudo rm -rf /var/lib/apt/lists/*'],
  ['apt-lists-kept', 'RUN apt-get install -y ./x.deb'],
  ['apk-cache-kept', 'RUN apk --no-cache add git && apk add --no-cache --virtual .deps gcc && apk del .deps'],
  ['apk-cache-kept', 'RUN --mount=type=cache,target=/var/cache/apk apk add git'],
  ['apk-cache-kept', 'RUN apk add --update git && rm -rf /var/cache/apk/*'],
  ['yum-cache-kept', 'RUN yum install -y httpd && yum clean all'],
  ['yum-cache-kept', 'RUN yum install -y httpd && yum -y clean all && rm -rf /var/cache/yum'],
  ['yum-cache-kept', 'RUN yum install -y httpd && rm -rf /var/cache/*'],
  ['dnf-cache-kept', 'RUN dnf install -y httpd && dnf clean all'],
  ['dnf-cache-kept', 'RUN microdnf install httpd && microdnf clean all'],
  ['dnf-cache-kept', 'RUN --mount=type=cache,target=/var/cache/dnf dnf install -y httpd'],
  ['dnf-cache-kept', 'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y httpd'],
  ['zypper-cache-kept', 'RUN zypper -n in httpd && zypper clean -a'],
  ['zypper-cache-kept', 'RUN zypper -n in httpd && zypper cc'],
  ['pip-cache-kept', 'RUN pip install --no-cache-dir flask'],
  ['pip-cache-kept', 'ENV PIP_NO_CACHE_DIR=1\nRUN pip install flask'],
  ['pip-cache-kept', 'ARG PIP_NO_CACHE_DIR=1\nRUN pip install flask'],
  ['pip-cache-kept', 'RUN PIP_NO_CACHE_DIR=1 pip install flask'],
  ['pip-cache-kept', 'RUN export PIP_NO_CACHE_DIR=1 && pip install flask'],
  ['pip-cache-kept', 'RUN --mount=type=cache,target=/root/.cache pip install flask'],
  ['pip-cache-kept', 'RUN pip install flask && rm -rf ~/.cache && pip cache purge'],
  ['pip-cache-kept', 'RUN pip config set global.no-cache-dir true\nRUN pip install flask'],
  ['yarn-cache-kept', 'RUN yarn install && yarn cache clean'],
  ['yarn-cache-kept', 'RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install'],
  ['yarn-cache-kept', 'RUN yarn build && yarn --version && yarn run x'],
])('%s is silent about %j', (rule, text) => {
  expect(lines(rule, text)).toEqual([])
})

test('only layers of the shipped image count', () => {
  const text = (last: string): string => `FROM debian:12.7 AS base\nRUN apt-get update\nFROM base AS build\nRUN apt-get update\n${last}`
  expect(found('container/apt-lists-kept', text('FROM base\nCOPY --from=build /a /a\n'))).toEqual([2])
  expect(found('container/apt-lists-kept', text('FROM scratch\nCOPY --from=build /a /a\n'))).toEqual([])
  expect(found('container/apt-lists-kept', text('FROM build\nRUN apt-get update\n'))).toEqual([2, 4, 6])
})

test('variables of a stage below hold above it', () => {
  expect(found('container/pip-cache-kept', 'FROM python:3.12 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN pip install a\n')).toEqual([])
  expect(found('container/pip-cache-kept', 'FROM python:3.12 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM python:3.12\nRUN pip install a\n')).toEqual([4])
})

test('a clean-up of unknown content is neither', () => {
  expect(stateOf('container/apt-lists-kept', 'FROM debian:12.7\nRUN apt-get update && /usr/local/bin/cleanup\n')).toBe('unknown')
})

test('installing from what is already there leaves no index', () => {
  expect(found('container/apk-cache-kept', 'FROM alpine:3.20\nRUN apk add --no-network --virtual .run $DEPS\n')).toEqual([])
})

test('the message says the command as it is written', () => {
  expect(factsOf('container/pip-cache-kept', 'FROM a:1\nRUN python3 -m pip install -U x==1\nRUN pip --quiet install x==1\n')).toEqual(['python3 -m pip install', 'pip install'])
})
