import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { merged, runOf, shallow } from './branches.ts'
import type { Branches } from './branches.ts'
import { commandsIn, removeTemporaryFolders, runAction } from './runner.ts'
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

const STRICT = 'version: 1\nprofile: strict\n'

/** What is a matter of taste is mended, too. */
function strictly(before: Files, ...rest: Parameters<typeof merged> extends [Files, ...infer Rest] ? Rest : never): Branches {
  return merged({ '.readiness.yml': STRICT, ...before }, ...rest)
}

const SUGGEST = { annotate: 'off', comment: 'suggestions' }

/** Runs on a pull request that GitHub knows. */
function suggested(branches: Branches, inputs: Record<string, string> = SUGGEST, folder?: string): Promise<Ran> {
  api.repository = branches.workspace.folder
  api.pull = { head: branches.head, base: branches.base }
  return runAction(runOf(branches, api.url, inputs, folder))
}

interface Made {
  readonly path: unknown
  readonly from: unknown
  readonly to: unknown
  readonly text: string | undefined
}

/** The review comments with what they suggest. */
const made = (): Made[] =>
  api.reviewComments.map(({ path, line, start_line: from, body }) => ({ path, from: from ?? line, to: line, text: /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(String(body))?.[2] }))

const posts = (): number => api.requests.filter(({ operation }) => operation === 'POST /pulls/{pull_number}/reviews').length

const dockerfile = (...runs: string[]): string => `FROM alpine:3.22\n${runs.map((run) => `RUN ${run}\n`).join('')}USER nobody\nCMD ["sh"]\n`
const WORKFLOW = '.github/workflows/ci.yml'
const workflow = (steps: string): string => `name: CI\non: push\npermissions: {}\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    steps:\n${steps}      - run: echo ready\n`
const CHECKOUT = '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8\n'

test('a finding with a safe mend on a line of the diff becomes a suggestion, and the comment is kept as with `true`', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8') }))
  expect(made()).toEqual([{ path: 'Dockerfile', from: 2, to: 2, text: 'RUN apk add --no-cache curl=8\n' }])
  expect(api.comments).toHaveLength(1)
  expect(api.reviews).toMatchObject([{ event: 'COMMENT', body: 'Production readiness: 1 change that can be taken over as it is.' }])
})

test('`true` makes no suggestion, and asks for nothing it does not need', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8') }), { annotate: 'off', comment: 'true' })
  expect(api.requests.filter(({ operation }) => operation.includes('/pulls/'))).toEqual([])
})

test('where nothing can be mended nothing is asked', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { 'compose.yaml': 'services: [\n' }))
  expect(api.requests.filter(({ operation }) => operation.includes('/pulls/'))).toEqual([])
  expect(api.comments).toHaveLength(1)
})

test('lines that are added become a suggestion for the line they stand behind', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { [WORKFLOW]: workflow(CHECKOUT) }))
  expect(made()).toContainEqual({ path: WORKFLOW, from: 9, to: 9, text: `${CHECKOUT}        with:\n          persist-credentials: false\n` })
})

test('several lines are one suggestion where all of them are in the diff', async () => {
  const run = (option: string): string => `apk add ${option}curl=8 \\\n && echo between \\\n && apk add ${option}jq=1`
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile(run('')) }))
  expect(made()).toEqual([{ path: 'Dockerfile', from: 2, to: 4, text: `RUN ${run('--no-cache ')}\n` }])
})

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `ENV SETTING_${index}=on\n`).join('')

test('what lies outside of the diff\'s hunks is not suggested', async () => {
  const file = (end: string): string => `FROM alpine:3.22\nRUN apk add curl=8\n${filler(20)}USER nobody\nCMD ["${end}"]\n`
  await suggested(strictly({ Dockerfile: file('sh') }, { Dockerfile: file('ash') }))
  expect(api.requests.map(({ operation }) => operation)).toContain('GET /pulls/{pull_number}/files')
  expect(made()).toEqual([])
  expect(posts()).toBe(0)
})

