import { parseDockerfile } from '../../src/documents/dockerfile.ts'
import type { Dockerfile, Instruction } from '../../src/documents/dockerfile.ts'
import { fileText } from '../../src/tree/source-text.ts'

function parsed(...lines: readonly string[]): Dockerfile {
  const { content } = parseDockerfile(fileText('Dockerfile', lines.join('\n')))
  if (!content) throw new Error('nothing could be used')
  return content
}

function problems(text: string): string[] {
  return parseDockerfile(fileText('Dockerfile', text)).problems.map(({ line, message }) => `${line}: ${message}`)
}

/** `KEYWORD line-endLine: what it says`. */
function shown(instruction: Instruction): string {
  const { at, keyword } = instruction
  const place = `${instruction.onbuild ? 'ONBUILD ' : ''}${keyword} ${at.line}-${at.endLine}`
  switch (keyword) {
    case 'FROM':
      return `${place}: ${instruction.image}${instruction.alias === undefined ? '' : ` as ${instruction.alias}`}`
    case 'COPY':
    case 'ADD':
      return `${place}: ${instruction.sources.map(({ text }) => text).join(' ')} -> ${instruction.target?.text}`
    case 'ENV':
    case 'ARG':
    case 'LABEL':
      return `${place}: ${instruction.entries.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join(' | ')}`
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return `${place}: ${instruction.exec ? JSON.stringify(instruction.exec) : instruction.arguments.text}`
    default:
      return `${place}: ${instruction.words.map(({ text }) => text).join(' | ')}`
  }
}

/** `line:column name arguments` of every command in the file. */
function commands(file: Dockerfile): string[] {
  return file.instructions.flatMap((instruction) =>
    'script' in instruction && instruction.script
      ? instruction.script.commands.map(({ at, name, args }) => [`${at.line}:${at.column}`, name, ...args.map(({ value, text }) => value ?? text)].join(' '))
      : [],
  )
}

test.each<[string, string[], string[]]>([
  ['keywords in any case', ['from alpine as Build', 'run ls'], ['FROM 1-1: alpine as Build', 'RUN 2-2: ls']],
  ['a missing final line end and carriage returns', ['FROM alpine\r', 'RUN ls \\\r', '  -l\r'], ['FROM 1-1: alpine', 'RUN 2-3: ls   -l']],
  ['a byte order mark', ['\uFEFFFROM alpine'], ['FROM 1-1: alpine']],
  ['comments and empty lines between continuation lines', ['FROM a', 'RUN one \\', '# why', '', '   # more', ' && two', 'USER x'], ['FROM 1-1: a', 'RUN 2-6: one  && two', 'USER 7-7: x']],
  ['an escaped escape continues nothing', ['FROM a', 'RUN echo \\\\', 'USER x'], ['FROM 1-1: a', 'RUN 2-2: echo \\\\', 'USER 3-3: x']],
  ['blanks behind the continuation mark', ['FROM a', 'RUN one \\  ', 'two'], ['FROM 1-1: a', 'RUN 2-3: one two']],
  ['a continuation mark on the last line', ['FROM a', 'RUN one \\'], ['FROM 1-1: a', 'RUN 2-2: one']],
  ['another escape character', ['# syntax=docker/dockerfile:1', '# escape=`', 'FROM a', 'COPY a `', '  c:\\app\\'], ['FROM 3-3: a', 'COPY 4-5: a -> c:\\app\\']],
  ['an escape directive behind an instruction is a comment', ['FROM a', '# escape=`', 'RUN x \\', ' y'], ['FROM 1-1: a', 'RUN 3-4: x  y']],
  ['ENV in both forms', ['FROM a', 'ENV a=b c="d e" f=g\\ h', 'ENV a b  c'], ['FROM 1-1: a', 'ENV 2-2: a=b | c=d e | f=g h', 'ENV 3-3: a=b  c']],
  ['ENV over several lines', ['FROM a', 'ENV A=1 \\', '    B=2'], ['FROM 1-1: a', 'ENV 2-3: A=1 | B=2']],
  ['ARG', ['ARG V=1 W', 'FROM a:$V'], ['ARG 1-1: V=1 | W', 'FROM 2-2: a:$V']],
  ['a literal dollar sign', ['FROM a', "ENV A='$B' C=\\$D E=\"$F\""], ['FROM 1-1: a', 'ENV 2-2: A=\\$B | C=\\$D | E=$F']],
  ['COPY in JSON form', ['FROM a', 'COPY ["a b", "c"  ,"/d e/"]'], ['FROM 1-1: a', 'COPY 2-2: a b c -> /d e/']],
  ['COPY with quotes', ['FROM a', 'COPY "a" b /c/'], ['FROM 1-1: a', 'COPY 2-2: a b -> /c/']],
  ['exec form needs exact JSON', ['FROM a', "CMD ['node', 'a.js']", 'CMD ["node", "a  b.js"]', 'CMD []'], ['FROM 1-1: a', "CMD 2-2: ['node', 'a.js']", 'CMD 3-3: ["node","a  b.js"]', 'CMD 4-4: []']],
  ['exec form over several lines', ['FROM a', 'CMD ["node", \\', '  "a.js"]'], ['FROM 1-1: a', 'CMD 2-3: ["node","a.js"]']],
  ['HEALTHCHECK', ['FROM a', 'HEALTHCHECK --interval=5s CMD ["x"]', 'healthcheck none'], ['FROM 1-1: a', 'HEALTHCHECK 2-2: ["x"]', 'HEALTHCHECK 3-3: none']],
  ['ONBUILD', ['FROM a', 'ONBUILD RUN ls', 'ONBUILD ONBUILD RUN ls', 'ONBUILD FROM b'], ['FROM 1-1: a', 'ONBUILD RUN 2-2: ls', 'ONBUILD ONBUILD 3-3: RUN | ls', 'ONBUILD FROM 4-4: b']],
  ['USER, WORKDIR, EXPOSE, VOLUME', ['FROM a', 'USER "app"', 'WORKDIR /a b', 'EXPOSE 80 443/tcp', 'VOLUME ["/a", "/b"]'], ['FROM 1-1: a', 'USER 2-2: app', 'WORKDIR 3-3: /a b', 'EXPOSE 4-4: 80 | 443/tcp', 'VOLUME 5-5: /a | /b']],
  ['heredocs of COPY', ['FROM a', 'COPY <<one <<-"two" /x/', 'USER root', 'one', '\tFROM b', '\ttwo', 'USER x'], ['FROM 1-1: a', 'COPY 2-6: <<one <<-two -> /x/', 'USER 7-7: x']],
  ['no heredoc: a shift, a here-string, an instruction that takes none', ['FROM a', 'RUN echo $((1<<2))', 'RUN cat <<<x', 'CMD cat <<EOF'], ['FROM 1-1: a', 'RUN 2-2: echo $((1<<2))', 'RUN 3-3: cat <<<x', 'CMD 4-4: cat <<EOF']],
])('reads %s', (_what, lines, expected) => {
  expect(parsed(...lines).instructions.map(shown)).toEqual(expected)
})

