import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { startApiDouble } from './api-double.ts'
import type { ApiDouble } from './api-double.ts'
import { merged, runOf, shallow } from './branches.ts'
import type { Branches } from './branches.ts'
import { BROKEN, SOUND, brokenPlaces, placesOf } from './fixtures.ts'
import { commandsIn, removeTemporaryFolders, runAction, temporaryFolder, workspaceOf } from './runner.ts'
import type { Files, Run } from './runner.ts'

let api: ApiDouble
beforeEach(async () => {
  api = await startApiDouble()
})
afterEach(async () => {
  await api.close()
  removeTemporaryFolders()
  expect(api.violations).toEqual([])
})

const run = (branches: Branches, inputs: Record<string, string>, folder?: string): Run => runOf(branches, api.url, inputs, folder)

const OLD = { 'old/compose.yaml': BROKEN }
const NEW = { 'new/compose.yaml': BROKEN }

describe('only-new', () => {
  const only = { 'only-new': 'true', annotate: 'off' }

  test.each([
    ['an old finding passes', OLD, { 'x.txt': 'x' }, 0],
    ['a new finding fails', OLD, NEW, 1],
    ['moved lines are not new', OLD, { 'old/compose.yaml': `# a comment\n\n${BROKEN}` }, 0],
    ['what the change mended passes', OLD, { 'old/compose.yaml': SOUND }, 0],
  ] as [string, Files, Files, number][])('%s, by git alone', async (_name, before, change, status) => {
    const ran = await runAction(run(merged(before, change), only))
    expect(ran).toMatchObject({ status, outputs: { verdict: status === 0 ? 'pass' : 'fail' }, report: { verdict: status === 0 ? 'pass' : 'fail' } })
    expect(api.requests).toEqual([])
  })

  test('old findings are listed, counted, and not annotated', async () => {
    const ran = await runAction(run(merged(OLD, NEW), { 'only-new': 'true' }))
    expect(brokenPlaces(ran)).toEqual(['new/compose.yaml:3', 'old/compose.yaml:3'])
    expect(ran.summary).toContain('old/compose.yaml:3')
    expect(api.checkRuns).toMatchObject([{ conclusion: 'failure' }])
    expect(placesOf(api.checkRuns[0]?.annotations ?? [])).toEqual(['new/compose.yaml:3'])
  })

  test('the check run concludes success where everything was there before', async () => {
    await runAction(run(merged(OLD, { 'x.txt': 'x' }), { 'only-new': 'true' }))
    expect(api.checkRuns).toMatchObject([{ conclusion: 'success' }])
  })

  test('what the target branch brought in meanwhile is not new', async () => {
    expect(await runAction(run(merged({ 'a.txt': 'a' }, { 'x.txt': 'x' }, [], OLD), only))).toMatchObject({ status: 0 })
  })

  test('on the head commit itself, what the target branch mended meanwhile is not new either', async () => {
    const branches = merged(OLD, { 'x.txt': 'x' }, [], { 'old/compose.yaml': SOUND })
    branches.workspace.git('checkout', '--quiet', branches.head)
    expect(await runAction({ ...run(branches, only), event: 'pull_request_target', sha: branches.base })).toMatchObject({ status: 0 })
  })

  test('a pull request that is not checked out brings in nothing that could be seen: that is no pass', async () => {
    const branches = merged({ 'a.txt': 'a' }, NEW)
    branches.workspace.git('checkout', '--quiet', branches.base)
    const ran = await runAction({ ...run(branches, { ...only, annotate: 'commands' }), event: 'pull_request_target', sha: branches.base })
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' } })
    expect(commandsIn(ran)).toMatchObject([{ name: 'error', message: expect.stringContaining('only-new cannot be answered: the pull request is not checked out') as unknown }])
  })

  test('a shallow checkout of two commits is enough', async () => {
    const branches = merged(OLD, { 'x.txt': 'x' })
    const ran = await runAction(run(branches, only, shallow(branches, 2)))
    expect(ran.status).toBe(0)
    expect(api.requests).toEqual([])
  })

  test.each([
    ['old', { 'x.txt': 'x' }, 0],
    ['new', NEW, 1],
  ] as [string, Files, number][])('a checkout of one commit asks the API: %s', async (_name, change, status) => {
    const branches = merged({ ...OLD, 'same/compose.yaml': BROKEN, 'changed/compose.yaml': BROKEN }, { ...change, 'changed/compose.yaml': `#\n${BROKEN}` })
    api.repository = branches.workspace.folder
    const ran = await runAction(run(branches, only, shallow(branches, 1)))
    expect(ran.status).toBe(status)
    expect(api.requests.map(({ operation }) => operation)).toEqual(['GET /git/trees/{tree_sha}', 'GET /git/blobs/{file_sha}'])
  })

  test('a clone without old contents asks the API for them, and git does not fetch', async () => {
    const branches = merged(OLD, { 'old/compose.yaml': `#\n${BROKEN}` })
    api.repository = branches.workspace.folder
    branches.workspace.git('config', 'uploadpack.allowFilter', 'true')
    branches.workspace.git('branch', 'merged', branches.merge)
    const clone = join(temporaryFolder(), 'clone')
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', '--branch', 'merged', `file://${branches.workspace.folder}`, clone], { stdio: 'ignore' })
    expect(await runAction(run(branches, only, clone))).toMatchObject({ status: 0 })
    expect(api.requests.map(({ operation }) => operation)).toContain('GET /git/blobs/{file_sha}')
  })

  describe('renamed files', () => {
    const PRIVILEGED = `services:\n  web:\n    image: acme/web:1.27\n    privileged: true\n${'# a line\n'.repeat(8)}`

    test.each([
      ['keep their old findings', { 'a/compose.yaml': BROKEN }, { 'b/compose.yaml': BROKEN }, 0],
      ['and are changed a little keep theirs', { 'a/compose.yaml': PRIVILEGED }, { 'b/compose.yaml': `# moved\n${PRIVILEGED}` }, 0],
      ['and gain another finding bring that in', { 'a/compose.yaml': PRIVILEGED }, { 'b/compose.yaml': `${PRIVILEGED}  other:\n    image: acme/other:1.27\n    privileged: true\n` }, 1],
    ] as [string, Files, Files, number][])('%s', async (_name, before, change, status) => {
      const branches = merged(before, change, ['a/compose.yaml'])
      api.repository = branches.workspace.folder
      expect(await runAction(run(branches, only))).toMatchObject({ status })
      expect(api.requests).toEqual([])
      expect(await runAction(run(branches, only, shallow(branches, 2)))).toMatchObject({ status })
      expect(api.requests).toEqual([])
      expect(await runAction(run(branches, only, shallow(branches, 1)))).toMatchObject({ status })
      expect(api.requests.map(({ operation }) => operation)).toContain('GET /compare/{basehead}')
    })

    test('a copy is new', async () => {
      expect(await runAction(run(merged({ 'a/compose.yaml': BROKEN }, { 'b/compose.yaml': BROKEN }), only))).toMatchObject({ status: 1 })
    })

    test('what GitHub does not tell of renamed files counts as new, not as nothing', async () => {
      const branches = merged({ 'a/compose.yaml': BROKEN }, { 'b/compose.yaml': BROKEN }, ['a/compose.yaml'])
      api.repository = branches.workspace.folder
      api.fault = (operation) => (operation.startsWith('GET /compare') ? { status: 403 } : undefined)
      expect(await runAction(run(branches, only, shallow(branches, 1)))).toMatchObject({ status: 1, report: { findings: expect.arrayContaining([expect.objectContaining({ path: 'b/compose.yaml' })]) as unknown } })
    })

    test('in a folder that moved as a whole, below the judged root', async () => {
      const branches = merged({ 'api/old/compose.yaml': BROKEN }, { 'api/new/compose.yaml': BROKEN }, ['api/old/compose.yaml'])
      expect(await runAction(run(branches, { ...only, path: 'api' }))).toMatchObject({ status: 0 })
    })
  })

  test('with only the head commit checked out, GitHub tells where its branch began', async () => {
    const branches = merged(OLD, { 'x.txt': 'x' }, [], { 'old/compose.yaml': SOUND })
    api.repository = branches.workspace.folder
    const clone = shallow({ ...branches, merge: branches.head }, 1)
    expect(await runAction(run(branches, only, clone))).toMatchObject({ status: 0 })
    expect(api.requests.map(({ operation }) => operation)).toEqual(['GET /compare/{basehead}', 'GET /git/trees/{tree_sha}'])
  })

  test.each([{ 'only-new': 'true' }, { 'policy-ref': 'base' }])('in a submodule it cannot be answered, since that has commits of its own: %j', async (inputs) => {
    const branches = merged({ 'a.txt': 'a' }, { 'b.txt': 'b' })
    const library = workspaceOf({ 'compose.yaml': BROKEN })
    branches.workspace.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'library')
    const ran = await runAction(run(branches, { ...inputs, path: 'library', annotate: 'commands' } as Record<string, string>))
    expect(ran.status).toBe(1)
    expect(commandsIn(ran)).toMatchObject([{ name: 'error', message: expect.stringContaining('is a submodule') as unknown }])
    expect(api.requests).toEqual([])
  })

  test('in a subdirectory, by git and by the API', async () => {
    const branches = merged({ 'api/old/compose.yaml': BROKEN }, { 'web/new/compose.yaml': BROKEN, 'api/x.txt': 'x' })
    api.repository = branches.workspace.folder
    expect(await runAction(run(branches, { ...only, path: 'api' }))).toMatchObject({ status: 0 })
    expect(await runAction(run(branches, { ...only, path: 'api' }, shallow(branches, 1)))).toMatchObject({ status: 0 })
  })

  test.each([{ status: 403 }, { status: 404 }, { status: 500, html: true }, 'nonsense', 'reset'] as const)('where it cannot be answered the job fails and says so: %j', async (fault) => {
    const branches = merged(OLD, { 'x.txt': 'x' })
    api.fault = () => fault
    const ran = await runAction(run(branches, { 'only-new': 'true', annotate: 'commands' }, shallow(branches, 1)))
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'fail' }, report: { verdict: 'fail' } })
    expect(commandsIn(ran)).toEqual([{ name: 'error', properties: {}, message: expect.stringContaining('only-new') as string }])
    expect(ran.summary).toContain('only-new')
  }, 30_000)

  test('a payload that cannot be read is no answer either', async () => {
    const branches = merged(OLD, { 'x.txt': 'x' })
    expect(await runAction({ ...run(branches, { ...only, annotate: 'commands' }), payload: {}, sha: 'f'.repeat(40) })).toMatchObject({ status: 1 })
  })

  test.each(['push', 'schedule', 'merge_group'])('on %s everything counts', async (event) => {
    const branches = merged(OLD, { 'x.txt': 'x' })
    expect(await runAction({ ...run(branches, only), event, payload: {} })).toMatchObject({ status: 1 })
  })

  test('the readiness file may ask for it', async () => {
    const policy = { '.readiness.yml': 'version: 1\ngate: { only-new: true }\n' }
    expect(await runAction(run(merged({ ...OLD, ...policy }, { 'x.txt': 'x' }), { annotate: 'off' }))).toMatchObject({ status: 0 })
  })

  test('what was there before is judged by the same policy: a waiver that goes away brings in nothing', async () => {
    const waived = { ...OLD, '.readiness.yml': `version: 1\nwaivers:\n  - { rule: compose/compose-file-valid, reason: a, owner: '@a', expires: 2999-01-01 }\n` }
    expect(await runAction(run(merged(waived, { '.readiness.yml': 'version: 1\n' }), only))).toMatchObject({ status: 0 })
  })
})

