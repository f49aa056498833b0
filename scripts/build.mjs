// Builds dist/ from src/ and rules/. With --check, builds elsewhere and compares: CI holds dist/ to its sources.
// With --out FOLDER, builds there and leaves dist/ alone: for tests of work in progress (READINESS_ACTION=FOLDER/index.js).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ncc from '@vercel/ncc'
import { compileAhead } from './compile-ahead.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const checking = process.argv.includes('--check')
const dist = join(root, 'dist')
const elsewhere = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : undefined
const out = checking ? mkdtempSync(join(tmpdir(), 'readiness-dist-')) : (elsewhere ?? dist)
// Compiled sources lie inside the project, where their imports find node_modules.
const lib = join(root, elsewhere ? `lib-${process.pid}` : 'lib')
if (elsewhere) process.on('exit', () => rmSync(lib, { recursive: true, force: true }))

rmSync(lib, { recursive: true, force: true })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', lib], { stdio: 'inherit' })
if (!checking) rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const entry of ['program', 'index']) await bundle(entry)
// The command line starts the program; by its name too: by npx, by pre-commit, from a shell.
writeFileSync(join(out, 'cli.js'), `#!/usr/bin/env node\n${readFileSync(join(lib, 'cli.js'), 'utf8')}`, { mode: 0o755 })
await bundleRules()
markWhatRuns()
writeNotices()
if (checking) compare()

/** One program with its lazily loaded chunks. */
async function bundle(entry) {
  const { code, assets } = await ncc(join(lib, `${entry}.js`), { filename: `${entry}.js`, cache: false, quiet: true, minify: true, target: 'es2022' })
  writeFileSync(join(out, `${entry}.js`), code)
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === 'package.json') continue
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), source)
  }
}

/** The rules, validated, in one file that loads at once; their examples, which only explaining needs, in another. */
async function bundleRules() {
  const { loadRules } = await import(pathToFileURL(join(lib, 'rules/load-rules.js')).href)
  const { workingDirectory } = await import(pathToFileURL(join(lib, 'tree/working-directory.js')).href)
  const { rules, problems } = loadRules(workingDirectory(join(root, 'rules')))
  if (problems.length > 0) throw new Error(problems.map(({ path, line, message }) => `rules/${path}:${line} ${message}`).join('\n'))
  writeFileSync(join(out, 'rules.json'), `[\n${rules.map((rule) => JSON.stringify({ ...rule, examples: [] })).join(',\n')}\n]\n`)
  writeFileSync(join(out, 'rule-examples.json'), `{\n${rules.map(({ id, examples }) => `${JSON.stringify(id)}:${JSON.stringify(examples)}`).join(',\n')}\n}\n`)
}

/** The functions that a check calls are compiled while the program loads. */
function markWhatRuns() {
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n')
  const trees = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'lines').map(({ name }) => join(root, 'examples', name))
  compileAhead(out, 'program.js', trees, (tree) => ({ words: ['check', tree], environment: {} }))
  compileAhead(out, 'index.js', trees, (tree) => ({ words: [], environment: { GITHUB_WORKSPACE: tree, GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'owner/repository' } }))
}

/** Licences of every package that can be part of the bundles: what the sources import, and what that depends on. */
function writeNotices() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const notices = []
  for (const path of [...bundledPackages(packages)].sort()) {
    const { version, license } = packages[path]
    const file = readdirSync(join(root, path)).find((name) => /^licen[cs]e/i.test(name))
    const text = file ? readFileSync(join(root, path, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`
    notices.push(`${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}\n\n${text}\n`)
  }
  writeFileSync(join(out, 'licenses.txt'), notices.sort().join(`\n${'-'.repeat(80)}\n\n`))
}

/** Their places in the lock file. */
function bundledPackages(packages) {
  const found = new Set()
  const add = (name, from) => {
    const folders = from.split('/node_modules/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'))
    const path = [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].find((candidate) => packages[candidate])
    if (path === undefined || found.has(path)) return
    found.add(path)
    for (const dependency of Object.keys(packages[path].dependencies ?? {})) add(dependency, path)
  }
  for (const file of readdirSync(lib, { recursive: true }).filter((name) => name.endsWith('.js'))) {
    for (const [, name] of readFileSync(join(lib, file), 'utf8').matchAll(/(?:from |import\()['"]((?:@[\w.-]+\/)?[\w.-]+)/g)) add(name, '')
  }
  return found
}

function compare() {
  const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
  const built = files(out)
  const committed = existsSync(dist) ? files(dist) : []
  const same = (name) => committed.includes(name) && readFileSync(join(out, name)).equals(readFileSync(join(dist, name)))
  const different = [...new Set([...built.filter((name) => !same(name)), ...committed.filter((name) => !built.includes(name))])]
  rmSync(out, { recursive: true, force: true })
  if (different.length > 0) {
    console.error(`dist/ is not what the sources build: ${different.join(', ')}. Run "npm run bundle" and commit dist/.`)
    process.exitCode = 1
  } else console.log('dist/ is up to date.')
}
