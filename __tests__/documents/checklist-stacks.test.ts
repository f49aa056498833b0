import { parseChecklist } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const TEXT = `# Shop: ready to go live?

## Before

### Node API

1. [x] \`npm ci\` runs with a lock file
2. [ ] Image built from \`node:22-alpine\`, runs as uid 1000
3. [x] \`GET /healthz\` on port 3000
   - liveness
   - readiness: **not implemented**

### Go worker ✅

* [x] Race detector in CI (\`go test -race ./...\`)
* Dead letter queue ... ✅ done
* [x] ~~Kafka~~ — replaced

#### ❌ Missing

- Alert when the queue is longer than 1000
- [ ] Runbook in \`docs/runbooks/queue.md\`

## Rails admin

**Done:**
* Force SSL (\`config.force_ssl = true\`)

**To do:**
* Rotate \`RAILS_MASTER_KEY\`

<details>
<summary>Java reports</summary>

- [x] Actuator shows health alone: \`management.endpoints.web.exposure.include=health\`

</details>

## Exit criteria

- [x] p95 < 300 ms for 30 min

## When do we roll back?

* error budget burned by 10%

### Rollback steps

1. \`kubectl rollout undo deploy/api\`
`

test('a checklist of several stacks', () => {
  const items = parseChecklist(fileText('docs/LAUNCH_READINESS.md', TEXT)).content?.items ?? []
  const shown = items.map(({ at, mark, polarity, headings, text }) => `${at.line} [${headings.at(-1)}] ${mark} ${polarity}: ${text}`)
  expect(shown).toEqual([
    '7 [Node API] ticked claim: npm ci runs with a lock file',
    '8 [Node API] open claim: Image built from node:22-alpine, runs as uid 1000',
    '9 [Node API] ticked claim: GET /healthz on port 3000',
    '10 [Node API] none claim: liveness',
    '11 [Node API] missing absence: readiness: not implemented',
    '15 [Go worker ✅] ticked claim: Race detector in CI (go test -race ./...)',
    '16 [Go worker ✅] done claim: Dead letter queue ... done',
    '21 [❌ Missing] missing absence: Alert when the queue is longer than 1000',
    '22 [❌ Missing] open claim: Runbook in docs/runbooks/queue.md',
    '27 [Rails admin] done claim: Force SSL (config.force_ssl = true)',
    '30 [Rails admin] none claim: Rotate RAILS_MASTER_KEY',
    '35 [Rails admin] ticked claim: Actuator shows health alone: management.endpoints.web.exposure.include=health',
    '41 [Exit criteria] ticked criterion: p95 < 300 ms for 30 min',
    '45 [When do we roll back?] none trigger: error budget burned by 10%',
    '49 [Rollback steps] none claim: kubectl rollout undo deploy/api',
  ])
})