test('a file that the pull request does not touch is left alone', async () => {
  await suggested(strictly({ Dockerfile: dockerfile('apk add curl=8') }, { 'x.txt': 'x' }))
  expect(made()).toEqual([])
  expect(api.requests.filter(({ operation }) => operation.includes('/pulls/'))).toEqual([])
})

describe('the target branch changed the file, too', () => {
  const body = (run: string, top = ''): string => `${top}FROM alpine:3.22\n${filler(10)}RUN ${run}\nUSER nobody\nCMD ["sh"]\n`
  const branches = (): Branches => strictly({ Dockerfile: body('true') }, { Dockerfile: body('apk add curl=8') }, [], { Dockerfile: body('true', '# a\n# b\n') })

  test.each([0, 1])('the suggestion stands on the head commit\'s line (depth %i)', async (depth) => {
    const own = branches()
    await suggested(own, SUGGEST, depth === 0 ? undefined : shallow(own, depth))
    expect(made()).toEqual([{ path: 'Dockerfile', from: 12, to: 12, text: 'RUN apk add --no-cache curl=8\n' }])
  })

  test('a line that only the target branch has is not suggested about', async () => {
    await suggested(strictly({ Dockerfile: body('true') }, { Dockerfile: body('true').replace('sh', 'ash') }, [], { Dockerfile: body('true').replace('SETTING_4', 'OTHER').replace('ENV SETTING_0=on', 'RUN apk add curl=8') }))
    expect(made()).toEqual([])
  })
})

describe('a second time', () => {
  const branches = (): Branches => strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8') })

  test('a re-run posts none twice', async () => {
    const own = branches()
    await suggested(own)
    await suggested(own)
    expect(posts()).toBe(1)
    expect(made()).toHaveLength(1)
  })

  test('what is outdated or resolved is not repeated, on whatever page it is', async () => {
    const own = branches()
    await suggested(own)
    const first = api.reviewComments[0] as Record<string, unknown>
    api.reviewComments.unshift(...Array.from({ length: 130 }, (_, index) => ({ ...first, id: 2000 + index, body: `talk ${index}` })))
    Object.assign(first, { line: null, position: null })
    // A push moves the lines.
    const { workspace } = own
    workspace.git('checkout', '--quiet', 'topic')
    workspace.write({ Dockerfile: `# a comment\n${dockerfile('apk add curl=8')}` })
    const head = workspace.commit()
    workspace.git('checkout', '--quiet', '--detach', own.base)
    workspace.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic')
    // GitHub's description holds its comments to a line that is a number.
    api.violations.length = 0
    await suggested({ ...own, head, merge: workspace.git('rev-parse', 'HEAD') })
    expect(posts()).toBe(1)
    api.violations.splice(0, api.violations.length, ...api.violations.filter((violation) => !violation.startsWith('GET /pulls/{pull_number}/comments response')))
  })

  test('a lost answer does not make a second review', async () => {
    api.fault = (operation, nth) => (operation.startsWith('POST /pulls') && nth === 1 ? 'reset after' : undefined)
    await suggested(branches())
    expect(made()).toHaveLength(1)
  })

  test('a stranger\'s comment with our marker silences nothing', async () => {
    const own = branches()
    await suggested(own)
    Object.assign(api.reviewComments[0] as object, { author_association: 'NONE', user: { ...(api.reviewComments[0]?.['user'] as object), type: 'User' } })
    await suggested(own)
    expect(made()).toHaveLength(2)
  })

  test('a re-run of an old run, whose head has moved, and a closed pull request are left alone', async () => {
    const own = branches()
    api.repository = own.workspace.folder
    api.pull = { head: own.base, base: own.base }
    await runAction(runOf(own, api.url, SUGGEST))
    api.pull = { head: own.head, base: own.base, state: 'closed' }
    await runAction(runOf(own, api.url, SUGGEST))
    expect(posts()).toBe(0)
  })

  test('two roots with the same finding are told apart', async () => {
    const own = strictly({ 'api/.readiness.yml': STRICT, 'web/.readiness.yml': STRICT }, { 'api/Dockerfile': dockerfile('apk add curl=8'), 'web/Dockerfile': dockerfile('apk add curl=8') })
    for (const path of ['api', 'web', 'api']) await suggested(own, { ...SUGGEST, path })
    expect(made().map(({ path }) => path)).toEqual(['api/Dockerfile', 'web/Dockerfile'])
  })
})

