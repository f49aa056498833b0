// Whole-process times, medians, beside bare node and every peer on the PATH, in the same run. With --write: to docs/speed.md.
// READINESS_CLI names another build; `--quick` leaves the large trees out.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = process.env.READINESS_CLI ?? join(root, 'dist/cli.js')
const RUNS = 11
/** Of what takes seconds. */
const FEW_RUNS = 3
const example = join(root, 'examples/intent-engine')

/**
 * Peers and how each looks at one tree, offline and without failing on what it finds. `native`: made for one kind of file
 * and compiled; `accepted`: statuses of a run that ended well.
 */
const PEERS = [
  { name: 'actionlint', version: ['-version'], native: true, accepted: [0, 1], needs: 'workflows', args: ({ workflows }) => workflows },
  { name: 'hadolint', version: ['--version'], native: true, accepted: [0], needs: 'dockerfiles', args: ({ dockerfiles }) => ['--no-fail', ...dockerfiles] },
  { name: 'zizmor', version: ['--version'], native: true, accepted: [0], needs: 'workflows', args: ({ workflows }) => ['--offline', '--no-exit-codes', ...workflows] },
  { name: 'dclint', version: ['--version'], accepted: [0, 1], needs: 'composeFiles', args: ({ composeFiles }) => composeFiles },
  { name: 'trivy', version: ['--version'], native: true, accepted: [0], args: ({ folder }) => ['config', '--quiet', '--skip-check-update', folder] },
  { name: 'checkov', version: ['--version'], accepted: [0], args: ({ folder }) => ['--directory', folder, '--quiet', '--compact', '--soft-fail', '--skip-download'] },
  { name: 'gitleaks', version: ['version'], native: true, accepted: [0], args: ({ folder }) => ['dir', folder, '--no-banner', '--exit-code', '0'] },
]

const written = []
function say(line) {
  console.log(line)
  written.push(line)
}

/** As on a runner that starts afresh: nothing is kept from earlier runs. */
const FRESH = { ...process.env, CI: 'true' }

/** Wall time of a command in milliseconds. @throws where it did not end well */
function timed([program, ...args], accepted = [0], env = FRESH) {
  const started = process.hrtime.bigint()
  const { error, status, stderr } = spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  if (error) throw error
  if (!accepted.includes(status)) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`)
  return milliseconds
}

/** Peak memory of a Node program in MB, by its own count; in a run of its own, for asking costs time. */
function peak(args) {
  const preload = 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nPEAK="+process.resourceUsage().maxRSS))'
  const { stderr } = spawnSync(process.execPath, ['--import', preload, ...args], { cwd: root, env: FRESH, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 })
  return Number(/PEAK=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const check = (folder) => [cli, 'check', folder, '--format', 'json', '--fail-on', 'never']
const times = (value, of) => `${(value / of).toFixed(1)} x`

/** Medians of commands that take turns, so that a busy moment meets all of them. */
function inTurns(commands, count) {
  const runs = commands.map(() => [])
  for (let round = 0; round < count; round++) commands.forEach(({ command, accepted, env }, index) => runs[index].push(timed(command, accepted, env)))
  return runs.map(median)
}

function versionOf({ name, version }) {
  const { error, status, stdout, stderr } = spawnSync(name, version, { encoding: 'utf8' })
  return error || status !== 0 ? undefined : (/\d+\.\d+[\w.+-]*/.exec(`${stdout}${stderr}`)?.[0] ?? 'unknown version')
}

/** A tree as all are given it: the example with this repository's workflows, for it has only one of its own. */
function commonTree() {
  const folder = join(bench, 'common')
  cpSync(example, folder, { recursive: true })
  cpSync(join(root, '.github/workflows'), join(folder, '.github/workflows'), { recursive: true })
  tracked(folder)
  const workflows = readdirSync(join(folder, '.github/workflows')).map((name) => join(folder, '.github/workflows', name))
  const here = (...names) => names.map((name) => join(folder, name)).filter((path) => existsSync(path))
  return { folder, workflows, dockerfiles: here('Dockerfile'), composeFiles: here('docker-compose.yml', 'docker-compose.prod.yml') }
}

function comparePeers(bare) {
  const tree = commonTree()
  const present = PEERS.flatMap((peer) => {
    const version = versionOf(peer)
    return version === undefined ? [] : [{ ...peer, version }]
  })
  const absent = PEERS.filter(({ name }) => !present.some((peer) => peer.name === name)).map(({ name }) => name)
  const commands = [{ command: [process.execPath, ...check(tree.folder)] }, ...present.map(({ name, args, accepted }) => ({ command: [name, ...args(tree)], accepted }))]
  const [own, ...theirs] = inTurns(commands, FEW_RUNS + 2)
  say(`\nOne tree, the example with ${tree.workflows.length} workflows, for each what it reads of it; medians of ${FEW_RUNS + 2} runs that take turns:\n`)
  say('| tool | looks at | wall time | against bare node |\n| --- | --- | --- | --- |')
  say(`| Readiness | everything | ${own.toFixed(0)} ms | ${times(own, bare)} |`)
  present.forEach(({ name, version, needs }, index) => say(`| ${name} ${version} | ${{ workflows: 'workflows', dockerfiles: 'the Dockerfile', composeFiles: 'compose files' }[needs] ?? 'the whole tree'} | ${theirs[index].toFixed(0)} ms | ${times(theirs[index], bare)} |`))
  if (absent.length > 0) say(`\nNot installed here, so not compared: ${absent.join(', ')}.`)
  const natives = present.flatMap(({ native, name }, index) => (native ? [{ name, time: theirs[index] }] : []))
  if (natives.length > 0) say(`\nThe native tools (${natives.map(({ name }) => name).join(', ')}) take ${natives.reduce((sum, { time }) => sum + time, 0).toFixed(0)} ms one after another; Readiness ${own.toFixed(0)} ms.`)
}

function measured(name, folder, bare, count) {
  const [time] = inTurns([{ command: [process.execPath, ...check(folder)] }], count)
  const memory = peak(check(folder))
  say(`| ${name} | ${time.toFixed(0)} ms | ${times(time, bare)} | ${memory.toFixed(0)} MB |`)
  return { time, memory }
}

function compareSizes(bare) {
  say('\nHow it grows with the tree:\n\n| what | wall time | against bare node | peak memory |\n| --- | --- | --- | --- |')
  const small = measured('50 services in two merged files', services(50), bare, RUNS)
  const large = measured('1000 services in two merged files', services(1000), bare, FEW_RUNS)
  const few = measured('10 Dockerfiles, compose files and workflows', programs(10), bare, RUNS)
  const many = measured('300 Dockerfiles, compose files and workflows', programs(300), bare, FEW_RUNS)
  const files = measured('10,000 tracked files', sources(10_000), bare, FEW_RUNS)
  const allFiles = measured('50,000 tracked files', sources(50_000), bare, FEW_RUNS)
  say(`\n1000 services take ${times(large.time, small.time)} what 50 take; 300 of each file ${times(many.time, few.time)} what 10 take; 50,000 files ${times(allFiles.time, files.time)} what 10,000 take, in ${allFiles.memory.toFixed(0)} MB.`)
}

const bench = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
try {
  say(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}. Whole processes; medians of ${RUNS} runs that take turns:\n`)
  const empty = join(bench, 'empty')
  mkdirSync(empty)
  const kept = { ...process.env, CI: undefined, XDG_CACHE_HOME: join(bench, 'caches') }
  timed([process.execPath, ...check(example)], [0], kept)
  const [bare, nothing, whole, again] = inTurns([{ args: ['-e', '0'] }, { args: check(empty) }, { args: check(example) }, { args: check(example), env: kept }].map(({ args, env }) => ({ command: [process.execPath, ...args], env })), RUNS)
  say('| what | wall time | against bare node | peak memory |\n| --- | --- | --- | --- |')
  say(`| node -e 0 | ${bare.toFixed(0)} ms | 1.0 x | ${peak(['-e', '0']).toFixed(0)} MB |`)
  say(`| an empty folder | ${nothing.toFixed(0)} ms | ${times(nothing, bare)} | ${peak(check(empty)).toFixed(0)} MB |`)
  say(`| examples/intent-engine | ${whole.toFixed(0)} ms | ${times(whole, bare)} | ${peak(check(example)).toFixed(0)} MB |`)
  say(`| the same on a machine where it ran before | ${again.toFixed(0)} ms | ${times(again, bare)} | |`)
  comparePeers(bare)
  if (!process.argv.includes('--quick')) compareSizes(bare)
  if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/speed.md'), `# Speed\n\nWritten by \`npm run bench -- --write\`. All times are those of a first run, as on a runner that starts afresh, except where the\ntable says otherwise: where \`CI\` is not set, Node 22 and later keep what they compiled in \`~/.cache/readiness\` for the next run\n(\`NODE_DISABLE_COMPILE_CACHE=1\` keeps nothing).\n\n${written.join('\n')}\n`)
} finally {
  rmSync(bench, { recursive: true, force: true })
}

