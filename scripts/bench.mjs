// Whole-process times and memory, medians of several runs, beside bare node on the same machine in the same run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'dist/cli.js')
const RUNS = 11
/** Of what takes seconds. */
const FEW_RUNS = 3

/** Runs a command; wall time in milliseconds and peak memory in MB (by the child's own count). */
function once(args, cwd) {
  const preload = 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nPEAK="+process.resourceUsage().maxRSS))'
  const started = process.hrtime.bigint()
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { milliseconds, megabytes: Number(/PEAK=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

function measured(name, args, cwd, bare, count = RUNS) {
  const runs = Array.from({ length: count }, () => once(args, cwd))
  const time = median(runs.map(({ milliseconds }) => milliseconds))
  const memory = Math.max(...runs.map(({ megabytes }) => megabytes))
  console.log(`| ${name} | ${time.toFixed(0)} ms | ${bare ? `${(time / bare).toFixed(1)} x` : '1 x'} | ${memory.toFixed(0)} MB |`)
  return time
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, median of ${RUNS} runs\n`)
console.log('| what | wall time | against bare node | peak memory |\n| --- | --- | --- | --- |')
const bare = measured('node -e 0', ['-e', '0'], root)
measured('check examples/intent-engine', [cli, 'check', join(root, 'examples/intent-engine'), '--format', 'json', '--fail-on', 'never'], root, bare)
measured('check this repository', [cli, 'check', root, '--format', 'json', '--fail-on', 'never'], root, bare)

const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
try {
  const small = measured('50 services in two merged files', [cli, 'check', services(50), '--format', 'json', '--fail-on', 'never'], root, bare)
  const large = measured('1000 services in two merged files', [cli, 'check', services(1000), '--format', 'json', '--fail-on', 'never'], root, bare)
  const judged = (name, path, count) => measured(name, [cli, 'check', path, '--format', 'json', '--fail-on', 'never'], root, bare, count)
  const few = judged('10 Dockerfiles, compose files and workflows', programs(10), RUNS)
  const many = judged('300 Dockerfiles, compose files and workflows', programs(300), FEW_RUNS)
  const files = judged('10,000 tracked files', sources(10_000), FEW_RUNS)
  const allFiles = judged('50,000 tracked files', sources(50_000), FEW_RUNS)
  console.log(`\n1000 services take ${(large / small).toFixed(1)} times what 50 take; 300 of each file ${(many / few).toFixed(1)} times what 10 take; 50,000 files ${(allFiles / files).toFixed(1)} times what 10,000 take.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function services(count) {
  const path = join(folder, `services-${count}`)
  mkdirSync(path)
  const names = Array.from({ length: count }, (_, index) => `service-${index}`)
  writeFileSync(join(path, 'docker-compose.yml'), `services:\n${names.map((name) => `  ${name}:\n    image: acme/${name}:1.0\n    environment: { LOG_LEVEL: debug }\n    ports: ["8080"]\n    volumes: ["./src:/app"]\n`).join('')}`)
  writeFileSync(join(path, 'docker-compose.prod.yml'), `services:\n${names.map((name) => `  ${name}:\n    restart: always\n    environment: { LOG_LEVEL: info }\n    volumes: !reset []\n`).join('')}`)
  return path
}

function programs(count) {
  const path = join(folder, `programs-${count}`)
  for (let index = 0; index < count; index++) {
    write(path, `apps/app-${index}/Dockerfile`, 'FROM python:3.12-slim AS builder\nWORKDIR /app\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=builder /app /app\nENV LOG_LEVEL=debug\nEXPOSE 8000\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]\n')
    write(path, `apps/app-${index}/compose.yaml`, 'services:\n  api:\n    build: .\n    ports: ["8000:8000"]\n    depends_on: [db]\n  db:\n    image: postgres:16\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes: { data: {} }\n')
    write(path, `.github/workflows/ci-${index}.yml`, `on: [push, pull_request]\npermissions: { contents: read }\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest apps/app-${index}\n      - run: docker build -t acme/app-${index} apps/app-${index}\n`)
  }
  return tracked(path)
}

function sources(count) {
  const path = join(folder, `sources-${count}`)
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
