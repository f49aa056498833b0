import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../repository.ts'
import { readiness } from './readiness.ts'
import type { Ended } from './readiness.ts'

const checklist = (root: string, ...words: string[]): Promise<Ended> => readiness('checklist', '--root', root, ...words)
const FILE = 'docs/PRODUCTION_CHECKLIST.md'
const read = (root: string, path = FILE): string => readFileSync(join(root, path), 'utf8')

const DOCKERFILE = 'FROM node:24-slim\nHEALTHCHECK CMD ["node", "health.js"]\nCMD ["node", "server.js"]\n'
/** The image has a health check, and runs as root. */
const TEXT = `# Before we go live

## Container

- [x] The image has a health check
- [x] The container runs as a non-root user
- [ ] The image has a health check
- [x] A restore from the backup was rehearsed
- [ ] The stickers have arrived
`
const files = (text = TEXT): Record<string, string> => ({ Dockerfile: DOCKERFILE, [FILE]: text })

describe('prints every line with its state, its rule, the reason and the place', () => {
  test('as text', async () => {
    const { code, out, error } = await checklist(repository(files()))
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(/^docs\/PRODUCTION_CHECKLIST\.md\n {6}5 {2}true +container\/container-healthcheck\n {9}The image has a health check\n {9}bound: it says .+\n {9}found: .+\n {9}see Dockerfile:2/)
    expect(out).toMatch(/\n {6}6 {2}contradicted +container\/non-root-container\n.+\n.+\n {9}found: .*root.*\n {9}see Dockerfile:1/)
    expect(out).toMatch(/\n {6}7 {2}proven, not ticked +container\/container-healthcheck\n/)
    expect(out).toMatch(/\n {6}8 {2}not attested +backup\/restore-tested\n/)
    expect(out).toContain('  Not bound to a rule, so nobody looked (1):\n      9  The stickers have arrived\n')
    expect(out).toContain('  5 lines: 1 true, 1 contradicted, 1 proven and not ticked, 1 without an attestation, 1 not bound to a rule.\n')
  })

  test('as JSON', async () => {
    const root = repository(files())
    const { code, out } = await checklist(root, '--format', 'json')
    const report = JSON.parse(out) as { verdict: string; checklists: { path: string; counts: Record<string, number>; lines: Record<string, unknown>[] }[] }
    expect([code, report.verdict, report.checklists.length, report.checklists[0]?.path]).toEqual([0, 'pass', 1, FILE])
    expect(report.checklists[0]?.counts).toEqual({ true: 1, contradicted: 1, 'unticked-but-proven': 1, 'attestation-missing': 1, unbound: 1, unknown: 0 })
    expect(report.checklists[0]?.lines[1]).toMatchObject({ line: 6, state: 'contradicted', mark: 'ticked', rule: 'container/non-root-container', waived: false, places: [{ path: 'Dockerfile', line: 1 }] })
    expect(report.checklists[0]?.lines[4]).toMatchObject({ line: 9, state: 'unbound', rule: null, bound: null, places: [] })
  })

  test('--quiet leaves the contradictions and the totals', async () => {
    const { out } = await checklist(repository(files()), '--quiet')
    expect(out.split('\n').filter((line) => /^ {2,6}\d/.test(line))).toEqual([expect.stringContaining('contradicted') as string, expect.stringContaining('5 lines') as string])
  })

  test('a file is named from the root or from here, several are judged, and one need not be called a checklist', async () => {
    const root = repository({ ...files(), 'notes/go.md': '- [x] The container runs as a non-root user\n' })
    for (const named of ['notes/go.md', './notes/go.md', join(root, 'notes/go.md')]) expect((await checklist(root, named)).out).toMatch(/^notes\/go\.md\n {6}1 {2}contradicted/)
    expect((await checklist(root, FILE, 'notes/go.md')).out).toMatch(/^docs[^]+\nnotes\/go\.md\n/)
    expect((await checklist(root)).out).not.toContain('notes/go.md')
  })

  test('those that the readiness file names stand in for those with such a name', async () => {
    const root = repository({ ...files(), 'notes/go.md': '- [x] The container runs as a non-root user\n', '.readiness.yml': 'version: 1\nchecklists: [notes/go.md]\n' })
    expect((await checklist(root)).out).toMatch(/^notes\/go\.md\n(?![^]*docs\/)/)
  })
})

