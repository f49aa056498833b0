import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { merged, runOf, shallow } from './branches.ts'
import { BROKEN, placesOf } from './fixtures.ts'
import { commandsIn, removeTemporaryFolders, runAction, temporaryFolder, workspaceOf } from './runner.ts'
import type { Files, Ran } from './runner.ts'

let api: ApiDouble
beforeEach(async () => {
  api = await startApiDouble()
})
afterEach(async () => {
  await api.close()
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

const services = (...names: string[]): string => `services:\n${names.map((name) => `  ${name}:\n    image: acme/${name}:1.27\n`).join('')}`
const PRIVILEGED = '    privileged: true\n'
const RULE = 'compose/compose-privileged'

const annotated = (rule = RULE): string[] => (api.checkRuns[0]?.annotations ?? []).filter(({ title }) => String(title).includes(rule)).map(({ path, start_line: line, end_line: end }) => `${String(path)}:${String(line)}-${String(end)}`)
const reported = ({ report }: Ran, rule = RULE): string[] => report.findings.filter((finding) => finding.rule === rule).map(({ path, line }) => `${path}:${line}`)
const operations = (): string[] => api.requests.map(({ operation }) => operation)

/** The target branch puts three lines above, and the pull request a service below. */
const moved = (): ReturnType<typeof merged> =>
  merged(
    { 'compose.yaml': `${services('web', 'api')}# the end\n# of\n# it\n` },
    { 'compose.yaml': `${services('web', 'api')}# the end\n# of\n# it\n${services('worker').slice('services:\n'.length)}${PRIVILEGED}` },
    [],
    { 'compose.yaml': `# one\n# two\n# three\n${services('web', 'api')}# the end\n# of\n# it\n` },
  )

test('the report has the lines of what was judged, annotations those of the head commit; git alone tells', async () => {
  const branches = moved()
  const ran = await runAction(runOf(branches, api.url))
  expect(reported(ran)).toEqual(['compose.yaml:14'])
  expect(annotated()).toEqual(['compose.yaml:11-11'])
  expect(operations()).toEqual(['GET /commits/{ref}/check-runs', 'POST /check-runs'])
})

test('pages link to the lines of the commit that was judged', async () => {
  const branches = moved()
  const ran = await runAction(runOf(branches, api.url, { annotate: 'off' }))
  expect(ran.summary).toContain(`/blob/${branches.merge}/compose.yaml#L14`)
})

test('a checkout of one commit asks the API for what differs', async () => {
  const branches = moved()
  api.repository = branches.workspace.folder
  await runAction(runOf(branches, api.url, {}, shallow(branches, 1)))
  expect(annotated()).toEqual(['compose.yaml:11-11'])
  expect(operations()).toEqual(['GET /git/trees/{tree_sha}', 'GET /git/blobs/{file_sha}', 'GET /commits/{ref}/check-runs', 'POST /check-runs'])
})

test('where there is nothing to annotate, nothing is asked', async () => {
  const branches = merged({ 'a.txt': 'a' }, { 'b.txt': 'b' })
  await runAction(runOf(branches, api.url, {}, shallow(branches, 1)))
  expect(operations().filter((operation) => operation.includes('/git/'))).toEqual([])
})

test('where the API does not tell either, the lines are those of what was judged, and that is said', async () => {
  const branches = moved()
  await runAction(runOf(branches, api.url, {}, shallow(branches, 1)))
  expect(annotated()).toEqual(['compose.yaml:14-14'])
  expect(api.checkRuns[0]?.['output']).toMatchObject({ summary: expect.stringContaining('could not be compared') as unknown })
})

test('workflow commands have the lines of the head commit where git has it, and make no request', async () => {
  const branches = moved()
  const ran = await runAction(runOf(branches, api.url, { annotate: 'commands' }))
  expect(commandsIn(ran).filter(({ properties }) => properties['title']?.includes(RULE)).map(({ properties }) => properties['line'])).toEqual(['11'])
  const other = await runAction(runOf(branches, api.url, { annotate: 'commands' }, shallow(branches, 1)))
  expect(commandsIn(other).filter(({ properties }) => properties['title']?.includes(RULE)).map(({ properties }) => properties['line'])).toEqual(['14'])
  expect(api.requests).toEqual([])
})

test('a line that only the target branch has is annotated at the nearest line of both', async () => {
  const branches = merged({ 'compose.yaml': services('web') }, { 'x.txt': 'x' }, [], { 'compose.yaml': `${services('web')}${PRIVILEGED}` })
  const ran = await runAction(runOf(branches, api.url))
  expect(reported(ran)).toEqual(['compose.yaml:4'])
  expect(annotated()).toEqual(['compose.yaml:3-3'])
  const [annotation] = (api.checkRuns[0]?.annotations ?? []).filter(({ title }) => String(title).includes(RULE))
  expect(annotation?.['message']).toMatch(/^In what was judged this is line 4, which this branch does not have\.\n/)
  expect(api.checkRuns[0]?.['output']).toMatchObject({ summary: expect.stringContaining('on lines that only the target branch has: shown at the nearest line of this branch') as unknown })
})

test('a file that only the target branch has gets no annotation; the summary has it and says so', async () => {
  const branches = merged({ 'a.txt': 'a' }, { 'new/compose.yaml': BROKEN }, [], { 'old/compose.yaml': BROKEN })
  const ran = await runAction(runOf(branches, api.url))
  expect(ran.report.findings.map(({ path }) => path)).toContain('old/compose.yaml')
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['new/compose.yaml:3'])
  expect(api.checkRuns[0]?.['output']).toMatchObject({ summary: expect.stringMatching(/old\/compose\.yaml:3[\s\S]*in files? that only the target branch has: listed here/) as unknown })
})

test('in a subdirectory, too', async () => {
  const branches = merged({ 'api/compose.yaml': services('web') + '#\n#\n#\n' }, { 'api/compose.yaml': `${services('web')}${PRIVILEGED}#\n#\n#\n` }, [], { 'api/compose.yaml': services('web') + '#\n#\n#\n' + services('other').slice('services:\n'.length), 'README.md': '#' })
  await runAction(runOf(branches, api.url, { path: 'api' }))
  expect(annotated()).toEqual(['api/compose.yaml:4-4'])
})

test('pull_request_target judges a branch of the repository unless told otherwise: that is said, and no line is wrong on the head commit', async () => {
  const branches = merged({ 'compose.yaml': `${services('web')}${PRIVILEGED}`, 'gone/compose.yaml': BROKEN }, { 'compose.yaml': `# above\n${services('web')}${PRIVILEGED}` }, ['gone/compose.yaml'])
  branches.workspace.git('checkout', '--quiet', branches.base)
  const ran = await runAction({ ...runOf(branches, api.url, { comment: 'true' }), event: 'pull_request_target', sha: branches.base })
  expect(ran.summary).toContain('This is not the pull request: `pull_request_target` checks out a branch of this repository')
  expect(api.checkRuns[0]?.['output']).toMatchObject({ title: expect.stringMatching(/^The pull request is not checked out\. /) as unknown })
  expect(api.comments[0]?.['body']).toContain('The pull request is not checked out')
  expect(reported(ran)).toEqual(['compose.yaml:4'])
  expect(annotated()).toEqual(['compose.yaml:5-5'])
  expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual([])
})

describe('a repository that is checked out to a folder of the workspace', () => {
  /** Moves the checkout below a folder, beside a checkout of another repository. */
  function below(branches: ReturnType<typeof merged>): string {
    const workspace = temporaryFolder()
    renameSync(branches.workspace.folder, join(workspace, 'source'))
    renameSync(workspaceOf({ 'compose.yaml': BROKEN }).folder, join(workspace, 'other'))
    return workspace
  }

  test.each([
    ['its top', 'source', ''],
    ['a folder of it', 'source/services', 'services/'],
  ])('%s: annotations, links and SARIF name the files as GitHub does', async (_name, path, prefix) => {
    const branches = merged({ 'a.txt': 'a' }, { [`${prefix}compose.yaml`]: BROKEN })
    const workspace = below(branches)
    const ran = await runAction(runOf(branches, api.url, { path, 'sarif-file': 'report.sarif' }, workspace))
    expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual([`${prefix}compose.yaml:3`])
    expect(ran.summary).toContain(`/blob/${branches.merge}/${prefix}compose.yaml#L3`)
    expect(readFileSync(join(workspace, 'report.sarif'), 'utf8')).toContain(`"uri": "${prefix}compose.yaml"`)
    const other = await runAction(runOf(branches, api.url, { path, annotate: 'commands' }, workspace))
    expect(placesOf(commandsIn(other).map(({ properties }) => properties), 'line', 'file')).toEqual([`${prefix}compose.yaml:3`])
  })

  test('another repository beside it keeps its folder', async () => {
    const branches = merged({ 'a.txt': 'a' }, { 'b.txt': 'b' })
    const ran = await runAction(runOf(branches, api.url, { path: 'other', annotate: 'commands' }, below(branches)))
    expect(placesOf(commandsIn(ran).map(({ properties }) => properties), 'line', 'file')).toEqual(['other/compose.yaml:3'])
  })
})

test('what a sparse checkout leaves out is not taken for looked at', async () => {
  const branches = merged({ 'a/compose.yaml': BROKEN }, { 'b/compose.yaml': BROKEN })
  branches.workspace.git('sparse-checkout', 'set', 'b')
  const ran = await runAction(runOf(branches, api.url))
  expect(ran.report.findings.map(({ path }) => path)).not.toContain('a/compose.yaml')
  expect(ran.summary).toContain('This is a sparse checkout: what it leaves out was not looked at.')
})

describe('findings in files that the pull request does not touch', () => {
  const latest = (name: string): Files => ({ [`${name}/compose.yaml`]: `services:\n  ${name}:\n    image: acme/${name}:latest\n` })
  const files = (): string[] => [...new Set((api.checkRuns[0]?.annotations ?? []).map(({ path }) => String(path)))].sort()

  test('are annotated only where they block, and the summary says how many are not', async () => {
    const branches = merged({ ...latest('old'), 'broken/compose.yaml': BROKEN }, latest('new'))
    const ran = await runAction(runOf(branches, api.url))
    expect(ran.report.findings.filter(({ path }) => path === 'old/compose.yaml').length).toBeGreaterThan(0)
    expect(files()).toContain('broken/compose.yaml')
    expect(files()).toContain('new/compose.yaml')
    expect(files()).not.toContain('old/compose.yaml')
    expect(api.checkRuns[0]?.['output']).toMatchObject({ summary: expect.stringMatching(/nothing in files that this pull request does not touch: listed here/) as unknown })
  })

  test('also where the head commit is checked out in place of the merge', async () => {
    const branches = merged(latest('old'), latest('new'))
    branches.workspace.git('checkout', '--quiet', branches.head)
    await runAction(runOf(branches, api.url))
    expect(files()).toContain('new/compose.yaml')
    expect(files()).not.toContain('old/compose.yaml')
  })

  test('among those of one severity what the pull request touches comes first', async () => {
    const branches = merged({ 'a/compose.yaml': BROKEN }, { 'b/compose.yaml': BROKEN })
    await runAction(runOf(branches, api.url))
    expect((api.checkRuns[0]?.annotations ?? []).filter(({ title }) => String(title).includes('compose-file-valid')).map(({ path }) => path)).toEqual(['b/compose.yaml', 'a/compose.yaml'])
  })

  test('where git does not hold both sides of the merge, all are annotated', async () => {
    const branches = merged(latest('old'), latest('new'))
    api.repository = branches.workspace.folder
    await runAction(runOf(branches, api.url, {}, shallow(branches, 1)))
    expect(files()).toContain('old/compose.yaml')
  })
})