describe('policy-ref: base', () => {
  const base = { 'policy-ref': 'base', annotate: 'off' }
  const excuse = { '.readiness.yml': 'version: 1\ngate: { fail-on: never }\n' }

  test('a pull request cannot excuse itself, by git alone', async () => {
    const branches = merged(OLD, excuse)
    expect(await runAction(run(branches, { annotate: 'off' }))).toMatchObject({ status: 0 })
    expect(await runAction(run(branches, base))).toMatchObject({ status: 1 })
    expect(api.requests).toEqual([])
  })

  test('nor by the API', async () => {
    const branches = merged(OLD, excuse)
    api.repository = branches.workspace.folder
    expect(await runAction(run(branches, base, shallow(branches, 1)))).toMatchObject({ status: 1 })
    expect(api.requests.map(({ operation }) => operation)).toEqual(['GET /contents/{path}'])
  })

  test.each([0, 1])('the target branch\'s file holds, even where the change takes it away (depth %i)', async (depth) => {
    const branches = merged({ ...OLD, ...excuse }, { 'x.txt': 'x' }, ['.readiness.yml'])
    api.repository = branches.workspace.folder
    expect(await runAction(run(branches, base, depth === 0 ? undefined : shallow(branches, depth)))).toMatchObject({ status: 0 })
  })

  test.each([0, 1])('custom rules are the target branch\'s, too (depth %i)', async (depth) => {
    const rule = (severity: string): string => `title: Every compose file of ours can be parsed\narea: container\nseverity: ${severity}\ncheck: documents/files-parse\nwith: { kind: compose }\nmessage: "{problem}"\nwhy: It would not start.\nfix: Mend it.\nexamples:\n  - bad: { compose.yaml: "a: [" }\n    finds: [compose.yaml:1]\n    good: { compose.yaml: "services: {}" }\n`
    const policy = '.readiness.yml'
    const before = { ...OLD, [policy]: 'version: 1\ncustom-rules: [house]\nrules: { compose/compose-file-valid: off }\n', 'house/own/ours.yml': rule('error') }
    const branches = merged(before, { 'house/own/ours.yml': rule('notice') })
    api.repository = branches.workspace.folder
    const folder = depth === 0 ? undefined : shallow(branches, depth)
    expect(await runAction(run(branches, { annotate: 'off' }, folder))).toMatchObject({ status: 0 })
    expect(await runAction(run(branches, base, folder))).toMatchObject({ status: 1, report: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'own/ours', severity: 'error' })]) as unknown } })
  })

  test('a merge commit that the head branch made up is not believed', async () => {
    const branches = merged(OLD, excuse)
    const { workspace } = branches
    workspace.git('checkout', '--quiet', 'topic')
    workspace.git('checkout', '--quiet', '-b', 'lax')
    workspace.git('checkout', '--quiet', '-b', 'forged', 'lax')
    workspace.git('merge', '--quiet', '--no-ff', '--message', 'forged', branches.base)
    const forged = workspace.git('rev-parse', 'HEAD')
    const ran = await runAction({ ...run({ ...branches, head: forged }, base), event: 'pull_request_target', sha: branches.base })
    expect(ran.status).toBe(1)
  })

  test('where it cannot be answered the job fails and says so', async () => {
    const branches = merged(OLD, excuse)
    api.fault = () => ({ status: 403 })
    const ran = await runAction(run(branches, { ...base, annotate: 'commands' }, shallow(branches, 1)))
    expect(ran.status).toBe(1)
    expect(commandsIn(ran)).toEqual([{ name: 'error', properties: {}, message: expect.stringContaining('policy-ref') as string }])
  })

  test('a mistake in the target branch\'s file is told in words, and on no line of the head', async () => {
    const branches = merged({ ...OLD, '.readiness.yml': 'version: 1\n\nprofil: strict\n' }, { '.readiness.yml': 'version: 1\n' })
    const ran = await runAction(run(branches, { ...base, annotate: 'commands' }))
    expect(ran.status).toBe(1)
    expect(commandsIn(ran)).toEqual([{ name: 'error', properties: {}, message: 'on the target branch, .readiness.yml:3: unknown key "profil" (did you mean "profile"?)' }])
  })

  test('on push the branch\'s own file holds', async () => {
    const { folder } = workspaceOf({ ...OLD, ...excuse })
    expect(await runAction({ workspace: folder, inputs: base, api: api.url })).toMatchObject({ status: 0 })
  })
})

