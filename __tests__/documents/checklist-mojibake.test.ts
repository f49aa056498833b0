import { parseChecklist } from '../../src/documents/checklist.ts'
import type { Checklist } from '../../src/documents/checklist.ts'
import { repairMojibake } from '../../src/documents/checklist-mojibake.ts'
import { fileText } from '../../src/tree/source-text.ts'

const read = (text: string): Checklist => parseChecklist(fileText('READINESS.md', text)).content as Checklist
/** UTF-8 read as one of the two encodings of Windows, undefined bytes dropped or kept. */
const misread = (text: string, encoding: 'windows-1252' | 'windows-1254', undefinedBytes: 'dropped' | 'kept'): string => {
  const read = new TextDecoder(encoding).decode(new TextEncoder().encode(text))
  return undefinedBytes === 'kept' ? read : read.replace(/[\u0081\u008d\u008e\u008f\u0090\u009d\u009e]/g, '')
}

describe.each(['windows-1252', 'windows-1254'] as const)('UTF-8 read as %s', (encoding) => {
  test.each(['✅ done', '❌ missing', '⚠️ partly', '🔴 🟡 🟢', '☐ open ☑ ticked', 'HTTP → HTTPS', '├── a', 'it’s “quoted” – and … dashed —', 'naïve café, Größe', '🚀 launch'])('%s', (text) => {
    expect(repairMojibake(misread(text, encoding, 'kept'))).toBe(text)
    expect(repairMojibake(misread(text, encoding, 'dropped'))).toBe(text)
  })

  test.each(['✅ done', '❌ missing', 'it’s', '🔴 now'])('twice: %s', (text) => {
    expect(repairMojibake(misread(misread(text, encoding, 'kept'), encoding, 'kept'))).toBe(text)
  })
})

test.each(['plain', 'Ärger über Größe, “Spaß“', '«\u00a0été\u00a0» à la carte', 'SÃO PAULO', 'Âge, île, maïs', 'dağ başı ğ', '20 °C, £5 – €6', '日本語 ✅', '≤ 5 ms'])('%s is meant as it stands', (text) => expect(repairMojibake(text)).toBe(text))

test('signs and headings are read as they were meant, at their places in the file', () => {
  const text = misread('# État\n\n## ✅ Done\n\n### Base\n\n- ✅ Migrations run in a job\n  - ❌ No seed → no demo\n\n## 🔴 Gaps\n\n**Status**: ⚠️ Only staging\n', 'windows-1254', 'dropped')
  const { items, repaired } = read(text)
  expect(repaired).toBe(true)
  expect(items.map(({ at, mark, text: words, headings }) => [at.line, at.column, mark, words, headings.join(' > ')])).toEqual([
    [7, 1, 'done', 'Migrations run in a job', '✅ Done > Base'],
    [8, 3, 'missing', 'No seed → no demo', '✅ Done > Base'],
    [12, 1, 'partial', 'Status: Only staging', '🔴 Gaps'],
  ])
})

test('a text that is meant as it stands is not repaired', () => expect(read('- ✅ Größe\n').repaired).toBe(false))
