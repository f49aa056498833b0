import { faultOf } from '../../src/github/api-fault.ts'

test.each([
  [undefined, undefined, 1, 'down', 500],
  [undefined, undefined, 3, 'down', undefined],
  [500, undefined, 1, 'down', 500],
  [500, undefined, 2, 'down', 1000],
  [502, undefined, 3, 'down', undefined],
  [503, '7', 1, 'down', 7000],
  [503, '10', 2, 'down', 10_000],
  [503, '11', 1, 'down', undefined],
  [429, '0', 1, 'down', 0],
  [429, '60', 1, 'down', undefined],
  [429, undefined, 1, 'down', 500],
  [403, undefined, 1, 'refused', undefined],
  [403, '3', 1, 'refused', 3000],
  [403, '3', 2, 'refused', undefined],
  [403, '3600', 1, 'refused', undefined],
  [401, undefined, 1, 'refused', undefined],
  [404, undefined, 1, 'missing', undefined],
  [410, undefined, 1, 'missing', undefined],
  [422, undefined, 1, 'invalid', undefined],
] as const)('status %s, Retry-After %s, try %i: %s, again after %s ms', (status, retryAfter, tries, kind, wait) => {
  expect(faultOf({ status, message: 'x', retryAfter }, tries)).toMatchObject({ kind, retryAfter: wait })
})

test('Retry-After may be a date', () => {
  expect(faultOf({ status: 503, message: 'x', retryAfter: new Date(Date.now() + 3_600_000).toUTCString() }, 1).retryAfter).toBeUndefined()
  expect(faultOf({ status: 503, message: 'x', retryAfter: new Date(0).toUTCString() }, 1).retryAfter).toBe(0)
  expect(faultOf({ status: 503, message: 'x', retryAfter: 'soon' }, 1).retryAfter).toBe(1000)
})
