import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { kindOf } from '../src/documents/kind.ts'
import { withoutTokens } from '../src/documents/tokens.ts'
import { ConfigurationError } from '../src/policy/configuration-error.ts'
import { FILES } from './hostile/files.ts'
import { HOSTILE_KINDS, hostileInput } from './hostile/input.ts'
import { brokenPromises, reportOf, strays } from './hostile/invariants.ts'
import { PROJECT } from './hostile/project.ts'
import { randomNumbers } from './hostile/random.ts'
import { madeUpSecret } from './hostile/secrets.ts'

/** How many inputs are tried here; `npm run fuzz` tries as many as there is time for. */
const RUNS = 400
/** Guards against a hang, in milliseconds; speed is bounded by the fuzzer. */
const LONGEST = 120_000

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(new URL('../schemas/report.schema.json', import.meta.url), 'utf8')) as object)
const schema = (report: unknown): string | undefined => (validate(report) ? undefined : JSON.stringify(validate.errors?.[0]))

test('the project itself is judged in full', async () => {
  const report = await reportOf(PROJECT)
  expect(report.problems).toEqual([])
  expect(report.findings.length).toBeGreaterThan(20)
  expect(strays(report, PROJECT)).toEqual([])
})

test('so is a repository with a file of every kind, a policy that builds on another, and rules of its own', async () => {
  const report = await reportOf(FILES)
  expect(report.problems).toEqual([])
  expect(report.policy.profile).toBe('production')
  expect(report.rules.map(({ id }) => id)).toContain('team/no-adhoc')
})

test('whatever stands in the files, the judgement ends, keeps its promises, and names places that exist', async () => {
  const first = Number(process.env['HOSTILE_SEED'] ?? 0)
  const broken: string[] = []
  for (let seed = first; seed < first + RUNS && broken.length < 20; seed++) {
    broken.push(...(await brokenPromises(hostileInput(seed), schema, seed % 20 === 0)).map((promise) => `HOSTILE_SEED=${seed}: ${promise}`))
  }
  expect(broken).toEqual([])
}, LONGEST)

test.each(HOSTILE_KINDS)('every kind of input comes about: %s', async (kind) => {
  const inputs = [1, 2, 3, 4].map((seed) => hostileInput(seed, kind))
  expect(inputs).toEqual([1, 2, 3, 4].map((seed) => hostileInput(seed, kind)))
  for (const input of inputs) expect(await brokenPromises(input, schema)).toEqual([])
}, LONGEST)

