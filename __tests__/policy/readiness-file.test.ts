import { judge } from '../../src/judge.ts'
import { ConfigurationError } from '../../src/policy/configuration-error.ts'
import { memoryTree } from '../../src/tree/memory.ts'

/** The mistakes of a readiness file as `line: message`. */
async function mistakesIn(text: string, files: Record<string, string> = {}): Promise<string[]> {
  try {
    await judge(memoryTree({ '.readiness.yml': text, ...files }), { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes.map(({ path, line, message }) => `${path === '.readiness.yml' ? '' : `${path}:`}${line}: ${message}`)
    throw error
  }
  return []
}

test('of tens of thousands of mistakes the first are told, and how many there are', async () => {
  const unknown = await mistakesIn(`version: 1\n${Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join('')}`)
  expect(unknown).toHaveLength(51)
  expect(unknown[50]).toBe('52: and 29950 more mistakes')
  const nested = await mistakesIn(`version: 1\nenv:\n${Array.from({ length: 5_000 }, (_, index) => `  A${index}: { b: 1 }\n`).join('')}`)
  expect(nested[50]).toBe('53: and 4950 more mistakes')
}, 60_000)

const ATTESTED = 'version: 1\nattestations:\n  - rule: backup/restore-tested\n    owner: "@alice"\n    on: 2026-11-02\n    evidence: https://wiki.example.test/restore\n'

test.each([
  ['a mistyped key', 'version: 1\nprofil: strict\n', ['2: unknown key "profil" (did you mean "profile"?)']],
  ['a mistyped key of a waiver', 'version: 1\nwaivers:\n  - rule: a/b\n    reson: x\n    owner: me\n    expires: 2027-01-01\n', ['3: waivers.0.reason: is missing', '4: unknown key "reson" in waivers.0 (did you mean "reason"?)']],
  ['a mistyped key of a variable', 'version: 1\nenv:\n  PORT: { requird: true }\n', ['3: unknown key "requird" in env.PORT (did you mean "required"?)']],
  ['a wrong type of a variable', 'version: 1\nenv:\n  PORT: { min: low }\n', ['3: env.PORT.min: read "low", expected a number']],
  ['a kind of value nobody knows', 'version: 1\nenv:\n  PORT: { type: integer }\n', ['3: env.PORT.type: read "integer", accepted are int, number, boolean, url, duration']],
  ['a list where a mapping belongs', 'version: 1\nenv:\n  - PORT\n', ['2: env: read a list, expected a mapping']],
  ['a setting of a rule that is none', 'version: 1\nrules:\n  container/non-root-container: loud\n', ['3: rules.container/non-root-container: read "loud", accepted are off, error, warning, notice, or a mapping with "severity", "with", "attest", "blocks" and "blocks-from"']],
  ['an unknown rule', 'version: 1\nrules:\n  container/non-root-contaner: off\n', ['3: unknown rule "container/non-root-contaner" (did you mean "container/non-root-container"?)']],
  ['an unknown rule in an attestation', ATTESTED.replace('restore-tested', 'restore-testd'), ['3: attestations.0.rule: unknown rule "backup/restore-testd" (did you mean "backup/restore-tested"?)']],
  ['an attestation of what files decide', ATTESTED.replace('backup/restore-tested', 'container/non-root-container'), ['3: attestations.0.rule: files decide container/non-root-container; nobody can attest it. Where it is wrong here, waive it']],
  ['a day that does not exist', ATTESTED.replace('2026-11-02', '2026-02-30'), ['5: attestations.0.on: "2026-02-30" is no day of the calendar; write it as YYYY-MM-DD']],
  ['a day that has not come', ATTESTED.replace('2026-11-02', '2026-11-22'), ['5: attestations.0.on: 2026-11-22 has not come yet']],
  ['an attestation without a day or a release', ATTESTED.replace('    on: 2026-11-02\n', ''), ['3: attestations.0: read a mapping: it needs "on", the day it was done, or "release"']],
  ['the same attestation twice', ATTESTED + ATTESTED.split('\n').slice(2).join('\n'), ['7: attestations.1: backup/restore-tested is attested twice for the same day; the other one is on line 3']],
  ['a pattern that could run for ever', 'version: 1\nenv:\n  NAME: { pattern: "(?=a)b" }\n', [expect.stringMatching(/^3: env\.NAME\.pattern: "\(\?=a\)b" is no pattern that can be run in linear time/) as string]],
  ['bounds the wrong way round', 'version: 1\nenv:\n  PORT: { min: 10, max: 1 }\n', ['3: env.PORT: min 10 is above max 1']],
  ['two systems of one name', 'version: 1\nsystems:\n  - name: api\n  - name: web\n  - name: api\n', ['5: systems.2.name: read "api": an earlier system is called so']],
  ['a tag of something else', 'version: 1\nprofile: !!python/object:os.system strict\nrules: !reset {}\n', ['2: the tag "!!python/object:os.system" means nothing here', '3: the tag "!reset" means nothing here']],
  ['a key that no object can have', 'version: 1\nrules: { __proto__: error }\nenv:\n  __proto__: { required: true }\n', ['2: unknown key "__proto__"', '4: unknown key "__proto__"']],
  ['a very long key', `version: 1\n${'k'.repeat(2000)}: 1\nenv:\n  ${'A'.repeat(2000)}: { min: low }\n`, [`4: env.${'A'.repeat(60)}….min: read "low", expected a number`, expect.stringMatching(/^2: unknown key "k{60}…"; accepted are version, /) as string]],
  ['a system that is not there', 'version: 1\nsystems:\n  - name: api\nenv:\n  PORT: { systems: [apii] }\n', ['5: env.PORT.systems: no system is called "apii" (did you mean "api"?)']],
  ['a role nobody asked for', 'version: 1\nsign-offs:\n  require: [security]\n  given:\n    - { role: securty, by: "@c", on: 2026-11-03 }\n', ['5: sign-offs: no role "securty" is required (did you mean "security"?)']],
  ['a day a rule blocks from that is none', 'version: 1\nrules:\n  container/non-root-container: { blocks-from: soon }\n', ['3: rules.container/non-root-container.blocks-from: soon is no day of the calendar; write it as YYYY-MM-DD']],
  ['terms of a rule nobody can attest', 'version: 1\nrules:\n  container/non-root-container: { attest: { valid-for: 30d } }\n', ['3: rules.container/non-root-container.attest: files decide this rule; nobody can attest it']],
  ['a term that is none', 'version: 1\nrules:\n  backup/restore-tested: { attest: { valid-for: 3 months } }\n', [expect.stringContaining('3: rules.backup/restore-tested') as string]],
  ['nothing at all', '', ['1: the readiness file is empty: it needs at least "version: 1"']],
  ['several mistakes, each on its line', 'version: 2\nprofile: stricter\n', ['1: version: read "2", accepted is 1', expect.stringMatching(/^2: profile: /) as string]],
])('%s is told on its line', async (_name, text, expected) => {
  expect(await mistakesIn(text)).toEqual(expected)
})

test('an attestation may name a release instead of a day', async () => {
  expect(await mistakesIn(ATTESTED.replace('on: 2026-11-02', 'release: v1.8.0'))).toEqual([])
})

test('a file of five megabytes does not flood anybody with its mistakes', async () => {
  const waivers = Array.from({ length: 30_000 }, (_, index) => `  - { rule: container/non-root-container, path: f${index}, reason: old, owner: me, expires: 2027-01-01, extra: 1 }`).join('\n')
  const mistakes = await mistakesIn(`version: 1\nwaivers:\n${waivers}\n`)
  expect(mistakes).toHaveLength(51)
  expect(mistakes[0]).toBe('3: unknown key "extra" in waivers.0; accepted are rule, path, reason, owner, expires')
  expect(mistakes[50]).toBe('53: and 29950 more mistakes')
})