describe('only a contradiction that blocks fails', () => {
  const config = (text: string): Record<string, string> => ({ ...files(), '.readiness.yml': `version: 1\n${text}` })
  test.each<[string, string, number]>([
    ['a warning below the gate', '', 0],
    ['a gate for warnings', 'gate: { fail-on: warning }\n', 1],
    ['the rule as an error', 'rules: { documentation/checklist-claim-drift: error }\n', 1],
    ['the rule turned off', 'rules: { documentation/checklist-claim-drift: off }\ngate: { fail-on: notice }\n', 0],
    ['a waiver', `gate: { fail-on: warning }\nwaivers:\n  - { rule: documentation/checklist-claim-drift, path: ${FILE}, reason: r, owner: me, expires: 2999-01-01 }\n`, 0],
  ])('%s', async (_what, text, expected) => {
    const { code, out } = await checklist(repository(config(text)))
    expect(code).toBe(expected)
    expect(out.includes('1 contradiction fails the gate.')).toBe(expected === 1)
  })

  test('--fail-on decides over the file, and a waived line says so', async () => {
    expect((await checklist(repository(files()), '--fail-on', 'warning')).code).toBe(1)
    const waiver = `waivers:\n  - { rule: documentation/checklist-claim-drift, reason: r, owner: me, expires: 2999-01-01 }\n`
    expect((await checklist(repository(config(waiver)))).out).toContain('contradicted (waived)')
  })

  test('of a rule that the team turned off nothing is contradicted', async () => {
    expect((await checklist(repository(config('rules: { container/non-root-container: off }\n')), '--fail-on', 'notice')).code).toBe(0)
  })
})

describe('--explain', () => {
  test('tells why a line is bound, and what came of it', async () => {
    const { code, out } = await checklist(repository(files()), '--explain', '6')
    expect(code).toBe(0)
    expect(out).toMatch(/^docs\/PRODUCTION_CHECKLIST\.md:6 {2}The container runs as a non-root user\n {2}read as: task, ticked, claim\n {2}under: Container\n {2}bound to container\/non-root-container \(\w+\): it says/)
    expect(out).toMatch(/\n {2}contradicted: .+\n {4}see Dockerfile:1/)
  })

  test('tells why one is not, and that a heading claims nothing', async () => {
    const root = repository(files())
    expect((await checklist(root, '--explain', `${FILE}:9`)).out).toContain('bound to nothing')
    expect((await checklist(root, '--explain', '3')).out).toContain('docs/PRODUCTION_CHECKLIST.md:3 claims nothing')
    const marked = repository(files('- [x] Something <!-- readiness: container/no-such -->\n'))
    expect((await checklist(marked, '--explain', '1')).out).toContain('its marker names container/no-such, which no rule is called')
  })
})

