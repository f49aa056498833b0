import { judge } from '../src/judge.ts'
import type { Report } from '../src/policy/report.ts'
import type { Location } from '../src/tree/location.ts'
import { memoryTree } from '../src/tree/memory.ts'
import { PROJECT } from './hostile-project.ts'

/** How many changed projects are judged. */
const ROUNDS = 500
/** Guards against a hang, in milliseconds; speed is measured by the benchmark. */
const LONGEST = 120_000

type Random = (below: number) => number

/** Mulberry32: the same numbers on every machine. */
function randomNumbers(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** What means something to one reader or another, or to none. */
const TOKENS: readonly string[] = [
  ...['\0', '\r', '\r\n', '\n', '\n\n', '\t', '\u2028', '\u0085', '\ufeff', '\ud800', '\u{1f600}', '\x1b[31m', '\\', '\\\n', ' '.repeat(50)],
  ...['{', '}', '[', ']', '(', ')', '"', "'", '`', ',', ':', ': ', '- ', '? ', '| ', '|\n', '>\n', '|2-\n', '&a ', '*a', '*base', '<<: *base\n'],
  ...['!!binary ', '!reset ', '---\n', '...\n', '%YAML 9\n', '#', '# '],
  ...['${', '${{', '}}', '${{ }}', '${{ github.event.issue.title }}', "${{ fromJSON('{') }}", '$(', '$((', '<<EOF\n', '<<-A <<B', '&&', '||', '|', ';', ';;'],
  ...['if ', 'fi', 'case x in ', '$', '$$', '${A:-${B:?}}', '@', '%'],
  ...['null', '~', 'true', '0', '-1', '1e999', '99999999999999999999', '0x', '.inf', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['<<', '=', '==', '~=', '>=1,<2', '../../..', '/', '//', '..', './', 'C:\\'],
  ...['FROM ', 'FROM a AS a\n', 'COPY --from=0 ', 'ONBUILD ', 'RUN ', 'ARG ', 'CMD [', 'services:\n', 'extends: { service: web }\n', 'include: [compose.yaml]\n'],
  ...['on:\n', 'jobs:\n', 'uses: ./\n', 'uses: a/b@c\n', 'run: |\n', 'needs: [test, call]\n'],
  ...['<a>', '</a>', '<!--', '<![CDATA[', '&amp;', '&#xFFFFFF;', '[[a]]\n', '[a.b.c]\n', '"""', "'''", '//', '/*', '*/'],
]

function token(random: Random): string {
  return TOKENS[random(TOKENS.length)] as string
}

function spliced(text: string, random: Random, cut: number, put: string): string {
  const at = random(text.length + 1)
  return text.slice(0, at) + put + text.slice(at + cut)
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

/** Ways to spoil a file. */
const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => spliced(text, random, 0, token(random)),
  (text, random) => spliced(text, random, 1 + random(12), ''),
  (text, random) => spliced(text, random, 1 + random(12), token(random)),
  (text, random) => spliced(text, random, 0, token(random).repeat(1 + random(300))),
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => text.slice(random(text.length + 1)),
  (text, random) => spliced(text, random, 0, text.slice(random(text.length + 1)).slice(0, random(200))),
  (text, random) => withLines(text, (lines) => lines.splice(random(lines.length + 1), 0, ...lines.splice(random(lines.length), 1))),
  (text, random) => {
    const indented = random(text.split('\n').length)
    return withLines(text, (lines) => lines.splice(indented, 1, ' '.repeat(random(9)) + (lines[indented] as string).trimStart()))
  },
  (text, random) => {
    const other = Object.values(PROJECT)[random(Object.keys(PROJECT).length)] as string
    return spliced(text, random, 0, other.slice(random(other.length)))
  },
  (text, random) => {
    const words = text.match(/[\w.-]+/g) ?? ['']
    return text.replace(words[random(words.length)] as string, () => token(random))
  },
  (text) => text.replaceAll('\n', '\r\n'),
  () => '',
]

function changedProject(random: Random): Record<string, string> {
  const files: Record<string, string> = { ...PROJECT }
  const paths = Object.keys(files)
  for (let changes = 1 + random(4); changes > 0; changes--) {
    const path = paths[random(paths.length)] as string
    files[path] = (CHANGES[random(CHANGES.length)] as (typeof CHANGES)[number])(files[path] as string, random)
  }
  if (random(20) === 0) delete files[paths[random(paths.length)] as string]
  return files
}

/** Lines as git and GitHub count them; an empty file has its first line. */
function linesOf(text: string): number {
  return Math.max(1, text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
}

/** Places of a report that are in no file. */
function strays(report: Report, files: Readonly<Record<string, string>>): string[] {
  const places: (readonly [string, Location])[] = [
    ...report.findings.flatMap(({ rule, at, related }) => [[rule, at] as const, ...related.map((place) => [`${rule} (related)`, place.at] as const)]),
    ...report.rules.flatMap(({ id, evidence }) => evidence.map((at) => [`${id} (evidence)`, at] as const)),
    ...report.problems.map(({ path, line }) => ['problem', { path, line, endLine: line, column: 1 }] as const),
  ]
  return places.filter(([, at]) => !isInside(at, files)).map(([what, at]) => `${what} at ${at.path}:${at.line}-${at.endLine}:${at.column}`)
}

/** A path that is not there is named for a file that is missing, by its first line. */
function isInside({ path, line, endLine, column }: Location, files: Readonly<Record<string, string>>): boolean {
  if (!Object.hasOwn(files, path)) return line === 1 && endLine === 1 && column === 1
  return line >= 1 && endLine >= line && endLine <= linesOf(files[path] as string) && column >= 1
}

async function reportOf(files: Readonly<Record<string, string>>): Promise<Report> {
  return judge(memoryTree(files), { root: '.', config: '.readiness.yml', configNamed: false, profile: 'strict', today: '2026-01-01' })
}

async function mistakesOfRound(seed: number): Promise<string[]> {
  const files = changedProject(randomNumbers(seed))
  try {
    return strays(await reportOf(files), files)
  } catch (error) {
    return [String(error)]
  }
}

test('the project itself is judged in full', async () => {
  const report = await reportOf(PROJECT)
  expect(report.problems).toEqual([])
  expect(report.findings.length).toBeGreaterThan(20)
  expect(strays(report, PROJECT)).toEqual([])
})

test('whatever stands in the files, the judgement ends, does not throw, and names places that exist', async () => {
  const first = Number(process.env['HOSTILE_SEED'] ?? 0)
  const mistakes: string[] = []
  for (let seed = first; seed < first + ROUNDS && mistakes.length < 20; seed++) {
    mistakes.push(...(await mistakesOfRound(seed)).map((mistake) => `HOSTILE_SEED=${seed}: ${mistake}`))
  }
  expect(mistakes).toEqual([])
}, LONGEST)

const repeated = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('')
const workflow = (steps: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [${steps}]\n`

test.each<[string, Record<string, string>]>([
  ['variables that double each other', { '.env': `A0=x\n${repeated(200, (index) => `A${index + 1}=\${A${index}}\${A${index}}\n`)}`, 'compose.yaml': 'services: { a: { image: "a:1", env_file: .env, environment: [ "B=${A200}" ] } }\n' }],
  ['aliases of aliases', { 'compose.yaml': `x0: &a0 { A: "\${B}" }\n${repeated(24, (index) => `x${index + 1}: &a${index + 1} { a: *a${index}, b: *a${index} }\n`)}services: { a: { image: "a:1", labels: *a24 } }\n` }],
  ['targets that call each other', { Makefile: repeated(2000, (index) => `all: t${index}\nt${index}:\n\tmake all\n\tmake t${index}\n`), '.github/workflows/ci.yml': workflow('{ run: make all },'.repeat(50)) }],
  ['scripts that call each other', { 'package.json': `{ "scripts": { ${repeated(100, (index) => `"s${index}": "run-s s*", `)}"t": "run-p s*" } }`, '.github/workflows/ci.yml': workflow('{ run: npm run t },'.repeat(20)) }],
  ['very long lists in a workflow', { '.github/workflows/ci.yml': `${workflow(`{ run: "tee ${'a '.repeat(40_000)}" }`)}    needs: [${'b,'.repeat(40_000)}]\n` }],
  ['very long lists in a Dockerfile', { Dockerfile: `FROM a:1\nEXPOSE ${'80 '.repeat(40_000)}\nRUN pip install ${'a '.repeat(40_000)}\nCMD [${'"a",'.repeat(40_000)}"a"]\n` }],
  ['many expressions on one line', { '.github/workflows/ci.yml': workflow(`{ run: "echo ${'${{ github.actor }} '.repeat(10_000)}" }`) }],
])('%s are judged to the end', async (_what, files) => {
  expect(strays(await reportOf(files), files)).toEqual([])
}, LONGEST)
