// Writes what is generated from the sources: rule pages, indexes, pages of the example systems, JSON Schemas. With --check, compares instead.
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
const { EXAMPLE_DAY } = await from('policy/verify-examples.js')
const { judge } = await from('judge.js')
const { readYaml } = await from('documents/located-yaml.js')
const { plainValue } = await from('documents/yaml-node.js')
const { fileText } = await from('tree/source-text.js')
const { renderSystem, systemLinesSchema } = await from('report/render-system.js')

const { rules } = loadRules(workingDirectory(join(root, 'rules')))
const schema = (title, definition) => `${JSON.stringify({ title, ...z.toJSONSchema(definition, { io: 'input' }) }, null, 2)}\n`
const files = new Map([
  ['docs/rules/README.md', ruleIndex(rules)],
  ['docs/rules/other-tools.md', otherToolsIndex(rules)],
  ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ['schemas/readiness.schema.json', schema('Readiness file (.readiness.yml)', readinessSchema)],
  ['schemas/rule.schema.json', schema('Readiness rule file', ruleFileSchema)],
])

for (const file of readdirSync(join(root, 'examples/lines'))) {
  const system = systemLinesSchema.parse(plainValue(readYaml(fileText(file, readFileSync(join(root, 'examples/lines', file), 'utf8'))).roots[0]))
  const reportOn = (tree) => judge(workingDirectory(join(root, 'examples', tree)), { root: tree, config: '.readiness.yml', configNamed: true, today: EXAMPLE_DAY })
  files.set(`docs/systems/${system.system}.md`, renderSystem(system, await reportOn(system.system), await reportOn(`${system.system}-ready`)))
}

const folders = ['docs/rules', 'docs/systems']
const present = folders.flatMap((folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }).filter((path) => path.endsWith('.md')).map((path) => `${folder}/${path.replaceAll('\\', '/')}`) : []))
if (checking) {
  const stale = [...files].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') !== text).map(([path]) => path)
  const orphans = present.filter((path) => !files.has(path))
  if (stale.length + orphans.length > 0) {
    console.error(`Generated files are not up to date: ${[...stale, ...orphans].join(', ')}. Run "npm run docs" and commit them.`)
    process.exitCode = 1
  } else console.log('Generated pages and schemas are up to date.')
} else {
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(`${files.size} files written.`)
}
