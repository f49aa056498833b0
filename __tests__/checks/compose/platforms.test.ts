import { found, messages, stateOf } from './found.ts'

const RELOAD = 'container/no-hot-reload'
const MODE = 'environment/debug-and-dev-mode-off'
const LEVEL = 'environment/log-level-not-debug'
const DOCKERFILE = 'FROM python:3.12-slim\nCMD ["uvicorn", "app:app", "--reload"]\n'

describe('what platforms and units start', () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a Procfile', { Procfile: 'release: migrate\nweb: uvicorn app:app --reload\n' }, ['Procfile:2']],
    ['a unit', { 'deploy/api.service': '[Service]\nExecStart=/opt/api/venv/bin/uvicorn app:app \\\n  --reload\n' }, ['deploy/api.service:3']],
    ['a unit with a development server', { 'api.service': '[Service]\nWorkingDirectory=/opt/api\nExecStart=/usr/bin/python manage.py runserver\n' }, ['api.service:3']],
    ['railway.json', { 'railway.json': '{\n"deploy": {\n"startCommand": "npm run dev"\n}}' }, ['railway.json:3']],
    ['render.yaml', { 'render.yaml': 'services:\n  - type: web\n    name: api\n    startCommand: flask run --debug\n' }, ['render.yaml:4']],
    ['fly.toml', { 'fly.toml': '[processes]\nweb = "nodemon server.js"\n' }, ['fly.toml:2']],
    ['app.yaml', { 'app.yaml': 'runtime: python312\nentrypoint: uvicorn app:app --reload\n' }, ['app.yaml:2']],
    ['heroku.yml', { 'heroku.yml': 'run:\n  web: uvicorn app:app --reload\n' }, ['heroku.yml:2']],
    ['a script it calls', { Procfile: 'web: ./start.sh\n', 'start.sh': '#!/bin/sh\nexec uvicorn app:app --reload\n' }, ['start.sh:2']],
    ['a branch of a script it calls', { Procfile: 'web: ./start.sh\n', 'start.sh': '#!/bin/sh\nif [ "$MODE" = local ]; then\n  exec uvicorn app:app --reload\nfi\nexec uvicorn app:app\n' }, []],
    ['a configuration file', { 'api.service': '[Service]\nExecStart=/v/bin/gunicorn app:app -c gunicorn.conf.py\n', 'gunicorn.conf.py': 'workers = 2\nreload = True\n' }, ['gunicorn.conf.py:2']],
    ['a configuration file that switches it off', { Procfile: 'web: gunicorn app:app\n', 'gunicorn.conf.py': 'reload = False\n' }, []],
    ['a variable', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    command: gunicorn app:app\n    environment:\n      GUNICORN_CMD_ARGS: --workers=2 --reload\n' }, ['compose.yaml:6']],
    ['a variable that switches it on', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    command: uvicorn app:app\n    environment:\n      UVICORN_RELOAD: "true"\n' }, ['compose.yaml:6']],
    ['what a script waits for to start', { Dockerfile: 'FROM a:1\nCMD ["./wait-for-it.sh", "db:5432", "--", "uvicorn", "app:app", "--reload"]\n', 'wait-for-it.sh': '#!/bin/bash\nset -e\nname=x\nif [ $# -gt 0 ]; then\n  exec "$@"\nfi\n' }, ['Dockerfile:2']],
    ['a gunicorn without it', { Procfile: 'web: gunicorn app:app -w 4\n' }, []],
    ['a Procfile for development', { 'Procfile.dev': 'web: uvicorn app:app --reload\n' }, []],
    ['a static site', { 'render.yaml': 'services:\n  - type: web\n    name: site\n    runtime: static\n    buildCommand: npm run dev\n' }, []],
    ["an image whose command the platform's stands in for", { Dockerfile: DOCKERFILE, 'railway.toml': '[deploy]\nstartCommand = "uvicorn app:app"\n' }, []],
    ["an image whose command the platform leaves alone", { Dockerfile: DOCKERFILE, 'railway.toml': '[deploy]\nhealthcheckPath = "/health"\n' }, ['Dockerfile:2']],
    ['a compose file for work on what a platform runs', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    command: uvicorn app:app --reload\n', 'fly.toml': 'app = "a"\n' }, []],
    ['an entrypoint script', { Dockerfile: 'FROM python:3.12-slim\nCOPY entry.sh /\nENTRYPOINT ["/entry.sh"]\nCMD ["gunicorn", "app:app"]\n', 'entry.sh': '#!/bin/sh\nexec "$@"\n' }, []],
    ['an entrypoint script that decides itself', { Dockerfile: 'FROM python:3.12-slim\nCOPY entry.sh /\nENTRYPOINT ["/entry.sh"]\n', 'entry.sh': '#!/bin/sh\nset -e\nflask run --debug\n' }, ['entry.sh:3']],
  ])('%s', (_name, files, expected) => expect(found(RELOAD, files)).toEqual(expected))

  test('the finding names the process', () => {
    expect(messages(RELOAD, { Procfile: 'web: uvicorn app:app --reload\n' })).toEqual(['1 error web starts `uvicorn --reload`, which is for developing'])
  })
  test('a file that cannot be read leaves it open', () => expect(stateOf(RELOAD, { 'railway.json': '{ "deploy": { "startCommand": "a" "b" } }' })).toBe('unknown'))
})

