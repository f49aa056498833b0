import { found, messages, stateOf } from '../compose/found.ts'

const workflow = (on: string, jobs: string): Record<string, string> => ({ '.github/workflows/release.yml': `on: ${on}\njobs:\n${jobs}` })
const TEST = '  test:\n    runs-on: ubuntu-24.04\n    steps: [{ run: pytest }]\n'
const job = (name: string, keys: string, ...steps: readonly string[]): string => `  ${name}:\n    runs-on: ubuntu-24.04\n${keys}    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`
const PUSH = "{ uses: docker/build-push-action@v6, with: { push: true, tags: 'acme/api:${{ github.sha }}' } }"

describe('release/ci-publish-before-test', () => {
  test.each<[string, Record<string, string>, number[]]>([
    ['a push beside the tests', workflow('push', TEST + job('image', '', PUSH)), [6]],
    ['a deployment beside the tests', workflow('push', TEST + job('ship', '', 'run: flyctl deploy')), [6]],
    ['docker push beside the tests', workflow('push', TEST + job('image', '', 'run: docker push acme/api:1')), [6]],
    ['a job that needs another than the tests', workflow('push', TEST + job('lint', '', 'run: ruff check .') + job('image', '    needs: lint\n', PUSH)), [10]],
    ['a job that is named deploy', workflow('push', TEST + job('deploy', '', 'run: curl -fX POST https://deploy.example.test')), [6]],
    ['pull requests push, too', workflow('[push, pull_request]', TEST + job('image', '    needs: test\n', PUSH)), [6]],
  ])('%s', (_what, files, lines) => {
    expect(found('release/ci-publish-before-test', files)).toEqual(lines.map((line) => `.github/workflows/release.yml:${line}`))
  })

  test.each<[string, Record<string, string>]>([
    ['needs the tests', workflow('push', TEST + job('image', '    needs: [test]\n', PUSH))],
    ['needs them by way of another job', workflow('push', TEST + job('build', '    needs: test\n', 'run: make') + job('image', '    needs: build\n', PUSH))],
    ['tests in its own steps', workflow('push', job('image', '', 'run: pytest', PUSH))],
    ['tests what it has pushed', workflow('push', job('image', '', PUSH) + '  test:\n    needs: image\n    runs-on: ubuntu-24.04\n    steps: [{ run: pytest }]\n')],
    ['a protected environment', workflow('push', TEST + job('ship', '    environment: production\n', 'run: flyctl deploy'))],
    ['a condition leaves pull requests out', workflow('[push, pull_request]', TEST + job('image', "    needs: test\n    if: github.event_name == 'push'\n", PUSH))],
    ['a branch condition leaves pull requests out', workflow('[push, pull_request]', TEST + job('image', "    needs: test\n    if: github.ref == 'refs/heads/main'\n", PUSH))],
    ['an expression decides whether it pushes', workflow('[push, pull_request]', TEST + job('image', '    needs: test\n', "{ uses: docker/build-push-action@v6, with: { push: \"${{ github.event_name != 'pull_request' }}\", tags: acme/api } }"))],
    ['images of pull requests have names of their own', workflow('[push, pull_request]', TEST + job('image', '    needs: test\n', "{ uses: docker/build-push-action@v6, with: { push: true, tags: 'acme/api:pr-${{ github.event.number }}' } }"))],
    ['tags from the metadata action', workflow('pull_request', TEST + job('image', '    needs: test\n', "{ uses: docker/build-push-action@v6, with: { push: true, tags: '${{ steps.meta.outputs.tags }}' } }"))],
    ['workflow_run after the tests', { '.github/workflows/ci.yml': `on: push\njobs:\n${TEST}`, ...workflow('{ workflow_run: { workflows: [ci], types: [completed] } }', job('image', '', PUSH)) }],
    ['the tests of pull requests in another workflow', { '.github/workflows/ci.yml': `on: pull_request\njobs:\n${TEST}`, ...workflow('{ push: { branches: [main] } }', job('image', '', PUSH)) }],
    ['needs a reusable workflow', workflow('push', '  checks: { uses: acme/ci/.github/workflows/test.yml@v1 }\n' + TEST + job('image', '    needs: checks\n', PUSH))],
    ['builds without pushing', workflow('[push, pull_request]', TEST + job('image', '', "{ uses: docker/build-push-action@v6, with: { push: false, tags: acme/api } }"))],
    ['a script that may test', workflow('push', TEST + job('image', '', 'run: ./scripts/verify.sh', PUSH))],
    ['documentation goes to GitHub Pages', workflow('push', TEST + job('deploy', '', 'uses: actions/deploy-pages@v4'))],
    ['no tests anywhere', workflow('push', job('image', '', PUSH))],
    ['a preview of a pull request', workflow('pull_request', TEST + job('preview', '', 'run: netlify deploy --dir dist'))],
    ['a chart is tried out on a cluster of its own', workflow('[push, pull_request]', TEST + job('chart', '', 'uses: helm/kind-action@v1', 'run: helm upgrade --install app charts/app'))],
  ])('quiet: %s', (_what, files) => {
    expect(found('release/ci-publish-before-test', files)).toEqual([])
  })

  test('both at once are said at the job', () => {
    const files = workflow('[push, pull_request]', TEST + job('image', '', PUSH))
    expect(messages('release/ci-publish-before-test', files)).toEqual(['6 warning Job image pushes an image without waiting for the tests of test, and for pull requests, too'])
  })

  test('tests that run beside it in another workflow are not waited for', () => {
    const files = { '.github/workflows/ci.yml': `on: push\njobs:\n${TEST}`, ...workflow('push', job('image', '', PUSH)) }
    expect(messages('release/ci-publish-before-test', files)).toEqual(['3 warning Job image pushes an image on the push that sets off the tests in .github/workflows/ci.yml, and does not wait for them'])
  })
})

