import { answers, workflow } from '../answers.ts'

const DEPLOY = '.github/workflows/deploy.yml'
const deploy = (...scripts: readonly string[]): Readonly<Record<string, string>> => ({ [DEPLOY]: workflow('push: { branches: [main] }', ...scripts) })
const jobs = (text: string): Readonly<Record<string, string>> => ({ [DEPLOY]: `on: { push: { branches: [main] } }\njobs:\n${text}` })
const job = (id: string, run: string, needs = ''): string => `  ${id}:\n    runs-on: ubuntu-24.04\n${needs === '' ? '' : `    needs: ${needs}\n`}    steps:\n      - run: ${run}\n`

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'a.py': '' }, {}, ['missing']],
  ['a workflow', deploy('railway up'), {}, ['pass']],
  ['a preview of pull requests', { [DEPLOY]: workflow('pull_request:', 'railway up') }, {}, ['missing']],
  ['a trial', deploy('kubectl apply -f a.yaml --dry-run=client'), {}, ['missing']],
  ['a deployment that is swallowed', deploy('railway up || true'), {}, [`${DEPLOY}:8 swallowed`]],
  ['a script that nobody calls', { 'deploy.sh': 'ssh host' }, {}, ['deploy.sh:1 by-hand']],
  ['a platform that is connected', { 'render.yaml': 'services:\n  - { type: web, name: a, runtime: docker }\n' }, {}, ['pass']],
  ['Argo', { 'argocd/a.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n' }, {}, ['pass']],
  ['the workflow that is declared', deploy('flyctl deploy'), { workflow: DEPLOY }, ['pass']],
  ['a workflow that is declared and deploys nothing', deploy('echo'), { workflow: DEPLOY }, [`${DEPLOY}:1 no-deploy`]],
  ['a workflow that is declared and not there', { '.readiness.yml': 'version: 1\n' }, { workflow: DEPLOY }, ['.readiness.yml:1 absent']],
])('deploying: %s', (_name, files, options, expected) => expect(answers('release/deploy-automation', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', deploy('docker build -t a .'), {}, ['missing']],
  ['a command', deploy('docker push ghcr.io/acme/a:1'), { registry: 'ghcr.io/acme' }, ['pass']],
  ['another registry', deploy('docker push ghcr.io/other/a:1'), { registry: 'ghcr.io/acme' }, [`${DEPLOY}:8 elsewhere`]],
  ['a name that only a variable knows', deploy('docker push "$IMAGE"'), { registry: 'ghcr.io/acme' }, ['pass']],
  ['a script', { 'scripts/release.sh': 'docker buildx build --push -t ghcr.io/acme/a:1 .' }, {}, ['pass']],
  ['a push that is swallowed', deploy('docker push ghcr.io/acme/a:1 || true'), {}, ['missing']],
  ['a script of somebody else', { 'vendor/release.sh': 'docker push a/b:1' }, {}, ['missing']],
])('registry: %s', (_name, files, options, expected) => expect(answers('release/container-registry', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', deploy('railway up'), {}, ['missing']],
  ['tags', { [DEPLOY]: workflow("push: { tags: ['v*'] }", 'make') }, { tag: 'v1.2.3' }, ['pass']],
  ['other tags', { [DEPLOY]: workflow("push: { tags: ['v*'] }", 'make') }, { tag: '2026.11' }, [`${DEPLOY}:2 other-tags`]],
  ['releases', { [DEPLOY]: workflow('release: { types: [published] }', 'make') }, {}, ['pass']],
  ['releases that are edited', { [DEPLOY]: workflow('release: { types: [edited] }', 'make') }, {}, ['missing']],
  ['a tool', deploy('npx semantic-release'), {}, ['pass']],
  ['git tag', deploy('git tag "$VERSION" && git push --tags'), {}, ['pass']],
  ['a list of tags', deploy('git tag --list'), {}, ['missing']],
])('tags: %s', (_name, files, options, expected) => expect(answers('release/previous-version-tagged', files, options)).toEqual(expected))

const SCRIPT = { 'scripts/validate-env.py': '' }

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['no script', deploy('railway up'), {}, ['missing']],
  ['before, in the same job', { ...SCRIPT, ...deploy('python scripts/validate-env.py', 'railway up') }, {}, ['pass']],
  ['before, in the same script', { ...SCRIPT, ...deploy('python scripts/validate-env.py\nrailway up') }, {}, ['pass']],
  ['after', { ...SCRIPT, ...deploy('railway up\npython scripts/validate-env.py') }, {}, [`${DEPLOY}:9 late`]],
  ['in a job that it needs', { ...SCRIPT, ...jobs(job('a', 'python3 ./scripts/validate-env.py') + job('b', 'make', 'a') + job('c', 'railway up', 'b')) }, {}, ['pass']],
  ['in a job that it does not need', { ...SCRIPT, ...jobs(job('a', 'python scripts/validate-env.py') + job('c', 'railway up')) }, {}, [`${DEPLOY}:6 late`]],
  ['swallowed', { ...SCRIPT, ...deploy('python scripts/validate-env.py || true', 'railway up') }, {}, [`${DEPLOY}:8 swallowed`]],
  ['as a module', { 'scripts/validate_env.py': '', ...deploy('python -m scripts.validate_env', 'railway up') }, {}, ['pass']],
  ['from its folder', { ...SCRIPT, ...deploy('cd scripts\npython validate-env.py', 'railway up') }, {}, ['pass']],
  ['through another script', { ...SCRIPT, 'ci/checks.sh': 'python scripts/validate-env.py\n', ...deploy('bash ci/checks.sh', 'railway up') }, {}, ['pass']],
  ['made executable only', { ...SCRIPT, ...deploy('chmod +x scripts/validate-env.py', 'railway up') }, {}, ['scripts/validate-env.py:1 not-run']],
  ['no deployment to be seen', { ...SCRIPT, '.github/workflows/ci.yml': workflow('push:', 'python scripts/validate-env.py') }, {}, ['pass']],
  ['declared and not there', { '.readiness.yml': 'version: 1\n' }, { scripts: ['scripts/check.sh'] }, ['.readiness.yml:1 absent']],
  ['a test of such a script', { 'tests/validate_env.py': '', ...deploy('railway up') }, {}, ['missing']],
])('before a deployment: %s', (_name, files, options, expected) => expect(answers('release/predeploy-checks', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', deploy('railway up', 'sleep 30'), {}, ['missing']],
  ['a script', { 'scripts/smoke-test.py': '', ...jobs(job('a', 'railway up') + job('b', 'python scripts/smoke-test.py', 'a')) }, {}, ['pass']],
  ['a script before', { 'scripts/smoke-test.py': '', ...deploy('python scripts/smoke-test.py', 'railway up') }, {}, ['scripts/smoke-test.py:1 not-run']],
  ['a script that is swallowed', { 'scripts/smoke.sh': '', ...deploy('railway up', 'bash scripts/smoke.sh || true') }, {}, [`${DEPLOY}:10 swallowed`]],
  ['a request', deploy('railway up', 'curl --fail "$APP_URL/health"'), {}, ['pass']],
  ['a request that is repeated', deploy('railway up', 'for i in 1 2 3; do\n  if curl -sf "https://a.example.test/health"; then exit 0; fi\ndone\nexit 1'), {}, ['pass']],
  ['a notice', deploy('railway up', 'curl -X POST "$SLACK_WEBHOOK_URL"'), {}, ['missing']],
  ['a download', deploy('railway up', 'curl -fsSL https://get.example.test/install.sh'), {}, ['missing']],
  ['the runner itself', deploy('railway up', 'curl -f http://localhost/health'), {}, ['missing']],
  ['tests by name', deploy('railway up', 'pytest tests/smoke'), {}, ['pass']],
])('after a deployment: %s', (_name, files, options, expected) => expect(answers('release/smoke-tests', files, options)).toEqual(expected))

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['one replica', { 'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec: {}\n' }, ['missing']],
  ['several replicas', { 'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec: { replicas: 2 }\n' }, ['pass']],
  ['a chart\'s template', { 'charts/a/templates/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec: { replicas: {{ .Values.n }} }\n' }, ['missing']],
  ['two colours', { 'compose.yaml': 'services:\n  api-blue: { image: "a:1" }\n  api-green: { image: "a:1" }\n' }, ['pass']],
  ['stop first', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    deploy: { update_config: { order: stop-first } }\n' }, ['missing']],
  ['ECS', { 'main.tf': 'resource "aws_ecs_service" "a" {\n  deployment_minimum_healthy_percent = 100\n}\n' }, ['pass']],
])('rolling over: %s', (_name, files, expected) => expect(answers('release/zero-downtime-deploy', files)).toEqual(expected))