const repeated = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('')
const workflow = (steps: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [${steps}]\n`

test.each<[string, Record<string, string>]>([
  ['variables that double each other', { '.env': `A0=x\n${repeated(200, (index) => `A${index + 1}=\${A${index}}\${A${index}}\n`)}`, 'compose.yaml': 'services: { a: { image: "a:1", env_file: .env, environment: [ "B=${A200}" ] } }\n' }],
  ['aliases of aliases', { 'compose.yaml': `x0: &a0 { A: "\${B}" }\n${repeated(24, (index) => `x${index + 1}: &a${index + 1} { a: *a${index}, b: *a${index} }\n`)}services: { a: { image: "a:1", labels: *a24 } }\n` }],
  ['targets that call each other', { Makefile: repeated(2000, (index) => `all: t${index}\nt${index}:\n\tmake all\n\tmake t${index}\n`), '.github/workflows/ci.yml': workflow('{ run: make all },'.repeat(50)) }],
  ['scripts that call each other', { 'package.json': `{ "scripts": { ${repeated(100, (index) => `"s${index}": "run-s s*", `)}"t": "run-p s*" } }`, '.github/workflows/ci.yml': workflow('{ run: npm run t },'.repeat(20)) }],
  ['very long lists in a workflow', { '.github/workflows/ci.yml': `${workflow(`{ run: "tee ${'a '.repeat(40_000)}" }`)}    needs: [${'b,'.repeat(40_000)}]\n` }],
  ['very long lists in a Dockerfile', { Dockerfile: `FROM a:1\nEXPOSE ${'80 '.repeat(40_000)}\nRUN pip install ${'a '.repeat(40_000)}\nCMD [${'"a",'.repeat(40_000)}"a"]\n` }],
  ['many expressions on one line', { '.github/workflows/ci.yml': workflow(`{ run: "echo ${'${{ github.actor }} '.repeat(10_000)}" }`) }],
  ['a digit after the other for a duration', { 'nginx/nginx.conf': `http { server { listen 443 ssl; location / { proxy_pass http://a; proxy_read_timeout ${'0'.repeat(40)}x; } } }\n` }],
  ['a test folder below the other', { '.github/workflows/ci.yml': workflow(`{ run: "pytest tests${'/a'.repeat(40)}:" }`), 'tests/integration/test_a.py': 'import redis\n', 'compose.yaml': 'services: { a: { build: . }, redis: { image: "redis:7" } }\n' }],
  ['a comment that waives with nothing but blanks', { Dockerfile: `FROM a:1\n# readiness-ignore a${' '.repeat(1900)}x\n` }],
  ['thousands of findings on one line', { 'compose.yaml': `services: { a: { image: "a:1", ports: [${repeated(3000, (index) => `"${index}:x",`)}] } }\n` }],
  ['thousands of findings, a line each', { '.env.example': repeated(20_000, () => 'A B\n') }],
  ['tens of thousands of problems', { '.github/workflows/ci.yml': `on: push\n${'a:\n'.repeat(40_000)}` }],
  ['nothing but blanks', { 'requirements.txt': `a${' '.repeat(50_000)}!\n`, '.gitignore': `a${' '.repeat(50_000)}!\n`, 'README.md': `# a${' '.repeat(50_000)}!\n`, Makefile: `${'\n'.repeat(50_000)}a:\n` }],
])('%s are judged to the end', async (what, files) => {
  expect(await brokenPromises({ what, files, judged: true, secrets: [], refused: false }, schema)).toEqual([])
}, LONGEST)

test('the name of a file does not hold the run up', () => {
  expect(kindOf(`.env${'_a'.repeat(120)}!`)).toBe(undefined)
  expect(kindOf(`.env${'_a'.repeat(40)}.example`)).toBe('env')
})

describe('a credential is not told in full, wherever it stands', () => {
  const random = randomNumbers(1)
  const secrets = Array.from({ length: 30 }, () => madeUpSecret(random))

  test.each<[string, (secret: string) => Record<string, string>]>([
    ['an instruction that Docker does not know', (secret) => ({ Dockerfile: `FROM a:1\n${secret},ENV A=b\n` })],
    ['a port that is none', (secret) => ({ 'compose.yaml': `services: { a: { image: "a:1", ports: ["${secret} 80:80"] } }\n` })],
    ['a line that pip cannot read', (secret) => ({ 'requirements.txt': `a==1 ${secret}\n` })],
    ['a link that leads nowhere', (secret) => ({ 'docs/RUNBOOK.md': `# Runbook\n\n[a](${secret},)\n` })],
    ['quotes that join it with a word', (secret) => ({ Procfile: `web: gunicorn -c ${secret}'conf.py' app:app\n` })],
    ['the title of a rule of the own', (secret) => ({ Dockerfile: 'FROM a:1\n', '.readiness.yml': 'version: 1\ncustom-rules: [house]\n', 'house/team/no-adhoc.yml': (FILES['policy/rules/team/no-adhoc.yml'] as string).replace('title: The', `title: ${secret},`) })],
    ['a key of the readiness file', (secret) => ({ '.readiness.yml': `version: 1\n${secret}: a\n` })],
    ['a value of the readiness file', (secret) => ({ '.readiness.yml': `version: 1\nprofile: ${secret}\n` })],
    ['a file and a folder that are not there', (secret) => ({ '.readiness.yml': `version: 1\nsystems: [{ name: s, root: a${secret}, production: { compose: [${secret}'compose.yml] } }]\n` })],
  ])('%s', async (what, files) => {
    for (const secret of secrets) expect(await brokenPromises({ what, files: files(secret), judged: true, secrets: [secret], refused: false }, schema)).toEqual([])
  }, LONGEST)

  test('a name that only begins like one stays', () => {
    expect(withoutTokens('npm_config_cache key-value sk-button hf_model AKIA')).toBe('npm_config_cache key-value sk-button hf_model AKIA')
  })
})

test.each(['no-adhoc.yml', 'Team/no-adhoc.yml', 'team/no adhoc.yml', 'team/\u202e.yml'])('a rule called %j has no name that a report may carry', async (name) => {
  const rule = FILES['policy/rules/team/no-adhoc.yml'] as string
  const files = { Dockerfile: 'FROM a:1\n', '.readiness.yml': 'version: 1\ncustom-rules: [house]\n', 'house/team/no-adhoc.yml': rule, [`house/${name}`]: rule }
  await expect(reportOf(files)).rejects.toThrow(ConfigurationError)
})

test.each(['version: 2\n', '', 'version: 1\nunheard-of: true\n', 'version: 1\nextends: [./not-there.yml]\n', 'version: 1\nrules: { no-such/rule: error }\n', 'version: 1\nsystems: [ { name: a, production: { compose: [/] } } ]\n', 'version: 1\nsystems: [ { name: a, root: ../b } ]\n', `version: 1\nx: &a [${'*a,'.repeat(10)}]\n`, '['.repeat(100_000), `version: 1\n${'a:\n '.repeat(3)}`])('a readiness file that is none is never judged by: %j', async (text) => {
  await expect(reportOf({ Dockerfile: 'FROM a:1\n', '.readiness.yml': text })).rejects.toThrow(ConfigurationError)
})
