import { checklistPaths, isChecklistPath } from '../../src/documents/checklist.ts'

test.each([
  'PRODUCTION_READINESS.md',
  'docs/production-readiness-checklist.md',
  'apps/shop/LAUNCH_CHECKLIST.md',
  'ops/Deploy Checklist.md',
  'DEPLOYMENT-CHECKLIST.markdown',
  'docs/release/checklist.md',
  'docs/checklist.md',
  'GoLiveChecklist.md',
  'go-live_readiness.md',
  'checklist-for-production.md',
  'READINESS.md',
  'operational-readiness-review.md',
])('%s is a checklist by its name', (path) => expect(isChecklistPath(path)).toBe(true))

test.each([
  'README.md',
  'DEPLOYMENT.md',
  'checklist.md',
  'docs/onboarding-checklist.md',
  'docs/code-review-checklist.md',
  '.github/PULL_REQUEST_TEMPLATE/release-checklist.md',
  '.github/ISSUE_TEMPLATE/launch_checklist.md',
  'docs/templates/production-readiness.md',
  'production-readiness-template.md',
  'CHANGELOG.md',
  'docs/release-notes/readiness.md',
  'node_modules/a/PRODUCTION_READINESS.md',
  'examples/shop/PRODUCTION_READINESS.md',
  'readiness-probe.md',
  'production-readiness.txt',
])('%s is none', (path) => expect(isChecklistPath(path)).toBe(false))

test('declared checklists stand for all', () => {
  const paths = ['PRODUCTION_READINESS.md', 'docs/list.md', 'docs/other.md']
  expect(checklistPaths(paths)).toEqual(['PRODUCTION_READINESS.md'])
  expect(checklistPaths(paths, ['./docs/list.md', 'gone.md'])).toEqual(['docs/list.md'])
})
