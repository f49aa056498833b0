// One thread of the fuzzer: makes the input of a seed, or takes one, and says which promises it broke and how long it took.
import { parentPort, workerData } from 'node:worker_threads'

const { lib, schema, shared, only, secondsPerMillion, graceSeconds } = workerData
const { hostileInput } = await import(`${lib}/__tests__/hostile/input.js`)
const { brokenPromises } = await import(`${lib}/__tests__/hostile/invariants.js`)
const { default: Ajv } = await import('ajv/dist/2020.js')
const validate = new Ajv({ allErrors: false, strict: false }).compile(JSON.parse(schema))
const wrong = (report) => (validate(report) ? undefined : JSON.stringify(validate.errors?.[0]))
// Time of this thread alone, where node can tell it: others on the machine do not count.
const milliseconds = () => {
  const usage = process.threadCpuUsage?.()
  return usage ? (usage.user + usage.system) / 1000 : performance.now()
}

async function tried(input, twice) {
  const size = Object.values(input.files).reduce((sum, text) => sum + text.length, 0)
  const allowed = (graceSeconds + (secondsPerMillion * size) / 1_000_000) * 1000 * (twice ? 2 : 1)
  const start = milliseconds()
  const broken = await brokenPromises(input, wrong, twice)
  const took = milliseconds() - start
  if (took > allowed) broken.push(`slow: ${Math.round(took)} ms for ${size} characters, ${Math.round(allowed)} ms are allowed`)
  return { broken, took, size }
}

// The first input also loads the rules.
await tried(hostileInput(0), false)

parentPort.on('message', async ({ seeds, input }) => {
  if (input) {
    parentPort.postMessage({ broken: (await tried(input, false)).broken })
    return
  }
  for (const seed of seeds) {
    shared[0] = seed
    shared[1] = Date.now()
    const made = hostileInput(seed, only)
    const { broken, took, size } = await tried(made, seed % 10 === 0)
    parentPort.postMessage({ seed, broken, took, size, what: made.what })
  }
  shared[1] = 0
  parentPort.postMessage({ done: true })
})
parentPort.postMessage({ done: true })
