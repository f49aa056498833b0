import { judgeChecklists } from '../../src/judge.ts'
import { memoryTree } from '../../src/tree/memory.ts'

/** A system whose files tell how much of everything there is. */
const SYSTEM: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM python:3.13.1-slim\nCOPY app app\nCMD ["gunicorn", "app:api", "--workers", "2", "--timeout", "30"]\n',
  'compose.yaml': [
    'services:',
    '  web:',
    '    build: .',
    '    deploy:',
    '      replicas: 2',
    '      resources: { limits: { memory: 512M, cpus: "0.5" } }',
    '    healthcheck: { test: [CMD, python, -m, app.health], interval: 30s }',
    '    logging: { driver: json-file, options: { max-size: 10m, max-file: "3" } }',
    '  mailer:',
    '    build: .',
    '    command: python -m app.mailer',
    '    deploy:',
    '      resources: { limits: { memory: 128M, cpus: "0.5" } }',
    '    healthcheck: { test: [CMD, python, -m, app.health], interval: 30s }',
    '    logging: { driver: json-file, options: { max-size: 10m, max-file: "3" } }',
    '',
  ].join('\n'),
  'pyproject.toml': '[tool.pytest.ini_options]\naddopts = "--cov=app"\n[tool.coverage.report]\nfail_under = 75\n',
  'requirements.txt': 'gunicorn==23.0.0\npytest==8.3.4\n',
  'app.py': 'def api(environ, start):\n    return []\n',
  'tests/test_api.py': 'def test_api():\n    pass\n',
  '.github/workflows/ci.yml': 'on: pull_request\npermissions: {}\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: pytest\n',
}

async function verdict(line: string, files: Readonly<Record<string, string>> = SYSTEM, heading = 'Before the release'): Promise<string> {
  const tree = memoryTree({ ...files, 'CHECKLIST.md': `# Checklist\n\n## ${heading}\n\n- ${line}\n` })
  const { held } = await judgeChecklists(tree, ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  const first = held[0]?.verdicts[0]
  const place = first?.places[0]
  return first?.state === 'contradicted' && place ? `contradicted ${place.at.path}:${place.at.line}` : (first?.state ?? 'no line')
}

describe('a figure that the files set otherwise', () => {
  it.each([
    ['[x] gunicorn runs with 4 workers', 'contradicted Dockerfile:3'],
    ['[x] At least four gunicorn workers', 'contradicted Dockerfile:3'],
    ['[x] Gunicorn timeout: 60 s', 'contradicted Dockerfile:3'],
    ['[x] 3 replicas of the web service', 'contradicted compose.yaml:5'],
    ['✅ At least three replicas', 'contradicted compose.yaml:5'],
    ['[x] The web container has a memory limit of 1 GB', 'contradicted compose.yaml:6'],
    ['[x] Memory limit for the mailer: 256 MB', 'contradicted compose.yaml:13'],
    ['[x] CPU limit of 2 cores', 'contradicted compose.yaml:6'],
    ['[x] Health check of the container every 10 seconds', 'contradicted compose.yaml:7'],
    ['[x] Log rotation at 50 MB', 'contradicted compose.yaml:8'],
    ['[x] Coverage threshold of 90 %', 'contradicted pyproject.toml:4'],
  ])('%s', async (line, expected) => {
    expect(await verdict(line)).toBe(expected)
  })
})

describe('a figure that the files set so', () => {
  it.each([['2 gunicorn workers'], ['Coverage gate of 70 %'], ['Memory limit of 512 MB for the web container'], ['Log rotation: max-size 10m']])('%s', async (line) => {
    expect(await verdict(`[x] ${line}`)).toBe('true')
    expect(await verdict(`[ ] ${line}`)).toBe('unticked-but-proven')
  })
})

describe('what stands in no file, or of which the files know several', () => {
  it.each([
    ['how many tests there are', '[x] 458+ tests'],
    ['how high the coverage was', '[x] Test coverage is 92 %'],
    ['workers that are no servers', '[x] 8 Celery workers'],
    ['copies of a database', '[x] The database has 2 read replicas'],
    ['roughly', '[x] About 4 gunicorn workers'],
    ['a range', '[x] gunicorn workers: 2-4'],
    ['of different sizes', '[x] Memory limit of 128 MB'],
    ['measured by somebody', '[x] Tested with 4 gunicorn workers'],
    ['under a condition', '[x] 4 gunicorn workers where possible'],
  ])('%s: %s', async (_, line) => {
    expect(await verdict(line)).not.toMatch(/^contradicted|^true/)
  })

  it('a number that the host may set', async () => {
    const compose = 'services:\n  web:\n    build: .\n    command: gunicorn app:api --workers ${WORKERS:-2}\n'
    expect(await verdict('[x] gunicorn runs with 4 workers', { ...SYSTEM, 'compose.yaml': compose })).not.toMatch(/^contradicted/)
  })

  it('a Deployment that scales by itself', async () => {
    const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1 }\n'
    const scaler = '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\n'
    expect(await verdict('[x] At least three replicas', { 'k8s/web.yaml': deployment })).toBe('contradicted k8s/web.yaml:4')
    expect(await verdict('[x] At least three replicas', { 'k8s/web.yaml': deployment + scaler })).not.toMatch(/^contradicted/)
  })
})

it('a heading says whose figure it is', async () => {
  expect(await verdict('[x] Memory limit of 512 MB', SYSTEM, 'mailer')).toBe('contradicted compose.yaml:13')
  expect(await verdict('[x] Memory limit of 512 MB', SYSTEM, 'web')).toBe('true')
})
