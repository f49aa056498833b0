// V8 reads every function of a program twice: it skips it when the file is loaded and compiles it at the first call. One in
// parentheses it compiles while it loads, and keeps in its cache. Here those get parentheses that a check of most examples
// calls.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import typescript from 'typescript'

/** A day on which what the examples attest holds: what runs must not hang on the day of the build. */
const DAY = '2026-11-21'
const ON_THAT_DAY = `data:text/javascript,${encodeURIComponent(`const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : ['${DAY}'])) } }`)}`

/** Marks, in the bundles of a folder, what runs when `program` judges copies of most of these trees. @throws where it does not run */
export function compileAhead(folder, program, trees, argumentsFor) {
  const runs = trees.map((tree) => calledFunctions(folder, program, tree, argumentsFor))
  for (const name of new Set(runs.flatMap((called) => [...called.keys()]))) {
    const counts = new Map()
    for (const start of runs.flatMap((called) => called.get(name) ?? [])) counts.set(start, (counts.get(start) ?? 0) + 1)
    const path = join(folder, name)
    writeFileSync(path, marked(readFileSync(path, 'utf8'), new Set([...counts].flatMap(([start, count]) => (count * 2 >= trees.length ? [start] : [])))))
  }
}

/** Where the functions begin that a run calls, by file. */
function calledFunctions(folder, program, tree, argumentsFor) {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-run-')))
  const coverage = join(place, 'coverage')
  cpSync(tree, join(place, 'tree'), { recursive: true })
  const { words, environment } = argumentsFor(join(place, 'tree'))
  const { status, stderr } = spawnSync(process.execPath, ['--import', ON_THAT_DAY, join(folder, program), ...words], { cwd: place, encoding: 'utf8', env: { PATH: process.env.PATH, CI: 'true', GIT_CEILING_DIRECTORIES: place, NODE_V8_COVERAGE: coverage, ...environment } })
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status} on ${tree}: ${stderr}`)
  const called = new Map()
  for (const report of readdirSync(coverage)) {
    for (const { url, functions } of JSON.parse(readFileSync(join(coverage, report), 'utf8')).result) {
      if (!url.startsWith('file:') || realpathSync(join(fileURLToPath(url), '..')) !== realpathSync(folder)) continue
      called.set(basename(url), [...new Set(functions.filter(({ ranges }) => ranges[0].count > 0).map(({ ranges }) => ranges[0].startOffset))])
    }
  }
  rmSync(place, { recursive: true, force: true })
  return called
}

/**
 * The code with parentheses around the functions that begin at these offsets. A declared function becomes a variable at
 * the head of the function it stands in, where its declaration takes effect anyway.
 */
function marked(code, starts) {
  const file = typescript.createSourceFile('bundle.js', code, typescript.ScriptTarget.Latest, true, typescript.ScriptKind.JS)
  const rewritten = (node) => {
    let text = ''
    let last = node.getStart(file)
    const declared = []
    node.forEachChild((child) => {
      const start = child.getStart(file)
      const own = rewritten(child)
      text += code.slice(last, start)
      last = child.end
      if (!starts.has(start)) text += own
      else if (typescript.isArrowFunction(child) || typescript.isFunctionExpression(child)) text += `(${own})`
      else if (isDeclarationInFunction(child)) declared.push(`${child.name.text}=(${withoutName(own, child, file)})`)
      else text += own
    })
    text += code.slice(last, node.end)
    if (declared.length === 0) return text
    const head = directives(node, file)
    return `${head}var ${declared.join(',')};${text.slice(head.length)}`
  }
  return code.slice(0, file.getStart(file)) + rewritten(file)
}

function isDeclarationInFunction(node) {
  return typescript.isFunctionDeclaration(node) && typescript.isBlock(node.parent) && typescript.isFunctionLike(node.parent.parent)
}

/** Without its own name, under which it could not be assigned to; the variable gives it the same one. */
function withoutName(text, { name }, file) {
  const start = name.parent.getStart(file)
  return text.slice(0, name.getStart(file) - start).trimEnd() + text.slice(name.end - start)
}

/** The brace that opens a body, with the directives that have to stay first. */
function directives(body, file) {
  const first = body.statements.findIndex((statement) => !typescript.isExpressionStatement(statement) || !typescript.isStringLiteral(statement.expression))
  const last = body.statements[(first === -1 ? body.statements.length : first) - 1]
  const text = file.text.slice(body.getStart(file), last ? last.end : body.getStart(file) + 1)
  if (last && !text.endsWith(';')) throw new Error('a directive without a semicolon')
  return text
}
