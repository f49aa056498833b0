// Tries every regular expression of the sources on texts made to be slow for it: long runs of each character that one of
// its repetitions takes, behind what leads there, with an end that does not match.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'

// The parser of patterns that eslint brings along.
const { RegExpParser } = createRequire(createRequire(import.meta.url).resolve('eslint'))('@eslint-community/regexpp')

/** A pattern may take this long for a text of so many characters, in milliseconds; a sound one takes a hundredth. */
const ALLOWED = 100
const LENGTH = 20_000
/** Repetitions at which a pattern that doubles its time with each of them is told, before it would take for ever. */
const FEW = [12, 16, 20, 24]
const MOST_TEXTS = 150
/** Patterns for the names of files, which no system lets be longer, and those whose callers look at no more, in characters. */
const SHORTER = new Map([
  ...['backup/backup-job', 'backup/infrastructure-tracked', 'ci/integration-tested', 'container/production-declared', 'container/secret-file', 'database/migrations-as-step', 'delivery/deployed-by-machine', 'documentation/topics', 'observability/dashboards-provisioned', 'secrets/managed', 'secrets/url-credentials'].map((name) => [`checks/${name}.ts`, 4096]),
  ...['checks/subject.ts', 'documents/dashboards.ts', 'documents/schema-code.ts'].map((name) => [name, 4096]),
  ['checks/container/base-image-tag.ts', 200],
  ['checks/workflow/runner-labels.ts', 100],
  // Takes apart the sources' own patterns.
  ['documents/tokens.ts', 500],
])
const CHARACTERS = [...'aZ0_ -./:="\'`$', '\n', '\t', ...'{}()[]<>#@\\,;|&*!%~+?', '\u00e9', '\u2028', '\u0001']

export async function slowPatterns(folder) {
  const slow = []
  let count = 0
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts')).sort()) {
    for (const { line, source, flags } of patternsOf(readFileSync(join(folder, file), 'utf8'))) {
      count++
      const found = worstOf(source, flags, SHORTER.get(file) ?? LENGTH)
      if (found) slow.push({ file: `src/${file}`, line, pattern: `/${source}/${flags}`, ...found })
    }
  }
  return { count, slow }
}

function patternsOf(text) {
  const parsed = ts.createSourceFile('', text, ts.ScriptTarget.ES2022, true)
  const found = []
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const end = node.text.lastIndexOf('/')
      found.push({ line: parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}

function worstOf(source, flags, longest) {
  const pattern = new RegExp(source, flags)
  const once = (text) => {
    const start = performance.now()
    if (flags.includes('g')) text.replace(pattern, '')
    else {
      pattern.lastIndex = 0
      pattern.exec(text)
    }
    return performance.now() - start
  }
  // Others on the machine may have been in the way: the best of several.
  const time = (text, limit) => {
    let best = once(text)
    for (let again = 0; again < 4 && best > limit; again++) best = Math.min(best, once(text))
    return best
  }
  for (const [before, repeated, after] of slowTexts(source, flags)) {
    const text = (times) => before + repeated.repeat(Math.max(1, times)) + after
    const told = (times, took) => ({ text: `${JSON.stringify(before)} + ${JSON.stringify(repeated)} x ${times} + ${JSON.stringify(after)}`, took: `${Math.round(took)} ms` })
    for (const times of FEW) {
      const took = time(text(times), 20)
      if (took > 20) return told(times, took)
    }
    for (const length of [500, 3000, LENGTH].map((most) => Math.min(most, longest))) {
      const times = Math.floor(length / repeated.length)
      const took = time(text(times), ALLOWED)
      if (took > ALLOWED) return told(times, took)
    }
  }
  return undefined
}

/** What to begin with, what to repeat, what to end with. */
function slowTexts(source, flags) {
  const tree = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })
  const texts = new Map()
  const add = (before, repeated, ends) => {
    if (repeated === '') return
    for (const after of ends) if (texts.size < MOST_TEXTS) texts.set(JSON.stringify([before, repeated, after]), [before, repeated, after])
  }
  const sets = new Map()
  const charactersOf = ({ raw }) => {
    let held = sets.get(raw)
    if (!held) {
      const set = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''))
      held = CHARACTERS.filter((character) => set.test(character))
      for (let code = 0; code < 0x300 && held.length === 0; code++) if (set.test(String.fromCharCode(code))) held = [String.fromCharCode(code)]
      sets.set(raw, held)
    }
    return held
  }
  const sample = (node, pick = 0) => {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return sample(node.alternatives[pick % node.alternatives.length], pick)
      case 'Alternative':
        return node.elements.map((element) => sample(element, pick)).join('')
      case 'Quantifier':
        return sample(node.element, pick).repeat(Math.min(40, Math.max(node.min, pick % 2 === 0 ? Math.min(1, node.max) : 0)))
      case 'Character':
        return String.fromCodePoint(node.value)
      case 'CharacterSet':
      case 'CharacterClass': {
        const characters = charactersOf(node)
        return characters[pick % Math.max(1, characters.length)] ?? ''
      }
      default:
        return ''
    }
  }
  const repetitions = (node, before) => {
    if (node.type === 'Quantifier') {
      if (node.max > 50) {
        const { element } = node
        const single = element.type === 'CharacterSet' || element.type === 'CharacterClass'
        for (const repeated of new Set(single ? charactersOf(element) : [0, 1, 2, 3].map((pick) => sample(element, pick)))) {
          add(before, repeated, ['\u0001', '', '\n'])
          add('', repeated, ['\u0001'])
          add(before + repeated, before + repeated, ['\u0001'])
        }
      }
      repetitions(node.element, before)
    } else if (node.type === 'Alternative') {
      let led = before
      for (const element of node.elements) {
        repetitions(element, led)
        led += sample(element)
      }
      // What begins over and over and never comes to its end.
      for (const pick of [0, 1]) {
        let begun = ''
        for (const element of node.elements) {
          begun += sample(element, pick)
          add('', begun, ['\u0001', '\n'])
        }
      }
    } else for (const alternative of node.alternatives ?? []) repetitions(alternative, before)
  }
  repetitions(tree, '')
  return [...texts.values()]
}
