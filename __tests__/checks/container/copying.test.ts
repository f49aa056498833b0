import { factsOf, fails, found } from './found.ts'

test.each<[string, string, number[]]>([
  ['a file', 'FROM a:1\nCOPY a b /c\n', [2]],
  ['JSON form', 'FROM a:1\nCOPY ["a", "b", "/c"]\n', [2]],
  ['a flag before', 'FROM a:1\nCOPY --chown=1:1 a b c\n', [2]],
  ['over several lines', 'FROM a:1\nCOPY a \\\n  b \\\n  /c\n', [2]],
  ['ADD', 'FROM a:1\nADD a b /c\n', [2]],
  ['an argument', 'FROM a:1\nARG D=/srv\nCOPY a b $D\n', [3]],
  ['heredocs', 'FROM a:1\nCOPY <<a <<b /c\na\nb\n', [2]],
  ['ONBUILD', 'FROM a:1\nONBUILD COPY a b /c\n', [2]],
  ['a folder', 'FROM a:1\nCOPY a b /c/\n', []],
  ['here', 'FROM a:1\nCOPY a b .\nCOPY a b ..\n', []],
  ['a variable with a slash', 'FROM a:1\nCOPY a b $D/\n', []],
  ['a variable', 'FROM a:1\nCOPY a b $D\n', []],
  ['one source', 'FROM a:1\nCOPY a /c\nCOPY *.json /c\n', []],
  ['a folder of Windows', '# escape=`\nFROM a:1\nCOPY a b c:\\app\\\nRUN x\n', []],
])('copy-multi-source-no-slash: %s', (_what, text, lines) => {
  expect(found('container/copy-multi-source-no-slash', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['by name, in another case', 'FROM a:1 AS Build\nCOPY --from=build /a /b\n', [2]],
  ['by number', 'FROM a:1\nFROM b:1\nCOPY --from=1 /a /b\n', [3]],
  ['an earlier stage of the same name', 'FROM a:1 AS x\nFROM b:1 AS x\nCOPY --from=x /a /b\n', []],
  ['an earlier stage', 'FROM a:1 AS x\nFROM b:1\nCOPY --from=x /a /b\nCOPY --from=0 /a /b\n', []],
  ['an image', 'FROM a:1 AS x\nCOPY --from=nginx:1 /a /b\n', []],
])('copy-from-self: %s', (_what, text, lines) => {
  expect(found('container/copy-from-self', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['a name nobody has', 'FROM a:1 AS x\nFROM b:1\nCOPY --from=y /a /b\n', [3]],
  ['a later stage', 'FROM b:1\nCOPY --from=x /a /b\nFROM a:1 AS x\n', [2]],
  ['a number too high', 'FROM b:1\nCOPY --from=3 /a /b\n', [2]],
  ['an image without a tag', 'FROM b:1\nCOPY --from=ghcr.io/acme/tool /a /b\n', [2]],
  ['itself is another rule', 'FROM b:1 AS x\nCOPY --from=x /a /b\n', []],
  ['an image with a tag or digest', `FROM b:1\nCOPY --from=acme/tool:1 /a /b\nCOPY --from=acme/tool@sha256:${'0'.repeat(64)} /a /b\n`, []],
  ['a variable', 'FROM b:1\nCOPY --from=$X /a /b\n', []],
  ['in a fragment', 'COPY --from=x /a /b\n', []],
])('copy-from-unknown-stage: %s', (_what, text, lines) => {
  expect(found('container/copy-from-unknown-stage', text)).toEqual(lines)
})

test('a later stage is told as one', () => {
  expect(factsOf('container/copy-from-unknown-stage', 'FROM b:1\nCOPY --from=x /a /b\nFROM a:1 AS x\n')).toEqual(['(later) x'])
})

test.each(['additional_contexts: { shared: ../shared }', 'additional_contexts: ["shared=../shared"]'])('contexts that compose names are known: %s', (contexts) => {
  const files = { 'api/Dockerfile': 'FROM b:1\nCOPY --from=shared /a /b\n', 'compose.yaml': `services:\n  api:\n    build:\n      context: ./api\n      ${contexts}\n` }
  expect(found('container/copy-from-unknown-stage', files)).toEqual([])
})

test.each<[string, string, number[]]>([
  ['no WORKDIR', 'FROM a:1\nCOPY a b\nCOPY . .\n', [2, 3]],
  ['a WORKDIR behind it', 'FROM a:1\nCOPY a .\nWORKDIR /x\n', [2]],
  ['a WORKDIR of a stage it is not built on', 'FROM a:1 AS x\nWORKDIR /x\nFROM b:1\nCOPY a .\n', [4]],
  ['a WORKDIR', 'FROM a:1\nWORKDIR /x\nCOPY a .\n', []],
  ['a WORKDIR of the stage below', 'FROM a:1 AS x\nWORKDIR /x\nFROM x AS y\nUSER u\nFROM y\nCOPY a .\n', []],
  ['absolute targets', 'FROM a:1\nCOPY a /x\nCOPY ["a", "/x"]\nCOPY a c:/x\n', []],
  ['a variable', 'FROM a:1\nCOPY a $X\nCOPY a ${X}/y\n', []],
])('copy-relative-without-workdir: %s', (_what, text, lines) => {
  expect(found('container/copy-relative-without-workdir', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['all of it', 'FROM a:1 AS x\nFROM scratch\nCOPY --from=x / /\nCOPY --from=x /. /\nCOPY --from=x ["/", "/"]\n', [3, 4, 5]],
  ['a part', 'FROM a:1 AS x\nFROM scratch\nCOPY --from=x /a /\nCOPY --from=x / /rootfs\n', []],
  ['the context', 'FROM a:1\nCOPY / /\n', []],
])('copy-whole-root-from-stage: %s', (_what, text, lines) => {
  expect(found('container/copy-whole-root-from-stage', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['a folder', 'FROM a:1\nADD . /app\n', [2]],
  ['lower case, JSON form, a flag', 'FROM a:1\nadd --chown=1:1 ["a b", "/app/"]\n', [2]],
  ['an archive that ADD does not unpack', 'FROM a:1\nADD app.zip /\nADD app.jar /\n', [2, 3]],
  ['archives', 'FROM a:1\nADD a.tar /\nADD a.tar.gz b.TGZ /\nADD dist/*.tar.xz /\n', []],
  ['URLs and repositories', 'FROM a:1\nADD https://example.com/a /\nADD git@github.com:acme/a.git /\nADD https://github.com/acme/a.git#main /\n', []],
  ['a variable', 'FROM a:1\nADD $A /\nADD ${A}/x.txt /\n', []],
  ['an archive by an argument', 'FROM a:1\nARG A=x.tar.gz\nADD $A /\n', []],
  ['COPY', 'FROM a:1\nCOPY . /app\n', []],
])('add-instead-of-copy: %s', (_what, text, lines) => {
  expect(found('container/add-instead-of-copy', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['a URL', 'FROM a:1\nADD http://example.com/a /\n', [2]],
  ['a URL with variables', 'FROM a:1\nADD https://example.com/a-${V}.tar.gz /\n', [2]],
  ['a URL by an argument', 'FROM a:1\nARG U=https://example.com/a\nADD $U /\n', [3]],
  ['a checksum', `FROM a:1\nADD --checksum=sha256:${'0'.repeat(64)} https://example.com/a /\n`, []],
  ['a repository', 'FROM a:1\nADD https://github.com/acme/a.git#v1 /\n', []],
  ['files', 'FROM a:1\nADD a /\nCOPY b /\n', []],
])('add-remote-fetch: %s', (_what, text, lines) => {
  expect(found('container/add-remote-fetch', text)).toEqual(lines)
})

test.each<[string, string, number[]]>([
  ['a stage that is a whole distribution', 'FROM debian:12 AS x\nFROM a:1\nCOPY --from=x / /\n', [3]],
  ['an image', 'FROM a:1\nCOPY --from=acme/tools:1 / /\n', [2]],
  ['a stage that holds what was put on scratch', 'FROM debian:12 AS b\nFROM scratch AS x\nCOPY --from=b /a /a\nFROM x AS y\nFROM a:1\nCOPY --from=y / /\n', []],
  ['the tools for cross-building', 'FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.5 AS xx\nFROM a:1\nCOPY --from=xx / /\n', []],
  ['... without a stage', 'FROM a:1\nCOPY --from=tonistiigi/xx:1.5 / /\n', []],
  ['a folder', 'FROM debian:12 AS x\nFROM a:1\nCOPY --from=x /usr /usr\n', []],
])('copy-whole-root-from-stage: %s', (_what, text, lines) => {
  expect(found('container/copy-whole-root-from-stage', text)).toEqual(lines)
})

test('relative is relative to the root on scratch', () => {
  expect(found('container/copy-relative-without-workdir', 'FROM a:1 AS b\nFROM scratch\nCOPY --from=b /a bin\nCMD ["/bin"]\n')).toEqual([])
})

test('a WORKDIR that goes on from an absolute one weighs less', () => {
  expect(fails('container/workdir-relative', 'FROM a:1 AS x\nWORKDIR /src\nWORKDIR api\nFROM x\nWORKDIR web\nFROM b:1\nWORKDIR web\n')).toEqual(['3 (joined)', '5 (joined)', '7'])
})
