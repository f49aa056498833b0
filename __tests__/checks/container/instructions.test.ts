import { found } from './found.ts'

const CASES: readonly (readonly [rule: string, what: string, text: string, lines: readonly number[]])[] = [
  ['port-out-of-range', 'too high, and a range', 'FROM a:1\nEXPOSE 80 65536\nEXPOSE 1-99999/udp\nEXPOSE 90-80\n', [2, 3, 4]],
  ['port-out-of-range', 'on its own line', 'FROM a:1\nEXPOSE 80 \\\n  99999\n', [3]],
  ['port-out-of-range', 'by an argument', 'FROM a:1\nARG P=70000\nEXPOSE $P\n', [3]],
  ['port-out-of-range', 'in a stage that is only built', 'FROM a:1\nEXPOSE 70000\nFROM b:1\n', [2]],
  ['port-out-of-range', 'the ends, ranges, variables', 'FROM a:1\nEXPOSE 0 65535 65530-65535 $P ${P}/tcp\n', []],
  ['stage-alias-duplicate', 'in any case', 'FROM a:1 AS x\nFROM b:1 as X\nFROM c:1 AS x\n', [2, 3]],
  ['stage-alias-duplicate', 'different ones, and none', 'FROM a:1 AS x\nFROM b:1\nFROM c:1\nFROM x AS y\n', []],
  ['stage-name-reserved', 'in any case', 'FROM a:1 AS Context\nFROM b:1 AS scratch\n', [1, 2]],
  ['stage-name-reserved', 'the empty image', 'FROM scratch AS files\n', []],
  ['instruction-order-invalid', 'all but ARG', 'LABEL a=b\nARG V=1\nRUN x\nFROM a:1\n', [1, 3]],
  ['instruction-order-invalid', 'a fragment', 'RUN x\nCMD y\n', []],
  ['cmd-multiple', 'each but the first', 'FROM a:1\nCMD a\ncmd b\nUSER x\nCMD ["c"]\n', [3, 5]],
  ['cmd-multiple', 'one a stage, and one behind ONBUILD', 'FROM a:1 AS x\nCMD a\nFROM x\nONBUILD CMD b\nCMD c\n', []],
  ['cmd-multiple', 'the CMD of HEALTHCHECK', 'FROM a:1\nHEALTHCHECK CMD x\nCMD y\n', []],
  ['entrypoint-multiple', 'each but the first', 'FROM a:1\nENTRYPOINT a\nENTRYPOINT ["b"]\n', [3]],
  ['healthcheck-multiple', 'NONE counts', 'FROM a:1\nHEALTHCHECK NONE\nHEALTHCHECK CMD x\n', [3]],
  ['workdir-relative', 'in any form', 'FROM a:1\nWORKDIR app\nWORKDIR ./x\nWORKDIR "y"\n', [2, 3, 4]],
  ['workdir-relative', 'by an argument', 'FROM a:1\nARG D=app\nWORKDIR $D\n', [3]],
  ['workdir-relative', 'absolute, on Windows, unknown', 'FROM a:1\nWORKDIR /app\nWORKDIR "/a b"\nWORKDIR C:\\app\nWORKDIR $D\nWORKDIR ${D}/x\n', []],
  ['workdir-system-dir', 'at and below', 'FROM a:1\nWORKDIR /etc\nWORKDIR /proc/x\nWORKDIR /usr/bin\n', [2, 3, 4]],
  ['workdir-system-dir', 'beside', 'FROM a:1\nWORKDIR /usr/src/app\nWORKDIR /usr/local/lib\nWORKDIR /etcetera\nWORKDIR /home/etc\n', []],
  ['onbuild-forbidden-trigger', 'in any case', 'FROM a:1\nonbuild from b:1\nONBUILD maintainer x\nONBUILD ONBUILD RUN x\n', [2, 3, 4]],
  ['onbuild-forbidden-trigger', 'allowed ones', 'FROM a:1\nONBUILD RUN x\nONBUILD ARG y\n', []],
  ['env-self-reference', 'with and without braces', 'FROM a:1\nENV A=1 B=$A\nENV C=1 D=${C}/x E="${C:-y}"\n', [2, 3, 3]],
  ['env-self-reference', 'at the line of the reference', 'FROM a:1\nENV A=1 \\\n  B=$A\n', [3]],
  ['env-self-reference', 'twice the same name', 'FROM a:1\nENV P=/a:$P P=/b:$P\n', [2, 2]],
  ['env-self-reference', 'its own old value', 'FROM a:1\nENV PATH=/a:$PATH B=1\n', []],
  ['env-self-reference', 'set before by ENV or ARG', 'FROM a:1\nARG C=1\nENV A=1\nENV A=2 B=$A C=3 D=$C\n', []],
  ['env-self-reference', 'longer names, literal dollar signs', "FROM a:1\nENV A=1 B=$AB C=\\$A D='$A'\n", []],
]

test.each(CASES)('%s: %s', (rule, _what, text, lines) => {
  expect(found(`container/${rule}`, text)).toEqual(lines)
})
