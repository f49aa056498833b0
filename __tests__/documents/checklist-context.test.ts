import { parseChecklist } from '../../src/documents/checklist.ts'
import type { ChecklistItem } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const items = (text: string): readonly ChecklistItem[] => parseChecklist(fileText('READINESS.md', text)).content?.items ?? []
const said = (text: string): string[] => items(text).map(({ mark, polarity, text: words }) => `${mark} ${polarity}: ${words}`)

test.each<[string, string, string[]]>([
  ['below "Done"', '## Done so far\n\n### Base\n\n- Healthcheck in the image\n- [ ] a box counts for itself\n', ['done claim: Healthcheck in the image', 'open claim: a box counts for itself']],
  ['below a label', "**What's done**:\n- Graceful shutdown\n\n**What’s missing**:\n- Pool of connections\n- Test coverage\n\n**How to fix**:\n- Add a pool\n", ['done claim: Graceful shutdown', 'missing absence: Pool of connections', 'missing absence: Test coverage', 'none claim: Add a pool']],
  ['below an item that introduces', '- Missing:\n  - Tracing\n- In place:\n  - Metrics\n', ['none claim: Missing:', 'missing absence: Tracing', 'none claim: In place:', 'done claim: Metrics']],
  ['below "Gaps"', '## Known gaps\n\n- No index on orders\n- Add an index\n\n### Recommendation\n\n- Use a replica\n', ['missing absence: No index on orders', 'none claim: Add an index', 'none claim: Use a replica']],
  ['with signs', '- No health check endpoint ❌\n- ❌ Structured logs\n- ⚠️ No alerts at night\n- ⚠️ Only staging is watched\n- ✅ No secrets in the image\n', ['missing absence: No health check endpoint', 'missing absence: Structured logs', 'partial absence: No alerts at night', 'partial claim: Only staging is watched', 'done claim: No secrets in the image']],
  ['of what is not done yet, without sign or heading', '- No root in the image\n- [x] No root in the image\n', ['none claim: No root in the image', 'ticked claim: No root in the image']],
  ['behind open boxes', '**Missing**:\n- [ ] No probes\n- [ ] Write a runbook\n- [x] No probes\n\nBefore launch:\n- [ ] No tests ❌\n- [ ] No secrets\n', ['open absence: No probes', 'open claim: Write a runbook', 'ticked claim: No probes', 'open absence: No tests', 'open claim: No secrets']],
  ['but no consequences', '**Missing**:\n- Probes\n\n**Risk Level**: **HIGH**\n- Nobody notices an outage\n\n### Impact\n\n- Data is lost\n', ['missing absence: Probes']],
  ['but no title that only sounds like one', '## Complete these steps\n\n- Warm the cache\n\n## ✅ Networking\n\n- Firewall: ____\n\n## Definition of working hours\n\n- Mail is read\n', ['none claim: Warm the cache', 'none claim: Firewall: ____', 'none claim: Mail is read']],
])('claims and claims of absence %s', (_what, text, expected) => expect(said(text)).toEqual(expected))

test.each<[string, string, string]>([
  ['a label', 'Rollback if:\n\n- [ ] errors double\n', 'trigger'],
  ['a heading', '## Rollback triggers\n\n- latency doubles\n', 'trigger'],
  ['another heading', '### When to roll back\n\n- [ ] orders are lost\n', 'trigger'],
  ['criteria of a rollback', '## Criteria for rolling back\n\n- [ ] orders are lost\n', 'trigger'],
  ['its own words', '- [ ] Roll back immediately if the queue grows\n', 'trigger'],
  ['an item above', '- [x] Abort criteria\n  - [x] more than 2% errors\n', 'trigger'],
  ['success criteria', '## Success criteria\n\n- [x] all probes pass\n', 'criterion'],
  ['triggers below a rollback', '## Rollback plan\n\n### Triggers\n\n- [ ] orders are lost\n', 'trigger'],
  ['success', '## Success\n\n- [x] all probes pass\n', 'criterion'],
  ['a definition of done', '## Definition of Done\n\n- [x] docs are written\n', 'criterion'],
  ['a sentence', 'The release is successful when:\n\n- [x] no alert fires\n', 'criterion'],
  ['a procedure below', '## Rollback triggers\n\n### Rollback procedure\n\n- [ ] pick the last image\n', 'claim'],
  ['a plan', '## Rollback\n\n- [x] Rollback criteria are documented\n- [x] Rollback was rehearsed\n', 'claim'],
])('conditions are no claims: %s', (_what, text, expected) => expect(items(text).at(-1)?.polarity).toBe(expected))

test('a section tells effort and priority of its items, before them or behind', () => {
  const text = '## Gaps\n\n### 1. Tests (HIGH PRIORITY) 🔴\n\n- No tests\n\n**Estimated effort**: 2-3 days\n\n### 2. Docs\n\n**Risk Level**: LOW\n\n- No runbook\n- No on-call plan [P0] (1 day)\n'
  expect(items(text).map(({ effort, priority }) => [effort, priority])).toEqual([['2-3 days', 'high'], [undefined, 'low'], ['1 day', 'critical']])
})

test('items of an item tell its effort and priority', () => {
  expect(items('- Missing backups\n  - Effort: 4 hours\n  - Priority: Medium\n  - nightly dump\n').map(({ text, effort, priority }) => [text, effort, priority])).toEqual([['Missing backups', '4 hours', 'medium'], ['nightly dump', undefined, undefined]])
})

test('steps of a plan are no claims, whatever sign they carry', () => {
  expect(items('## Action plan\n\n1. ✅ **Add probes** (2-3 hours) - liveness first\n2. ✅ Write the runbook (1 day)\n').map(({ kind, mark, effort }) => [kind, mark, effort])).toEqual([['bullet', 'none', '2-3 hours'], ['bullet', 'none', '1 day']])
})

test.each<[string, string | undefined, string | undefined]>([
  ['- [ ] Backups are kept (30 days)\n', undefined, undefined],
  ['- [ ] No critical issues are open (no high ones either)\n', undefined, undefined],
  ['- [ ] **Critical**: rotate the keys\n', undefined, 'critical'],
  ['- [ ] Rotate the keys (HIGH), effort: 3h\n', '3h', 'high'],
])('%j', (text, effort, priority) => {
  expect(items(text)[0]).toMatchObject({ effort, priority })
})
