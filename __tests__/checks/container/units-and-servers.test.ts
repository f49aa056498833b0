import { answers } from '../answers.ts'

const unit = (...lines: readonly string[]): string => ['[Service]', ...lines, '[Install]', 'WantedBy=multi-user.target', ''].join('\n')
const START = 'ExecStart=/opt/a/venv/bin/uvicorn a:app'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['all there', { 'a.service': unit('User=app', START) }, {}, ['pass']],
  ['no account', { 'a.service': unit(START) }, {}, ['a.service:2 no-user']],
  ['root', { 'a.service': unit('User=root', START) }, {}, ['a.service:2 root']],
  ['an account made at start', { 'a.service': unit('DynamicUser=yes', START) }, {}, ['pass']],
  ['an account of a template', { 'a@.service': unit('User=%i', START) }, {}, ['pass']],
  ['a container engine', { 'a.service': unit('ExecStart=/usr/bin/docker compose up') }, {}, ['pass']],
  ['a daemon of the system', { 'a.service': unit('ExecStart=/usr/sbin/thermald') }, {}, ['pass']],
  ['an interpreter', { 'a.service': unit('ExecStart=/usr/bin/python3 -m app') }, {}, ['a.service:2 no-user']],
  ['something that runs once', { 'a.service': unit('Type=oneshot', 'ExecStart=/opt/a/migrate') }, {}, ['pass']],
  ['a unit of a user', { '.config/systemd/user/a.service': unit(START) }, {}, ['pass']],
  ['a bare name, which systemd looks up', { 'a.service': unit('User=app', 'ExecStart=uvicorn a:app') }, {}, ['pass']],
  ['a relative path', { 'a.service': unit('User=app', 'ExecStart=-venv/bin/uvicorn a:app') }, {}, ['a.service:3 relative']],
  ['nothing that starts it', { 'a.service': `[Service]\nUser=app\n${START}\n` }, {}, ['a.service:3 not-enabled']],
  ['a timer that starts it', { 'a.service': `[Service]\nUser=app\n${START}\n`, 'a.timer': '[Timer]\nOnCalendar=daily\n' }, {}, ['pass']],
  ['a socket of another name', { 'a.service': `[Unit]\nRequires=web.socket\n[Service]\nUser=app\n${START}\n` }, {}, ['pass']],
  ['another unit that wants it', { 'a.service': `[Service]\nUser=app\n${START}\n`, 'b.service': `[Unit]\nRequires=a.service\n${unit('User=app', START)}` }, {}, ['pass']],
  ['a value', { 'a.service': unit('User=app', 'EnvironmentFile=-/opt/a/.env', START) }, { expect: { User: 'app', EnvironmentFile: '/opt/a/.env', ExecStart: 'uvicorn a:app', WantedBy: 'multi-user.target' } }, ['pass']],
  ['another value', { 'a.service': unit('User=app', START) }, { expect: { User: 'ubuntu', Restart: 'always' } }, ['a.service:2 value', 'a.service:3 lacking']],
  ['a part of a word', { 'a.service': unit('User=app', START) }, { expect: { ExecStart: 'vicorn a:app' } }, ['a.service:3 value']],
  ['root that is declared', { 'a.service': unit('User=root', START) }, { expect: { User: 'root' } }, ['pass']],
  ['single units', { 'a.service': unit('User=app', START), 'b.service': unit('User=app', START) }, { units: [{ path: 'a.service', expect: { User: 'x' } }, { path: 'c.service' }] }, [".readiness.yml:1 absent", 'a.service:2 value']],
  ['a unit that is not production', { '.readiness.yml': 'version: 1\nsystems: [{ name: a, production: { platform: a.service } }]\n', 'a.service': unit('User=app', START), 'b.service': unit(START) }, {}, ['pass']],
  ['no unit', {}, {}, ['not-applicable']],
])('units: %s', (_name, files, options, expected) => {
  const declared = _name === 'single units' ? { '.readiness.yml': 'version: 1\n', ...files } : files
  expect(answers('container/systemd-unit', declared, options)).toEqual(expected)
})

