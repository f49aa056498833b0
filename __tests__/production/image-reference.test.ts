import { parseImageReference } from '../../src/production/image-reference.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

test.each([
  ['node', [undefined, 'node', undefined, undefined]],
  ['node:24-slim', [undefined, 'node', '24-slim', undefined]],
  ['library/node', [undefined, 'library/node', undefined, undefined]],
  ['ghcr.io/acme/api:1', ['ghcr.io', 'acme/api', '1', undefined]],
  ['localhost/api', ['localhost', 'api', undefined, undefined]],
  ['registry:5000/a/b:tag', ['registry:5000', 'a/b', 'tag', undefined]],
  ['registry:5000/a', ['registry:5000', 'a', undefined, undefined]],
  [`node@${DIGEST}`, [undefined, 'node', undefined, DIGEST]],
  [`registry:5000/a/b:tag@${DIGEST}`, ['registry:5000', 'a/b', 'tag', DIGEST]],
])('%s', (text, expected) => {
  const reference = parseImageReference(text)
  expect(reference && [reference.registry, reference.repository, reference.tag, reference.digest]).toEqual(expected)
})

test.each(['', ':', 'Node', 'node:', 'a b', 'node@sha256:0', 'a//b', 'node:-x', 'x'.repeat(600)])('%j is no reference', (text) => {
  expect(parseImageReference(text)).toBeUndefined()
})
