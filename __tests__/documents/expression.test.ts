import { conditionExpressions, contextsIn, expressionsOf } from '../../src/documents/expression.ts'
import type { Expression, ExpressionNode } from '../../src/documents/expression.ts'
import { readYaml } from '../../src/documents/located-yaml.ts'
import type { YamlScalar } from '../../src/documents/yaml-node.ts'
import { nodeAt } from '../../src/documents/yaml-node.ts'
import { truthOf } from '../../src/production/condition.ts'
import { fileText } from '../../src/tree/source-text.ts'

function scalar(text: string): YamlScalar {
  return nodeAt(readYaml(fileText('a.yml', text)).roots[0], 'a') as YamlScalar
}

function condition(text: string): Expression {
  return conditionExpressions(scalar(`a: ${JSON.stringify(text)}\n`))[0] as Expression
}

function shown(node: ExpressionNode): string {
  switch (node.kind) {
    case 'literal':
      return JSON.stringify(node.value)
    case 'context':
      return node.name
    case 'property':
      return `${shown(node.object)}.${node.name}`
    case 'index':
      return `${shown(node.object)}[${shown(node.index)}]`
    case 'filter':
      return `${shown(node.object)}.*`
    case 'call':
      return `${node.name}(${node.args.map(shown).join(', ')})`
    case 'not':
      return `(! ${shown(node.operand)})`
    case 'and':
    case 'or':
      return `(${node.kind} ${shown(node.left)} ${shown(node.right)})`
    case 'compare':
      return `(${node.operator} ${shown(node.left)} ${shown(node.right)})`
  }
}

test.each([
  ["github.ref == 'refs/heads/main'", '(== github.ref "refs/heads/main")'],
  ['a || b && !c', '(or a (and b (! c)))'],
  ['(a || b) && c', '(and (or a b) c)'],
  ["matrix['os'].x[0].*.name", 'matrix["os"].x[0].*.name'],
  ["format('it''s {0}', -1.5e3)", 'format("it\'s {0}", -1500)'],
  ['github.event.pull-request.true', 'github.event.pull-request.true'],
  ['1 < 2 == true', '(== (< 1 2) true)'],
  ['0xff != null', '(!= 255 null)'],
  ['always()', 'always()'],
])('%s', (text, expected) => expect(shown(condition(text).tree as ExpressionNode)).toBe(expected))

test.each([
  ['', 0, undefined],
  ['a b', 0, '"b" is unexpected'],
  ["'open", 0, 'not closed'],
  ['a == "x"', 0, 'single quotes'],
  ['(a', 0, '")" is expected'],
  ['a.', 0, 'property name'],
  ['contains(a,)', 0, 'a value is expected'],
  ['a = b', 0, 'not allowed'],
  [`${'('.repeat(60)}a${')'.repeat(60)}`, 0, 'nested deeper'],
  ['!'.repeat(100_000) + 'a', 0, 'longer than'],
])('%j is no expression', (text, _line, message) => {
  if (message === undefined) expect(conditionExpressions(scalar(`a: ${JSON.stringify(text)}\n`))).toEqual([])
  else expect(condition(text).error?.message).toContain(message)
})

test('expressions know their lines inside a block', () => {
  const found = expressionsOf(scalar('a: |\n  one ${{ x }}\n  two ${{ y.z }} and ${{ w }}\n'))
  expect(found.map(({ text, at, alone }) => [text.trim(), at.line, at.column, alone])).toEqual([
    ['x', 2, 7, false],
    ['y.z', 3, 7, false],
    ['w', 3, 22, false],
  ])
  expect(found[1]?.locate(found[1].tree as ExpressionNode)).toMatchObject({ line: 3, column: 11 })
})

test('braces in a quoted text do not end an expression', () => {
  expect(expressionsOf(scalar("a: ${{ format('}}') }}!\n")).map(({ text, error }) => [text, error])).toEqual([[" format('}}') ", undefined]])
})

test.each([
  ['contains(github.event.issue.labels.*.name, inputs.label)', ['github.event.issue.labels.*.name', 'inputs.label']],
  ["secrets[format('X_{0}', matrix.env)]", ['secrets.?', 'matrix.env']],
  ["fromJSON(needs.a.outputs.x).y['z']", ['needs.a.outputs.x']],
])('the contexts of %s', (text, expected) => {
  expect([...contextsIn(condition(text).tree as ExpressionNode)].map(({ path }) => path.map((step) => step ?? '?').join('.'))).toEqual(expected)
})

test.each([
  ['false && github.x', false],
  ['github.x && false', false],
  ["github.event_name == 'PUSH'", true],
  ["github.event_name != 'push' || github.x", undefined],
  ["contains('abc', 'B')", true],
  ["1 == '1'", true],
  ["'' == 0", true],
  ['null', false],
  ['!github.x', undefined],
  ['failure()', undefined],
])('%s comes out %s', (text, expected) => expect(truthOf(condition(text).tree as ExpressionNode, { 'github.event_name': 'push' })).toBe(expected))

test('a long chain of operators is read without running out of stack', () => {
  const tree = condition(`a${' && a'.repeat(4000)}`).tree as ExpressionNode
  expect(truthOf(tree, { a: true })).toBe(true)
})
