// Throws nonsense at every reader and at the whole judgement, and reports the first promise that it breaks.
//   npm run fuzz -- --seed 0 --runs 10000 --seconds 600 --workers 1 [--only traps] [--keep-going] [--patterns-only | --no-patterns]
// Seeds are tried one after the other: the same seed is always the same input. Writes nothing but a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: '0' },
    runs: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3600' },
    workers: { type: 'string', default: '1' },
    only: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
    'patterns-only': { type: 'boolean', default: false },
    'no-patterns': { type: 'boolean', default: false },
  },
})
const numbers = Object.fromEntries(['seed', 'runs', 'seconds', 'workers'].map((name) => [name, Number(given[name])]))
for (const [name, value] of Object.entries(numbers)) if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} is a whole number`)

/** An input may take this long, and so much more for each million of its characters, in seconds. */
const BUDGET = { graceSeconds: 1, secondsPerMillion: 8 }
/** Whoever takes this long is taken to hang, in milliseconds. */
const HANG = 60_000
/** An input must not need more than this, in MiB. */
const MEMORY = 1024
const BATCH = 100
/** What is tried to make a failing input smaller. */
const SHRINKING = { tries: 400, milliseconds: 90_000 }

// Compiled sources lie inside the project, where their imports find node_modules.
const lib = mkdtempSync(join(root, 'lib-fuzz-'))
process.on('exit', () => rmSync(lib, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'scripts/fuzz.tsconfig.json'), '--outDir', lib], { stdio: 'inherit' })
// Sources look for the rules beside the folder they lie in.
symlinkSync(join(root, 'rules'), join(lib, 'rules'))
const libUrl = pathToFileURL(lib).href

let failed = 0
const started = Date.now()
const inTime = () => Date.now() - started < numbers.seconds * 1000
if (!given['no-patterns']) failed += await tryPatterns()
if (!given['patterns-only']) await tryInputs()
process.exit(failed > 0 ? 1 : 0)

async function tryPatterns() {
  const { slowPatterns } = await import('./fuzz-patterns.mjs')
  const { count, slow } = await slowPatterns(join(root, 'src'))
  for (const { file, line, pattern, text, took } of slow) console.error(`slow pattern: ${file}:${line} ${pattern} on ${text}: ${took}`)
  console.log(`${count} patterns tried, ${slow.length} slow, ${Math.round((Date.now() - started) / 1000)} s`)
  return slow.length
}

async function tryInputs() {
  const last = numbers.seed + numbers.runs
  let next = numbers.seed
  let ended = 0
  let slowest = { took: 0 }
  const failures = []
  const begun = Date.now()
  const batch = () => {
    if (next >= last || !inTime() || (failures.length > 0 && !given['keep-going'])) return undefined
    const seeds = Array.from({ length: Math.min(BATCH, last - next) }, (_, index) => next + index)
    next += seeds.length
    return seeds
  }
  const note = ({ seed, broken, took, size, what }) => {
    ended++
    if (took > slowest.took) slowest = { seed, took: Math.round(took), size, what }
    if (broken.length > 0) {
      failures.push({ seed, what, broken })
      console.error(`seed ${seed} (${what}):\n  ${broken.slice(0, 4).join('\n  ')}`)
    }
    if (ended % 5000 === 0) console.log(`${ended} inputs, ${failures.length} failures, ${Math.round((Date.now() - begun) / 1000)} s`)
  }
  await Promise.all(Array.from({ length: Math.max(1, numbers.workers) }, () => thread(batch, note)))
  console.log(`${ended} inputs from seed ${numbers.seed} on, ${failures.length} failures, ${Math.round((Date.now() - begun) / 1000)} s; slowest: seed ${slowest.seed} (${slowest.what}), ${slowest.took} ms for ${slowest.size} characters`)
  failed += failures.length
  if (failures[0]) await shrink(failures[0])
}

/** One worker after the other: one that hangs or runs out of memory is ended, its input told, and the rest goes on. */
async function thread(batch, note) {
  let left = []
  for (;;) {
    const shared = new Float64Array(new SharedArrayBuffer(16))
    const worker = open(shared)
    const outcome = await new Promise((resolve) => {
      const watch = setInterval(() => shared[1] > 0 && Date.now() - shared[1] > HANG && resolve(`slow: hangs for more than ${HANG / 1000} s`), 500)
      worker.on('message', (message) => {
        if (!message.done) {
          left = left.filter((seed) => seed !== message.seed)
          note(message)
          return
        }
        if (left.length === 0) left = batch() ?? []
        if (left.length === 0) resolve(undefined)
        else worker.postMessage({ seeds: left })
      })
      worker.on('error', (error) => resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `memory: more than ${MEMORY} MiB` : `throws: ${error.stack}`))
      worker.on('exit', () => resolve('throws: the thread ended'))
      worker.once('close', () => clearInterval(watch))
      worker.on('exit', () => clearInterval(watch))
    })
    await worker.terminate()
    if (outcome === undefined) return
    const seed = shared[0]
    left = left.filter((each) => each !== seed)
    note({ seed, broken: [outcome], took: HANG, size: 0, what: await described(seed) })
  }
}

async function described(seed) {
  const { hostileInput } = await import(`${libUrl}/__tests__/hostile/input.js`)
  return hostileInput(seed, given.only).what
}

function open(shared) {
  const schema = readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')
  return new Worker(new URL('./fuzz-worker.mjs', import.meta.url), { workerData: { lib: libUrl, schema, shared, only: given.only, ...BUDGET }, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
}

/** Takes away files, lines and characters as long as the same kind of promise stays broken, and prints what is left. */
async function shrink({ seed, broken }) {
  const { hostileInput } = await import(`${libUrl}/__tests__/hostile/input.js`)
  const kind = broken[0].split(':')[0]
  let best = hostileInput(seed, given.only)
  const until = Date.now() + SHRINKING.milliseconds
  let tries = 0
  let worker
  const fails = async (files) => {
    if (tries++ >= SHRINKING.tries || Date.now() > until) return false
    worker ??= await ready()
    const answer = await asked(worker, { ...best, files })
    if (answer === undefined) worker = undefined
    return (answer ?? ['slow:', 'memory:', 'throws:']).some((mistake) => mistake.startsWith(`${kind}:`))
  }
  for (const path of Object.keys(best.files)) {
    const files = Object.fromEntries(Object.entries(best.files).filter(([other]) => other !== path))
    if (Object.keys(files).length > 0 && (await fails(files))) best = { ...best, files }
  }
  for (const separator of ['\n', '']) {
    for (const path of Object.keys(best.files)) {
      let parts = best.files[path].split(separator)
      for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < parts.length; ) {
          const rest = [...parts.slice(0, at), ...parts.slice(at + size)]
          if (tries >= SHRINKING.tries || Date.now() > until) break
          if (await fails({ ...best.files, [path]: rest.join(separator) })) {
            parts = rest
            best = { ...best, files: { ...best.files, [path]: rest.join(separator) } }
          } else at += size
        }
      }
    }
  }
  await worker?.terminate()
  console.error(`The smallest input found that fails like seed ${seed} (again with: npm run fuzz -- --no-patterns --seed ${seed} --runs 1${given.only ? ` --only ${given.only}` : ''}), after ${tries} tries:`)
  for (const [path, text] of Object.entries(best.files)) console.error(`${JSON.stringify(path)}: ${text.length > 3000 ? `${JSON.stringify(text.slice(0, 3000))}... (${text.length} characters)` : JSON.stringify(text)}`)
}

function ready() {
  const worker = open(new Float64Array(new SharedArrayBuffer(16)))
  return new Promise((resolve) => worker.once('message', () => resolve(worker)))
}

/** What an input breaks; nothing where the worker had to be ended. */
function asked(worker, input) {
  return new Promise((resolve) => {
    const ended = () => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(undefined)
    }
    const timer = setTimeout(ended, HANG / 4)
    worker.once('error', ended)
    worker.once('message', ({ broken }) => {
      clearTimeout(timer)
      worker.removeListener('error', ended)
      resolve(broken)
    })
    worker.postMessage({ input })
  })
}
