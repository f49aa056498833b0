import { readFileSync, writeFileSync } from 'node:fs'

// Cuts the prose out of the published schema of SARIF 2.1.0, for the tests:
// `npm pack @microsoft/jest-sarif@1.0.0-beta.0` (MIT licence) in a scratch folder, unpack it there, then
// `node scripts/cut-sarif-schema.mjs package/lib/schemas/sarif-2.1.0-rtm.5.json`

const PROSE = ['$schema', 'id', 'title', 'description', 'default']
/** Below these, keys are names and not words of the schema. */
const NAMED = ['properties', 'definitions']

const published = JSON.parse(readFileSync(process.argv[2], 'utf8'))

function cut(schema) {
  if (Array.isArray(schema)) return schema.map(cut)
  if (schema === null || typeof schema !== 'object') return schema
  const kept = Object.entries(schema).filter(([key]) => !PROSE.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, NAMED.includes(key) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner)])) : cut(value)]))
}

const target = new URL('../__tests__/report/sarif-schema.json', import.meta.url)
const source = `${published.title}, ${published.id}, as in @microsoft/jest-sarif 1.0.0-beta.0 (MIT licence)`
writeFileSync(target, `${JSON.stringify({ $comment: source, ...cut(published) })}\n`)
