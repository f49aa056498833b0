import { runsOnDefaultBranch, runsOnPullRequest } from '../../src/production/ci-events.ts'
import type { CiCommand, CiJob } from '../../src/production/ci.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'

function jobsOf(files: Record<string, string>): readonly CiJob[] {
  const named = Object.entries(files).map(([path, text]) => [path.includes('/') || !path.endsWith('.yml') || path === 'action.yml' ? path : `.github/workflows/${path}`, text])
  return projectOfFiles(Object.fromEntries(named) as Record<string, string>).production.ci.jobs
}

/** `job line command (why it does not block)`, for the programs of interest. */
function commandsOf(files: Record<string, string>): string[] {
  const shown = ({ command, at, via, neutered }: CiCommand): string =>
    `${at.line} ${[command.name, ...command.args.map((arg) => arg.text)].join(' ')}${via.map(({ name }) => ` < ${name}`).join('')}${neutered ? ` (${neutered.why})` : ''}`
  return jobsOf(files).flatMap((job) => job.commands.map((command) => `${job.id}:${shown(command)}`))
}

const steps = (text: string, job = ''): string => `on: [push, pull_request]\njobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n${text}`

describe('what blocks and what is neutered', () => {
  test.each([
    ['a plain command', '      - run: pytest\n', ['a:6 pytest']],
    ['|| true', '      - run: pip-audit || true\n', ['a:6 pip-audit (or-true)', 'a:6 true']],
    ['|| exit 1', '      - run: pip-audit || exit 1\n', ['a:6 pip-audit', 'a:6 exit 1']],
    ['set +e', '      - run: |\n          set +e\n          pytest\n          echo done\n', ['a:7 set +e', 'a:8 pytest (ignored-status)', 'a:9 echo done']],
    ['set +e with the status passed on', '      - run: |\n          set +e\n          pytest\n          status=$?\n          exit $status\n', ['a:7 set +e', 'a:8 pytest', 'a:9 ', 'a:10 exit $status']],
    ['tested by if, with an exit', '      - run: |\n          if ! pytest; then\n            exit 1\n          fi\n', ['a:7 pytest', 'a:8 exit 1']],
    ['continue-on-error of the step', '      - run: pytest\n        continue-on-error: true\n', ['a:6 pytest (continue-on-error)']],
    ['continue-on-error: false', '      - run: pytest\n        continue-on-error: false\n', ['a:6 pytest']],
    ['continue-on-error that is computed', '      - run: pytest\n        continue-on-error: ${{ matrix.experimental }}\n', ['a:6 pytest']],
    ['if: false', '      - run: pytest\n        if: false\n', ['a:6 pytest (never-runs)']],
    ['if: ${{ false && x }}', '      - run: pytest\n        if: ${{ false && inputs.x }}\n', ['a:6 pytest (never-runs)']],
    ['if: an event that does not start it', "      - run: pytest\n        if: github.event_name == 'schedule'\n", ['a:6 pytest (never-runs)']],
    ['if: an event that does', "      - run: pytest\n        if: github.event_name != 'push'\n", ['a:6 pytest']],
    ['if: failure()', '      - run: pytest\n        if: failure()\n', ['a:6 pytest (runs-on-failure)']],
    ['if: always()', '      - run: pytest\n        if: always()\n', ['a:6 pytest']],
    ['in a pipeline without pipefail', '      - run: pytest | tee log\n', ['a:6 pytest (pipe)', 'a:6 tee log']],
    ['in a pipeline with pipefail', '      - run: pytest | tee log\n        shell: bash\n', ['a:6 pytest', 'a:6 tee log']],
    ['a scanner told to exit with 0', '      - run: trivy image --exit-code 0 app\n', ['a:6 trivy image --exit-code 0 app (exit-code)']],
    ['a scanner left to exit with 0', '      - run: trivy image app\n', ['a:6 trivy image app (exit-code)']],
    ['a scanner that fails', '      - run: trivy image --exit-code 1 app\n', ['a:6 trivy image --exit-code 1 app']],
  ])('%s', (_name, text, expected) => expect(commandsOf({ 'ci.yml': steps(text) })).toEqual(expected))

  test('continue-on-error of the job', () => {
    expect(commandsOf({ 'ci.yml': steps('      - run: pytest\n', '    continue-on-error: true\n') })).toEqual(['a:7 pytest (continue-on-error)'])
  })

  test.each([
    ['exit code 0', 'aquasecurity/trivy-action@0.28.0\n        with: { image-ref: app, exit-code: "0" }\n', 'exit-code'],
    ['exit code left to its default', 'aquasecurity/trivy-action@0.28.0\n', 'exit-code'],
    ['exit code 1', 'aquasecurity/trivy-action@0.28.0\n        with: { exit-code: 1 }\n', undefined],
    ['another action', 'actions/checkout@v4\n', undefined],
  ])('an action: %s', (_name, text, why) => {
    expect(jobsOf({ 'ci.yml': steps(`      - uses: ${text}`) })[0]?.uses[0]?.neutered?.why).toBe(why)
  })
})

