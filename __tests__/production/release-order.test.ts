import { compareReleases, isInRange } from '../../src/production/release-order.ts'

test.each([
  ['1.2.3', '1.2.4'],
  ['1.2.9', '1.2.10'],
  ['1.2', '1.2.1'],
  ['v1.2.3', '1.3.0'],
  ['1.0.0-rc.1', '1.0.0'],
  ['1.0.0-alpha', '1.0.0-beta'],
  ['1.0.0-rc.1', '1.0.0-rc.2'],
  ['1.0.0-0.3.7', '1.0.0'],
  ['1.0b2', '1.0'],
  ['1.0.dev3', '1.0'],
  ['1.0', '1.0.post1'],
  ['9.0', '1!1.0'],
  ['2.0.0-SNAPSHOT', '2.0.0'],
  ['5.3.0.M1', '5.3.0.RELEASE'],
  ['0.0.0-20200101000000-abcdefabcdef', '0.0.0-20210101000000-abcdefabcdef'],
])('%s comes before %s', (a, b) => {
  expect(compareReleases(a, b)).toBeLessThan(0)
  expect(compareReleases(b, a)).toBeGreaterThan(0)
})

test.each([
  ['1.2', '1.2.0'],
  ['1.2.3+build.7', '1.2.3'],
  ['v1.2.3', '1.2.3'],
  ['5.3.0.RELEASE', '5.3.0'],
  ['31.1-jre', '31.1'],
])('%s is %s', (a, b) => expect(compareReleases(a, b)).toBe(0))

test.each<[string, string, boolean | undefined]>([
  ['4.17.20', '< 4.17.21', true],
  ['4.17.21', '< 4.17.21', false],
  ['4.17.21', '<= 4.17.21', true],
  ['2.0.0', '>= 1.0.0, < 1.4.3', false],
  ['1.4.2', '>= 1.0.0, < 1.4.3', true],
  ['1.4.2', '<=1.4.2', true],
  ['1.4.2', '= 1.4.2', true],
  ['1.4.2', '> 1.4.2', false],
  ['1.4.3-rc.1', '< 1.4.3', true],
  ['1.4.2', '', undefined],
  ['1.4.2', 'everything', undefined],
])('%s in the range "%s": %s', (version, range, expected) => expect(isInRange(version, range)).toBe(expected))
