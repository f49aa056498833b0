import { kindOf } from '../../src/documents/kind.ts'

test.each<[string, string | undefined]>([
  ['.env', 'env'],
  ['.env.production', 'env'],
  ['backend/.env.example', 'env'],
  ['env.example', 'env'],
  ['.env.production.example', 'env'],
  ['prod.env', 'env'],
  ['docker.env.template', 'env'],
  ['.envrc', undefined],
  ['.env.d.ts', undefined],
  ['.env.local.php', undefined],
  ['.env.production.enc', undefined],
  ['.env/settings', undefined],
  ['src/env.ts', undefined],
  ['package.json', 'manifest'],
  ['node_modules/a/package.json', undefined],
  ['requirements.txt', 'manifest'],
  ['requirements-dev.txt', 'manifest'],
  ['requirements/base.in', 'manifest'],
  ['docs/requirements.md', 'markdown'],
  ['app/build.gradle.kts', 'manifest'],
  ['uv.lock', 'lockfile'],
  ['web/pnpm-lock.yaml', 'lockfile'],
  ['bun.lockb', undefined],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
