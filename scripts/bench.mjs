// Whole-process times and memory, medians of several runs, beside bare node on the same machine in the same run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'dist/cli.js')
const RUNS = 11

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

function measured(name, args, cwd, bare) {
  const runs = Array.from({ length: RUNS }, () => once(args, cwd))
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
  console.log(`\n1000 services take ${(large / small).toFixed(1)} times what 50 take.`)
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
