import { answers, workflow } from '../answers.ts'

const ci = (script: string): Readonly<Record<string, string>> => ({ '.github/workflows/ci.yml': workflow('pull_request:', script) })

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['nothing', ci('pip-audit'), ['missing']],
  ['a list of what is allowed', ci('uv run pip-licenses --allow-only "MIT"'), ['pass']],
  ['a list of what there is', ci('pip-licenses'), ['.github/workflows/ci.yml:8 only-listed']],
  ['cargo', ci('cargo deny check licenses'), ['pass']],
  ['npm', ci("npx -y license-checker --onlyAllow 'MIT;ISC'"), ['pass']],
  ['a failure that is swallowed', ci('liccheck || true'), ['.github/workflows/ci.yml:8 swallowed']],
  ['the review of dependencies', { '.github/workflows/ci.yml': 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/dependency-review-action@v4\n        with: { deny-licenses: GPL-3.0 }\n' }, ['pass']],
  ['the review of dependencies without licences', { '.github/workflows/ci.yml': 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/dependency-review-action@v4\n' }, ['missing']],
])('licences: %s', (_name, files, expected) => expect(answers('dependencies/license-compliance', files)).toEqual(expected))
