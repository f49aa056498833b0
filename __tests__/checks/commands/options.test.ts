import { isOff, isOn, readArguments } from '../../../src/checks/commands/options.ts'
import { invocation } from './commands.ts'

const SYNTAX = { values: new Set(['-o', '-t', '--output', '--type']) }

/** `name=value` for each option, the operands behind `|`, and whether more options may hide. */
function read(text: string, syntax: Parameters<typeof readArguments>[1] = SYNTAX): string {
  const { options, operands, open } = readArguments(invocation(text).args, syntax)
  const shown = options.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))
  return [...shown, '|', ...operands.map(({ text: word }) => word), ...(open ? ['(open)'] : [])].join(' ')
}

test.each([
  ['a b c', '| b c'],
  ['a -y --yes b', '-y --yes | b'],
  ['a -fqy b', '-f -q -y | b'],
  ['a -o x b', '-o=x | b'],
  ['a -ox b', '-o=x | b'],
  ['a -yo x b', '-y -o=x | b'],
  ['a -yox b', '-y -o=x | b'],
  ['a -q=2 b', '-q=2 | b'],
  ['a --output x b', '--output=x | b'],
  ['a --output=x=y b', '--output=x=y | b'],
  ['a --output', '--output |'],
  ['a -o -y', '-o=-y |'],
  ['a -- -y b', '| -y b'],
  ['a - b', '| - b'],
  ['a "-o" \'x\' b', '-o=x | b'],
  ['a --type=$T b', '--type | b'],
  ['a $B', '| $B (open)'],
  ['a "$@"', '| "$@" (open)'],
  ['a $PACKAGES ${BUILD_DEPS}', '| $PACKAGES ${BUILD_DEPS}'],
  ['a b-$C', '| b-$C'],
  ['a -$FLAGS', '| (open)'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('long options with one dash', () => {
  expect(read('go install -ldflags "-s -w" -tags=x a', { values: new Set(['-ldflags', '-tags']), singleDash: true })).toBe('-ldflags=-s -w -tags=x | install a')
})

test('how settings are spelt', () => {
  expect(['0', 'false', '"No"', 'off', 'never;'].map(isOff)).toEqual([true, true, true, true, true])
  expect(['1', 'true', "'yes'", 'ON'].map(isOn)).toEqual([true, true, true, true])
  expect([undefined, '', '2', 'falsey'].map(isOff)).toEqual([false, false, false, false])
})
