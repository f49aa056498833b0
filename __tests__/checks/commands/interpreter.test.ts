import { executionOf } from '../../../src/checks/commands/interpreter.ts'
import { invocation } from './commands.ts'

test.each([
  ['sh', 'input'],
  ['bash -', 'input'],
  ['bash -s -- --yes', 'input'],
  ['sh -x', 'input'],
  ['bash -eo pipefail', 'input'],
  ['python3', 'input'],
  ['python3 -u -', 'input'],
  ['php -- --quiet', 'input'],
  ['sudo -E bash -', 'input'],
  ['sh x.sh a', 'file x.sh'],
  ['bash -e x.sh', 'file x.sh'],
  ['bash -o pipefail x.sh', 'file x.sh'],
  ['python3.12 -W ignore x.py', 'file x.py'],
  ['. ./env', 'file ./env'],
  ['source env', 'file env'],
  ['bash -c "a b"', 'text "a b"'],
  ['bash -lc a', 'text a'],
  ['python3 -c "import a"', 'text "import a"'],
  ['node -e 1', 'text 1'],
  ['eval "$A"', 'text "$A"'],
  ['python3 -m pip', undefined],
  ['node --version', undefined],
  ['bash --version', undefined],
  ["perl -ne 'print'", undefined],
  ['curl x', undefined],
  ['$SHELL x', undefined],
])('%s executes %s', (text, expected) => {
  const execution = executionOf(invocation(text))
  expect(execution && [execution.of, ...(execution.of === 'input' ? [] : [execution.word.text])].join(' ')).toBe(expected)
})