test.each<[string, string[], string[]]>([
  ['shell form', ['FROM a', 'RUN apt-get update && \\', '  # all of it', '  apt-get install -y \\', '    curl'], ['2:5 apt-get update', '4:3 apt-get install -y curl']],
  ['a comment that swallows the rest of the joined line', ['FROM a', 'RUN one # and \\', '  && two'], ['2:5 one']],
  ['a word over two lines', ['FROM a', 'RUN apt-\\', 'get update'], ['2:5 apt-get update']],
  ['carriage returns', ['FROM a', 'RUN one && \\\r', '  two\r', ''], ['2:5 one', '3:3 two']],
  ['backtick escapes', ['# escape=`', 'FROM a', 'RUN one && `', '  two'], ['3:5 one', '4:3 two']],
  ['flags', ['FROM a', 'RUN --mount=type=cache,target=/root/.cache --network=none \\', ' pip install x'], ['3:2 pip install x']],
  ['a heredoc', ['FROM a', 'RUN <<EOF', 'one', '  two 2', 'EOF'], ['3:1 one', '4:3 two 2']],
  ['a heredoc with tabs and carriage returns', ['FROM a\r', 'RUN <<-EOF\r', '\tone\r', '\tEOF\r', 'RUN two\r'], ['3:2 one', '5:5 two']],
  ['a heredoc given to a shell', ['FROM a', 'RUN bash -e <<EOF', 'one', 'EOF'], ['3:1 one']],
  ['a heredoc with a shebang', ['FROM a', 'RUN <<EOF', '#!/usr/bin/env bash', 'one', 'EOF', 'RUN <<EOF', '#!/usr/bin/env python3', 'import os', 'EOF'], ['4:1 one']],
  ['a heredoc that another program reads', ['FROM a', 'RUN python3 <<EOF && two', 'import os', 'EOF', 'RUN three'], ['2:5 python3', '2:22 two', '5:5 three']],
  ['exec form of a shell', ['FROM a', 'CMD ["/bin/bash", "-o", "pipefail", "-c", "one \\"x\\" | two"]'], ['2:44 one x', '2:56 two']],
  ['exec form of a program', ['FROM a', 'CMD ["node", "-c", "x"]'], []],
  ['no POSIX shell', ['FROM a', 'SHELL ["powershell", "-Command"]', 'RUN Get-Item | Foo', 'FROM b', 'RUN one'], ['5:5 one']],
  ['a stage that inherits a SHELL', ['FROM a AS Base', 'SHELL ["pwsh", "-Command"]', 'FROM base', 'RUN Get-Item'], []],
  ['a Windows image', ['FROM mcr.microsoft.com/windows/servercore:ltsc2022', 'RUN dir'], []],
  ['HEALTHCHECK', ['FROM a', 'HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1'], ['2:31 curl -f http://localhost/', '2:60 exit 1']],
])('finds the commands of %s', (_what, lines, expected) => {
  expect(commands(parsed(...lines))).toEqual(expected)
})

