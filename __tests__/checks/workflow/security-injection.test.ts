import { findings, steps } from './workflow-files.ts'

const RULE = 'workflow/template-injection'

test.each([
  ['github.event.issue.title', 'outsider'],
  ['github.event.pull_request.body', 'outsider'],
  ['github.head_ref', 'outsider'],
  ['GitHub.Head_Ref', 'outsider'],
  ["github['head_ref']", 'outsider'],
  ['github.event.pull_request.head.ref', 'outsider'],
  ['github.event.pull_request.head.label', 'outsider'],
  ['github.event.pull_request.head.repo.default_branch', 'outsider'],
  ['github.event.commits.*.message', 'outsider'],
  ['github.event.commits[0].author.email', 'outsider'],
  ['github.event.head_commit.author.name', 'outsider'],
  ['github.event.pages.*.page_name', 'outsider'],
  ['github.event.workflow_run.head_branch', 'outsider'],
  ['toJSON(github.event)', 'outsider'],
  ['toJSON(github)', 'outsider'],
  ["format('{0}', github.event.comment.body)", 'outsider'],
  ["github.head_ref || github.ref_name", 'outsider'],
  ["github.event_name == 'push' && github.head_ref", 'outsider'],
  ['github.ref_name', 'open'],
  ['github.actor', 'open'],
  ['secrets.TOKEN', 'open'],
  ['vars.TARGET', 'open'],
  ['steps.build.outputs.version', 'open'],
  ['needs.build.outputs.version', 'open'],
  ['github.event.release.tag_name', 'open'],
  ['env.UNKNOWN', 'open'],
])('${{ %s }} in a script is %s', (expression, variant) => {
  expect(findings(RULE, steps('push', `- run: echo \${{ ${expression} }}`))).toEqual([`6 ${variant}`])
})

test.each([
  'github.sha',
  'github.event.pull_request.number',
  'github.event.pull_request.head.sha',
  'github.run_id',
  'github.repository',
  'github.server_url',
  'runner.os',
  'job.status',
  'strategy.job-index',
  'steps.a.outcome',
  'needs.a.result',
  "hashFiles('**/lock')",
  "contains(github.event.issue.title, 'x')",
  "github.head_ref == 'main' && 'yes' || 'no'",
  "'text'",
])('${{ %s }} in a script is fixed', (expression) => {
  expect(findings(RULE, steps('push', `- run: echo \${{ ${expression} }}`))).toEqual([])
})

test('a variable of the file is as fixed as what it is set to', () => {
  const workflow = (value: string): string => `on: issues\nenv:\n  NAME: ${value}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo \${{ env.NAME }}\n`
  expect(findings(RULE, workflow('api'))).toEqual([])
  expect(findings(RULE, workflow('${{ github.event.issue.title }}'))).toEqual(['8 outsider'])
})

test('variables that refer to each other end', () => {
  const names = Array.from({ length: 40 }, (_, index) => `  V${index}: \${{ env.V${index + 1} }}\${{ env.V${index + 1} }}\n`).join('')
  expect(findings(RULE, `on: push\nenv:\n${names}jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo \${{ env.V0 }}\n`)).toEqual(['47 open'])
})

test('a matrix written out is fixed, a computed one is not', () => {
  const workflow = (matrix: string): string => `on: push\njobs:\n  a:\n    strategy:\n      matrix: ${matrix}\n    runs-on: x\n    steps:\n      - run: echo \${{ matrix.os }}\n`
  expect(findings(RULE, workflow('{ os: [a, b] }'))).toEqual([])
  expect(findings(RULE, workflow('${{ fromJSON(needs.a.outputs.m) }}'))).toEqual(['8 open'])
})

test('inputs are judged by their type and by who gives them', () => {
  const workflow = (event: string, type: string): string =>
    `on:\n  ${event}:\n    inputs:\n      name:\n        type: ${type}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo \${{ inputs.name }}\n`
  expect(findings(RULE, workflow('workflow_dispatch', 'boolean'))).toEqual([])
  expect(findings(RULE, workflow('workflow_dispatch', 'choice'))).toEqual([])
  expect(findings(RULE, workflow('workflow_dispatch', 'string'))).toEqual(['10 open'])
  expect(findings(RULE, workflow('workflow_call', 'string'))).toEqual(['10 caller'])
})

test('lines of block scalars, folded ones and code inputs of actions', () => {
  expect(findings(RULE, steps('issues', '- run: |\n    a\n\n    b ${{ github.event.issue.title }}\n    c ${{ github.event.issue.body }}'))).toEqual(['9 outsider', '10 outsider'])
  expect(findings(RULE, steps('issues', '- run: >-\n    a\n    b ${{ github.event.issue.title }}'))).toEqual(['8 outsider'])
  expect(findings(RULE, steps('issues', '- uses: Actions/GitHub-Script@v7\n  with:\n    Script: |\n      a(`${{ github.event.issue.title }}`)'))).toEqual(['9 outsider'])
  expect(findings(RULE, steps('issues', '- uses: acme/notify@v1\n  with:\n    title: ${{ github.event.issue.title }}'))).toEqual([])
  expect(findings(RULE, steps('issues', '- shell: pwsh\n  run: Write-Host ${{ github.event.issue.title }}'))).toEqual(['7 outsider'])
})

test('what a composite action is given is the caller to choose', () => {
  const action = 'name: a\ndescription: a\ninputs:\n  name:\n    description: a\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo ${{ inputs.name }}\n'
  expect(findings(RULE, { 'action.yml': action })).toEqual(['action.yml:10'])
})

test('outputs that list changed files are the outsider to choose', () => {
  const text = steps('pull_request', '- id: files\n  uses: tj-actions/changed-files@v47\n- run: echo ${{ steps.files.outputs.all_changed_files }}')
  expect(findings(RULE, text)).toEqual(['8 outsider'])
})

test('broken expressions are left to the rule that judges them', () => {
  expect(findings(RULE, steps('push', '- run: echo ${{ github. }} ${{ unclosed'))).toEqual([])
})
