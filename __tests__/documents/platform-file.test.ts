import { kindOf } from '../../src/documents/kind.ts'
import { parsePlatformFile } from '../../src/documents/platform-file.ts'
import type { PlatformService } from '../../src/documents/platform-content.ts'
import { fileText } from '../../src/tree/source-text.ts'

/** Each service as `line name role: command`, followed by what else its file says of it. */
function services(path: string, text: string): string[] {
  return (parsePlatformFile(fileText(path, text)).content?.services ?? []).map(sentence)
}

function sentence(service: PlatformService): string {
  const { name, at, role, command, environment } = service
  const words = command?.script.commands.map((one) => [one.word?.text, ...one.args.map((arg) => arg.text)].join(' ')).join(' ; ')
  const said = (['folder', 'dockerfile', 'target', 'image', 'port', 'healthPath', 'restart', 'instances'] as const).flatMap((key) => (service[key] ? [`${key}=${service[key].value}@${service[key].at.line}`] : []))
  const variables = environment.map(({ key, kind, value, at: place }) => `${key}:${kind}${value === undefined ? '' : `=${value}`}@${place.line}`)
  return [`${at.line} ${name} ${role}${words === undefined ? '' : `: ${words} @${command?.at.line}`}`, service.build, ...said, ...variables].filter(Boolean).join(' | ')
}

function variables(path: string, text: string): string[] {
  return (parsePlatformFile(fileText(path, text)).content?.environment ?? []).map(({ key, kind, value, at }) => `${at.line} ${key}:${kind}${value === undefined ? '' : `=${value}`}`)
}

function problems(path: string, text: string): string[] {
  return parsePlatformFile(fileText(path, text)).problems.map(({ line, message }) => `${line} ${message}`)
}

test.each(['railway.json', 'svc/railway.toml', 'render.yaml', 'fly.toml', 'Procfile', 'app.json', 'heroku.yml', 'app.yaml', 'fly.production.toml'])('%s is a platform file', (path) => expect(kindOf(path)).toBe('platform'))
test.each(['Procfile.dev', 'fly.staging.json', 'myapp.json', 'node_modules/x/Procfile', 'mobile/app.config.json'])('%s is none', (path) => expect(kindOf(path)).not.toBe('platform'))

describe('Procfile', () => {
  test('one process a line, comments and blank lines left out', () => {
    expect(services('Procfile', '# processes\nweb: uvicorn app:app --port $PORT\n\nworker: celery -A app worker\r\nrelease: ./migrate.sh && echo done\n')).toEqual([
      '2 web web: uvicorn app:app --port $PORT @2 | buildpack',
      '4 worker worker: celery -A app worker @4 | buildpack',
      '5 release release: ./migrate.sh ; echo done @5 | buildpack',
    ])
  })
  test('the words of a command have places of their own', () => {
    const file = parsePlatformFile(fileText('Procfile', 'web: gunicorn app:app --reload\n')).content
    expect(file?.services[0]?.command?.script.commands[0]?.args[1]?.at).toEqual({ path: 'Procfile', line: 1, endLine: 1, column: 23 })
  })
  test('a line that is no process is a problem and the others stay', () => {
    expect(problems('Procfile', 'web: a\njust words\nworker: b\n')).toEqual(['2 neither a comment nor `name: command`'])
    expect(services('Procfile', 'web: a\njust words\nworker: b\n')).toHaveLength(2)
  })
})

describe('Railway', () => {
  const json = `{
  "build": { "builder": "DOCKERFILE", "dockerfilePath": "Dockerfile" },
  "deploy": {
    "startCommand": "uvicorn main:app --port $PORT --workers 2",
    "healthcheckPath": "/health",
    "restartPolicyType": "ON_FAILURE",
    "numReplicas": 2,
    "preDeployCommand": ["alembic upgrade head"]
  }
}
`
  test('railway.json', () => {
    expect(services('railway.json', json)).toEqual([
      '4 app web: uvicorn main:app --port $PORT --workers 2 @4 | docker | dockerfile=Dockerfile@2 | healthPath=/health@5 | restart=ON_FAILURE@6 | instances=2@7',
      '8 pre-deploy release: alembic upgrade head @8',
    ])
  })
  test('railway.toml, with what production changes', () => {
    const toml = '[build]\nbuilder = "nixpacks"\n[deploy]\nstartCommand = "npm run dev"\n[environments.production.deploy]\nstartCommand = "npm start"\n'
    expect(services('railway.toml', toml)).toEqual(['6 app web: npm start @6 | buildpack'])
  })
  test('a schedule makes it a job', () => expect(services('railway.toml', '[deploy]\nstartCommand = "sync"\ncronSchedule = "0 * * * *"\n')).toEqual(['2 app job: sync @2']))
  test('what is broken is a problem at its line', () => {
    expect(problems('railway.json', '{\n  "deploy": {\n    "startCommand": "a"\n    "x": 1\n  }\n}\n')).toEqual([expect.stringMatching(/^4 not valid JSON/)])
    expect(problems('railway.toml', '[deploy]\nstartCommand = \nnumReplicas = 2\n')).toEqual([expect.stringMatching(/^2 not valid TOML/)])
    expect(services('railway.json', '[]')).toEqual([])
  })
})