describe('what is called', () => {
  const packageJson = '{\n  "scripts": {\n    "lint": "eslint . || true",\n    "pretest": "tsc",\n    "test": "npm run unit && echo ok",\n    "unit": "jest"\n  }\n}\n'
  test.each([
    ['npm test', ['a:6 npm test', 'a:6 tsc < pretest', 'a:6 npm run unit < test', 'a:6 jest < test < unit', 'a:6 echo ok < test']],
    ['npm run lint', ['a:6 npm run lint', 'a:6 eslint . < lint (or-true)', 'a:6 true < lint']],
    ['npm run lint || true', ['a:6 npm run lint (or-true)', 'a:6 eslint . < lint (or-true)', 'a:6 true < lint (or-true)', 'a:6 true']],
    ['yarn unit', ['a:6 yarn unit', 'a:6 jest < unit']],
    ['pnpm --silent run unit', ['a:6 pnpm --silent run unit', 'a:6 jest < unit']],
    ['bun run unit', ['a:6 bun run unit', 'a:6 jest < unit']],
    ['npm run missing', ['a:6 npm run missing']],
    ['npm run --workspaces unit', ['a:6 npm run --workspaces unit']],
    ['npm run unit -w api', ['a:6 npm run unit -w api']],
    ['npm t', ['a:6 npm t', 'a:6 tsc < pretest', 'a:6 npm run unit < test', 'a:6 jest < test < unit', 'a:6 echo ok < test']],
    ['npm ci', ['a:6 npm ci']],
    ['pnpm install', ['a:6 pnpm install']],
    ['bun unit', ['a:6 bun unit', 'a:6 jest < unit']],
    ['bun test', ['a:6 bun test']],
    ['npx jest', ['a:6 npx jest']],
    ['npx run-s lint "unit -- --ci"', ['a:6 npx run-s lint "unit -- --ci"', 'a:6 eslint . < lint (or-true)', 'a:6 true < lint', 'a:6 jest < unit']],
    ['yarn run-p --silent un* unit', ['a:6 yarn run-p --silent un* unit', 'a:6 jest < unit']],
    ['pnpm exec npm-run-all -s unit', ['a:6 pnpm exec npm-run-all -s unit', 'a:6 jest < unit']],
    ['turbo run test', ['a:6 turbo run test']],
    ['npm --prefix web run unit', ['a:6 npm --prefix web run unit']],
    ['cd web && npm run unit', ['a:6 cd web', 'a:6 npm run unit']],
  ])('%s', (run, expected) => expect(commandsOf({ 'ci.yml': steps(`      - run: ${run}\n`), 'package.json': packageJson })).toEqual(expected))

  test.each(['npm tst', 'npm it', 'npm install-test', 'npm cit', 'npm clean-install-test', 'npm install-ci-test', 'npm cit --ignore-scripts', 'sudo npm cit', 'pnpm it', 'yarn test', 'bun run test'])('%s runs the test script', (run) => {
    expect(commandsOf({ 'ci.yml': steps(`      - run: ${run}\n`), 'package.json': '{ "scripts": { "test": "jest" } }' })).toEqual([`a:6 ${run}`, 'a:6 jest < test'])
  })

  test.each([
    ['npx turbo run test lint', ['a:6 npx turbo run test lint', 'a:6 jest < test', 'a:6 eslint . < lint', 'a:6 vitest < test']],
    ['turbo test --affected', ['a:6 turbo test --affected', 'a:6 jest < test', 'a:6 vitest < test']],
    ['pnpm turbo run lint', ['a:6 pnpm turbo run lint', 'a:6 eslint . < lint']],
    ['nx run-many -t test lint --parallel 3', ['a:6 nx run-many -t test lint --parallel 3', 'a:6 jest < test', 'a:6 eslint . < lint', 'a:6 vitest < test']],
    ['npx nx affected --targets=lint,build', ['a:6 npx nx affected --targets=lint,build', 'a:6 eslint . < lint']],
    ['nx run api:test', ['a:6 nx run api:test']],
    ['turbo run test --filter=web', ['a:6 turbo run test --filter=web']],
    ['lerna run test --stream', ['a:6 lerna run test --stream', 'a:6 jest < test', 'a:6 vitest < test']],
    ['npm test --workspaces', ['a:6 npm test --workspaces', 'a:6 jest < test', 'a:6 vitest < test']],
    ['pnpm -r lint', ['a:6 pnpm -r lint', 'a:6 eslint . < lint']],
  ])('all packages of a monorepo: %s', (run, expected) => {
    const files = {
      'ci.yml': steps(`      - run: ${run}\n`),
      'package.json': '{ "scripts": { "test": "turbo run test" } }',
      'api/package.json': '{ "scripts": { "test": "jest", "lint": "eslint ." } }',
      'web/package.json': '{ "scripts": { "test": "vitest" } }',
    }
    expect(commandsOf(files)).toEqual(expected)
  })

  test("the step's working directory names the package", () => {
    const files = { 'ci.yml': steps('      - run: npm run unit\n        working-directory: ./web\n'), 'web/package.json': packageJson }
    expect(commandsOf(files)).toEqual(['a:6 npm run unit', 'a:6 jest < unit'])
  })

  test('a script that calls itself ends', () => {
    expect(commandsOf({ 'ci.yml': steps('      - run: npm run a\n'), 'package.json': '{ "scripts": { "a": "npm run a" } }' })).toHaveLength(2)
  })

  test('make targets with what they need', () => {
    const makefile = 'SHELL := /bin/bash\n.PHONY: check lint\n\ncheck: lint test\n\nlint:\n\t@ruff check $(SOURCES)\n\t-mypy .\ntest: ## run\n\tfor f in *; do echo $$f; done\n'
    expect(commandsOf({ 'ci.yml': steps('      - run: make check\n'), Makefile: makefile })).toEqual([
      'a:6 make check',
      'a:6 ruff check ${_______} < lint',
      'a:6 mypy . < lint (make)',
      'a:6 echo $f < test',
    ])
  })

  test('just recipes with what they need', () => {
    const justfile = 'set shell := ["bash", "-c"]\nversion := "1"\n\n# all of it\ncheck: lint (test "fast")\n\nlint:\n    @ruff check {{version}}\n    -mypy .\ntest mode="all":\n  pytest -k {{mode}}\npy:\n  #!/usr/bin/env python3\n  print(1)\n'
    expect(commandsOf({ 'ci.yml': steps('      - run: just check\n      - run: just py\n'), justfile })).toEqual([
      'a:6 just check',
      'a:6 ruff check ${________} < lint',
      'a:6 mypy . < lint (make)',
      'a:6 pytest -k ${_____} < test',
      'a:7 just py',
    ])
  })

  test('local composite actions', () => {
    const action = 'runs:\n  using: composite\n  steps:\n    - run: pytest\n      shell: bash\n    - uses: actions/cache@v4\n'
    const files = { 'ci.yml': steps('      - uses: ./.github/actions/test\n        continue-on-error: true\n'), '.github/actions/test/action.yml': action }
    expect(commandsOf(files)).toEqual(['a:6 pytest < .github/actions/test/action.yml (continue-on-error)'])
    expect(jobsOf(files)[0]?.uses.map(({ uses, at }) => `${at.line} ${uses.text}`)).toEqual(['6 ./.github/actions/test', '6 actions/cache@v4'])
  })

  test('an action that uses itself ends', () => {
    const action = 'runs:\n  using: composite\n  steps:\n    - uses: ./\n    - uses: ./\n'
    expect(jobsOf({ 'ci.yml': steps('      - uses: ./\n'), 'action.yml': action })[0]?.uses).toHaveLength(3)
  })

  test("a called workflow's jobs run on the caller's events", () => {
    const jobs = jobsOf({
      'ci.yml': 'on: pull_request\njobs:\n  call:\n    uses: ./.github/workflows/tests.yml\n',
      'tests.yml': 'on: workflow_call\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
    })
    expect(jobs.map(({ id, events }) => `${id}: ${events.map(({ name }) => name).join()}`)).toEqual(['test: pull_request'])
  })
})