describe('release/deploy-guarded', () => {
  test.each<[string, string, string[]]>([
    ['nothing at all', job('ship', '', 'run: kubectl apply -f k8s/'), ['3 notice Job ship deploys with no environment, no concurrency group and no time limit']],
    ['an environment alone', job('ship', '    environment: production\n', 'run: terraform apply -auto-approve'), ['3 notice Job ship deploys with no concurrency group and no time limit']],
    ['over ssh', job('ship', '    environment: production\n    concurrency: production\n', "run: ssh app@host.example.test 'docker compose up -d'"), ['3 notice Job ship deploys with no time limit']],
    ['by an action', job('release', '', 'uses: akhileshns/heroku-deploy@v3.13.15'), ['3 notice Job release deploys with no environment, no concurrency group and no time limit']],
    ['by npx', job('web', '', 'run: npx vercel@latest deploy --prod'), ['3 notice Job web deploys with no environment, no concurrency group and no time limit']],
    ['by name', job('deploy', '', 'run: ./deploy.sh'), ['3 notice Job deploy deploys with no environment, no concurrency group and no time limit']],
    ['gcloud with options before', job('web', '', 'run: gcloud --quiet run deploy api --image x'), ['3 notice Job web deploys with no environment, no concurrency group and no time limit']],
  ])('%s', (_what, jobs, expected) => {
    expect(messages('release/deploy-guarded', workflow('push', jobs))).toEqual(expected)
  })

  const GUARDED = '    environment: production\n    concurrency: production\n    timeout-minutes: 15\n'
  test.each<[string, string]>([
    ['all three', job('deploy', GUARDED, 'run: flyctl deploy')],
    ['the time limit of the step', job('deploy', '    environment: production\n    concurrency: production\n', '{ run: flyctl deploy, timeout-minutes: 10 }')],
    ['a dry run', job('check', '', 'run: kubectl apply --dry-run=server -f k8s/')],
    ['a plan', job('plan', '', 'run: terraform plan')],
    ['a check of a playbook', job('check', '', 'run: ansible-playbook --syntax-check site.yml')],
    ['a preview', job('preview', '', 'run: netlify deploy')],
    ['GitHub Pages', job('deploy', '', 'uses: actions/deploy-pages@v4')],
    ['a website', job('deploy', '', '{ name: Deploy website, run: ./tools/publish.sh }')],
    ['the branch of pages', job('deploy', '', 'run: mkdocs gh-deploy --force')],
    ['a job that only says it is called deploy', job('deploy', '', 'uses: actions/checkout@v4', 'run: echo soon')],
    ['a cluster on the runner', job('deploy', '', 'run: kind create cluster', 'run: kubectl apply -f k8s/')],
    ['a called workflow', '  deploy: { uses: acme/ci/.github/workflows/deploy.yml@v1 }\n'],
    ['help', job('tools', '', 'run: helm upgrade --help')],
  ])('quiet: %s', (_what, jobs) => {
    expect(messages('release/deploy-guarded', workflow('push', jobs))).toEqual([])
  })

  test('a concurrency group of the workflow counts, and one of its caller may be there', () => {
    const jobs = job('deploy', '    environment: production\n    timeout-minutes: 15\n', 'run: flyctl deploy')
    expect(stateOf('release/deploy-guarded', { '.github/workflows/release.yml': `on: push\nconcurrency: deploy\njobs:\n${jobs}` })).toBe('pass')
    expect(stateOf('release/deploy-guarded', workflow('[push, workflow_call]', jobs))).toBe('pass')
  })
})

