import { readConnectionUrl } from '../../src/documents/connection-url.ts'

test.each<[string, object | undefined]>([
  ['postgresql://u:p@db.acme.io:5432/x?sslmode=require', { scheme: 'postgresql', credentials: 'u:p', hosts: ['db.acme.io'], ports: ['5432'], path: '/x' }],
  ['HTTPS://API.Acme.io', { scheme: 'https', credentials: undefined, hosts: ['api.acme.io'], path: '' }],
  ['postgres://u:p@a:1,b:2/x', { hosts: ['a', 'b'], ports: ['1', '2'] }],
  ['postgres:///x', { hosts: [], path: '/x' }],
  ['postgres://u:p@ss@db/x', { credentials: 'u:p@ss', hosts: ['db'] }],
  ['postgres://${USER}:${PW:-a/b}@${HOST:-db}:${PORT}/x', { credentials: '${USER}:${PW:-a/b}', hosts: ['${HOST:-db}'], ports: ['${PORT}'] }],
  ['jdbc:mysql://db:3306/x', { scheme: 'mysql', hosts: ['db'] }],
  ['http://[::1]:8000/', { hosts: ['[::1]'], ports: ['8000'] }],
  ['ollama.acme.io', undefined],
  ['/etc/passwd', undefined],
  ['a b://c', undefined],
  ['://', undefined],
  ['', undefined],
])('%s', (text, expected) => {
  if (expected) expect(readConnectionUrl(text)).toMatchObject(expected)
  else expect(readConnectionUrl(text)).toBeUndefined()
})

test('parameters are read by name, in any case', () => {
  expect([...(readConnectionUrl('a://b/c?SSLMode=require&x=&${MORE}#d')?.parameters ?? [])]).toEqual([['sslmode', 'require'], ['x', ''], ['${MORE}', '']])
})
