import { firstIndex } from '../../src/tree/first-index.ts'
import { groupedBy } from '../../src/tree/grouped-by.ts'

test('what has the same key is together, in order; what has none is left out', () => {
  const groups = groupedBy(['bb', 'a', '', 'cc', 'd'], (word) => (word === '' ? undefined : word.length))
  expect([...groups]).toEqual([[2, ['bb', 'cc']], [1, ['a', 'd']]])
})

test.each([
  [[], 3, 0],
  [[1, 2], 3, 2],
  [[3, 4], 3, 0],
  [[1, 3, 3, 5], 3, 1],
  [[1, 2, 3, 4, 5], 5, 4],
])('the first of %j that is at least %i has index %i', (sorted: number[], least, index) => {
  expect(firstIndex(sorted, (each) => each >= least)).toBe(index)
})
