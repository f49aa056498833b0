import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { worded } from '../../../src/rules/finding-text.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import type { DeclaredWaiver } from '../../../src/production/declarations.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const RULES: ReadonlyMap<string, Rule> = new Map(loadRules(workingDirectory('rules')).rules.map((rule) => [rule.id, rule]))
const rule = (id: string): Rule => RULES.get(id) as Rule

const LINE = { path: '.readiness.yml', line: 4, endLine: 4, column: 5 }
const WAIVER: DeclaredWaiver = { rule: 'network/published-ports-minimal', path: undefined, reason: 'The VPN only.', owner: '@acme/platform', expires: '2027-02-01', at: LINE, used: true }

describe('waivers', () => {
  const messageOf = (waiver: Partial<DeclaredWaiver>, limit?: number): string => {
    const project = projectOfFiles({ '.readiness.yml': 'version: 1\n', CODEOWNERS: '* @acme/platform\n' })
    const declared = { ...project.declared, waivers: [{ ...WAIVER, ...waiver }], waiverLimit: limit }
    const { outcomes, state } = evaluate(rule('policy/waivers-in-order'), { ...project, declared })
    const first = outcomes[0]
    return first && state === 'fail' ? worded(rule('policy/waivers-in-order'), first).message : state
  }

  test.each<[string, Partial<DeclaredWaiver>, number | undefined, string]>([
    ['one in order', {}, undefined, 'pass'],
    ['one on its last day', { expires: '2026-11-21' }, undefined, 'pass'],
    ['one whose use is not known', { used: undefined }, undefined, 'pass'],
    ['one beside the code, which has no owner', { owner: undefined }, undefined, 'pass'],
    ['one within the limit', { expires: '2026-12-21' }, 30, 'pass'],
    ['one that expired', { expires: '2026-11-20' }, undefined, 'The waiver of network/published-ports-minimal expired on 2026-11-20 and hides nothing any more'],
    ['one that expired unused', { expires: '2026-11-20', used: false }, undefined, 'The waiver of network/published-ports-minimal expired on 2026-11-20 and hides nothing any more'],
    ['a day that is none', { expires: '2026-02-30' }, undefined, 'The waiver of network/published-ports-minimal does not hold: "2026-02-30" is no day of the calendar'],
    ['no day', { expires: '' }, undefined, 'The waiver of network/published-ports-minimal does not hold: "" is no day of the calendar'],
    ['no reason', { reason: '' }, undefined, 'The waiver of network/published-ports-minimal does not hold: it gives no reason'],
    ['one that hides nothing', { used: false }, undefined, 'The waiver of network/published-ports-minimal hides nothing'],
    ['one beyond the limit', {}, 30, 'The waiver of network/published-ports-minimal holds until 2027-02-01, and waivers are to hold for 30 days at most'],
    ['a stranger', { owner: '@mallory' }, undefined, 'The waiver of network/published-ports-minimal belongs to @mallory, who is nobody that CODEOWNERS knows'],
  ])('%s', (_what, waiver, limit, expected) => expect(messageOf(waiver, limit)).toBe(expected))

  test('none are not applicable', () => {
    expect(evaluate(rule('policy/waivers-in-order'), projectOfFiles({ '.readiness.yml': 'version: 1\n' })).state).toBe('not-applicable')
  })
})

describe('sign-offs', () => {
  const stateOf = (text: string, owners = ''): string[] => {
    const { state, outcomes } = evaluate(rule('release/sign-off'), projectOfFiles({ '.readiness.yml': `version: 1\n${text}`, ...(owners && { CODEOWNERS: owners }) }))
    return [state, ...outcomes.filter((outcome) => outcome.state === 'missing').map((outcome) => `${outcome.at.line} ${worded(rule('release/sign-off'), outcome).message}`)]
  }
  const TWO = 'sign-offs:\n  require: [qa, final]\n  distinct: true\n  given:\n'
  const given = (role: string, by: string, on: string, release = ''): string => `    - { role: ${role}, by: "${by}", on: ${on}${release && `, release: ${release}`} }\n`

  test.each<[string, string, string[]]>([
    ['nothing declared', '', ['not-applicable']],
    ['nothing given', 'sign-offs: { require: [qa, final] }\n', ['missing', '2 qa has not signed off', '2 final has not signed off']],
    ['all given, no release named', `${TWO}${given('qa', '@a', '2026-11-01')}${given('final', '@b', '2026-11-01')}`, ['attested']],
    ['all given for the release', `release: v2\n${TWO}${given('qa', '@a', '2026-11-01', 'v2')}${given('final', '@b', '2026-11-02', 'v2')}`, ['attested']],
    ['given for an earlier release, too', `release: v2\n${TWO}${given('qa', '@a', '2026-10-01', 'v1')}${given('qa', '@a', '2026-11-01', 'v2')}${given('final', '@b', '2026-11-02', 'v2')}`, ['attested']],
    ['another release', `release: v2\n${TWO}${given('qa', '@a', '2026-11-01', 'v1')}${given('final', '@b', '2026-11-02', 'v2')}`, ['missing', '7 qa signed off v1, and v2 goes live']],
    ['no release where one is named', `release: v2\n${TWO}${given('qa', '@a', '2026-11-01')}${given('final', '@b', '2026-11-02', 'v2')}`, ['missing', '7 The sign-off of qa names no release, and v2 goes live']],
    ['one person for both', `${TWO}${given('qa', '@Ann', '2026-11-01')}${given('final', '@ann', '2026-11-02')}`, ['missing', '7 @ann signed off as final and as qa, and each is to be another person']],
    ['the last one too early', `${TWO}${given('qa', '@a', '2026-11-02')}${given('final', '@b', '2026-11-01')}`, ['missing', '7 final signed off on 2026-11-01, before qa did']],
  ])('%s', (_what, text, expected) => expect(stateOf(text)).toEqual(expected))

  test('one person may sign off as both where nothing else is asked for', () => {
    expect(stateOf(`${TWO.replace('true', 'false')}${given('qa', '@a', '2026-11-01')}${given('final', '@a', '2026-11-02')}`)).toEqual(['attested'])
  })

  test('who signs off is known to CODEOWNERS, where there is one', () => {
    expect(stateOf(`${TWO}${given('qa', '@a', '2026-11-01')}${given('final', '@b', '2026-11-02')}`, '* @a\n')).toEqual(['missing', '7 @b, who signed off as final, is nobody that CODEOWNERS knows'])
  })
})