describe('when a job runs', () => {
  test.each([
    ['pull_request', true, false],
    ['[push]', false, true],
    ['{ push: { branches: [main] } }', false, true],
    ['{ push: { branches: ["release/**"] } }', false, false],
    ['{ push: { branches: ["**", "!main", "!master", "!trunk"] } }', false, false],
    ['{ push: { tags: ["v*"] } }', false, false],
    ['{ push: { tags: ["v*"], branches: ["m*"] } }', false, true],
    ['{ push: { branches-ignore: [dependabot/**] } }', false, true],
    ['{ pull_request: { branches: [develop] } }', false, false],
    ['{ pull_request: { types: [closed] } }', false, false],
    ['{ merge_group: }', true, false],
    ['{ schedule: [{ cron: "0 0 * * *" }], workflow_dispatch: }', false, false],
  ])('on: %s', (on, pullRequest, push) => {
    const [job] = jobsOf({ 'ci.yml': `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n` })
    expect([runsOnPullRequest(job?.events ?? []), runsOnDefaultBranch(job?.events ?? [])]).toEqual([pullRequest, push])
  })

  test("a job's condition takes events away", () => {
    const [job] = jobsOf({ 'ci.yml': steps('      - run: x\n', "    if: github.event_name == 'push' && github.ref == 'refs/heads/main'\n") })
    expect(job?.events.map(({ name }) => name)).toEqual(['push'])
  })
})
