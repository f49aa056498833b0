import { oncePer, oncePerName } from '../../src/tree/once-per.ts'

test('a subject is asked about once, also where the answer is nothing', () => {
  const asked: string[] = []
  const nameOf = oncePer((subject: { readonly name?: string }) => {
    asked.push(subject.name ?? 'nobody')
    return subject.name
  })
  const [named, unnamed] = [{ name: 'a' }, {}]
  expect([named, unnamed, named, unnamed].map((subject) => nameOf(subject))).toEqual(['a', undefined, 'a', undefined])
  expect(asked).toEqual(['a', 'nobody'])
})

test('subjects that look the same are asked about by themselves', () => {
  let asked = 0
  const countOf = oncePer((_: object, step: number) => (asked += step))
  expect([countOf({}, 1), countOf({}, 10)]).toEqual([1, 11])
})

test('names are asked about once for each subject', () => {
  const asked: string[] = []
  const joined = oncePerName((subject: { readonly root: string }, name: string) => {
    asked.push(subject.root + name)
    return name === '' ? undefined : subject.root + name
  })
  const [one, other] = [{ root: 'a/' }, { root: 'b/' }]
  expect([joined(one, 'x'), joined(one, 'x'), joined(other, 'x'), joined(one, ''), joined(one, '')]).toEqual(['a/x', 'a/x', 'b/x', undefined, undefined])
  expect(asked).toEqual(['a/x', 'b/x', 'a/'])
})
