import { known, unknown } from '../../../src/documents/document.ts'
import { imageName } from '../../../src/checks/compose/image-name.ts'
import { found, foundIn, stateOf, app } from './found.ts'

const RULE = 'compose/image-tag-pinned'

test.each([
  ['nginx', ['nginx', undefined, true]],
  ['nginx:1.29', ['nginx', '1.29', true]],
  ['docker.io/library/postgres:17', ['postgres', '17', true]],
  ['localhost:5000/team/Api', ['api', undefined, false]],
  ['registry.example.test:5000/team/api:1.4', ['api', '1.4', false]],
  ['acme/api:1.4@sha256:abc', ['api', '1.4', false]],
  ['acme/api@sha256:abc', ['api', undefined, false]],
])('%s is taken apart', (text, expected) => {
  const { name, tag, official } = imageName(known(text))
  expect([name, tag, official]).toEqual(expected)
})

test('a variable hides only the part it stands in', () => {
  expect(imageName(unknown('${REGISTRY:-localhost:5000}/acme/postgres:17')).name).toBe('postgres')
  expect(imageName(unknown('postgres:${TAG:-latest}')).tag).toBe('${TAG:-latest}')
  expect(imageName(unknown('${IMAGE}')).name).toBeUndefined()
})

test.each(['nginx', 'nginx:latest', 'nginx:stable-alpine', 'ghcr.io/acme/api:main', 'localhost:5000/acme/api', '${REGISTRY}/acme/api:latest', '${REGISTRY}/acme/api', 'acme/api:${TAG:-latest}', '"${REGISTRY}/api:${TAG:-dev}"', 'node:lts-alpine'])(
  '%s moves',
  (image) => expect(foundIn(RULE, `image: ${image}`)).toEqual([1]),
)

test.each(['nginx:1.29', 'postgres:17-alpine', 'acme/api:main-3f2a91c', 'acme/api:latest@sha256:abc', 'acme/api:dev-20260101', 'acme/api:${TAG:-1.4}', 'acme/api:${TAG:?}', 'acme/api:${TAG?say which}', 'localhost:5000/acme/api:1.4'])(
  '%s stays',
  (image) => expect(stateOf(RULE, app(`image: ${image}`))).toBe('pass'),
)

test.each(['acme/api:${TAG}', '${IMAGE}'])('%s cannot be told', (image) => expect(stateOf(RULE, app(`image: ${image}`))).toBe('unknown'))

test('an image built in the same system may have any tag, whoever uses it', () => {
  expect(
    found(RULE, { 'compose.yaml': 'services:\n  api:\n    build: .\n    image: acme/api:latest\n  worker:\n    image: acme/api:latest\n  other:\n    image: acme/other:latest\n    pull_policy: never\n' }),
  ).toEqual([])
})

test('services behind a profile and development files are not production', () => {
  expect(found(RULE, { 'compose.yaml': 'services:\n  api:\n    image: acme/api:1\n  grafana:\n    image: grafana/grafana:latest\n    profiles: [monitoring]\n', 'compose.dev.yaml': 'services:\n  tool:\n    image: acme/tool:latest\n' })).toEqual([])
})

test('what one anchor gives to several services is one finding', () => {
  expect(found(RULE, { 'compose.yaml': 'x-app: &app\n  image: acme/api:latest\nservices:\n  api: *app\n  worker:\n    <<: *app\n    command: work\n' })).toEqual(['compose.yaml:2'])
})