test('Render: services of every type, with groups of variables and commands before a release', () => {
  const text = `services:
  - type: web
    name: api
    runtime: python
    rootDir: backend
    startCommand: gunicorn app:app
    preDeployCommand: ./migrate.sh
    healthCheckPath: /health
    numInstances: 2
    envVars:
      - key: DEBUG
        value: "false"
      - key: SECRET_KEY
        generateValue: true
      - key: STRIPE_KEY
        sync: false
      - fromGroup: shared
  - type: worker
    name: queue
    runtime: docker
    dockerfilePath: ./worker/Dockerfile
    dockerCommand: celery -A app worker
  - type: web
    name: site
    runtime: static
  - type: keyvalue
    name: cache
envVarGroups:
  - name: shared
    envVars:
      - key: LOG_LEVEL
        value: info
      - key: DEBUG
        value: "true"
`
  const environment = 'DEBUG:literal=false@12 | SECRET_KEY:reference@13 | STRIPE_KEY:required@15 | LOG_LEVEL:literal=info@32'
  expect(services('render.yaml', text)).toEqual([
    `3 api web: gunicorn app:app @6 | buildpack | folder=backend@5 | healthPath=/health@8 | instances=2@9 | ${environment}`,
    `7 api (pre-deploy) release: ./migrate.sh @7 | buildpack | folder=backend@5 | ${environment}`,
    '19 queue worker: celery -A app worker @22 | docker | dockerfile=./worker/Dockerfile@21',
    '24 site static | buildpack',
  ])
  expect(services('render.yaml', 'projects:\n  - name: p\n    environments:\n      - name: production\n        services:\n          - {type: web, name: api, env: node, startCommand: node server.js}\n')).toEqual(['6 api web: node server.js @6 | buildpack'])
})

describe('Fly', () => {
  test('one process', () => {
    const text = 'app = "shop"\n[build]\ndockerfile = "Dockerfile.prod"\n[env]\nPORT = 8080\nDEBUG = ""\n[http_service]\ninternal_port = 8080\nmin_machines_running = 2\n[[http_service.checks]]\npath = "/up"\n[[restart]]\npolicy = "always"\n[deploy]\nrelease_command = "bin/migrate"\n'
    expect(services('fly.toml', text)).toEqual([
      '1 shop web | dockerfile=Dockerfile.prod@3 | port=8080@8 | healthPath=/up@11 | restart=always@13 | instances=2@9',
      '15 release_command release: bin/migrate @15 | dockerfile=Dockerfile.prod@3',
    ])
    expect(variables('fly.toml', text)).toEqual(['5 PORT:literal=8080', '6 DEBUG:unset='])
  })
  test('several processes, of which one answers requests', () => {
    const text = '[processes]\nweb = "node server.js"\njobs = "node jobs.js"\n[http_service]\ninternal_port = 3000\nprocesses = ["web"]\n'
    expect(services('fly.toml', text)).toEqual(['2 web web: node server.js @2 | port=3000@5', '3 jobs worker: node jobs.js @3'])
  })
})

describe('Heroku', () => {
  test('app.json', () => {
    const text = '{\n  "formation": { "web": { "quantity": 2 } },\n  "env": {\n    "DEBUG": "true",\n    "SECRET": { "generator": "secret" },\n    "KEY": { "description": "needed" },\n    "OPTION": { "required": false },\n    "MODE": { "value": "production" }\n  }\n}\n'
    expect(services('app.json', text)).toEqual(['2 web web | instances=2@2'])
    expect(variables('app.json', text)).toEqual(['4 DEBUG:literal=true', '5 SECRET:reference', '6 KEY:required', '7 OPTION:reference', '8 MODE:literal=production'])
  })
  test.each(['{"expo": {"name": "app"}}', '{"name": "app", "displayName": "App"}', '{ broken', '[]'])('%s is another tool\'s, and no problem', (text) => {
    expect(parsePlatformFile(fileText('app.json', text))).toEqual({ content: undefined, problems: [] })
  })
  test('heroku.yml', () => {
    const text = 'setup:\n  config:\n    MODE: production\nbuild:\n  docker:\n    web: Dockerfile\n    worker: worker/Dockerfile\nrun:\n  web: bundle exec puma -C config/puma.rb\n  release:\n    command:\n      - bin/migrate\n    image: web\n'
    expect(services('heroku.yml', text)).toEqual([
      '9 web web: bundle exec puma -C config/puma.rb @9 | docker | dockerfile=Dockerfile@6',
      '7 worker worker | docker | dockerfile=worker/Dockerfile@7',
      '10 release release: bin/migrate @12',
    ])
    expect(variables('heroku.yml', text)).toEqual(['3 MODE:literal=production'])
  })
})

describe('App Engine', () => {
  test('app.yaml', () => {
    const text = 'runtime: python312\nservice: api\nentrypoint: gunicorn -b :$PORT main:app\nenv_variables:\n  DEBUG: true\n  EMPTY:\nautomatic_scaling:\n  min_instances: 1\n'
    expect(services('app.yaml', text)).toEqual(['3 api web: gunicorn -b :$PORT main:app @3 | buildpack | instances=1@8'])
    expect(variables('app.yaml', text)).toEqual(['5 DEBUG:literal=true', '6 EMPTY:unset='])
  })
  test.each(['apiVersion: v1\nkind: Pod\n', 'name: x\n', '{{ template }}: [', ''])('%j is another tool\'s, and no problem', (text) => {
    expect(parsePlatformFile(fileText('app.yaml', text))).toEqual({ content: undefined, problems: [] })
  })
})

test.each(['railway.json', 'railway.toml', 'render.yaml', 'fly.toml', 'Procfile', 'app.json', 'heroku.yml', 'app.yaml'])('%s: nothing written throws', (path) => {
  for (const text of ['', '\0', '[', '{', ': :', '- - -', 'a', 'services: 3', '{"deploy": 7, "build": []}', 'deploy = 3', '[processes]\nweb = 3', 'services:\n  - 1\n  - [a]\n  - {type: web, envVars: x}', 'build: {docker: 3}\nrun: [1]']) {
    expect(() => parsePlatformFile(fileText(path, text))).not.toThrow()
  }
})
