import { documentsOf } from '../../src/documents/documents.ts'
import { memoryTree } from '../../src/tree/memory.ts'

test('of thousands of problems in a file the first are told, and how many there are', () => {
  const [document] = documentsOf(memoryTree({ Dockerfile: `FROM a:1\n${'wrong {\n'.repeat(5000)}` })).of('dockerfile')
  expect(document?.problems).toHaveLength(1001)
  expect(document?.problems.at(-1)).toMatchObject({ line: 1002, message: expect.stringMatching(/ \(the first of 4000 more\)$/) as string })
  expect(document?.content?.stages).toHaveLength(1)
})
