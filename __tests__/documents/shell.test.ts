import { invocationOf } from '../../src/documents/invocation.ts'
import { parseShell } from '../../src/documents/shell.ts'
import type { ShellCommand } from '../../src/documents/shell.ts'
import { fileText } from '../../src/tree/source-text.ts'

function commandsOf(text: string, mode = { errexit: true, pipefail: false }): readonly ShellCommand[] {
  return parseShell(fileText('x.sh', text), mode).commands
}

/** `line:column name words`, an unknowable word as written behind `?`. */
function shown(text: string): string[] {
  return commandsOf(text).map(({ nameAt, name, args }) => [`${nameAt.line}:${nameAt.column}`, name ?? '?', ...args.map((arg) => arg.value ?? `?${arg.text}`)].join(' '))
}

test.each<[string, string, string[]]>([
  ['a list', 'a && b; c', ['1:1 a', '1:6 b', '1:9 c']],
  ['line continuations', 'apt-get \\\n  install \\\n  x && \\\n  y', ['1:1 apt-get install x', '4:3 y']],
  ['quotes', `a 'b c' "d e" f\\ g $'h\\n'`, ['1:1 a b c d e f g h\n']],
  ['expansions', 'a $B "${C}d" e$(f) *.g', ['1:1 a ?$B ?"${C}d" ?e$(f) *.g', '1:17 f']],
  ['paths', '/usr/bin/apt-get update', ['1:1 apt-get update']],
  ['assignments', 'A=1 b C=2', ['1:5 b C=2']],
  ['control flow', 'if a; then b; elif c; then d; else e; fi; while f; do g; done; for h in i; do j; done', ['1:4 a', '1:12 b', '1:20 c', '1:28 d', '1:36 e', '1:49 f', '1:55 g', '1:79 j']],
  ['functions, groups, cases', 'f() { a; }; (b); { c; }; case $d in e) g;; esac', ['1:7 a', '1:14 b', '1:20 c', '1:40 g']],
  ['substitutions', 'a "$(b | c)" <(d) `e`', ['1:1 a ?"$(b | c)" ?<(d) ?`e`', '1:6 b', '1:10 c', '1:16 d', '1:20 e']],
  ['a script in quotes', `bash -c 'a; b' && c`, ['1:1 bash -c a; b', '1:10 a', '1:13 b', '1:19 c']],
  ['a script over lines', 'sh -ec "a \\"b\\" \\\n  $C\n  d" e', ['1:1 sh -ec ?"a \\"b\\" \\\n  $C\n  d" e', '1:9 a b ?$C', '3:3 d']],
  ['a script given to a user', "su - app -c 'a b'", ['1:1 su - app -c a b', '1:14 a b']],
  ['a script in a script', `sh -c "bash -c 'a'"`, [`1:1 sh -c bash -c 'a'`, '1:8 bash -c a', '1:17 a']],
  ['a script in a here-document', 'bash <<EOF\na\nb $C\nEOF\nd', ['1:1 bash', '2:1 a', '3:1 b ?$C', '5:1 d']],
  ['a script file is not looked into', 'bash x.sh -c "a"', ['1:1 bash x.sh -c a']],
  ['an expansion of the outer shell', 'sh -c "a $(b) c"', ['1:1 sh -c ?"a $(b) c"', '1:8 a ?${_} c', '1:12 b']],
  ['nothing', '', []],
  ['comments', '# a\nb # c', ['2:1 b']],
])('%s', (_what, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test.each<[string, { errexit: boolean; pipefail: boolean }, Record<string, string | undefined>]>([
  ['a || true; b', { errexit: true, pipefail: false }, { a: 'or-true', b: undefined }],
  ['a && b || echo no', { errexit: true, pipefail: false }, { a: 'or-true', b: 'or-true' }],
  ['a || exit 1', { errexit: true, pipefail: false }, { a: undefined }],
  ['a; b', { errexit: false, pipefail: false }, { a: 'ignored-status', b: undefined }],
  ['set -e; a; b', { errexit: false, pipefail: false }, { a: undefined, b: undefined }],
  ['set +e\na\nset -e\nb\nc', { errexit: true, pipefail: false }, { a: 'ignored-status', b: undefined }],
  ['(set +e; a; true); b; c', { errexit: true, pipefail: false }, { a: 'ignored-status', b: undefined }],
  ['a &\nb', { errexit: true, pipefail: false }, { a: 'background', b: undefined }],
  ['if a; then b; fi', { errexit: true, pipefail: false }, { a: 'condition', b: undefined }],
  ['! a', { errexit: true, pipefail: false }, { a: 'condition' }],
  ['a | b', { errexit: true, pipefail: false }, { a: 'pipe', b: undefined }],
  ['set -o pipefail; a | b', { errexit: true, pipefail: false }, { a: undefined, b: undefined }],
  ['a | b', { errexit: true, pipefail: true }, { a: undefined }],
  ['bash -c "a" || true', { errexit: true, pipefail: false }, { bash: 'or-true', a: 'or-true' }],
])('%j in %j: what failures count', (text, mode, expected) => {
  const commands = commandsOf(text, mode)
  for (const [name, neutered] of Object.entries(expected)) expect([name, commands.find((command) => command.name === name)?.neutered]).toEqual([name, neutered])
})

test('pipelines and what runs on failure', () => {
  const [a, b] = commandsOf('a | b || c && d')
  expect(a?.pipeline.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(b?.onFailure.map(({ name }) => name)).toEqual(['c'])
  expect(commandsOf('a | while read x; do b; done')[0]?.pipeline.map(({ name }) => name)).toEqual(['a', 'read', 'b'])
})

test('commands know what they stand in', () => {
  const within = (text: string, name: string): string | undefined => {
    const command = commandsOf(text).find((candidate) => candidate.name === name)
    return command?.within && `${command.within.by} of ${command.within.command.name}`
  }
  expect(within('a $(b)', 'b')).toBe('substitution of a')
  expect(within('a <(b)', 'b')).toBe('process of a')
  expect(within('sh -c "b"', 'b')).toBe('script of sh')
  expect(within('a=$(b)', 'b')).toBe('substitution of ')
  expect(within('a; b', 'b')).toBeUndefined()
})

test.each<[string, string]>([
  ['sudo -E -u root apt-get update', 'sudo > apt-get update'],
  ['sudo A=1 -- apt-get update', 'sudo > apt-get update'],
  ['env -i A=1 B=2 apt-get update', 'env > apt-get update'],
  ['exec gosu app nice -n 5 node x.js', 'exec > gosu > nice > node x.js'],
  ['xargs -r -n 1 apt-get install', 'xargs > apt-get install'],
  ['timeout -k 5 10s curl x', 'timeout > curl x'],
  ['time -p nohup curl x', 'nohup > curl x'],
  ['command -v curl', 'command -v curl'],
  ['sudo', 'sudo'],
  ['sudo $COMMAND x', 'sudo > ? x'],
  ['busybox wget x', 'busybox > wget x'],
])('%j runs %j', (text, expected) => {
  const [command] = commandsOf(text)
  const { program, wrappers, args } = invocationOf(command as ShellCommand)
  expect([...wrappers, [program ?? '?', ...args.map(({ text: word }) => word)].join(' ')].join(' > ')).toBe(expected)
})

test('what cannot be parsed is an error at its place, the rest stays', () => {
  const { errors, commands } = parseShell(fileText('x.sh', 'a\nif b; then\n'), { errexit: true, pipefail: false })
  expect(errors[0]?.at.line).toBe(2)
  expect(commands.map(({ name }) => name)).toEqual(['a', 'b'])
})

test.each([
  ['deep groups', '('.repeat(5000)],
  ['deep substitutions', '$('.repeat(5000)],
  ['nested scripts', `sh -c "${'sh -c '.repeat(2000)}"`],
  ['a long list', 'a && '.repeat(20_000) + 'b'],
  ['a long pipe', 'a | '.repeat(20_000) + 'b'],
  ['long alternatives', 'a || '.repeat(20_000) + 'b'],
  ['many commands', 'a;'.repeat(50_000)],
  ['a long word', `a ${'x'.repeat(500_000)}`],
  ['escapes', `sh -c "${'\\"'.repeat(100_000)}"`],
  ['loose ends', '"${`$((<<'],
])('hostile input is read to its end: %s', (_what, text) => {
  commandsOf(text)
})

test.each([
  ['here-documents', `a\ncat ${'<<a '.repeat(50_000)}`, 2],
  ['here-documents over lines', 'cat <<a\n'.repeat(50_000), 1001],
  ['length', 'a\n'.repeat(600_000), 1],
  ['nesting with brackets', `a\nb\n${'$('.repeat(50_000)}`, 3],
  ['nesting in quotes', `echo ${'"${a:-'.repeat(50_000)}`, 1],
  ['nesting of functions', 'f() '.repeat(50_000), 1],
  ['nesting of words', 'coproc '.repeat(50_000), 1],
])('a script that is too much is an error and not read: %s', (_what, text, line) => {
  const { commands, errors } = parseShell(fileText('x.sh', text), { errexit: true, pipefail: false })
  expect(commands).toEqual([])
  expect(errors.map(({ at }) => at.line)).toEqual([line])
})

test('long scripts and many here-documents are read', () => {
  expect(commandsOf('cat <<a >b\n$(\na\n'.repeat(150))).toHaveLength(150)
  expect(commandsOf('echo "$(a "${B}")"\n'.repeat(5000))).toHaveLength(10_000)
  expect(commandsOf('cat <<<"$A"\n'.repeat(3000))).toHaveLength(3000)
})
