import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { ExampleFiles } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

function found(id: string, files: ExampleFiles): string[] {
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  return evaluate({ ...rule, with: { ...rule.with, required: true } }, projectOfFiles(files)).outcomes.flatMap(({ state, at }) => (state === 'fail' ? [`${at.path}:${at.line}`] : []))
}

const api = (command: string): ExampleFiles => ({ 'docker-compose.yml': `services:\n  api:\n    image: acme/api:1.4\n    command: ${command}\n` })
const proxy = (body: string): ExampleFiles => ({ 'nginx/api.conf': `server {\nlisten 443 ssl;\n${body}\n}\n` })

test.each<[string, ExampleFiles, string[]]>([
  ['uvicorn as it comes', api('uvicorn app:app'), ['docker-compose.yml:4']],
  ['seen through a wrapper', api('poetry run uvicorn app:app'), ['docker-compose.yml:4']],
  ['with a limit of its own', api('uvicorn app:app --timeout-keep-alive=30'), []],
  ['behind a proxy that gives up', { ...api('uvicorn app:app'), ...proxy('location / {\nproxy_pass http://api:8000;\nproxy_read_timeout 30s;\n}') }, []],
  ['gunicorn, which gives up after 30 s by itself', api('gunicorn app:app'), []],
  ['what is no server', api('celery -A app worker'), []],
  ['a variable of its own', { 'docker-compose.yml': 'services:\n  api:\n    image: a/b:1\n    command: uvicorn app:app\n    environment:\n      UVICORN_TIMEOUT_KEEP_ALIVE: "30"\n' }, []],
])('a limit on requests is required: %s', (_what, files, expected) => expect(found('network/proxy-timeout-covers-app', files)).toEqual(expected))

const fastapi = { 'requirements.txt': 'fastapi==0.115.6\n' }
test.each<[string, ExampleFiles, string[]]>([
  ['a program that sends none', fastapi, ['requirements.txt:1']],
  ['only tests name them', { ...fastapi, 'tests/test_api.py': 'assert "X-Content-Type-Options" in answer.headers\n' }, ['requirements.txt:1']],
  ['only a comment names them', { ...fastapi, 'app.py': '# X-Content-Type-Options\n' }, ['requirements.txt:1']],
  ['the program names them', { ...fastapi, 'app.py': 'response.headers["x-content-type-options"] = "nosniff"\n' }, []],
  ['Django has settings', { 'requirements.txt': 'django==5.1\n', 'app/settings.py': 'SECURE_HSTS_SECONDS = 31536000\n' }, []],
  ['a library sends them', { 'package.json': '{ "dependencies": { "express": "4.21.0", "helmet": "8.0.0" } }' }, []],
  ['nginx in front is asked instead', { ...fastapi, ...proxy('location / { proxy_pass http://api:8000; }') }, ['nginx/api.conf:1']],
  ['nothing is served', { 'requirements.txt': 'numpy==2.2.0\n' }, []],
])('headers are required: %s', (_what, files, expected) => expect(found('network/security-headers', files)).toEqual(expected))