describe('release/image-tag-traceable', () => {
  const build = (tags: string): Record<string, string> => workflow('push', job('image', '', `{ uses: docker/build-push-action@v6, with: { push: true, tags: '${tags}' } }`))
  test.each<[string, Record<string, string>, string[]]>([
    ['latest', build('acme/api:latest'), ['6 warning CI pushes acme/api only as latest, a tag that moves with every build']],
    ['no tag', build('acme/api'), ['6 warning CI pushes acme/api only as latest, a tag that moves with every build']],
    ['two that move', build('acme/api:latest,acme/api:main'), ['6 warning CI pushes acme/api only as latest, main, a tag that moves with every build']],
    ['the repository by an expression', build('ghcr.io/${{ github.repository }}:latest'), ['6 warning CI pushes ghcr.io/${{ github.repository }} only as latest, a tag that moves with every build']],
    ['docker push', workflow('push', job('image', '', 'run: docker build -t acme/api:latest . && docker push acme/api:latest')), ['6 warning CI pushes acme/api only as latest, a tag that moves with every build']],
    ['buildx', workflow('push', job('image', '', 'run: docker buildx build --push -t acme/api .')), ['6 warning CI pushes acme/api only as latest, a tag that moves with every build']],
    ['a tag nobody pushes', { ...build('acme/api:2.1'), 'compose.yaml': 'services:\n  api:\n    image: acme/api:stable\n' }, ['3 warning Service api runs acme/api:stable, and CI pushes no such tag']],
  ])('%s', (_what, files, expected) => {
    expect(messages('release/image-tag-traceable', files)).toEqual(expected)
  })

  test.each<[string, Record<string, string>]>([
    ['the hash', build('acme/api:${{ github.sha }}')],
    ['the hash beside latest', build('acme/api:latest,acme/api:${{ github.sha }}')],
    ['the hash in another step', workflow('push', job('image', '', 'run: docker push acme/api:latest', 'run: docker push acme/api:$GITHUB_SHA'))],
    ['a version', build('acme/api:1.4.2')],
    ['the metadata action', build('${{ steps.meta.outputs.tags }}')],
    ['a name in a variable', build('${{ env.IMAGE }}:${{ github.ref_name }}')],
    ['a variable in the shell', workflow('push', job('image', '', 'run: docker push "$IMAGE"'))],
    ['nothing is pushed', workflow('push', job('image', '', 'run: docker build -t api:latest .'))],
    ['a registry on the runner', build('localhost:5000/api:latest')],
    ['production runs the release', { ...build('acme/api:${{ github.sha }}'), 'compose.yaml': 'services:\n  api:\n    image: acme/api:${RELEASE:?}\n' }],
    ['production runs images of others', { ...build('acme/api:${{ github.sha }}'), 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n  cache:\n    image: acme/cache:2\n' }],
    ['all tags', workflow('push', job('image', '', 'run: docker push --all-tags acme/api'))],
  ])('quiet: %s', (_what, files) => {
    expect(messages('release/image-tag-traceable', files)).toEqual([])
  })
})