describe('the environment they start with', () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['fly.toml', { 'fly.toml': '[env]\nDEBUG = "true"\nDEV_MODE = "false"\n' }, ['fly.toml:2']],
    ['render.yaml', { 'render.yaml': 'services:\n  - type: web\n    name: a\n    envVars:\n      - key: DEBUG\n        value: "true"\n' }, ['render.yaml:6']],
    ['app.json beside a Procfile', { Procfile: 'web: a\n', 'app.json': '{"env": {\n"DEBUG": "1"}}' }, ['app.json:2']],
    ['a unit', { 'a.service': '[Service]\nEnvironment=FLASK_ENV=development\nEnvironment="NAME=x" DJANGO_DEBUG=1\nExecStart=/a\n' }, ['a.service:3']],
    ["a unit's environment file, which wins", { 'a.service': '[Service]\nEnvironment=DEBUG=1\nEnvironmentFile=/opt/a/api.env\nExecStart=/a\n', 'api.env': 'DEBUG=0\n' }, []],
    ['an env file of a compose service', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    env_file: api.env\n', 'api.env': 'A=1\nDEBUG=true\n' }, ['api.env:2']],
    ['an env file whose variable compose sets otherwise', { 'compose.yaml': 'services:\n  a:\n    image: a:1\n    env_file: api.env\n    environment:\n      DEBUG: "false"\n', 'api.env': 'DEBUG=true\n' }, []],
    ['an env example for production', { '.env.production.example': 'DEBUG=True\n# FLASK_DEBUG=1\n' }, ['.env.production.example:1']],
    ['an env example for nobody in particular', { '.env.example': 'DEBUG=True\n' }, []],
    ['an image variable that the platform sets otherwise', { Dockerfile: 'FROM a:1\nENV DEBUG=1\nCMD ["a"]\n', 'fly.toml': '[env]\nDEBUG = "0"\n' }, []],
    ['a variable only the host knows', { 'render.yaml': 'services:\n  - type: web\n    name: a\n    envVars:\n      - key: DEBUG\n        sync: false\n' }, []],
  ])('%s', (_name, files, expected) => expect(found(MODE, files)).toEqual(expected))

  test('log levels', () => {
    expect(found(LEVEL, { Procfile: 'web: uvicorn app:app --log-level debug\n' })).toEqual(['Procfile:1'])
    expect(found(LEVEL, { 'a.service': '[Service]\nEnvironment=LOG_LEVEL=DEBUG\nExecStart=/a\n' })).toEqual(['a.service:2'])
    expect(found(LEVEL, { Procfile: 'web: gunicorn app:app\n', 'gunicorn.conf.py': 'loglevel = "debug"\n' })).toEqual(['gunicorn.conf.py:1'])
    expect(found(LEVEL, { 'fly.toml': '[env]\nLOG_LEVEL = "info"\n' })).toEqual([])
  })
})

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['a unit without Restart', { 'a.service': '[Service]\nExecStart=/a\n' }, ['a.service:2']],
  ['a unit that says no', { 'a.service': '[Service]\nExecStart=/a\nRestart=no\n' }, ['a.service:3']],
  ['a unit that restarts', { 'a.service': '[Service]\nRestart=on-failure\nExecStart=/a\n' }, []],
  ['the last setting holds', { 'a.service': '[Service]\nRestart=always\nRestart=no\nExecStart=/a\n' }, ['a.service:3']],
  ['a task', { 'a.service': '[Service]\nType=oneshot\nExecStart=/a\n' }, []],
  ['a unit behind a socket', { 'a.service': '[Service]\nExecStart=/a\n', 'a.socket': '[Socket]\n' }, []],
  ['a unit of D-Bus', { 'org.a.service': '[D-BUS Service]\nExec=/a\n' }, []],
  ['a platform that restarts by default', { 'railway.toml': '[deploy]\nstartCommand = "a"\n', 'fly/fly.toml': 'app = "a"\n', 'p/Procfile': 'web: a\n' }, []],
  ['a platform told never to', { 'fly.toml': '[[restart]]\npolicy = "never"\n' }, ['fly.toml:2']],
])('starting again: %s', (_name, files, expected) => expect(found('container/restart-policy', files)).toEqual(expected))
