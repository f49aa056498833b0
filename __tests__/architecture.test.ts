import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** From the doors down: a room may import from rooms that stand behind it, never from those before it. */
const ROOMS = ['github', 'command-line', 'report', 'policy', 'rules', 'checks', 'production', 'documents', 'tree']
/** What stands outside the rooms: the doors' starters and the line itself. */
const OUTSIDE = ['index.ts', 'cli.ts', 'program.ts', 'judge.ts', 'version.ts']

interface Import {
  readonly from: string
  readonly to: string
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts'))
const imports = files.flatMap((from): Import[] => {
  const text = readFileSync(join('src', from), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => {
    const target = match[1] as string
    return { from, to: target.startsWith('.') ? relative('src', join('src', dirname(from), target)).replaceAll('\\', '/') : target }
  })
})

const room = (path: string): string => path.slice(0, path.indexOf('/'))

test('every file lies in a room', () => {
  expect(files.filter((path) => !ROOMS.includes(room(path)) && !OUTSIDE.includes(path))).toEqual([])
})

test('imports point from the doors to the tree, never back', () => {
  const inside = imports.filter(({ from, to }) => ROOMS.includes(room(from)) && ROOMS.includes(room(to)))
  const back = inside.filter(({ from, to }) => ROOMS.indexOf(room(from)) > ROOMS.indexOf(room(to)))
  expect(back.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('the two doors do not know each other', () => {
  const crossing = imports.filter(({ from, to }) => (room(from) === 'github' && room(to) === 'command-line') || (room(from) === 'command-line' && room(to) === 'github'))
  expect(crossing).toEqual([])
})

test('only github reaches the network and the runner', () => {
  const reaching = imports.filter(({ from, to }) => /^(@actions\/(core|github)|@octokit\/|node:(https?|tls|dgram)$)/.test(to) && room(from) !== 'github')
  expect(reaching.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('checks hold opinions and parse nothing', () => {
  const parsing = imports.filter(({ from, to }) => room(from) === 'checks' && /^(js-yaml|unbash|dockerfile-ast|jsonc-parser|saxes|toml-eslint-parser|.*\/(located-yaml|yaml-composer)\.ts)$/.test(to))
  expect(parsing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('no room is a drawer for everything', () => {
  expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.ts$)/.test(path))).toEqual([])
})