test('at most ten, also by a re-run', async () => {
  const files = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`part-${index}/Dockerfile`, dockerfile('apk add curl=8')]))
  const own = strictly({ 'a.txt': 'a' }, files)
  await suggested(own)
  await suggested(own)
  expect(made()).toHaveLength(10)
})

test('of two for the same line only one is made', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8 && apk add jq=1') }))
  expect(made()).toHaveLength(1)
})

test.each([
  ['a secret', 'apk add curl=8 && echo ghp_1234567890abcdefghijklmnopqrstuvwxyz'],
  ['a password in an address', 'apk add curl=8 && curl https://admin:hunter2hunter2@example.com/'],
  ['a bidirectional character', 'apk add curl=8 && echo "\u202egnp.exe"'],
  ['a control character', 'apk add curl=8 && echo "\u0007"'],
  ['a zero-width character', 'apk add cu\u200brl=8'],
] as const)('a line with %s is never suggested', async (_name, run) => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile(run) }))
  expect(made()).toEqual([])
})

test('a file whose lines end with CR LF is left alone', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8').replaceAll('\n', '\r\n') }))
  expect(made()).toEqual([])
})

test('nothing of the repository gets out of the block or comes alive beside it', async () => {
  await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8 && echo "```` @octocat <img src=x>"') }))
  const body = String(api.reviewComments[0]?.['body'])
  expect(made()).toEqual([{ path: 'Dockerfile', from: 2, to: 2, text: 'RUN apk add --no-cache curl=8 && echo "```` @octocat <img src=x>"\n' }])
  expect(body).toContain('`````suggestion\n')
  expect(body.replace(/^(`{3,})suggestion[\s\S]*?^\1$/m, '')).not.toMatch(/@octocat|<img/)
})

test.each([
  ['a token that may not write', 'POST', { status: 403 }],
  ['a token that may not read', 'GET /pulls', { status: 403 }],
  ['a line that GitHub does not take', 'POST /pulls', { status: 422 }],
  ['an outage', 'POST /pulls', { status: 503 }],
  ['an answer that is none', 'GET /pulls', 'nonsense'],
] as const)('%s: one note, and the same verdict', async (_name, operation, fault) => {
  api.fault = (asked) => (asked.startsWith(operation) ? fault : undefined)
  const ran = await suggested(strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8'), 'compose.yaml': 'services: [\n' } as Files), { annotate: 'commands', comment: 'suggestions' })
  expect(ran).toMatchObject({ status: 1, stderr: '', outputs: { verdict: 'fail' } })
  const notes = commandsIn(ran).filter(({ properties }) => !properties['file'])
  expect(notes).toMatchObject([{ name: 'notice', message: expect.stringContaining('Changes could not be suggested') as unknown }])
}, 60_000)

test('with only-new, only what is new is suggested about', async () => {
  const file = (more: string): string => `FROM alpine:3.22\nRUN apk add curl=8\n${more}USER nobody\nCMD ["sh"]\n`
  await suggested(strictly({ Dockerfile: file('') }, { Dockerfile: file('RUN apk add --no-cache jq\n'), 'new/Dockerfile': dockerfile('apk add curl=8') }), { ...SUGGEST, 'only-new': 'true' })
  expect(made().map(({ path }) => path)).toEqual(['new/Dockerfile'])
})

test('on a push there is nobody to suggest to', async () => {
  const own = strictly({ 'a.txt': 'a' }, { Dockerfile: dockerfile('apk add curl=8') })
  await runAction({ ...runOf(own, api.url, SUGGEST), event: 'push' })
  expect(api.requests).toEqual([])
})