const GUNICORN = { 'a.service': unit('User=app', 'WorkingDirectory=/opt/a', 'ExecStart=/opt/a/bin/gunicorn a:app -c gunicorn.conf.py') }
const ALL = 'workers = 4\nbind = "127.0.0.1:8000"\naccesslog = "-"\nerrorlog = "-"\nloglevel = "info"\n'

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['all set', { ...GUNICORN, 'gunicorn.conf.py': ALL }, {}, ['pass']],
  ['a comment', { ...GUNICORN, 'gunicorn.conf.py': ALL.replace('loglevel', '# loglevel') }, {}, ['gunicorn.conf.py:4']],
  ['no file', GUNICORN, {}, ['a.service:4 missing']],
  ['a file of the machine', { 'a.service': unit('User=app', 'ExecStart=/opt/a/bin/gunicorn a:app -c /etc/gunicorn.conf.py') }, {}, ['not-applicable']],
  ['a file that the build makes', { Dockerfile: 'FROM a:1\nRUN ./make-config > conf/g.py\nCMD ["gunicorn", "a:app", "-c", "conf/g.py"]\n' }, {}, ['not-applicable']],
  ['options instead', { Procfile: 'web: gunicorn a:app -w 4 -b :8000 --access-logfile=- --error-logfile - --log-level info -c gunicorn.conf.py\n', 'gunicorn.conf.py': 'timeout = 60\n' }, {}, ['pass']],
  ['no configuration at all', { Procfile: 'web: gunicorn a:app\n' }, {}, ['not-applicable']],
  ['fewer settings wanted', { ...GUNICORN, 'gunicorn.conf.py': 'workers = 4\n' }, { sets: ['workers'] }, ['pass']],
  ['another bind', { ...GUNICORN, 'gunicorn.conf.py': ALL }, { bind: ['0.0.0.0:8000', 'unix:/run/a.sock'] }, ['gunicorn.conf.py:2 value']],
  ['a class that is not set', { ...GUNICORN, 'gunicorn.conf.py': ALL }, { 'worker-class': 'uvicorn.workers.UvicornWorker' }, ['gunicorn.conf.py:5']],
  ['too many workers', { ...GUNICORN, 'gunicorn.conf.py': ALL }, { workers: { min: 1, max: 2 } }, ['gunicorn.conf.py:1 value']],
  ['workers that are computed', { ...GUNICORN, 'gunicorn.conf.py': ALL.replace('4', 'cpu_count()') }, { workers: { max: 2 } }, ['pass']],
])('gunicorn: %s', (_name, files, options, expected) => expect(answers('container/gunicorn-config', files, options)).toEqual(expected))