test('pipefail and errexit follow SHELL', () => {
  const file = parsed('FROM a', 'RUN z; x | y', 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]', 'RUN z; x | y')
  const states = file.instructions.flatMap((instruction) => ('script' in instruction ? [instruction.script?.commands.map(({ neutered }) => neutered)] : []))
  expect(states).toEqual([['ignored-status', 'pipe', undefined], [undefined, undefined, undefined]])
})

test('stages', () => {
  const file = parsed('ARG V=1', 'FROM a:$V AS Build', 'RUN x', 'FROM build', 'COPY --from=build --chown=1:1 /a /b', 'USER x')
  expect(file.globals.map(shown)).toEqual(['ARG 1-1: V=1'])
  expect(file.stages.map(({ index, name, from, instructions }) => [index, name, from?.at.line, instructions.map(shown)])).toEqual([
    [0, 'build', 2, ['RUN 3-3: x']],
    [1, undefined, 4, ['COPY 5-5: /a -> /b', 'USER 6-6: x']],
  ])
  expect(file.stages[1]?.instructions[0]).toMatchObject({ from: 'build', flags: [{ name: 'from', at: { column: 6 } }, { name: 'chown', value: '1:1', at: { column: 19 } }] })
})

test('a fragment without FROM is one stage', () => {
  expect(parsed('RUN x', 'USER y').stages).toMatchObject([{ index: 0, from: undefined, instructions: [{ keyword: 'RUN' }, { keyword: 'USER' }] }])
})

test('a heredoc of COPY keeps its contents', () => {
  const [, copy] = parsed('FROM a', 'COPY <<-EOF /x', '\tone', '\t', '\tEOF').instructions
  expect(copy).toMatchObject({ heredocs: ['one\n\n'] })
})

test('places are exact', () => {
  const [from, copy, env] = parsed('FROM  --platform=linux/amd64 alpine:3 AS x', 'COPY a \\', '  "b" /c/', 'ENV A=1 \\', '  B="2 3"').instructions
  expect(from).toMatchObject({ imageAt: { line: 1, column: 30 } })
  expect(copy).toMatchObject({ sources: [{ at: { line: 2, column: 6 } }, { at: { line: 3, column: 3 } }], target: { at: { line: 3, column: 7 } } })
  expect(env).toMatchObject({ entries: [{ at: { line: 4, column: 5 } }, { at: { line: 5, column: 3, endLine: 5 } }] })
})

test.each([
  ['', '1: this Dockerfile has no instructions, so there is nothing to build'],
  ['# only\n\n', '1: this Dockerfile has no instructions, so there is nothing to build'],
  ['FROM a\nINSTALL x\n', '2: "INSTALL" is not an instruction Docker knows'],
  ['FROM a\nONBUILD frobnicate x\n', '2: "FROBNICATE" is not an instruction Docker knows'],
  ['FROM a\n\\\n', '2: there is nothing here to continue'],
  ['FROM a\n\nFROM\n', '3: FROM names no image'],
  ['FROM a b\n', '1: FROM takes an image, and at most `AS` with a name behind it'],
  ['FROM a\nCOPY x\n', '2: COPY needs at least one source and a target'],
  ['FROM a\nENV X\n', '2: ENV gives "X" no value: write X=value'],
  ['FROM a\nENV A=1 B\n', '2: ENV gives "B" no value: write B=value'],
  ['FROM a\nUSER\n', '2: USER has no arguments'],
  ['FROM a\nHEALTHCHECK curl x\n', '2: HEALTHCHECK is followed by CMD and a command, or by NONE'],
  ['FROM a\nSHELL /bin/bash -c\n', '2: SHELL takes a JSON array of words, as in `SHELL ["/bin/bash", "-c"]`'],
  ['FROM a\nRUN <<EOF\nls\n', '2: the here-document is never closed: there is no line "EOF" below'],
])('%j is a problem', (text, expected) => {
  expect(problems(text)).toEqual([expected])
})

test('the rest of a file with a problem stays usable', () => {
  expect(parsed('FROM a', 'INSTALL x', 'USER y').instructions.map(shown)).toEqual(['FROM 1-1: a', 'UNKNOWN 2-2: x', 'USER 3-3: y'])
})

test.each([
  ['lines', `FROM a\n${'RUN apt-get install -y x\n'.repeat(12000)}`],
  ['continuation lines', `FROM a\nRUN x${' \\\n  && apt-get install -y x'.repeat(12000)}`],
  ['comments in one instruction', `FROM a\nRUN x \\\n${'# why\n'.repeat(50000)} y`],
  ['stages', 'FROM a AS b\n'.repeat(25000)],
  ['open heredocs', `FROM a\n${'RUN <<EOF\n'.repeat(30000)}`],
  ['quotes never closed', `FROM a\n${'ENV A="\\\n'.repeat(30000)}`],
])('300 KB of %s are read to their end', (_what, text) => {
  parseDockerfile(fileText('Dockerfile', text))
})
