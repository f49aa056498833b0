// Writes what is generated from the sources: rule pages, indexes, JSON Schemas. With --check, compares instead.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const checking = process.argv.includes('--check')
const from = (path) => import(new URL(`../lib/${path}`, import.meta.url).href)
const { z } = await import('zod')
const { loadRules } = await from('rules/load-rules.js')
const { workingDirectory } = await from('tree/working-directory.js')
const { rulePage, ruleIndex, otherToolsIndex } = await from('rules/render-page.js')
const { ruleFileSchema } = await from('rules/rule-schema.js')
const { readinessSchema } = await from('policy/readiness-schema.js')

const { rules } = loadRules(workingDirectory(join(root, 'rules')))
const schema = (title, definition) => `${JSON.stringify({ title, ...z.toJSONSchema(definition, { io: 'input' }) }, null, 2)}\n`
const files = new Map([
  ['docs/rules/README.md', ruleIndex(rules)],
  ['docs/rules/other-tools.md', otherToolsIndex(rules)],
  ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ['schemas/readiness.schema.json', schema('Readiness file (.readiness.yml)', readinessSchema)],
  ['schemas/rule.schema.json', schema('Readiness rule file', ruleFileSchema)],
])

const folder = join(root, 'docs/rules')
const present = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.md')).map((path) => `docs/rules/${path.replaceAll('\\', '/')}`) : []
if (checking) {
  const stale = [...files].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') !== text).map(([path]) => path)
  const orphans = present.filter((path) => !files.has(path))
  if (stale.length + orphans.length > 0) {
    console.error(`Generated files are not up to date: ${[...stale, ...orphans].join(', ')}. Run "npm run docs" and commit them.`)
    process.exitCode = 1
  } else console.log('Generated pages and schemas are up to date.')
} else {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(`${files.size} files written.`)
}
