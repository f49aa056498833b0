import { findings, stateOf } from '../workflow/workflow-files.ts'

const PATH = '.github/workflows/ci.yml'

/** A repository with a Python manifest and one workflow; its steps begin on line 7. */
function withSteps(text: string, more: Readonly<Record<string, string>> = {}, event = 'pull_request'): Record<string, string> {
  const indented = text.trim().split('\n').map((line) => `      ${line}`).join('\n')
  return { 'requirements.txt': 'fastapi==0.115.6\n', [PATH]: `name: ci\non: ${event}\njobs:\n  job:\n    runs-on: ubuntu-24.04\n    steps:\n${indented}\n`, ...more }
}

test.each([
  'pytest',
  'python -m pytest -q tests',
  'python -m unittest discover',
  'python manage.py test',
  'coverage run -m pytest',
  'tox -e py312',
  'nox -s tests',
  'poetry run pytest',
  'uv run --frozen pytest tests/',
  'hatch run test',
  'docker-compose run --rm api pytest tests/',
  'docker compose -f compose.test.yml exec -T api python -m pytest',
  'docker run --rm engine:latest pytest',
  'bash -c "cd app && pytest -q"',
  'sudo -E env PATH=$PATH pytest',
  'xvfb-run -a npm test',
  'npx vitest run',
  'yarn jest --ci',
  'pnpm test',
  'npm run test:unit',
  'node --test',
  'go test ./...',
  'gotestsum -- ./...',
  'cargo test --workspace',
  'cargo nextest run',
  './mvnw -B verify',
  './gradlew build',
  'bundle exec rspec',
  'vendor/bin/phpunit',
  'dotnet test',
  'ctest --output-on-failure',
  'make test',
  'just test',
  './scripts/run-tests.sh',
  './hack/test ${KIND}',
  "python -W error -W 'ignore:old' -m pytest",
  'xcodebuild -scheme App test',
  'mix test',
  'bazel test //...',
  'if ! pytest; then exit 1; fi',
])('%s runs the tests', (script) => expect(stateOf('ci/ci-runs-tests', withSteps(`- run: ${script}`))).toBe('pass'))

test.each(['pip install pytest', 'uv add pytest', 'npm install jest', 'docker build -t pytest .', 'echo pytest', './gradlew build -x test', 'mvn package -DskipTests', 'pip list', './deploy.sh', './scripts/deploy-prod.sh', 'docker run -d app', 'npm run build'])('%s runs no tests', (script) => {
  expect(findings('ci/ci-runs-tests', withSteps(`- run: ${script}`))).toEqual([`${PATH}:1`])
})

test.each([
  ['- run: pytest || true', '7'],
  ['- run: pytest\n  continue-on-error: true', '8'],
  ['- run: |\n    set +e\n    pytest\n    echo done', '9'],
])('%j is present and blocks nothing', (text, line) => {
  expect(findings('ci/ci-runs-tests', withSteps(text))).toEqual([`${PATH}:${line}`])
  expect(findings('ci/gate-not-neutered', withSteps(text))).toEqual([`${PATH}:${line}`])
})

test.each(['push', '{ push: { branches: [main] } }', 'pull_request_target', 'merge_group', '{ pull_request: { branches: [develop] } }'])('on %s every change is met', (event) => {
  expect(stateOf('ci/ci-runs-tests', withSteps('- run: pytest', {}, event))).toBe('pass')
})

test.each(['workflow_dispatch', 'schedule', '{ push: { tags: ["v*"] } }', '{ release: {} }'])('on %s it is too late', (event) => {
  expect(findings('ci/ci-runs-tests', withSteps('- run: pytest', {}, event))).toEqual([`${PATH}:7`])
})

test('package scripts and make targets are followed', () => {
  const followed = (scripts: string): Record<string, string> => withSteps('- run: npm run verify', { 'package.json': `{ "scripts": ${scripts} }` })
  expect(stateOf('ci/ci-runs-tests', followed('{ "verify": "npm run a && npm run b", "a": "eslint .", "b": "vitest run" }'))).toBe('pass')
  expect(stateOf('ci/ci-runs-linter', followed('{ "verify": "npm run a", "a": "eslint . --max-warnings 0" }'))).toBe('pass')
  expect(stateOf('ci/ci-runs-linter', withSteps('- run: make check', { Makefile: 'check:\n\truff check .\n' }))).toBe('pass')
})

test('a script that is followed tells more than its name', () => {
  const files = withSteps('- run: npm cit', { 'package.json': '{\n  "scripts": {\n    "test": "jest || true"\n  }\n}' })
  expect(findings('ci/ci-runs-tests', files)).toEqual(['package.json:3'])
  expect(stateOf('ci/ci-runs-tests', withSteps('- run: npm cit', { 'package.json': '{ "scripts": { "test": "./run" } }' }))).toBe('pass')
  expect(stateOf('ci/ci-runs-tests', withSteps('- run: npm install-test'))).toBe('pass')
})