describe('--write', () => {
  const WRITTEN = TEXT.replace(/- \[[ x]\] The image has a health check/g, '- [x] The image has a health check <!-- readiness: container/container-healthcheck Dockerfile:2 -->')

  test('ticks what is proven and says by what, leaves what is contradicted, and has nothing to do the second time', async () => {
    const root = repository(files())
    const { code, out, error } = await checklist(root, '--write')
    expect([code, out]).toEqual([0, ''])
    expect(read(root)).toBe(WRITTEN)
    expect(error).toContain(`${FILE}:6: left as it is, although the repository shows otherwise: `)
    expect(error).toContain(`${FILE} was changed.`)
    expect((await checklist(root, '--write')).error).toContain('nothing to change')
    expect(read(root)).toBe(WRITTEN)
  })

  test('an earlier comment is brought up to date', async () => {
    const root = repository({ ...files(WRITTEN), Dockerfile: DOCKERFILE.replace('\n', '\nWORKDIR /app\n') })
    await checklist(root, '--write')
    expect(read(root)).toBe(WRITTEN.replaceAll('Dockerfile:2', 'Dockerfile:3'))
  })

  test('a marker of the team keeps its rule and gains the place', async () => {
    const root = repository(files('- [ ] It tells how it feels <!-- readiness: container/container-healthcheck -->\n'))
    await checklist(root, '--write')
    expect(read(root)).toBe('- [x] It tells how it feels <!-- readiness: container/container-healthcheck Dockerfile:2 -->\n')
    expect((await checklist(root, '--write')).error).toContain('nothing to change')
  })

  test.each<[string, string, string]>([
    ['CR LF and no last line end', '- [ ] The image has a health check\r\n- [ ] Cake', '- [x] The image has a health check <!-- C -->\r\n- [ ] Cake'],
    ['a byte order mark', '\ufeff- [ ] The image has a health check\n', '\ufeff- [x] The image has a health check <!-- C -->\n'],
    ['blanks that break the line', '- [ ] The image has a health check  \n  and so on\n', '- [x] The image has a health check <!-- C -->  \n  and so on\n'],
    ['a backslash that does', '- [ ] The image has a health check\\\n  and so on\n', '- [x] The image has a health check <!-- C -->\\\n  and so on\n'],
    ['other list marks, depth and a quotation', '> 1. Container\n>    * [ ] The image has a health check\n', '> 1. Container\n>    * [x] The image has a health check <!-- C -->\n'],
    ['a ballot box', '- \u2610 The image has a health check\n', '- \u2611 The image has a health check <!-- C -->\n'],
    ['code that goes on below', '- [ ] The image has a health check, `as\n  here`\n', '- [x] The image has a health check, `as\n  here`\n'],
    ['a comment of somebody else', '- [ ] The image has a health check <!-- ask Bob -->\n', '- [x] The image has a health check <!-- ask Bob --> <!-- C -->\n'],
    ['no task', '- The image has a health check\n- \u2705 The image has a health check\n| The image has a health check | \u2705 |\n| --- | --- |\n', '- The image has a health check\n- \u2705 The image has a health check\n| The image has a health check | \u2705 |\n| --- | --- |\n'],
  ])('%s', async (_what, before, after) => {
    const root = repository(files(before))
    const expected = after.replace('<!-- C -->', '<!-- readiness: container/container-healthcheck Dockerfile:2 -->')
    expect((await checklist(root, '--write')).code).toBe(0)
    expect(read(root)).toBe(expected)
    await checklist(root, '--write')
    expect(read(root)).toBe(expected)
  })

  test('--dry-run shows it and writes nothing', async () => {
    const root = repository(files())
    const { code, out } = await checklist(root, '--write', '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain(`--- a/${FILE}\n+++ b/${FILE}\n`)
    expect(out).toContain('\n-- [ ] The image has a health check\n+- [x] The image has a health check <!-- readiness:')
    expect(read(root)).toBe(TEXT)
  })

  test('never through a link', async () => {
    const root = repository({ Dockerfile: DOCKERFILE, 'elsewhere.md': TEXT })
    symlinkSync('elsewhere.md', join(root, 'LAUNCH_CHECKLIST.md'))
    const { code, error } = await checklist(root, '--write', 'LAUNCH_CHECKLIST.md')
    expect([code, read(root, 'elsewhere.md')]).toEqual([2, TEXT])
    expect(error).toContain('is a link; nothing is written through it')
  })

  test('a second name of the file elsewhere keeps its text', async () => {
    const outside = repository({ 'list.md': TEXT })
    const root = repository({ Dockerfile: DOCKERFILE })
    linkSync(join(outside, 'list.md'), join(root, 'LAUNCH_CHECKLIST.md'))
    await checklist(root, '--write')
    expect([read(outside, 'list.md'), read(root, 'LAUNCH_CHECKLIST.md')]).toEqual([TEXT, WRITTEN])
  })
})

describe('--status', () => {
  const PLANNED = `${TEXT}
## Gaps (high priority)

**Estimated Effort**: 2 days

- [ ] The container runs as a non-root user
`

  test('writes what is done, the gaps and the plan at the end, once', async () => {
    const root = repository(files(PLANNED))
    expect((await checklist(root, '--status')).code).toBe(0)
    const text = read(root)
    expect(text.startsWith(`${PLANNED}\n<!-- readiness:status -->\n## Current status\n`)).toBe(true)
    expect(text.endsWith('\n<!-- /readiness:status -->\n')).toBe(true)
    expect(text).toContain('\n### Done\n\n- The image has a health check, see `Dockerfile:2`\n')
    expect(text).toMatch(/\n### Gaps\n\n#### Errors\n\n- The container runs as a non-root user: .+, see `Dockerfile:1` \(`container\/non-root-container`\)\n/)
    expect(text).toContain('\n### Claimed, and attested by nobody\n\n- A restore from the backup was rehearsed (`backup/restore-tested`)\n')
    expect(text).toMatch(/\n### Plan\n\n\| \| What \| Priority \| Effort \|\n.+\n\| 1 \| The container runs as a non-root user \| high \| 2 days \|\n\| 2 \| .+ \| error \| {2}\|\n/)
    expect((await checklist(root, '--status')).error).toContain('nothing to change')
    expect(read(root)).toBe(text)
  })

  test('stays between its markers, follows what has changed, and is no claim of its own', async () => {
    const before = `# Ours\n\n<!-- readiness:status -->\nold\n<!-- /readiness:status -->\n\n${TEXT}`
    const root = repository(files(before))
    await checklist(root, '--status')
    const first = read(root)
    expect(first.startsWith('# Ours\n\n<!-- readiness:status -->\n## Current status\n')).toBe(true)
    expect(first.endsWith(`<!-- /readiness:status -->\n\n${TEXT}`)).toBe(true)
    expect((await checklist(root)).out).toContain('5 lines: 1 true, 1 contradicted')
    writeFileSync(join(root, 'Dockerfile'), DOCKERFILE.replace('CMD ["node", "server', 'USER node\nCMD ["node", "server'))
    await checklist(root, '--status')
    expect(read(root)).toContain('- The container runs as a non-root user, see `Dockerfile:3`\n')
    expect(read(root)).not.toContain('### Gaps')
  })

  test('goes with --write, keeps CR LF, and writes no Markdown of a line', async () => {
    const root = repository(files('- [x] The container runs as a non-root user <script> | `a_b` &lt; [x](y)\r\n- [ ] The image has a health check\r\n'))
    await checklist(root, '--status', '--write')
    const text = read(root)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('- [x] The image has a health check <!-- readiness: container/container-healthcheck Dockerfile:2 -->\r\n')
    const section = text.slice(text.indexOf('## Current status'))
    expect(section).not.toMatch(/<script>|\]\(y\)/)
    const again = await checklist(root, '--status', '--write')
    expect([again.error.includes('nothing to change'), read(root)]).toEqual([true, text])
  })

  test.each([
    ['only the first marker', '<!-- readiness:status -->\n- [x] The image has a health check\n'],
    ['only the last', '- [x] The image has a health check\n<!-- /readiness:status -->\n'],
    ['them the other way round', '<!-- /readiness:status -->\n- [x] The image has a health check\n<!-- readiness:status -->\n'],
    ['them inside a line', 'See <!-- readiness:status --> and <!-- /readiness:status -->\n- [x] The image has a health check\n'],
  ])('%s: nothing that stands there is lost', async (_what, before) => {
    const root = repository(files(before))
    await checklist(root, '--status')
    expect(read(root).startsWith(before)).toBe(true)
    const text = read(root)
    await checklist(root, '--status')
    expect(read(root)).toBe(text)
  })
})

describe('bad input', () => {
  test('5 MB of Markdown are read as far as people read, and it says so', async () => {
    const text = `${TEXT}${'- [x] The container runs as a non-root user, and this line is long enough to fill a file\n'.repeat(60_000)}`.slice(0, 5_000_000)
    const root = repository(files(text))
    const { code, error } = await checklist(root, '--quiet')
    expect(code).toBe(0)
    expect(error).toContain(`of ${FILE} only the first 1000000 characters were read`)
  })

  test('10,000 items are judged and written', async () => {
    const root = repository(files('- [ ] The image has a health check\n'.repeat(10_000)))
    expect((await checklist(root)).out).toContain('10000 lines: 10000 proven and not ticked.')
    await checklist(root, '--write', '--status')
    expect(read(root).match(/^- \[x\] The image has a health check <!-- readiness: /gm)).toHaveLength(10_000)
  })

  test('lists nested 500 deep, HTML and control characters', async () => {
    const deep = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- [x] level ${depth}\n`).join('')
    const root = repository(files(`${deep}<ul><li>[x] <b>\u001b[31mred\u202e</b></li></ul>\n- [x] \u001b[31mThe container runs as a non-root user\u202e\n`))
    const { code, out } = await checklist(root)
    expect(code).toBe(0)
    expect(out).not.toMatch(/\u001b|\u202e/)
  })

  test('no items', async () => {
    const root = repository(files('# Nothing to do\n\nWell done.\n'))
    expect(await checklist(root)).toMatchObject({ code: 0, out: `${FILE}\n  No line of it claims anything.\n` })
    expect((await checklist(root, '--write')).error).toContain('nothing to change')
  })

  test('what is no text could not be looked at', async () => {
    const root = repository({ Dockerfile: DOCKERFILE })
    mkdirSync(join(root, 'docs'))
    writeFileSync(join(root, FILE), Buffer.from([0x2d, 0x20, 0, 0xff]))
    expect(await checklist(root)).toMatchObject({ code: 3, out: '', error: expect.stringContaining('is binary, not text') as string })
  })

  test.each<[string, readonly string[], string]>([
    ['a missing file', ['docs/PRODUCTION_CHECKLST.md'], `did you mean "${FILE}"?`],
    ['a folder', ['docs'], 'docs is a folder; name the checklist in it'],
    ['a file outside of the root', ['../../etc/passwd'], 'passwd is not'],
    ['a line that is none', ['--explain', 'six'], '--explain: read "six"'],
    ['a line of another file', ['--explain', 'README.md:6'], 'is none of the checklists'],
    ['another form', ['--format', 'sarif'], 'checklist has no --format sarif'],
    ['an output file', ['--output', 'x'], 'checklist has no --output'],
    ['a dry run of nothing', ['--dry-run'], '--dry-run goes with --write or --status'],
    ['an explanation that writes', ['--explain', '6', '--write'], '--explain writes nothing'],
    ['JSON that writes', ['--format', 'json', '--status'], '--format json goes with'],
  ])('%s is a mistake', async (_what, words, says) => {
    const root = repository(files())
    const { code, out, error } = await checklist(root, ...words)
    expect([code, out, read(root)]).toEqual([2, '', TEXT])
    expect(error).toContain(says)
  })

  test('no checklist at all, a root that is a file, a root that is not there, an option of another command', async () => {
    const root = repository({ Dockerfile: DOCKERFILE })
    expect(await checklist(root)).toMatchObject({ code: 2, error: expect.stringContaining('no checklist was found') as string })
    expect((await checklist(join(root, 'Dockerfile'))).code).toBe(2)
    expect((await checklist(join(root, 'gone'))).code).toBe(3)
    expect(existsSync(join(root, 'gone'))).toBe(false)
    expect(await readiness('check', root, '--write')).toMatchObject({ code: 2, error: expect.stringContaining('--write is an option of checklist') as string })
  })
})
