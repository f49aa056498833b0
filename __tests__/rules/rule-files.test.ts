import { loadRules } from '../../src/rules/load-rules.ts'
import { verifyExamples } from '../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const { rules, problems } = loadRules(workingDirectory('rules'))

test('every rule file is valid', () => {
  expect(problems.map(({ path, line, message }) => `rules/${path}:${line} ${message}`)).toEqual([])
  expect(rules.length).toBeGreaterThan(0)
})

test.each(rules.map((rule) => [rule.id, rule] as const))('%s does what its examples show', (_id, rule) => {
  expect(rule.examples.some((example) => example.bad)).toBe(true)
  expect(rule.examples.some((example) => example.good)).toBe(true)
  expect(verifyExamples(rule, rules)).toEqual([])
})

test('no two rules have the same title', () => {
  const titles = rules.map((rule) => rule.title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test('no sentence was cut by a YAML comment: backticks and brackets come in pairs', () => {
  const uneven = (text: string): boolean => (text.match(/`/g) ?? []).length % 2 === 1
  const texts = rules.flatMap((rule) => [rule.title, rule.message, rule.why, rule.fix, ...Object.values(rule.variants).flatMap(({ message, fix }) => [message ?? '', fix ?? ''])].map((text) => ({ id: rule.id, text })))
  expect(texts.filter(({ text }) => uneven(text)).map(({ id, text }) => `${id}: ${text}`)).toEqual([])
})
