import { newFingerprints, onlyNew } from '../../src/policy/only-new.ts'
import { unjudged } from '../../src/policy/unjudged.ts'
import type { Finding, FindingState, Report } from '../../src/policy/report.ts'

function finding(fingerprint: string, state: FindingState = 'fail'): Finding {
  const at = { path: 'Dockerfile', line: 1, endLine: 1, column: 1 }
  return { rule: 'a/b', state, severity: 'error', title: 'T', area: 'container', at, message: 'm', why: 'w', fix: 'f', related: [], edits: [], page: undefined, waiver: undefined, blocks: 'merge', blocksFrom: undefined, fingerprint }
}

function report(findings: readonly Finding[], blocking: readonly string[]): Report {
  return { ...unjudged('.', []), findings, blocking: new Set(blocking), verdict: blocking.length > 0 ? 'fail' : 'pass' }
}

test.each([
  ['fail', undefined, true],
  ['fail', 'fail', false],
  ['fail', 'unknown', true],
  ['fail', 'waived', true],
  ['unknown', 'fail', false],
  ['unknown', 'unknown', false],
  ['expired', 'missing', false],
  ['missing', undefined, true],
] as [FindingState, FindingState | undefined, boolean][])('%s that was %s before is new: %s', (now, before, isNew) => {
  expect(newFingerprints([finding('x', now)], before ? [finding('x', before)] : []).has('x')).toBe(isNew)
})

test('only what is new blocks, and the verdict follows', () => {
  const findings = [finding('old'), finding('new'), finding('waived', 'waived')]
  const mixed = onlyNew(report(findings, ['old', 'new']), new Set(['new']))
  expect(mixed).toMatchObject({ verdict: 'fail', blocking: new Set(['new']), notes: ['1 of the findings was there before this pull request and cannot fail it.'] })
  expect(mixed.findings.map(({ fingerprint }) => fingerprint)).toEqual(['new', 'old', 'waived'])
  expect(onlyNew(report(findings, ['old']), new Set())).toMatchObject({ verdict: 'pass', blocking: new Set() })
})
