import { found, messages, stateOf } from '../compose/found.ts'

const WORKERS = 'container/workers-configured'
const SINGLETON = 'container/singleton-worker'
const compose = (command: string, ...more: readonly string[]): string => ['services:', '  api:', '    image: a:1', `    command: ${command}`, ...more, ''].join('\n')

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['uvicorn without a number', { 'compose.yaml': compose('uvicorn app:app --host 0.0.0.0') }, ['compose.yaml:4']],
  ['gunicorn without a number', { 'compose.yaml': compose('gunicorn app:app -k gthread --threads 8') }, ['compose.yaml:4']],
  ['an option', { 'compose.yaml': compose('gunicorn app:app -w 4') }, []],
  ['one worker on purpose', { 'compose.yaml': compose('uvicorn app:app --workers 1') }, []],
  ['a variable', { 'compose.yaml': compose('uvicorn app:app --workers $${WORKERS}') }, []],
  ['WEB_CONCURRENCY', { 'compose.yaml': compose('uvicorn app:app', '    environment:', '      WEB_CONCURRENCY: 4') }, []],
  ['WEB_CONCURRENCY of the host', { 'compose.yaml': compose('gunicorn app:app', '    environment:', '      - WEB_CONCURRENCY') }, []],
  ['replicas', { 'compose.yaml': compose('uvicorn app:app', '    deploy:', '      replicas: 3') }, []],
  ['one replica', { 'compose.yaml': compose('uvicorn app:app', '    deploy:', '      replicas: 1') }, ['compose.yaml:4']],
  ['replicas of a platform', { 'railway.toml': '[deploy]\nstartCommand = "uvicorn app:app"\nnumReplicas = 2\n' }, []],
  ['a configuration file that says it', { 'a.service': '[Service]\nExecStart=/v/bin/gunicorn app:app -c conf/gunicorn.py\n', 'conf/gunicorn.py': 'workers = 3\n' }, []],
  ['a configuration file that computes it', { 'a.service': '[Service]\nExecStart=/v/bin/gunicorn app:app -c gunicorn.conf.py\n', 'gunicorn.conf.py': 'import multiprocessing\nworkers = multiprocessing.cpu_count() * 2 + 1\n' }, []],
  ['a configuration file that is elsewhere', { 'a.service': '[Service]\nExecStart=/v/bin/gunicorn app:app -c /etc/gunicorn.py\n' }, []],
  ['the configuration file gunicorn finds by itself', { 'a.service': '[Service]\nExecStart=/v/bin/gunicorn app:app\n', 'gunicorn.conf.py': 'workers = 3\n' }, []],
  ['a platform that tells the server', { Procfile: 'web: gunicorn app:app\n' }, []],
  ['a server that has no workers', { 'compose.yaml': compose('node server.js') }, []],
  ['a worker of a queue', { 'compose.yaml': compose('celery -A app worker') }, []],
  ['one of several images', { Dockerfile: 'FROM a:1\nCMD ["uvicorn", "app:app"]\n', 'Dockerfile.production': 'FROM a:1\nCMD ["uvicorn", "app:app"]\n' }, []],
  ['a development server', { 'compose.yaml': compose('uvicorn app:app --reload') }, []],
])('workers: %s', (_name, files, expected) => expect(found(WORKERS, files)).toEqual(expected))

const SCHEDULER = { 'requirements.txt': 'fastapi==0.115.0\nAPScheduler==3.10.4\n' }

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['workers by option', { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers 2\n' }, ['Procfile:1']],
  ['workers by configuration file', { ...SCHEDULER, 'a.service': '[Service]\nExecStart=/v/bin/gunicorn app:app\n', 'gunicorn.conf.py': 'bind = "x"\nworkers = 4\n' }, ['gunicorn.conf.py:2']],
  ['workers by variable', { ...SCHEDULER, 'fly.toml': '[env]\nWEB_CONCURRENCY = 3\n[processes]\nweb = "uvicorn app:app"\n' }, ['fly.toml:2']],
  ['replicas', { ...SCHEDULER, 'railway.toml': '[deploy]\nstartCommand = "uvicorn app:app"\nnumReplicas = 2\n' }, ['railway.toml:3']],
  ['processes of pm2', { 'package.json': '{"dependencies": {"node-cron": "^3"}}', Dockerfile: 'FROM node:24-slim\nCMD ["pm2-runtime", "start", "app.js", "-i", "max"]\n' }, ['Dockerfile:2']],
  ['an image of a folder below', { ...SCHEDULER, 'docker/Dockerfile': 'FROM a:1\nCMD ["uvicorn", "app:app", "--workers", "2"]\n' }, ['docker/Dockerfile:2']],
  ['one worker', { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers 1\n' }, []],
  ['no number', { ...SCHEDULER, Procfile: 'web: uvicorn app:app\n' }, []],
  ['a number only the host knows', { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers $WORKERS\n' }, []],
  ['no scheduler', { 'requirements.txt': 'celery==5.4.0\n', Procfile: 'web: uvicorn app:app --workers 2\n' }, []],
  ['a scheduler for tests only', { 'package.json': '{"devDependencies": {"node-cron": "^3"}}', Procfile: 'web: pm2-runtime start app.js -i 4\n' }, []],
  ['a scheduler of its own', { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers 2\nclock: python -m app.jobs\n' }, []],
  ['a scheduler of other code', { 'jobs/requirements.txt': 'apscheduler==3.10.4\n', Procfile: 'web: uvicorn app:app --workers 2\n' }, []],
])('a scheduler: %s', (_name, files, expected) => expect(found(SINGLETON, files)).toEqual(expected))

test('what is said of a scheduler', () => {
  expect(messages(SINGLETON, { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers 2\n' })).toEqual(['1 warning web runs 2 times, and the scheduler APScheduler runs in each of them'])
  expect(stateOf(SINGLETON, { ...SCHEDULER, Procfile: 'web: uvicorn app:app --workers 1\n' })).toBe('pass')
  expect(stateOf(SINGLETON, { Procfile: 'web: uvicorn app:app --workers 2\n' })).toBe('not-applicable')
})
