import { parseChecklist } from '../../src/documents/checklist.ts'
import type { ChecklistItem } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const items = (text: string): readonly ChecklistItem[] => parseChecklist(fileText('READINESS.md', text)).content?.items ?? []
const shown = (text: string): string[] => items(text).map(({ at, kind, text: words }) => `${at.line} ${kind} ${words}`)
const keys = (text: string): string[] => items(text).flatMap(({ keys: named }) => named.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)))

test.each<[string, string, string[]]>([
  ['of variables', '```env\n# required\nNODE_ENV=production\n\nLOG_LEVEL=warn\n```\n', ['3 env NODE_ENV=production', '5 env LOG_LEVEL=warn']],
  ['that export', '```bash\nexport RAILS_ENV="production"\nexport SECRET_KEY_BASE=<secret>\n```\n', ['2 env export RAILS_ENV="production"', '3 env export SECRET_KEY_BASE=<secret>']],
  ['of properties', '```properties\nserver.port=8443\nspring.profiles.active=prod\n```\n', ['2 env server.port=8443', '3 env spring.profiles.active=prod']],
  ['without a language', '```\nGIN_MODE=release\ngo build ./...\nserver started\n```\n', ['3 command go build ./...']],
  ['to type', '~~~sh\n# look\nkubectl rollout status deploy/api # wait\ncurl -fsS \\\n  http://localhost:8080/health\nif true; then\nfi\n~~~\n', ['3 command kubectl rollout status deploy/api', '4 command curl -fsS http://localhost:8080/health']],
  ['with quotes over several lines', "```bash\ncurl -d '{\n  \"a\": 1\n}' localhost\nmake up\n```\n", ["2 command curl -d '{ \"a\": 1 }' localhost", '5 command make up']],
  ['with a here-document', '```bash\ncat <<EOF > x\n- [ ] no\nEOF\nmake up\n```\n', ['2 command cat <<EOF > x - [ ] no EOF', '5 command make up']],
  ['of a session', '```console\n$ bundle exec rspec\n312 examples, 0 failures\n```\n', ['2 command bundle exec rspec']],
  ['that set variables for themselves', '```bash\nTAG=v1\ndocker push shop:$TAG\n```\n', ['3 command docker push shop:$TAG']],
  ['of a server', '```nginx\nserver {\n  add_header X-Frame-Options "DENY" always;\n}\n```\n', ['3 command add_header X-Frame-Options "DENY" always;']],
  ['of programs, trees and data', '```python\nx = 1\n```\n```\ntests/\n├── unit\n```\n```json\n{"a": 1}\n```\n```yaml\nA: b\n```\n', []],
])('blocks %s', (_what, text, expected) => expect(shown(text)).toEqual(expected))

test('a block belongs to the item it is indented below, or that it follows at once', () => {
  const text = '- [ ] Tests pass\n  ```bash\n  go test ./...\n  ```\n- [ ] Lint passes\n\n  ```bash\n  go vet ./...\n  ```\n- [ ] Image builds\n```sh\ndocker build .\n```\n\nThen:\n\n```sh\nmake up\n```\n'
  const read = items(text)
  expect(read.map(({ at, parent, commands }) => [at.line, parent, commands])).toEqual([
    [1, undefined, ['go test ./...']],
    [3, 0, ['go test ./...']],
    [5, undefined, ['go vet ./...']],
    [8, 2, ['go vet ./...']],
    [10, undefined, ['docker build .']],
    [12, 4, ['docker build .']],
    [18, undefined, ['make up']],
  ])
})

test('a block is introduced by the line above it', () => expect(items('**Security:**\n```bash\nA_KEY=1\n```\n')[0]?.label).toBe('Security'))

test('an environment variable that a block sets has its value, or none to demand', () => {
  expect(keys('```env\nA_URL="https://shop.test"\nB_TOKEN=<token>\nC_MODE=on # always\nexport D_LEVEL=info\n```\n')).toEqual(['A_URL=https://shop.test', 'B_TOKEN', 'C_MODE=on', 'D_LEVEL=info'])
})

test.each<[string, string, string[]]>([
  ['with a value', '| Variable | Value | Notes |\n|---|---|---|\n| `NODE_ENV` | `production` | always |\n| PORT | 8080 | |\n', ['NODE_ENV=production', 'PORT=8080']],
  ['with a default, which is no demand', '| Name | Default | Required |\n|:--|:-:|--:|\n| `LOG_LEVEL` | debug | yes |\n', ['LOG_LEVEL']],
  ['without outer bars', 'Key | Production\n--- | ---\n`GIN_MODE` | `release`\n', ['GIN_MODE=release']],
  ['of placeholders', '| Variable | Value |\n|---|---|\n| `API_TOKEN` | `<token>` |\n', ['API_TOKEN']],
])('a table of variables %s', (_what, text, expected) => expect(keys(text)).toEqual(expected))

test('a table of states', () => {
  const text = [
    '| Item | Status | Priority | Effort |',
    '|---|---|---|---|',
    '| Health check | ✅ | High | - |',
    '| Tracing | Not started | Low | 2 days |',
    '| Backups | ⚠️ Partial | P0 | 3-4 h |',
    '| Sharding | N/A | Low | |',
    '| ~~Kafka~~ | ❌ | | |',
    '| Docs | [x] | | |',
    '',
  ].join('\n')
  expect(items(text).map(({ at, mark, polarity, priority, effort, text: words }) => [at.line, mark, polarity, priority, effort, words])).toEqual([
    [3, 'done', 'claim', 'high', undefined, 'Health check'],
    [4, 'missing', 'absence', 'low', '2 days', 'Tracing'],
    [5, 'partial', 'claim', 'critical', '3-4 h', 'Backups'],
    [8, 'ticked', 'claim', undefined, undefined, 'Docs'],
  ])
})

test('a table of those who sign', () => expect(items('| Role | Name | Date |\n|---|---|---|\n| Security | ____ | ____ |\n')[0]).toMatchObject({ text: 'Security', blanks: ['Name', 'Date'] }))

test('a table tells who and when beside what, and numbers its rows', () => {
  const rows = '| No. | Check | Status | Owner | Due |\n|---|---|---|---|---|\n| 1.3 | Console is off | ✅ | Uwe | 3 May |\n| SEC-4 | Backups run | Yes | Kim | – |\n'
  expect(items(rows)).toMatchObject([
    { text: 'Console is off', mark: 'done', numbers: [] },
    { text: 'Backups run', mark: 'done' },
  ])
  expect(items('| Requirement | Met |\n|---|---|\n| Image runs as its own user | Yes |\n| Files are read-only | No |\n').map(({ mark }) => mark)).toEqual(['done', 'missing'])
})

test.each([
  ['A1. The key is long', 'The key is long'],
  ['**SEC-03:** no shell', 'no shell'],
  ['2.4) Ports are closed', 'Ports are closed'],
  ['2.2 Replicas spread over zones', 'Replicas spread over zones'],
  ['1.5 GB of memory', '1.5 GB of memory'],
  ['S3 bucket is private', 'S3 bucket is private'],
  ['99.9 % of requests succeed', '99.9 % of requests succeed'],
  ['P1 alerts page somebody', 'P1 alerts page somebody'],
])('an item is read without the number its author gave it: %s', (line, text) => {
  expect(items(`- [x] ${line}\n`)[0]?.text).toBe(text)
})
