import { readFileSync, readdirSync } from 'node:fs'
import { parseChecklist } from '../../src/documents/checklist.ts'
import type { Checklist } from '../../src/documents/checklist.ts'
import { bindChecklist, explainBinding, parentsOf } from '../../src/rules/bind-item.ts'
import type { Binding } from '../../src/rules/bind-item.ts'
import { isAnsweredByWord } from '../../src/rules/bind-item-stance.ts'
import { concernOf } from '../../src/rules/phrase.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import { fileText } from '../../src/tree/source-text.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

function checklist(text: string): Checklist {
  return parseChecklist(fileText('CHECKLIST.md', text)).content as Checklist
}

function bound(line: string, heading = 'Before the release'): Binding | undefined {
  return bindChecklist(checklist(`# Checklist\n\n## ${heading}\n\n- [x] ${line}\n`), rules)[0]
}

describe('a line is bound to the rule it speaks of', () => {
  it.each([
    ['`LOG_LEVEL` set to `INFO` or `WARNING`', 'environment/log-level-not-debug'],
    ['CORS only lets our own origins in', 'network/cors-restricted'],
    ['`DEBUG=false`', 'environment/debug-and-dev-mode-off'],
    ['`STRIPE_API_KEY` set', 'environment/env-required-keys'],
    ['`BATCH_INTERVAL_SECONDS` is 120', 'environment/env-value-rules'],
    ['`data/countries.json` exists and is valid JSON', 'quality/data-files-valid'],
    ['`pytest` passes in CI', 'ci/ci-runs-tests'],
    ['nginx configuration tested (`nginx -t`)', 'container/service-running'],
    ['Health checks for Postgres and Redis in compose', 'compose/container-healthcheck'],
    ['The container does not run as root', 'container/non-root-container'],
    ['Rollback rehearsed in staging', 'release/rollback-tested'],
    ['How to roll back is documented', 'release/rollback-documented'],
    ['Somebody is on call in the first week', 'operations/on-call-rotation'],
  ])('%s', (line, rule) => {
    expect(bound(line)?.rule.id).toBe(rule)
  })
})

describe('a phrase that says outright what its rule asks goes before the part that a line speaks of', () => {
  it.each([
    ['web, worker and beat have restart policies', 'restart-policy'],
    ['Restart policy on the celery worker', 'restart-policy'],
    ['A celery worker service is declared', 'background-worker-runs'],
    ['SECURITY.md says where to report', 'security-policy-missing'],
    // Unless what it says is the lesser part of the line.
    ['Credentials of the database are not exposed', 'no-hardcoded-secrets'],
  ])('%s', (line, concern) => {
    const binding = bound(line)
    expect(binding && concernOf(binding.rule)).toBe(concern)
  })
})

describe('headings tell what a short line leaves out', () => {
  it.each([
    ['CPU usage', 'Monitoring dashboards', 'dashboards-present'],
    ['High CPU usage', 'Alerts', 'alert-rules-coverage'],
    ['CPU', 'Resource limits', 'resource-limits'],
    ['Engineering lead', 'Sign-off', 'sign-off'],
    ['Watch the error rate', 'After the deployment', 'post-deploy-monitoring'],
  ])('%s below %s', (line, heading, concern) => {
    const binding = bound(line, heading)
    expect(binding && concernOf(binding.rule)).toBe(concern)
  })
})

describe('what only people know is never bound to a rule that files alone decide', () => {
  it.each([
    ['CORS tested from the staging front end'],
    ['Log level confirmed with the operations team'],
    ['Verify that rate limiting works'],
    ['Non-root user approved by the security team'],
    ['TLS redirect verified with curl'],
    ['Health check rehearsed in staging'],
    ['Reviewed the published ports'],
  ])('%s', (line) => {
    const binding = bound(line)
    expect(binding === undefined || isAnsweredByWord(binding.rule)).toBe(true)
  })
})

describe('a line that no rule knows stays unbound', () => {
  it.each([['Bring cake'], ['Legal has read the press release about the new colour'], ['Everything'], [''], ['!!!'], ['a b c d e f']])('%s', (line) => {
    expect(bound(line)).toBeUndefined()
  })
})

describe('a marker wins', () => {
  it.each([['container/read-only-rootfs'], ['read-only-rootfs']])('%s', (name) => {
    const binding = bound(`CORS is restricted <!-- readiness: ${name} -->`)
    expect(binding).toMatchObject({ confidence: 'marker', rule: { id: 'container/read-only-rootfs' } })
    expect(binding?.reason).toBe('the marker names container/read-only-rootfs')
  })

  it('and one that names no rule binds nothing', () => {
    const { items } = checklist('- [x] CORS is restricted <!-- readiness: network/cors-restrict -->\n')
    const [item] = items
    expect(item && explainBinding(item, rules)).toMatchObject({ binding: undefined, unknownMarker: 'network/cors-restrict' })
  })
})

