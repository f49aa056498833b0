import { advisoryQueries, affected, halves } from '../../src/github/advisory-queries.ts'
import type { Release } from '../../src/production/advisories.ts'

const npm = (name: string, version = '1.0.0'): Release => ({ ecosystem: 'npm', name, version })

test('a question holds releases of one ecosystem, each once', () => {
  const queries = advisoryQueries([npm('a'), { ecosystem: 'pip', name: 'a', version: '1.0.0' }, npm('b'), npm('a')])
  expect(queries.map(({ ecosystem, releases }) => [ecosystem, releases.map(affected).join(',')])).toEqual([
    ['npm', 'a@1.0.0,b@1.0.0'],
    ['pip', 'a@1.0.0'],
  ])
})

test('no question holds two versions of a package', () => {
  const queries = advisoryQueries([npm('a', '1.0.0'), npm('b'), npm('a', '2.0.0'), npm('a', '3.0.0'), npm('b', '2.0.0')])
  expect(queries.map(({ releases }) => releases.map(affected).join(','))).toEqual(['a@1.0.0,b@1.0.0', 'a@2.0.0,b@2.0.0', 'a@3.0.0'])
})

test('a question asks for at most a thousand packages, in an address that servers take', () => {
  const queries = advisoryQueries(Array.from({ length: 5000 }, (_, index) => npm(`@acme/package-${index}`)))
  expect(queries.flatMap(({ releases }) => releases)).toHaveLength(5000)
  for (const { releases } of queries) {
    expect(releases.length).toBeLessThanOrEqual(1000)
    expect(encodeURIComponent(releases.map(affected).join(',')).length).toBeLessThanOrEqual(6000)
  }
  expect(queries.length).toBeLessThan(60)
})

test('a question is halved until it asks for one release', () => {
  const [query] = advisoryQueries([npm('a'), npm('b'), npm('c')])
  expect(halves(query as NonNullable<typeof query>).map(({ releases }) => releases.map(({ name }) => name))).toEqual([['a', 'b'], ['c']])
  expect(halves({ ecosystem: 'npm', releases: [npm('a')] })).toEqual([])
})
