import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { attestedOutcomes } from '../../../src/checks/attestation/given.ts'

const RULE = 'operations/ops-review'

/** The state of one attestation as of 2026-11-21. */
function stateOf(on: string, validFor: number, more = ''): string | undefined {
  const text = ['version: 1', 'attestations:', `  - rule: ${RULE}`, '    owner: "@alice"', `    on: ${on}`, '    evidence: https://wiki.example.test/log', more].join('\n')
  const terms = { validFor, items: [], measured: {}, staleAfter: [] }
  return [...attestedOutcomes(projectOfFiles({ '.readiness.yml': text }), { rule: RULE, attest: terms }, terms)][0]?.state
}

test.each<[title: string, on: string, validFor: number, more: string, state: string]>([
  ['a chore of today holds for the day', '2026-11-21', 1, '', 'attested'],
  ['a chore of yesterday is told of on its last day', '2026-11-20', 1, '', 'expiring'],
  ['what was done the day before yesterday has lapsed', '2026-11-19', 1, '', 'expired'],
  ['a week is told of on its last day but one', '2026-11-15', 7, '', 'expiring'],
  ['in the middle of a week nothing is said', '2026-11-18', 7, '', 'attested'],
  ['a month is told of a week ahead', '2026-10-28', 31, '', 'expiring'],
  ['a quarter is told of two weeks ahead', '2026-09-06', 90, '', 'expiring'],
  ['and not earlier', '2026-09-07', 90, '', 'attested'],
  ['an end of its own is told of likewise', '2026-11-21', 31, '    expires: 2026-11-22', 'attested'],
])('%s', (_title, on, validFor, more, state) => {
  expect(stateOf(on, validFor, more)).toBe(state)
})
