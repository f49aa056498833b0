import { judge } from '../../src/judge.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderSarif } from '../../src/report/render-sarif.ts'
import { renderText } from '../../src/report/render-text.ts'
import type { Report } from '../../src/policy/report.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { isProblem } from '../../src/tree/tree.ts'

const COMPOSE = 'services:\n  db:\n    image: postgres:17\n    privileged: true\n'

async function reportOn(files: Record<string, string>): Promise<{ report: Report; text: (quiet?: boolean, color?: boolean) => string }> {
  const tree = memoryTree(files)
  const report = await judge(tree, { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-20' })
  const source = (path: string): ReturnType<typeof sourceAt> => sourceAt(path)
  const sourceAt = (path: string): Exclude<ReturnType<typeof tree.read>, { kind: unknown }> | undefined => {
    const answer = tree.read(path)
    return isProblem(answer) ? undefined : answer
  }
  return { report, text: (quiet = false, color = false) => renderText(report, { color, quiet, source }) }
}

describe('text', () => {
  test('a finding shows its place, the line with a mark, what was found and what to type', async () => {
    const { text } = await reportOn({ 'compose.yaml': COMPOSE })
    const page = text()
    expect(page).toContain('error  compose.yaml:4:')
    expect(page).toContain('4 |     privileged: true')
    expect(page).toMatch(/\n {4}\| {5}\^/)
    expect(page).toContain('  fix: ')
    expect(page.trimEnd().split('\n').at(-1)).toMatch(/^Not ready \.: \d+ errors?, \d+ warnings?, \d+ notices?.*; \d+ rules? satisfied, score \d+\/100\.$/)
  })

  test('no line of prose is wider than 80 columns', async () => {
    const { text } = await reportOn({ 'compose.yaml': COMPOSE })
    const wide = text().split('\n').filter((line) => line.length > 80 && !line.includes(' | ') && line.trim().includes(' ') && !/^(error|warning|notice|unknown|Not ready)/.test(line))
    expect(wide).toEqual([])
  })

  test('quiet shows only what fails, and the total', async () => {
    const { text, report } = await reportOn({ 'compose.yaml': COMPOSE })
    expect(text(true).match(/^(error|warning|notice)/gm)).toHaveLength(report.blocking.size)
  })

  test('colour only where it is asked for', async () => {
    const { text } = await reportOn({ 'compose.yaml': COMPOSE })
    expect(text(false, true)).toContain('\u001b[31m')
    expect(text(false, false)).not.toContain('\u001b')
  })
})

describe('markdown', () => {
  test('answers at a glance: ready or not, what blocks, where, what to do', async () => {
    const page = renderMarkdown((await reportOn({ 'compose.yaml': COMPOSE })).report)
    expect(page).toMatch(/^## ❌ Not ready for production\n\n\*\*\d+ findings? blocks?\.\*\*/)
    expect(page).toContain('### What blocks')
    expect(page).toMatch(/\| 🔴&nbsp;error \| `compose\.yaml:4`<br>/)
    expect(page).toContain('### Before deploy')
  })

  test('passes are listed with their evidence', async () => {
    const page = renderMarkdown((await reportOn({ 'compose.yaml': COMPOSE })).report)
    expect(page).toMatch(/- ✅ Every compose file can be parsed \(`compose\.yaml:1`\)/)
  })

  test('nothing to judge is not green', async () => {
    expect(renderMarkdown((await reportOn({})).report)).toMatch(/^## ⚪ Nothing to judge/)
  })

  test('stays below its budget and says what was left out', async () => {
    const services = Array.from({ length: 2000 }, (_, index) => `  s${index}:\n    image: acme/s:1\n    privileged: true\n`).join('')
    const page = renderMarkdown((await reportOn({ 'compose.yaml': `services:\n${services}` })).report, { maxBytes: 60_000 })
    expect(Buffer.byteLength(page)).toBeLessThan(60_000)
    expect(page).toMatch(/\*\*\d+ lines left out here for size; the JSON report holds everything\.\*\*/)
    expect((page.match(/<details>/g) ?? []).length).toBe((page.match(/<\/details>/g) ?? []).length)
  })

  test('names from the repository are text and nothing else', async () => {
    const page = renderMarkdown((await reportOn({ 'compose.yaml': 'services:\n  "<b>@acme</b> [x](https://evil.test)":\n    image: acme/x:1\n    privileged: true\n' })).report)
    expect(page).not.toMatch(/<b>@|@acme|\]\(https:\/\/evil/)
  })

  test('places link to the file where its address is known', async () => {
    const page = renderMarkdown((await reportOn({ 'compose.yaml': COMPOSE })).report, { urlOf: (path, line) => `https://github.example.test/blob/abc/${path}#L${line}` })
    expect(page).toContain('[`compose.yaml:4`](https://github.example.test/blob/abc/compose.yaml#L4)')
  })
})

describe('sarif', () => {
  test('every finding is a result of a described rule, at its line', async () => {
    const { report } = await reportOn({ 'compose.yaml': COMPOSE })
    const { runs } = JSON.parse(renderSarif(report)) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]; partialFingerprints: Record<string, string> }[] }[] }
    const [{ tool, results }] = runs as [(typeof runs)[number]]
    expect(results).toHaveLength(report.findings.length)
    for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
    expect(results[0]).toMatchObject({ level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'compose.yaml' }, region: { startLine: 4 } } }] })
  })
})