test('what cannot be looked into is unknown, not absent', () => {
  expect(stateOf('ci/ci-runs-tests', withSteps('- run: ./ci.sh'))).toBe('unknown')
  expect(stateOf('ci/ci-runs-tests', withSteps('- run: make all'))).toBe('unknown')
  expect(stateOf('ci/ci-runs-tests', { 'go.mod': 'module a\n', [PATH]: 'on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/go.yml@v1\n' })).toBe('unknown')
  expect(stateOf('ci/ci-runs-tests', withSteps('- uses: acme/run@v1\n  with:\n    script: a'))).toBe('unknown')
})

test('without any workflow there is one finding, not ten', () => {
  const bare = { 'web/package.json': '{}', 'package.json': '{}' }
  expect(findings('ci/ci-present', bare)).toEqual(['package.json:1'])
  expect(stateOf('ci/ci-runs-tests', bare)).toBe('not-applicable')
  expect(stateOf('ci/ci-present', { 'README.md': 'text' })).toBe('not-applicable')
})

test.each(['.gitlab-ci.yml', '.circleci/config.yml', 'Jenkinsfile', 'azure-pipelines.yml', '.travis.yml', 'bitbucket-pipelines.yml', '.buildkite/pipeline.yml', '.drone.yml', 'appveyor.yml'])('%s is CI, too, and is not looked into', (path) => {
  const files = { 'package.json': '{}', [path]: 'a: 1\n' }
  expect(stateOf('ci/ci-present', files)).toBe('pass')
  expect(stateOf('ci/ci-runs-tests', files)).toBe('not-applicable')
})

test.each([
  ['ci/ci-runs-linter', 'ruff check src/ tests/'],
  ['ci/ci-runs-linter', 'golangci-lint run'],
  ['ci/ci-runs-linter', 'cargo clippy -- -D warnings'],
  ['ci/ci-runs-linter', 'pre-commit run --all-files'],
  ['ci/ci-runs-formatter', 'ruff format src/ tests/ --check'],
  ['ci/ci-runs-formatter', 'black --check .'],
  ['ci/ci-runs-formatter', 'npx prettier --check .'],
  ['ci/ci-runs-formatter', 'cargo fmt --all -- --check'],
  ['ci/ci-runs-typecheck', 'mypy src/'],
  ['ci/ci-runs-typecheck', 'npx tsc --noEmit'],
  ['ci/ci-runs-sast', 'semgrep ci'],
  ['ci/ci-runs-sast', 'bandit -r app -ll'],
  ['ci/secret-scan-in-ci', 'gitleaks detect --source .'],
  ['ci/dependency-vuln-scan', 'pip-audit -r requirements.txt'],
  ['ci/dependency-vuln-scan', 'npm audit --audit-level=high'],
  ['ci/dependency-vuln-scan', 'uvx pip-audit'],
  ['ci/dependency-vuln-scan', 'govulncheck ./...'],
])('%s is served by %s', (rule, script) => {
  expect(stateOf(rule, withSteps(`- run: ${script}`))).toBe('pass')
  expect(findings(rule, withSteps('- run: echo hello'))).toEqual([`${PATH}:1`])
})

test('images are asked for only where there is a Dockerfile', () => {
  expect(stateOf('ci/image-build-in-ci', withSteps('- run: pytest'))).toBe('not-applicable')
  expect(stateOf('ci/image-scan-in-ci', withSteps('- run: trivy image --exit-code 1 a', { Dockerfile: 'FROM a\n' }))).toBe('pass')
  expect(findings('ci/image-scan-in-ci', withSteps('- run: trivy image a', { Dockerfile: 'FROM a\n' }))).toEqual([`${PATH}:7`])
  expect(stateOf('ci/image-build-in-ci', withSteps('- uses: docker/build-push-action@v6', { Dockerfile: 'FROM a\n' }))).toBe('pass')
})

