import { shown } from '../../src/documents/document.ts'
import { imageOfStage } from '../../src/production/image.ts'
import { packageScripts, throughScripts } from '../../src/production/package-scripts.ts'
import { startedPrograms } from '../../src/production/start-command.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'

/** Each program a service starts, as `line: words`. */
function started(settings: string, Dockerfile?: string): string[] {
  const { production, documents } = projectOfFiles({ 'compose.yaml': `services:\n  app:\n    build: .\n${settings}`, ...(Dockerfile !== undefined && { Dockerfile }) })
  const document = documents.of('dockerfile')[0]
  const programs = startedPrograms(production.systems[0]?.services[0], document && imageOfStage(document))
  return programs.map(({ words, places }) => `${places[0]?.line}: ${words.map(shown).join(' ')}`)
}

test.each([
  ['a text is split as a shell would', '    command: serve --name "a b"\n', ['4: serve --name a b']],
  ['a list is taken as it is', '    command:\n      - serve\n      - --port\n      - "80"\n', ['5: serve --port 80']],
  ['entrypoint and command are one', '    entrypoint: run\n    command: [serve]\n', ['4: run serve']],
  ['a script behind a shell is taken apart', '    command: sh -c "migrate && exec serve"\n', ['4: migrate', '4: exec serve']],
  ['a variable is left open', '    command: serve --port ${PORT}\n', ['4: serve --port ${PORT}']],
])('%s', (_name, settings, expected) => expect(started(settings)).toEqual(expected))

test('what the compose file leaves out comes from the image', () => {
  const Dockerfile = 'FROM node:24-slim\nENTRYPOINT ["tini", "--"]\nCMD ["node", "server.js"]\n'
  expect(started('', Dockerfile)).toEqual(['2: tini -- node server.js'])
  expect(started('    command: node worker.js\n', Dockerfile)).toEqual(['2: tini -- node worker.js'])
  expect(started('    entrypoint: node\n', Dockerfile)).toEqual(['4: node'])
  expect(started('', 'FROM node:24-slim\nCMD migrate && \\\n    serve\n')).toEqual(['2: migrate', '3: serve'])
  expect(started('')).toEqual([])
})

test('scripts of package.json lead to programs, circles to an end', () => {
  const { documents } = projectOfFiles({ 'web/package.json': JSON.stringify({ scripts: { start: 'npm run serve', serve: 'node server.js', a: 'npm run b', b: 'npm run a' } }) })
  const scripts = packageScripts('web', documents)
  const through = (...words: string[]): string[] => throughScripts({ words: words.map((value) => ({ known: true, value })), places: words.map(() => ({ path: 'x', line: 7, endLine: 7, column: 1 })) }, scripts).map((program) => `${program.places[0]?.line}: ${program.words.map(shown).join(' ')}`)
  expect(through('npm', 'start')).toEqual(['7: node server.js'])
  expect(through('yarn', 'serve')).toEqual(['7: node server.js'])
  expect(through('npm', 'run', 'missing')).toEqual(['7: npm run missing'])
  expect(through('npm', 'run', 'a')).toHaveLength(1)
})

test('scripts that call each other many times over come to an end', () => {
  const calls = (name: string): string => Array.from({ length: 1000 }, () => `npm run ${name}`).join(' ; ')
  const { documents } = projectOfFiles({ 'package.json': JSON.stringify({ scripts: { start: calls('b'), b: calls('c'), c: calls('start') } }) })
  const program = { words: [{ known: true, value: 'npm' } as const, { known: true, value: 'start' } as const], places: [] }
  const place = { path: 'x', line: 1, endLine: 1, column: 1 }
  expect(throughScripts({ ...program, places: [place, place] }, packageScripts('', documents)).length).toBeLessThan(1000)
})
