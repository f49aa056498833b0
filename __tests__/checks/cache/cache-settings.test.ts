import { found } from '../compose/found.ts'

test.each<[string, boolean]>([
  ['QUERY_CACHE_SIZE=1000', true],
  ['QUERY_CACHE_TTL=1h', true],
  ['CACHE_MAX_SIZE=256MB', true],
  ['CACHE_TTL_SECONDS=0', true],
  ['CACHE_TTL=-1', true],
  ['CACHE_TTL=never', true],
  ['CACHE_TTL=-60', false],
  ['CACHE_TTL=soon', false],
  ['CACHE_TTL=', true],
  ['CACHE_TTL=${CACHE_TTL}', true],
  ['CACHE_URL=redis://redis:6379', true],
  ['CACHE_BACKEND=redis', true],
])('%s', (line, fine) => {
  expect(found('cache/cache-settings', { '.env.production.example': `${line}\n` })).toEqual(fine ? [] : ['.env.production.example:1'])
  expect(found('cache/cache-settings', { '.env.example': `${line}\n` })).toEqual([])
})