describe('a pull request that asks for less', () => {
  const policy = (rules: string, more = ''): Files => ({ '.readiness.yml': `version: 1\nrules:\n  repository/readme-missing: off\n${rules}${more}` })
  const waiver = 'waivers:\n  - { rule: compose/compose-privileged, path: compose.yaml, reason: Old device., owner: me, expires: 2027-02-01 }\n'

  test.each([
    ['head', {}],
    ['the target branch', { 'policy-ref': 'base' }],
  ])('is told first, whether the policy of %s holds', async (_name, inputs) => {
    const branches = merged({ 'compose.yaml': BROKEN, ...policy('') }, policy('  compose/compose-privileged: off\n  container/non-root-container: notice\n', waiver))
    const ran = await runAction(run(branches, { annotate: 'off', ...inputs }))
    expect(ran.summary).toMatch(/^## [^\n]*\n\n[^\n]*\n\n### ⚠️ This pull request asks for less than its target branch\n\n- compose\/compose-privileged is no longer in force\n/)
    expect(ran.summary).toContain('weighs notice instead of error')
    expect(ran.summary).toContain('is waived in compose.yaml until 2027-02-01: Old device.')
  })

  test('also by a comment beside the code', async () => {
    const comment = '# readiness-ignore compose/compose-privileged until 2099-02-01: old device\n'
    const compose = (excuse: string): Files => ({ 'compose.yaml': `services:\n  web:\n    image: nginx:1.27\n    ${excuse}privileged: true\n` })
    const ran = await runAction(run(merged(compose(''), compose(`${comment}    `)), { annotate: 'off' }))
    expect(ran.summary).toContain('is waived by a comment in compose.yaml:4 until 2099-02-01: old device')
  })

  test('and one that asks for more, or for the same, is not', async () => {
    const ran = await runAction(run(merged({ 'compose.yaml': BROKEN, ...policy('  compose/compose-privileged: notice\n') }, policy('')), { annotate: 'off' }))
    expect(ran.summary).not.toContain('asks for less')
  })
})
