import { parseChecklist } from '../../src/documents/checklist.ts'
import type { Checklist, ChecklistItem } from '../../src/documents/checklist.ts'
import { fileText } from '../../src/tree/source-text.ts'

const read = (text: string, path = 'docs/LAUNCH_CHECKLIST.md'): Checklist => parseChecklist(fileText(path, text)).content as Checklist
const items = (text: string): readonly ChecklistItem[] => read(text).items
const shown = (text: string): string[] => items(text).map(({ at, kind, mark, depth, text: words }) => `${at.line} ${kind} ${mark} ${'  '.repeat(depth)}${words}`)

test.each<[string, string, string[]]>([
  ['boxes of every list', '- [ ] a\n* [x] b\n+ [X] c\n1. [ ] d\n2) [x] e\n', ['1 task open a', '2 task ticked b', '3 task ticked c', '4 task open d', '5 task ticked e']],
  ['boxes drawn as signs', '☐ a\n\n- ☑ b\n- [✓] c\n', ['1 task open a', '3 task ticked b', '4 task ticked c']],
  ['signs before, behind and between', '- ✅ Puma is tuned\n- Sidekiq has no limit ❌\n- Redis — ⚠️ no password\n- 🟢 up\n- 🔴 **down**\n- 🟡 slow\n- ✔️ fine\n', ['1 status done Puma is tuned', '2 status missing Sidekiq has no limit', '3 status partial Redis — no password', '4 status done up', '5 status missing down', '6 status partial slow', '7 status done fine']],
  ['signs by their names', '- :white_check_mark: helm chart\n- :x: no probe\n- :warning: old chart\n- :rocket: launch\n', ['1 status done helm chart', '2 status missing no probe', '3 status partial old chart', '4 bullet none :rocket: launch']],
  ['a box before a sign', '- [ ] ✅ Traces reach Tempo\n- [x] 🔴 Alerts page somebody\n', ['1 task open Traces reach Tempo', '2 task ticked Alerts page somebody']],
  ['words that end a bullet', '- Backups: missing\n- Tracing (done)\n- Rate limits - in progress\n- Dashboards — not implemented\n- The end is done\n', ['1 status missing Backups: missing', '2 status done Tracing (done)', '3 status partial Rate limits - in progress', '4 status missing Dashboards — not implemented', '5 bullet none The end is done']],
  ['lines of status', '**Status**: ❌ Nothing scans the image\n\nStatus: in progress\n\nCurrent status: Done\n\nStatus codes are listed below.\n', ['1 status missing Status: Nothing scans the image', '3 status partial Status: in progress', '5 status done Current status: Done']],
  ['no legend', '✅ done | ❌ missing\n\nLegend:\n\n- ✅ done\n- ❌ missing\n', []],
  ['nested lists', '- [x] Go service\n  - [ ] `pprof` is off\n    1. [ ] in staging, too\n  - [x] built with -trimpath\n- [ ] Java service\n', ['1 task ticked Go service', '2 task open   pprof is off', '3 task open     in staging, too', '4 task ticked   built with -trimpath', '5 task open Java service']],
  ['lists nested with tabs', '- [ ] a\n\t- [x] b\n\t\t- [ ] c\n', ['1 task open a', '2 task ticked   b', '3 task open     c']],
  ['lists in quotes', '> - [ ] a\n>   - [x] b\n', ['1 task open a', '2 task ticked   b']],
  ['nothing crossed out', '- [x] ~~Heroku add-on~~\n- [ ] ~~Memcached~~ (moved to Redis)\n- [x] ~~Unicorn~~ Puma in cluster mode\n', ['3 task ticked Puma in cluster mode']],
  ['nothing that does not apply', '- [x] N/A\n- [ ] Blue-green: N/A\n- [ ] Multi-region (not applicable, one region)\n- [-] GraphQL depth limit\n- [ ] Names of hosts\n', ['5 task open Names of hosts']],
  ['nothing without words', '- [ ]\n- [x] \n- \n- ________________\n---\n', []],
  ['no table of contents', '- [Security](#security)\n- [Deploy guide](DEPLOY.md)\n', ['2 bullet none Deploy guide']],
  ['paragraphs as one item', '- [ ] The image runs\n  as `node`\n  and not as root\n- [x] next\nlazy end\n', ['1 task open The image runs as node and not as root', '4 task ticked next lazy end']],
  ['items apart from labels below them', '- No probes\n**Risk**: HIGH\n- Nobody is woken\n', ['1 bullet none No probes']],
  ['prose with something to say', 'Read this first.\n\nSee the [runbook](runbook.md) for more.\n\nSee [the site](https://example.org).\n\n**Time to roll back:** < 10 minutes\n\n**Version**: 2.0.0\n**Last updated**: 2026-01-31\n', ['3 bullet none See the runbook for more.', '7 bullet none Time to roll back: < 10 minutes']],
  ['no code, comments and front matter', '---\ntitle: x\n---\n```js\n// - [ ] no\n```\n<!-- - [ ] no -->\n<!--\n- [ ] no\n-->\n- [ ] yes\n', ['11 task open yes']],
  ['what follows a rule that is no front matter', '---\n# Launch\n\n- [ ] a\n\n---\n- [x] b\n', ['4 task open a', '7 task ticked b']],
  ['what follows a byte order mark', '\uFEFF- [x] a\n- [ ] b\n', ['1 task ticked a', '2 task open b']],
  ['lines that end as Windows does', '# T\r\n\r\n- [x] a\r\n  b\r\n- [ ] c\r\n', ['3 task ticked a b', '5 task open c']],
  ['no HTML', '<table><tr><td>- [ ] a</td></tr></table>\n\n- [ ] b <br> <b>bold</b> <not-a-tag>\n', ['3 task open b bold <not-a-tag>']],
  ['nothing of nothing', '', []],
])('reads %s', (_what, text, expected) => expect(shown(text)).toEqual(expected))

