import { FILES } from './files.ts'
import { aliasBomb, trap } from './nonsense.ts'
import { spoiled } from './mutation.ts'
import { POLICY_FILES } from './more-files.ts'
import { oneOf, randomNumbers } from './random.ts'
import type { Random } from './random.ts'
import { madeUpSecret, withSecret } from './secrets.ts'

/** A repository that means no good. */
export interface HostileInput {
  /** How it was made. */
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  /** Whether the whole line is gone through, or the files are only parsed. */
  readonly judged: boolean
  /** Made-up credentials that stand in it. */
  readonly secrets: readonly string[]
  /** Whether its readiness file cannot be a valid one. */
  readonly refused: boolean
}

const PATHS = Object.keys(FILES)
const POLICY_PATHS = Object.keys(POLICY_FILES)
const PROJECT_PATHS = PATHS.filter((path) => !POLICY_PATHS.includes(path))
const YAML_PATHS = PROJECT_PATHS.filter((path) => /\.ya?ml$/.test(path))
/** No readiness file says this, whatever stands around it. */
const BROKEN = ['version: 2\n', '{', 'version: 1\nunheard-of: true\n', 'version: 1\nversion: 1\n', '- version: 1\n', 'version: 1\nrules: [a]\n', 'version: 1\nextends: [./not-there.yml]\n', 'version: 1\nwaivers: [ { rule: "*" } ]\n', '\t\n', 'version: 1\nrules: { no-such/rule-at-all: error }\n', '']

const textOf = (path: string): string => FILES[path] as string
const only = (paths: readonly string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, textOf(path)]))

function parsedAlone(random: Random): HostileInput {
  const path = oneOf(PROJECT_PATHS, random)
  let text = textOf(path)
  for (let changes = 1 + random(5); changes > 0; changes--) text = spoiled(text, random)
  return { what: `${path}, spoiled`, files: { [path]: text }, judged: false, secrets: [], refused: false }
}

/** A handful of files, judged: what a check makes of a file that others explain. */
function judgedTogether(random: Random): HostileInput {
  const count = 1 + random(6)
  return spoiledRepository(only(Array.from({ length: count }, () => oneOf(PROJECT_PATHS, random))), random, 'a few files, spoiled')
}

function judgedWhole(random: Random): HostileInput {
  return spoiledRepository(only(random(3) === 0 ? PATHS : PROJECT_PATHS), random, 'the repository, spoiled')
}

function spoiledRepository(files: Record<string, string>, random: Random, what: string): HostileInput {
  for (let changes = 1 + random(4); changes > 0; changes--) {
    const path = oneOf(Object.keys(files), random)
    files[path] = spoiled(files[path] as string, random)
  }
  const secrets: string[] = []
  for (let planted = random(3); planted > 0; planted--) {
    const path = oneOf(Object.keys(files), random)
    const secret = madeUpSecret(random)
    files[path] = withSecret(files[path] as string, secret, random)
    secrets.push(secret)
  }
  return { what, files: random(4) === 0 ? renamed(files, random) : files, judged: true, secrets, refused: false }
}

/** Folders whose names say something to a terminal, a runner, a page or an object. */
const FOLDERS = ['a\nb', '::error::x', '\u202eevil', '`|@all', 'constructor', '__proto__', '%0A', '<img src=x>', ' ', '\u{1f600}', 'x'.repeat(300), '-', '$(id)', '..a', 'a\rb', '[x](y)', '\u001b[31m', '#1']

function renamed(files: Readonly<Record<string, string>>, random: Random): Record<string, string> {
  const folder = oneOf(FOLDERS, random)
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [random(2) === 0 && !POLICY_PATHS.includes(path) ? `${folder}/${path}` : path, text]))
}

function policySpoiled(random: Random): HostileInput {
  const files = only([...POLICY_PATHS, 'Dockerfile', 'compose.yaml', 'PRODUCTION_CHECKLIST.md'])
  const path = oneOf(POLICY_PATHS, random)
  for (let changes = 1 + random(3); changes > 0; changes--) files[path] = spoiled(files[path] as string, random)
  return { what: `${path}, spoiled`, files, judged: true, secrets: [], refused: false }
}

function policyBroken(random: Random): HostileInput {
  const files = only([...POLICY_PATHS, 'Dockerfile', 'README.md'].filter((path) => Object.hasOwn(FILES, path)))
  return { what: 'a readiness file that is none', files: { ...files, '.readiness.yml': oneOf(BROKEN, random) }, judged: true, secrets: [], refused: true }
}

function bombed(random: Random): HostileInput {
  const path = random(5) === 0 ? '.readiness.yml' : oneOf(YAML_PATHS, random)
  return { what: `${path} with aliases of aliases`, files: { [path]: aliasBomb(textOf(path), random) }, judged: true, secrets: [], refused: false }
}

/** Mostly tens of thousands of characters; now and then a million. */
function trapped(random: Random, judged: boolean): HostileInput {
  const path = oneOf(random(15) === 0 ? POLICY_PATHS : PROJECT_PATHS, random)
  const size = random(100) === 0 ? 1_000_000 : 2_000 + random(random(4) === 0 ? 200_000 : 40_000)
  const around = judged && random(3) === 0 ? only(['Dockerfile', 'compose.yaml', '.github/workflows/ci.yml', 'package.json']) : {}
  return { what: `${path} of ${size} characters`, files: { ...around, [path]: trap(textOf(path), size, random) }, judged, secrets: [], refused: false }
}

/** Of a hundred inputs, how many of each. */
const MIX: Readonly<Record<string, readonly [number, (random: Random) => HostileInput]>> = {
  parsed: [58, parsedAlone],
  few: [24, judgedTogether],
  whole: [4, judgedWhole],
  policy: [6, policySpoiled],
  refused: [2, policyBroken],
  aliases: [2, bombed],
  'parsed-traps': [2, (random) => trapped(random, false)],
  traps: [2, (random) => trapped(random, true)],
}

export const HOSTILE_KINDS: readonly string[] = Object.keys(MIX)

/** The input of a seed: always the same. Of one kind alone, where that is wanted. */
export function hostileInput(seed: number, kind?: string): HostileInput {
  const random = randomNumbers(seed)
  random(2)
  const wanted = kind === undefined ? undefined : MIX[kind]
  if (wanted) return wanted[1](random)
  let drawn = random(100)
  for (const [share, make] of Object.values(MIX)) {
    if (drawn < share) return make(random)
    drawn -= share
  }
  return parsedAlone(random)
}