const DEVELOPMENT = 'services:\n  api:\n    build: .\n    command: uvicorn a:app --reload\n    ports: ["8000:8000"]\n'

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['a library', { 'pyproject.toml': '[project]\nname = "a"\n' }, ['not-applicable']],
  ['development servers only', { 'docker-compose.yml': DEVELOPMENT, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app", "--reload"]\n' }, ['docker-compose.yml:1']],
  ['an image that can run by itself', { 'docker-compose.yml': DEVELOPMENT, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app"]\n' }, ['pass']],
  ['databases for tests', { 'docker-compose.yml': 'services:\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n' }, ['pass']],
  ['a base file that serves', { 'docker-compose.yml': DEVELOPMENT.replace(' --reload', '') }, ['pass']],
  ['a platform', { 'docker-compose.yml': DEVELOPMENT, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app", "--reload"]\n', 'fly.toml': '[processes]\nweb = "uvicorn a:app"\n' }, ['pass']],
  ['manifests', { 'docker-compose.yml': DEVELOPMENT, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app", "--reload"]\n', 'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\n' }, ['pass']],
  ['a script that deploys', { 'docker-compose.yml': DEVELOPMENT, Dockerfile: 'FROM a:1\nCMD ["uvicorn", "a:app", "--reload"]\n', 'scripts/deploy.sh': 'echo' }, ['pass']],
  ['files that are declared and there', { '.readiness.yml': 'version: 1\nsystems:\n  - name: a\n    root: api\n    production: { compose: [c.yml], env: [./.env.example] }\n', 'api/c.yml': 'services: {}', 'api/.env.example': 'A=1' }, ['pass']],
  ['files that are declared and not there', { '.readiness.yml': 'version: 1\nsystems:\n  - name: a\n    root: api\n    production:\n      dockerfile: Dockerfile\n      platform: fly.toml\n', Dockerfile: 'FROM a:1' }, ['.readiness.yml:6 absent', '.readiness.yml:7 absent']],
  ['several candidates', { '.readiness.yml': 'version: 1\n', 'fly.toml': '[processes]\nweb = "a"\n', 'railway.toml': '[deploy]\nstartCommand = "b"\n' }, ['unknown']],
  ['several candidates where nobody declares anything', { 'fly.toml': '[processes]\nweb = "a"\n', 'railway.toml': '[deploy]\nstartCommand = "b"\n' }, ['pass']],
])('production: %s', (_name, files, expected) => expect(answers('container/production-deploy-config-present', files)).toEqual(expected))

const QUEUE = { 'requirements.txt': 'celery==5.4.0\n' }
const api = (...more: readonly string[]): string => ['services:', '  api:', '    build: .', '    command: uvicorn a:app', ...more, ''].join('\n')

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['a queue without a worker', { ...QUEUE, 'compose.yaml': api() }, {}, ['compose.yaml:2']],
  ['a queue of Ruby', { Gemfile: "gem 'sidekiq'\n", Procfile: 'web: bundle exec puma\n' }, {}, ['Procfile:1']],
  ['a worker', { ...QUEUE, Procfile: 'web: uvicorn a:app\njobs: celery -A a worker\n' }, {}, ['pass']],
  ['a worker by name', { ...QUEUE, 'compose.yaml': api('  worker:', '    build: .', '    command: ./run') }, {}, ['pass']],
  ['a worker behind a profile', { ...QUEUE, 'compose.yaml': api('  worker:', '    build: .', '    profiles: [jobs]', '    command: celery -A a worker') }, {}, ['not-applicable']],
  ['a script that may start it', { ...QUEUE, 'compose.yaml': api('  other:', '    build: .', '    command: ./start.sh') }, {}, ['not-applicable']],
  ['a supervisor', { ...QUEUE, 'compose.yaml': 'services:\n  api:\n    build: .\n    command: supervisord -n\n' }, {}, ['not-applicable']],
  ['a queue for tests', { 'requirements-dev.txt': 'celery==5.4.0\n', 'compose.yaml': api() }, {}, ['not-applicable']],
  ['another folder', { 'jobs/requirements.txt': 'celery==5.4.0\n', 'compose.yaml': api() }, {}, ['not-applicable']],
  ['a service that is declared', { 'compose.yaml': api('  jobs:', '    build: .') }, { workers: [{ service: 'jobs' }] }, ['pass']],
  ['a service that is declared and not there', { 'compose.yaml': api() }, { workers: [{ service: 'jobs' }] }, ['compose.yaml:2 absent']],
  ['a variable that is off', { 'compose.yaml': api('    environment: { JOBS: "false" }') }, { workers: [{ env: 'JOBS' }] }, ['compose.yaml:5 off']],
  ['a variable that is on in production', { 'compose.yaml': api(), '.env.production.example': 'JOBS=true\n' }, { workers: [{ env: 'JOBS' }] }, ['pass']],
  ['a variable that is missing in production', { 'compose.yaml': api(), '.env.production.example': 'A=1\nB=2\n' }, { workers: [{ env: 'JOBS' }] }, ['.env.production.example:2 unset']],
  ['a variable that only the host sets', { 'compose.yaml': api('    environment: [JOBS]') }, { workers: [{ env: 'JOBS' }] }, ['unknown']],
])('workers: %s', (_name, files, options, expected) => expect(answers('container/background-worker-runs', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\n' }, {}, ['missing']],
  ['a cluster', { 'k8s/a.yaml': 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: { minReplicas: 2, maxReplicas: 4 }\n' }, {}, ['pass']],
  ['as many as ever', { 'k8s/a.yaml': 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: { minReplicas: 3, maxReplicas: 3 }\n' }, {}, ['k8s/a.yaml:2 fixed']],
  ['a script', { 'deploy.sh': 'gcloud run deploy api --min-instances=1 --max-instances=$MAX\n' }, {}, ['pass']],
  ['no upper bound', { 'deploy.sh': 'gcloud run deploy api --min-instances=1\n' }, {}, ['missing']],
  ['a here-document', { 'deploy.sh': 'cat <<EOF\ngcloud run deploy api --min-instances=1 --max-instances=4\nEOF\n' }, {}, ['missing']],
  ['too many', { 'deploy.sh': 'az containerapp update --min-replicas 1 --max-replicas 50\n' }, { max: 10 }, ['deploy.sh:1 many']],
  ['Terraform', { 'main.tf': 'resource "aws_appautoscaling_target" "a" {\n  min_capacity = 1\n  max_capacity = 4\n}\n' }, { min: 2 }, ['main.tf:1 few']],
])('scaling: %s', (_name, files, options, expected) => expect(answers('container/autoscaling', files, options)).toEqual(expected))
