import { findings, steps, variants } from './workflow-files.ts'

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
  ['V=${{ inputs.version }}', ['9 action']],
  ['V=$(cat .nvmrc)', ['9 action']],
  ['V=${{ github.head_ref }}', ['9']],
  ['V=${{ github.event.pull_request.title }}', ['9']],
  ['V=$HOME/go', []],
])('an action that writes %s', (line, expected) => {
  const action = `name: a\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      env:\n        A: b\n      run: |\n        echo "${line}" >> "$GITHUB_ENV"\n`
  expect(findings(ENV, { 'setup/action.yml': action })).toEqual(expected.map(() => 'setup/action.yml:9'))
  expect(variants(ENV, { 'setup/action.yml': action })).toEqual(expected)
})

test.each([
  ['cat <<EOF >> "$GITHUB_ENV"\nA=1\nB=$HOME/x\nEOF', []],
  ["cat >> $GITHUB_ENV <<'EOF'\nA=$(not run)\nEOF", []],
  ['cat <<EOF >> "$GITHUB_ENV"\nA=1\nPR=${{ github.head_ref }}\nEOF', ['7']],
  ['cat >> ${GITHUB_ENV} <<-EOF\nPR=$(cat pr.txt)\nEOF', ['7']],
  ['python3 <<EOF >> "$GITHUB_ENV"\nprint(1)\nEOF', ['7']],
  ['tee -a "$GITHUB_ENV" <<EOF\nPR=$PR\nEOF', ['7']],
  ['tee -a "$GITHUB_ENV" <<< "A=1"', []],
  ['tee -a "$GITHUB_ENV" <<< "A=$TITLE"', ['7']],
  ['{\n  echo "A=1"\n  echo "PR=$(cat pr.txt)"\n} >> "$GITHUB_ENV"', ['9']],
  ['{\n  echo "A<<EOF"\n  cat notes.md\n  echo EOF\n} >> "$GITHUB_ENV"', ['9']],
  ['(echo "A=1"; echo "B=2") >> $GITHUB_ENV', []],
  ['{ echo "A=1"; echo "done: $X" >&2; mkdir -p out; } >> $GITHUB_ENV', []],
  ['for f in *.txt; do echo "$f=1"; done >> $GITHUB_ENV', ['7']],
  ['if true; then echo "A=1"; else curl example.test; fi >> "$GITHUB_ENV"', ['7']],
  ['{ x=$(cat pr.txt); echo "A=1"; } >> "$GITHUB_ENV"', []],
  ['echo "A=$X" | tee -a $GITHUB_ENV', ['7']],
  ['echo "A=$X" | tee --append "${GITHUB_ENV}" > /dev/null', ['7']],
  ['echo "A=1" | tee -a $GITHUB_ENV', []],
  ['export DIR="$HOME/sdk"\necho "DIR=$DIR" >> $GITHUB_ENV', []],
  ['DIR="$(cat x)/sdk"\necho "DIR=$DIR" >> $GITHUB_ENV', ['8']],
])('a script that begins with %j', (script, lines) => {
  expect(findings(ENV, steps('workflow_run', `- run: |\n    ${script.replace(/\n/g, '\n    ')}`))).toEqual(lines)
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

test('a label on a pull request is set by whoever may sort', () => {
  const text = 'on:\n  pull_request_target:\n    types: [labeled]\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ./deploy.sh\n'
  expect(findings('workflow/workflow-trigger-unauthorised', text)).toEqual(['5 label'])
})

test.each([
  ["github.event_name == 'push'", 0],
  ["github.event_name != 'issues'", 0],
  ["github.event_name == 'issues'", 1],
  ["github.event_name != 'push'", 1],
])('on issues or a push, with if: %s', (condition, count) => {
  const text = `on: [issues, push]\njobs:\n  a:\n    if: ${condition}\n    runs-on: x\n    steps:\n      - run: ./deploy.sh\n`
  expect(findings('workflow/workflow-trigger-unauthorised', text)).toHaveLength(count)
})

test.each([
  ["contains('dependabot[bot] renovate[bot]', github.actor)", 1],
  ['contains(fromJSON(\'["dependabot[bot]"]\'), github.actor)', 1],
  ['contains(fromJSON(\'["alice", "bob"]\'), github.actor)', 0],
  ['contains(fromJSON(\'["dependabot[bot]"]\'), github.event.pull_request.user.login)', 0],
])('a list of bots: %s', (condition, count) => {
  expect(findings('workflow/bot-condition-spoofable', steps('pull_request_target', `- run: make\n  if: ${condition}`))).toHaveLength(count)
})

test.each([
  ['- uses: actions/checkout@v4\n  env: { HEAD: "${{ github.head_ref }}" }\n  with:\n    ref: ${{ env.HEAD }}', ['9']],
  ['- id: pr\n  run: echo "sha=${{ github.event.pull_request.head.sha }}" >> "$GITHUB_OUTPUT"\n- uses: actions/checkout@v4\n  with:\n    ref: ${{ steps.pr.outputs.sha }}', ['10']],
  ['- id: pr\n  env: { HEAD: "${{ github.head_ref }}" }\n  run: echo "ref=$HEAD" >> "$GITHUB_OUTPUT"\n- uses: actions/checkout@v4\n  with: { ref: "${{ steps.pr.outputs.ref }}" }', ['10']],
  ['- id: pr\n  run: echo "base=${{ github.base_ref }}" >> "$GITHUB_OUTPUT"\n- uses: actions/checkout@v4\n  with: { ref: "${{ steps.pr.outputs.base }}" }', []],
  ['- uses: actions/checkout@v4\n  env: { BASE: "${{ github.base_ref }}" }\n  with: { ref: "${{ env.BASE }}" }', []],
])('a checkout of what was handed on: %j', (text, lines) => {
  expect(findings(CHECKOUT, steps('pull_request_target', text))).toEqual(lines)
})