test('emphasis is taken off, and names keep their signs', () => {
  const text = '- [ ] **Bold**, *slanted*, __both__, _one_ and `code`: snake_case_name, 2 * 3 * 4, [link](a.md), \\*star\\*\n'
  expect(items(text)[0]?.text).toBe('Bold, slanted, both, one and code: snake_case_name, 2 * 3 * 4, link, *star*')
})

test('headings are areas and phases, the title left out', () => {
  const text = '# Launch of the shop\n\n- a\n\n## 1. Security\n\n### `Rails` secrets\n\n- b\n\n## After launch\n\n- c\n'
  expect(items(text).map(({ headings }) => headings.join(' > '))).toEqual(['', '1. Security > Rails secrets', 'After launch'])
})

test('several headings of the first level are areas', () => {
  expect(items('# Before\n\n- a\n\n# After\n\n- b\n').map(({ headings }) => headings.join(' > '))).toEqual(['Before', 'After'])
})

test('an item knows the one it is nested in and the line that introduces it', () => {
  const text = '**Before the switch:**\n\n- [ ] a\n  - [ ] b\n    - [ ] c\n- [ ] d\n\nText.\n\n- [ ] e\n'
  expect(items(text).map(({ parent, label }) => [parent, label])).toEqual([
    [undefined, 'Before the switch'],
    [0, 'Before the switch'],
    [1, 'Before the switch'],
    [undefined, 'Before the switch'],
    [undefined, undefined],
  ])
})

test('what lies in an item that does not apply is left out with it', () => {
  expect(shown('- [ ] ~~Kafka~~\n  - [ ] topics are replicated\n- [ ] RabbitMQ\n')).toEqual(['3 task open RabbitMQ'])
})

test.each<[string, string, (string | undefined)[]]>([
  ['on its line', '- [ ] The image is small <!-- readiness: container/small-image -->\n- [ ] b\n', ['container/small-image', undefined]],
  ['on the line before', '<!-- readiness: container/small-image -->\n- [ ] a\n- [ ] b\n', ['container/small-image', undefined]],
  ['between items', '- [ ] a\n<!-- readiness: ci/tests-run -->\n- [ ] b\n', [undefined, 'ci/tests-run']],
  ['inside an item', '- [ ] a\n  <!-- readiness: ci/tests-run -->\n- [ ] b\n', ['ci/tests-run', undefined]],
  ['inside the last item', '- [ ] a\n\n  <!-- readiness: ci/tests-run -->\n', ['ci/tests-run']],
  ['before a blank line', '<!-- readiness: ci/tests-run -->\n\n- [ ] a\n', ['ci/tests-run']],
  ['but not beyond a heading', '<!-- readiness: ci/tests-run -->\n## Other\n\n- [ ] a\n', [undefined]],
  ['in a row', '| what | state |\n|---|---|\n| Scan <!-- readiness: ci/image-scan --> | ✅ |\n', ['ci/image-scan']],
])('a marker names a rule %s', (_where, text, expected) => expect(items(text).map(({ marker }) => marker)).toEqual(expected))

test.each<[string, string[]]>([
  ['**Release captain**: ____________ Date: ________\n', ['Release captain', 'Date']],
  ['Approved by: ________ on ____/____/______\n', ['Approved by', 'on']],
  ['- Region: ____\n', ['Region']],
  ['- [ ] Monthly budget: $________\n', ['Monthly budget']],
  ['- On call: [Define contact]\n', ['On call']],
  ['- [ ] Review date: YYYY-MM-DD\n', ['Review date']],
  ['- [ ] [P0] Set `__dirname`, see [the guide](guide.md) and [notes]\n', []],
])('%j waits to be filled in', (text, expected) => expect(items(text)[0]?.blanks).toEqual(expected))
