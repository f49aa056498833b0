/** Tests run the TypeScript sources as native ES modules; types are checked by `npm run typecheck`. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  // A guard against hangs on slow machines; speed is measured by `npm run bench`.
  testTimeout: 60_000,
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
}
