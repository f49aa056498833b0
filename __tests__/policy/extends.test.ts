import { judge } from '../../src/judge.ts'
import type { JudgeOptions } from '../../src/judge.ts'
import { ConfigurationError } from '../../src/policy/configuration-error.ts'
import { policyFor } from '../../src/policy/policy-for.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { memoryTree } from '../../src/tree/memory.ts'

const options: JudgeOptions = { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' }
const RULE = 'container/non-root-container'

function policyOf(files: Record<string, string>, more: Partial<JudgeOptions> = {}): Promise<Policy> {
  return policyFor(memoryTree(files), { ...options, ...more })
}

async function mistakes(files: Record<string, string>, more: Partial<JudgeOptions> = {}): Promise<string[]> {
  try {
    await policyOf(files, more)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes.map(({ path, line, message }) => `${path}:${line}: ${message}`)
    throw error
  }
  return []
}

const severityOf = (policy: Policy, id = RULE): string | undefined => policy.rules.find(({ rule }) => rule.id === id)?.rule.severity

test('what the extended file says holds, and may be tightened', async () => {
  const files = { '.readiness.yml': 'version: 1\nextends: [./org.yml]\nrules:\n  repository/readme-missing: error\n', 'org.yml': `version: 1\nprofile: strict\nrules:\n  repository/licence-missing: error\nenv:\n  API_KEY: { secret: true }\n` }
  const policy = await policyOf(files)
  expect(policy.profile).toBe('strict')
  expect(severityOf(policy, 'repository/licence-missing')).toBe('error')
  expect(severityOf(policy, 'repository/readme-missing')).toBe('error')
  expect(policy.declared.env.map(({ key, secret, at }) => [key, secret, at.path])).toEqual([['API_KEY', true, 'org.yml']])
})

test.each([
  ['turning a rule off', `rules:\n  ${RULE}: off\n`, `.readiness.yml:4: ${RULE} is no longer in force; org.yml does not allow that under "may-loosen"`],
  ['a lower severity', `rules:\n  ${RULE}: notice\n`, `.readiness.yml:4: ${RULE} weighs notice instead of error; org.yml does not allow that under "may-loosen"`],
  ['blocking later', `rules:\n  ${RULE}: { blocks-from: 2027-01-01 }\n`, `.readiness.yml:4: ${RULE} blocks from 2027-01-01 only; org.yml does not allow that under "may-loosen"`],
  ['blocking the scheduled run only', `rules:\n  ${RULE}: { blocks: schedule }\n`, `.readiness.yml:4: ${RULE} stops the scheduled run only; org.yml does not allow that under "may-loosen"`],
  ['a gate that never fails', 'gate:\n  fail-on: never\n', '.readiness.yml:4: gate.fail-on is never instead of error; org.yml does not allow that under "may-loosen"'],
  ['another bound of a variable', 'env:\n  WORKERS: { max: 99 }\n', '.readiness.yml:4: env.WORKERS says another max; org.yml does not allow that under "may-loosen"'],
])('loosening is refused: %s', async (_name, own, expected) => {
  const files = { '.readiness.yml': `version: 1\nextends: [./org.yml]\n${own}`, 'org.yml': 'version: 1\nenv:\n  WORKERS: { max: 4 }\n' }
  expect(await mistakes(files)).toEqual([expected])
  const allowed = expected.split(': ')[1]?.split(' ')[0] as string
  expect(await mistakes({ ...files, 'org.yml': `${files['org.yml']}may-loosen: ["${allowed}"]\n` })).toEqual([])
  expect(await mistakes({ ...files, 'org.yml': `${files['org.yml']}may-loosen: ["*"]\n` })).toEqual([])
})

test('a stricter gate, a higher severity and a waiver are no loosening', async () => {
  const own = `version: 1\nextends: [./org.yml]\nrules:\n  container/container-healthcheck: error\ngate:\n  fail-on: notice\nwaivers:\n  - { rule: ${RULE}, reason: r, owner: me, expires: 2027-01-01 }\n`
  expect(await mistakes({ '.readiness.yml': own, 'org.yml': 'version: 1\n' })).toEqual([])
})

test('the shortest term of a waiver counts', async () => {
  const policy = await policyOf({ '.readiness.yml': 'version: 1\nextends: [./org.yml]\nwaiver-limit: 365d\n', 'org.yml': 'version: 1\nwaiver-limit: 30d\n' })
  expect(policy.declared.waiverLimit).toBe(30)
})

test('a profile that is a file is what that file says', async () => {
  expect((await policyOf({ '.readiness.yml': 'version: 1\nprofile: ./my.yml\n', 'my.yml': 'version: 1\nprofile: strict\n' })).profile).toBe('strict')
})

test.each([
  ['a file that is not there', 'extends: [./gone.yml]', '.readiness.yml:2: extends: there is no file ./gone.yml in the repository, or none that can be read'],
  ['a file above the root', 'extends: [../org.yml]', '.readiness.yml:2: extends: there is no file ../org.yml in the repository, or none that can be read'],
  ['something else', 'extends: [acme]', '.readiness.yml:2: extends: read "acme", accepted are a file such as ./policy.yml and OWNER/REPO[/PATH]@REF'],
  ['another repository without the network', 'extends: [acme/policy@v3]', '.readiness.yml:2: extends: acme/policy@v3 lies in another repository, and nothing is fetched here; run it with --online, or as the action'],
  ['itself', 'extends: [./.readiness.yml]', '.readiness.yml:2: extends goes round in a circle: .readiness.yml extends .readiness.yml'],
])('%s is one mistake', async (_name, line, expected) => {
  expect(await mistakes({ '.readiness.yml': `version: 1\n${line}\n` })).toEqual([expected])
})

test('a circle over several files is told where it closes', async () => {
  const files = { '.readiness.yml': 'version: 1\nextends: [./a.yml]\n', 'a.yml': 'version: 1\nextends: [./b.yml]\n', 'b.yml': 'version: 1\nextends: [./a.yml]\n' }
  expect(await mistakes(files)).toEqual(['b.yml:2: extends goes round in a circle: .readiness.yml extends a.yml extends b.yml extends a.yml'])
})

test('a mistake in an extended file is told in that file', async () => {
  expect(await mistakes({ '.readiness.yml': 'version: 1\nextends: [./a.yml]\n', 'a.yml': 'version: 1\nprofil: strict\n' })).toEqual(['a.yml:2: unknown key "profil" (did you mean "profile"?)'])
})

describe('from another repository', () => {
  const remote = (texts: Record<string, string>) => (asked: { owner: string; repository: string; path: string; ref: string }): Promise<string> => {
    const text = texts[`${asked.owner}/${asked.repository}/${asked.path}@${asked.ref}`]
    return text === undefined ? Promise.reject(new Error('Not Found')) : Promise.resolve(text)
  }
  const own = (reference: string): Record<string, string> => ({ '.readiness.yml': `version: 1\nextends: [${reference}]\n` })

  test('its readiness file, or the file that is named', async () => {
    const fetchPolicy = remote({ 'acme/policy/.readiness.yml@v3': 'version: 1\nprofile: strict\n', 'acme/policy/teams/api.yml@main': 'version: 1\nprofile: production\n' })
    expect((await policyOf(own('acme/policy@v3'), { fetchPolicy })).profile).toBe('strict')
    expect((await policyOf(own('acme/policy/teams/api.yml@main'), { fetchPolicy })).profile).toBe('production')
  })

  test('its own files are of the same repository and ref', async () => {
    const fetchPolicy = remote({ 'acme/policy/teams/api.yml@v1': 'version: 1\nextends: [../base.yml]\n', 'acme/policy/base.yml@v1': 'version: 1\nprofile: strict\n' })
    expect((await policyOf(own('acme/policy/teams/api.yml@v1'), { fetchPolicy })).profile).toBe('strict')
  })

  test('one that cannot be had is a mistake, never a pass', async () => {
    expect(await mistakes(own('acme/gone@v1'), { fetchPolicy: remote({}) })).toEqual(['.readiness.yml:2: extends: acme/gone@v1 could not be had (Not Found)'])
  })

  test('its custom rules are not read', async () => {
    const fetchPolicy = remote({ 'acme/policy/.readiness.yml@v3': 'version: 1\ncustom-rules: [rules]\n' })
    expect(await mistakes(own('acme/policy@v3'), { fetchPolicy })).toEqual(['acme/policy/.readiness.yml@v3:2: custom-rules of another repository are not read; keep them in this one'])
  })
})

test('a judgement by an extended policy names the readiness file it began with', async () => {
  const report = await judge(memoryTree({ '.readiness.yml': 'version: 1\nextends: [./org.yml]\n', 'org.yml': 'version: 1\n', Dockerfile: 'FROM x\n' }), options)
  expect(report.policy.source).toBe('.readiness.yml')
})