test.each([
  ['- run: pytest || exit 1', []],
  ['- uses: codecov/codecov-action@v5\n  with:\n    fail_ci_if_error: false', []],
  ['- uses: gitleaks/gitleaks-action@v2\n- run: detect-secrets scan || true', []],
  ['- run: trivy image a --format sarif\n- run: trivy image a --exit-code 1', []],
  ['- run: npm run lint || true', ['7']],
  ['- run: ruff check .\n- run: mypy src || echo "types are wrong"', ['8']],
  ['- run: |\n    mypy src \\\n      --strict \\\n      || true', ['8']],
  ['- run: pyright > types.txt || true', ['7']],
  ['- run: bandit -r app || true\n  continue-on-error: true', ['7']],
  ['- uses: github/codeql-action/analyze@v3\n- run: bandit -r app || true', ['8']],
  ["- uses: aquasecurity/trivy-action@master\n  with:\n    image-ref: a\n    exit-code: '0'", ['10']],
  ['- uses: aquasecurity/trivy-action@master\n  with:\n    image-ref: a', ['7']],
  ['- run: rm -rf cache || true', []],
  ['- run: |\n    diffs="$(gofmt -d .)"\n    test -z "$diffs"', []],
  ['- run: diff -u <(echo -n) <(gofmt -d .)', []],
  ['- run: bash -c "pytest || true"', ['7']],
  ['- run: docker compose logs || true\n  if: failure()', []],
])('gates: %j', (text, lines) => {
  expect(findings('ci/gate-not-neutered', withSteps(text))).toEqual(lines.map((line) => `${PATH}:${line}`))
})

test.each([
  ['RAILWAY_TOKEN: abc123', 1],
  ['VERCEL_TOKEN: ${{ secrets.VERCEL_TOKEN }}', 0],
  ['API_KEY: test-api-key', 0],
  ['POSTGRES_PASSWORD: postgres', 0],
  ['GITHUB_TOKEN: ""', 0],
  ['NPM_TOKEN: placeholder', 0],
])('env with %s', (entry, count) => {
  expect(findings('ci/ci-secrets-safe', withSteps(`- run: make\n  env:\n    ${entry}`))).toHaveLength(count)
})

test('printing a secret', () => {
  expect(findings('ci/ci-secrets-safe', withSteps('- run: echo ${{ secrets.KEY }}'))).toEqual([`${PATH}:7`])
  expect(findings('ci/ci-secrets-safe', withSteps('- run: echo ${{ secrets.KEY }} | docker login --password-stdin'))).toEqual([])
  expect(findings('ci/ci-secrets-safe', withSteps('- run: echo "${{ secrets.KEY }}" > key.json'))).toEqual([])
})

test.each([
  'pnpm prettier --write . && git diff --exit-code',
  'gofmt -w .\n    git diff --quiet',
  'cargo fmt\n    git diff --exit-code',
  'make fmt\n    test -z "$(git status --porcelain)"',
  'npm run format\n    if ! git diff --quiet; then exit 1; fi',
])('files that are rewritten and compared are checked: %j', (script) => {
  expect(stateOf('ci/ci-runs-formatter', withSteps(`- run: |\n    ${script}`))).toBe('pass')
})

test.each(['npx prettier --write .', 'git diff --exit-code && npx prettier --write .', 'git fetch && go fmt ./...'])('%s checks no form', (script) => {
  expect(findings('ci/ci-runs-formatter', withSteps(`- run: ${script}`))).toEqual([`${PATH}:1`])
})

test('what prepares tests is none', () => {
  expect(findings('ci/gate-not-neutered', withSteps('- run: make start-e2e-local &\n- run: make test'))).toEqual([])
  expect(findings('ci/gate-not-neutered', withSteps('- run: make e2e-local &\n'))).toEqual([`${PATH}:7`])
})

test('the targets of a bake file say what is done', () => {
  const bake = (targets: string): Record<string, string> => withSteps(`- uses: docker/bake-action@v5\n  with:\n    targets: ${targets}`)
  expect(stateOf('ci/ci-runs-tests', bake('unit-test'))).toBe('pass')
  expect(stateOf('ci/ci-runs-linter', bake('lint,validate'))).toBe('pass')
  expect(findings('ci/ci-runs-tests', bake('app'))).toEqual([`${PATH}:1`])
})

test('the names of packages are no tasks', () => {
  expect(findings('ci/ci-runs-linter', withSteps('- run: sudo apt-get -y install make gcc'))).toEqual([`${PATH}:1`])
})

test('a failure that a later step looks at is not lost', () => {
  const tolerant = '- id: tests\n  run: pytest\n  continue-on-error: true\n'
  expect(findings('ci/gate-not-neutered', withSteps(tolerant))).toEqual([`${PATH}:9`])
  expect(findings('ci/gate-not-neutered', withSteps(`${tolerant}- if: steps.tests.outcome == 'failure'\n  run: ./report.sh && exit 1`))).toEqual([])
  expect(findings('ci/gate-not-neutered', withSteps(`${tolerant}- if: steps.other.outcome == 'failure'\n  run: exit 1`))).toEqual([`${PATH}:9`])
})

test.each([
  ['', 'ci/ci-runs-linter'],
  ['format --check', 'ci/ci-runs-formatter'],
])('ruff-action with %j', (args, rule) => {
  expect(stateOf(rule, withSteps(`- uses: astral-sh/ruff-action@v3\n  with:\n    args: ${args}`))).toBe('pass')
})
