import { policyFor } from '../../src/policy/policy-for.ts'
import { ConfigurationError } from '../../src/policy/configuration-error.ts'
import { memoryTree } from '../../src/tree/memory.ts'

async function severities(text: string): Promise<Record<string, string>> {
  const policy = await policyFor(memoryTree({ '.readiness.yml': `version: 1\n${text}`, 'docs/x.md': '' }), { config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  return Object.fromEntries(policy.rules.map(({ rule }) => [rule.id, rule.severity]))
}

const ATTESTED = 'attestations:\n  - { rule: legal/legal-documents, owner: me, on: 2026-11-01, evidence: docs/x.md }\n'

test('a pack is turned off as a whole', async () => {
  const ids = Object.keys(await severities('profile: production\nrules:\n  "legal/*": off\n'))
  expect(ids.filter((id) => id.startsWith('legal/'))).toEqual([])
  expect(ids.some((id) => id.startsWith('cost/'))).toBe(true)
})

test('what is set or attested by itself stands above its pack', async () => {
  expect((await severities('profile: production\nrules:\n  "legal/*": off\n  legal/data-encryption: error\n'))['legal/data-encryption']).toBe('error')
  expect(Object.keys(await severities(`profile: production\nrules:\n  "legal/*": off\n${ATTESTED}`)).filter((id) => id.startsWith('legal/'))).toEqual(['legal/legal-documents'])
})

test('a severity for a pack holds for those of its rules that the profile has', async () => {
  const weighed = await severities('rules:\n  "compose/*": notice\n  compose/compose-privileged: error\n')
  expect(weighed['compose/compose-privileged']).toBe('error')
  expect(weighed['compose/no-source-mount-in-prod']).toBe('notice')
  expect(weighed['compose/compose-capabilities']).toBeUndefined()
})

test('a pack that is none is a mistake on its line', async () => {
  await expect(severities('rules:\n  "legl/*": off\n')).rejects.toThrow(ConfigurationError)
})