describe('how much of its rule a line says', () => {
  it.each<[string, string, readonly string[]]>([
    ['Actions are pinned by SHA', 'workflow/actions-pinned', ['exact']],
    ['No container runs privileged', 'compose/compose-privileged', ['exact']],
    ['End-to-end tests for the checkout', 'repository/tests-present', ['part']],
    ['Feature flags for the new search', 'release/zero-downtime-deploy', ['near']],
    ['The rate limit of the API is configured', 'network/rate-limiting', []],
  ])('%s', (line, rule, reach) => {
    const binding = bound(line)
    expect([binding?.rule.id, [...new Set(binding?.reach)]]).toEqual([rule, reach])
  })

  it('what only comes near is never sure', () => {
    expect(bound('Feature flags for the new search')?.confidence).toBe('likely')
  })

  it('what says just that is sure among other words as well, and lost in many', () => {
    expect(bound('Actions from third parties are pinned to a SHA')?.confidence).toBe('sure')
    expect(bound('Actions pinned, hash checked, release notes translated into nine languages, printed posters for reception desk')?.confidence).not.toBe('sure')
  })
})

it('a line that names a file and nothing else is about that file', () => {
  expect(bound('CODEOWNERS')?.rule.id).toBe('quality/data-files-valid')
  expect(bound('Is there a `Makefile`?')?.rule.id).toBe('quality/data-files-valid')
})

describe('what a line names becomes options and subject', () => {
  it.each([
    ['`LOG_LEVEL` set to `INFO` or `WARNING` (not `DEBUG`)', { values: { LOG_LEVEL: ['INFO', 'WARNING'] } }],
    ['`POLL_INTERVAL_SECONDS=120`', { values: { POLL_INTERVAL_SECONDS: ['120'] } }],
    ['`API_KEY=<your-key>`', undefined],
  ])('%s', (line, options) => {
    if (options) expect(bound(line)?.options).toMatchObject(options)
    else expect(bound(line)?.options).toBeUndefined()
  })

  it('keys, paths and figures', () => {
    expect(bound('`CACHE_TTL` configured')?.subject.keys).toEqual(['CACHE_TTL'])
    expect(bound('`data/plans.yaml` exists')?.subject.paths).toEqual(['data/plans.yaml'])
  })
})

it('tells the candidates of a line, with what spoke against them', () => {
  const { items } = checklist('- [ ] CORS tested in staging\n')
  const { candidates } = explainBinding(items[0] as Checklist['items'][number], rules)
  expect(candidates.find(({ rule }) => rule.id === 'network/cors-restricted')).toMatchObject({ passedOver: expect.stringContaining('only people know') })
})

/** Each line's concerns stand behind it in a comment, several where any will do; `-` where none should be bound. */
describe('checklists of other stacks, in other words', () => {
  const folder = '__tests__/rules/checklists'
  const lines = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const list = checklist(text.replace(/ <!-- [\w|-]+ -->/g, ''))
    const bindings = bindChecklist(list, rules)
    return text.split('\n').flatMap((line, index) => {
      const wanted = / <!-- ([\w|-]+) -->/.exec(line)?.[1]?.split('|')
      const at = list.items.findIndex((item) => item.at.line === index + 1)
      return wanted ? [{ line: `${file}:${index + 1} ${line}`, wanted, binding: bindings[at] }] : []
    })
  })
  const isRight = ({ wanted, binding }: (typeof lines)[number]): boolean => (binding ? wanted.some((concern) => concern === concernOf(binding.rule) || binding.rule.covers.includes(concern)) : wanted.includes('-'))

  it('are bound as they are meant, 95 of 100 bindings at least', () => {
    const wrong = lines.filter((each) => each.binding && !isRight(each))
    expect({ wrong: wrong.map(({ line, binding }) => `${line} => ${binding?.rule.id}`), share: wrong.length / lines.length < 0.05 }).toMatchObject({ share: true })
  })

  it('and few lines are left unbound', () => {
    const right = lines.filter(isRight)
    expect(right.length / lines.length).toBeGreaterThan(0.9)
  })

  it('each with a reason one can read', () => {
    for (const { binding } of lines) if (binding) expect(binding.reason).toMatch(/^it says ("|a )/)
  })
})

it('binds 10,000 lines, and lines without end', () => {
  const many = checklist(Array.from({ length: 10_000 }, (_, index) => `- [x] The rate limit of service ${index} is configured`).join('\n'))
  expect(bindChecklist(many, rules).filter(Boolean).length).toBe(10_000)
  const endless = checklist(`- [x] ${'rate limit '.repeat(200_000)}\n`)
  expect(bindChecklist(endless, rules)).toHaveLength(1)
})

it('survives a parent that is its own', () => {
  const [item] = checklist('- [x] CORS is restricted\n').items
  expect(item && parentsOf({ ...item, parent: 0 }, [{ ...item, parent: 0 }])).toHaveLength(1)
})
