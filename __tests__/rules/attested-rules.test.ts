import { loadRules } from '../../src/rules/load-rules.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const RULES = loadRules(workingDirectory('rules')).rules.filter(({ attest }) => attest !== undefined)

const PEOPLE = RULES.filter(({ check }) => check === 'attestation/given').map((rule) => [rule.id, rule] as const)

test.each(PEOPLE)('%s asks people only where the production profile is wanted', (_id, rule) => {
  expect(rule.profile).toBe('production')
})

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s stops merges only by what is to be true before', (_id, { phase, blocks }) => {
  expect(blocks).toBe(phase === 'after-deploy' || phase === 'recurring' ? 'schedule' : 'merge')
})

test.each(PEOPLE)('%s says what nobody answers for', (_id, { message }) => {
  expect(message).toMatch(/^Nobody attests /)
})

test('what must be seen to often is asked for often', () => {
  const terms = new Map(RULES.map(({ id, attest }) => [id, attest?.validFor]))
  expect(['backup/backups-verified', 'operations/ops-review', 'observability/slo-met', 'cost/cost-review', 'backup/restore-tested', 'release/deploy-monitored'].map((id) => terms.get(id))).toEqual([7, 7, 31, 31, 90, 'release'])
})