function services(count) {
  const path = join(bench, `services-${count}`)
  mkdirSync(path)
  const names = Array.from({ length: count }, (_, index) => `service-${index}`)
  writeFileSync(join(path, 'docker-compose.yml'), `services:\n${names.map((name) => `  ${name}:\n    image: acme/${name}:1.0\n    environment: { LOG_LEVEL: debug }\n    ports: ["8080"]\n    volumes: ["./src:/app"]\n`).join('')}`)
  writeFileSync(join(path, 'docker-compose.prod.yml'), `services:\n${names.map((name) => `  ${name}:\n    restart: always\n    environment: { LOG_LEVEL: info }\n    volumes: !reset []\n`).join('')}`)
  return path
}

function programs(count) {
  const path = join(bench, `programs-${count}`)
  for (let index = 0; index < count; index++) {
    write(path, `apps/app-${index}/Dockerfile`, 'FROM python:3.12-slim AS builder\nWORKDIR /app\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=builder /app /app\nENV LOG_LEVEL=debug\nEXPOSE 8000\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]\n')
    write(path, `apps/app-${index}/compose.yaml`, 'services:\n  api:\n    build: .\n    ports: ["8000:8000"]\n    depends_on: [db]\n  db:\n    image: postgres:16\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes: { data: {} }\n')
    write(path, `.github/workflows/ci-${index}.yml`, `on: [push, pull_request]\npermissions: { contents: read }\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest apps/app-${index}\n      - run: docker build -t acme/app-${index} apps/app-${index}\n`)
  }
  return tracked(path)
}

function sources(count) {
  const path = join(bench, `sources-${count}`)
  const body = 'export function work(value: number): string {\n  const text = "something"\n  return text + value\n}\n'.repeat(12)
  for (let index = 0; index < count; index++) write(path, `src/folder-${index % 500}/file-${index}.ts`, `// ${index}\n${body}`)
  return tracked(path)
}

function write(path, name, text) {
  mkdirSync(dirname(join(path, name)), { recursive: true })
  writeFileSync(join(path, name), text)
}

/** Git lists the files, as it does in a checkout. */
function tracked(path) {
  for (const args of [['init', '-q'], ['add', '-A']]) spawnSync('git', args, { cwd: path })
  return path
}
