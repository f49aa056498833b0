import { findings, steps } from './workflow-files.ts'

const CHECKOUT = 'workflow/untrusted-checkout'
const ENV = 'workflow/github-env-injection'

test.each([
  ['pull_request_target', 'ref: ${{ github.event.pull_request.head.sha }}'],
  ['pull_request_target', 'ref: ${{ github.head_ref }}'],
  ['pull_request_target', 'ref: refs/pull/${{ github.event.number }}/merge'],
  ['pull_request_target', 'repository: ${{ github.event.pull_request.head.repo.full_name }}'],
  ['workflow_run', 'ref: ${{ github.event.workflow_run.head_sha }}'],
  ['[push, pull_request_target]', 'ref: ${{ github.event.pull_request.head.sha || github.sha }}'],
])('on %s, checkout with %s', (event, input) => {
  expect(findings(CHECKOUT, steps(event, `- uses: actions/checkout@v4\n  with:\n    ${input}`))).toEqual(['8'])
})

test.each([
  ['pull_request', 'ref: ${{ github.event.pull_request.head.sha }}'],
  ['pull_request_target', 'ref: ${{ github.event.pull_request.base.sha }}'],
  ['pull_request_target', 'ref: main'],
  ['pull_request_target', 'fetch-depth: 0'],
])('on %s, checkout with %s is fine', (event, input) => {
  expect(findings(CHECKOUT, steps(event, `- uses: actions/checkout@v4\n  with:\n    ${input}`))).toEqual([])
})

test.each([
  "github.event_name == 'push'",
  "github.event_name != 'pull_request_target'",
  'github.event.pull_request.head.repo.full_name == github.repository && always()',
  'github.event.pull_request.head.repo.fork == false',
])('a step that runs only if %s checks out nothing foreign', (condition) => {
  expect(findings(CHECKOUT, steps('[push, pull_request_target]', `- uses: actions/checkout@v4\n  if: ${condition}\n  with:\n    ref: \${{ github.head_ref }}`))).toEqual([])
})

test('git and gh fetch the code as well', () => {
  expect(findings(CHECKOUT, steps('pull_request_target', '- run: |\n    make\n    gh pr checkout 12'))).toEqual(['8'])
  expect(findings(CHECKOUT, steps('pull_request_target', '- run: git fetch origin pull/${{ github.event.number }}/head:pr'))).toEqual(['6'])
  expect(findings(CHECKOUT, steps('pull_request_target', '- run: git checkout "$SHA"\n  env:\n    SHA: ${{ github.event.pull_request.head.sha }}'))).toEqual(['6'])
  expect(findings(CHECKOUT, steps('pull_request_target', '- run: git checkout main'))).toEqual([])
})

test.each([
  ['echo "V=$VERSION" >> $GITHUB_ENV', 1],
  ['echo "V=$(cat version)" >> "$GITHUB_ENV"', 1],
  ['echo "V=${{ github.event.workflow_run.head_branch }}" >> ${GITHUB_ENV}', 1],
  ['cat values.env >> "$GITHUB_ENV"', 1],
  ['cat values.env | tee -a $GITHUB_ENV', 1],
  ['echo "$DIR" >> "$GITHUB_PATH"', 1],
  ['echo "V=1.2.3" >> $GITHUB_ENV', 0],
  ["echo 'V=$HOME' >> $GITHUB_ENV", 0],
  ['echo "$HOME/.local/bin" >> "$GITHUB_PATH"', 0],
  ['echo "${GITHUB_WORKSPACE}/bin" >> "$GITHUB_PATH"', 0],
  ['echo "DATE=$(date +%F)" >> "$GITHUB_ENV"', 0],
  ['V=1.2; echo "V=$V" >> "$GITHUB_ENV"', 0],
  ['echo "SHA=${{ github.sha }}" >> "$GITHUB_ENV"', 0],
  ['echo "V=$VERSION" >> $GITHUB_OUTPUT', 0],
])('%s', (script, count) => {
  expect(findings(ENV, steps('workflow_run', `- run: |\n    ${script}`))).toHaveLength(count)
  expect(findings(ENV, steps('push', `- run: |\n    ${script}`))).toEqual([])
})

test('composite actions are judged on any event', () => {
  const action = 'name: a\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      env:\n        V: ${{ inputs.version }}\n      run: |\n        echo "V=$V" >> "$GITHUB_ENV"\n'
  expect(findings(ENV, { 'setup/action.yml': action })).toEqual(['setup/action.yml:9'])
})

test.each([
  ['on: pull_request_target', ['1']],
  ['on: [push, workflow_run]', ['1']],
  ['on:\n  - push\n  - pull_request_target', ['3']],
  ['on:\n  workflow_run:\n    workflows: [ci]\n  pull_request_target:', ['2', '4']],
  ['on: pull_request', []],
])('dangerous triggers of %j', (text, lines) => {
  expect(findings('workflow/dangerous-trigger', `${text}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n`)).toEqual(lines)
})

test.each([
  ["github.actor == 'dependabot[bot]'", 1],
  ["${{ 'renovate[bot]' == github.triggering_actor }}", 1],
  ["github.actor_id == '49699333'", 1],
  ["contains(github.actor, '[bot]')", 1],
  ["${{ github.event_name == 'push' || github.actor == 'dependabot[bot]' }}", 1],
  ["github.actor != 'dependabot[bot]'", 0],
  ["github.actor == 'alice'", 0],
  ["github.event.pull_request.user.login == 'dependabot[bot]'", 0],
])('if: %s', (condition, count) => {
  expect(findings('workflow/bot-condition-spoofable', steps('pull_request_target', `- run: make\n  if: ${condition}`))).toHaveLength(count)
})

test.each([
  ['issue_comment', "contains(github.event.comment.body, '/x')", 1],
  ['issue_comment', "github.event.comment.author_association == 'OWNER'", 0],
  ['issue_comment', "contains(fromJSON('[\"alice\"]'), github.actor)", 0],
  ['issue_comment', "github.event.comment.user.login == 'alice'", 0],
  ['pull_request', 'true', 0],
])('on %s with if: %s', (event, condition, count) => {
  const text = `on: ${event}\njobs:\n  a:\n    if: ${condition}\n    runs-on: x\n    steps:\n      - run: ./deploy.sh\n`
  expect(findings('workflow/workflow-trigger-unauthorised', text)).toHaveLength(count)
})
