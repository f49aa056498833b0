import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

/** Lines a rule finds wanting, in all files, `path:line` where it is not the workflow. */
function linesOf(name: string, text: string, others: Record<string, string> = {}): string[] {
  const rule = rules.find(({ id }) => id === `workflow/${name}`)
  if (!rule) throw new Error(`no rule ${name}`)
  const { outcomes } = evaluate(rule, projectOfFiles({ '.github/workflows/ci.yml': text, ...others }))
  return outcomes.filter(({ state }) => state === 'fail').map(({ at }) => (at.path === '.github/workflows/ci.yml' ? `${at.line}` : `${at.path}:${at.line}`))
}

/** A workflow whose job has these keys at lines 4 and on, and one step behind them. */
const job = (keys: string): string => `on: push\njobs:\n  test:\n${keys.replace(/^/gm, '    ')}\n    steps:\n      - run: npm test\n`
/** A workflow whose steps begin at line 6. */
const steps = (text: string, on = 'push'): string => `on: ${on}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${text.replace(/^(?=.)/gm, '      ')}\n`
/** A workflow whose \`on:\` mapping begins at line 2. */
const on = (text: string): string => `on:\n${text.replace(/^(?=.)/gm, '  ')}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n`

type Case = readonly [what: string, text: string, lines: readonly string[]]

function cases(name: string, table: readonly Case[]): void {
  describe(name, () => test.each(table.map(([what, text, lines]) => [what, text, lines] as const))('%s', (_what, text, lines) => expect(linesOf(name, text)).toEqual(lines)))
}

cases('workflow-syntax-invalid', [
  ['everything a job may have', job('name: x\nneeds: []\nruns-on: { group: big, labels: [a] }\nenvironment: { name: prod, url: "https://example.com" }\nconcurrency: { group: x, cancel-in-progress: "${{ true }}" }\ntimeout-minutes: 5\ncontainer: { image: "node:24", ports: [80], env: { A: 1 } }\nservices: { db: { image: postgres } }\nstrategy: { fail-fast: false, max-parallel: 2, matrix: { a: [1], include: [{ a: 2 }] } }\ndefaults: { run: { shell: bash, working-directory: web } }\noutputs: { a: b }'), []],
  ['a computed matrix', job('runs-on: ubuntu-latest\nstrategy: { matrix: "${{ fromJSON(inputs.matrix) }}" }'), []],
  ['anchors and aliases', 'on: push\nenv: &env\n  A: b\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env: *env\n    steps:\n      - run: npm test\n', []],
  ['merge keys', 'on: push\nenv: &env\n  A: b\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env:\n      <<: *env\n      C: d\n    steps:\n      - run: npm test\n', ['8']],
  ['a closing bracket at the left', 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        a: [\n          1, # first\n          2\n        ]\n    steps:\n      - run: npm test\n', []],
  ['no on and no jobs', 'name: x\n', ['1', '1']],
  ['a key of another level', `${steps('- run: npm test')}runs-on: ubuntu-latest\n`, ['7']],
  ['a key twice', 'on: push\nname: a\nname: b\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n', ['3']],
  ['keys that differ in case', steps('- run: npm test\n  env:\n    Token: a\n    TOKEN: b'), ['9']],
  ['empty sections', job('runs-on: ubuntu-latest\nenv:\nstrategy:'), ['5', '6']],
  ['a step that does nothing', steps('- name: nothing'), ['6']],
  ['a job without steps', 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n', ['3']],
  ['timeouts', steps('- run: npm test\n  timeout-minutes: 0\n- run: npm test\n  timeout-minutes: soon\n- run: npm test\n  timeout-minutes: ${{ fromJSON(inputs.t) }}'), ['7', '9']],
  ['flags', job('runs-on: ubuntu-latest\ncontinue-on-error: yes please'), ['5']],
  ['broken YAML', 'on: push\njobs:\n  test: [\n', ['3']],
  ['an empty file', '', ['1']],
  ['an empty name of an environment variable value', steps('- run: npm test\n  env:\n    A: ""\n    B:'), []],
])

cases('expression-invalid', [
  ['contexts where they belong', steps('- id: a\n  run: echo ${{ runner.os }} ${{ github.event.issue.title }} ${{ vars.X }} ${{ env.Y }} ${{ secrets.Z }} ${{ hashFiles(\'**/x\') }}\n- if: always() && steps.a.outcome == \'success\'\n  run: echo ${{ steps.a.outputs.x }} ${{ job.status }} ${{ strategy.job-index }}'), []],
  ['a later step', steps('- run: echo ${{ steps.b.outputs.x }}\n- id: b\n  run: x'), ['6']],
  ['steps in the outputs of a job', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    outputs:\n      x: ${{ steps.b.outputs.x }}\n      y: ${{ steps.c.outputs.x }}\n    steps:\n      - id: b\n        run: x\n', ['7']],
  ['needs', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    outputs: { v: 1 }\n    steps: [{ run: x }]\n  b:\n    needs: a\n    if: needs.a.result == \'success\' && needs.c.result\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ needs.a.outputs.v }}\n      - run: echo ${{ needs.a.outputs.w }}\n', ['9', '13']],
  ['a matrix', job('strategy: { matrix: { os: [a], include: [{ node: 1 }] } }\nruns-on: ${{ matrix.os }}\nname: ${{ matrix.node }} ${{ matrix.arch }}'), ['6']],
  ['a computed matrix', job('strategy: { matrix: { include: "${{ fromJSON(vars.X) }}" } }\nruns-on: ${{ matrix.os }}'), []],
  ['members of matrix values', job('strategy: { matrix: { a: [x], b: [{ c: 1 }], d: ["${{ vars.X }}"] } }\nruns-on: x\nname: ${{ matrix.b.c }} ${{ matrix.d.e }}\nenv: { A: "${{ matrix.a.b }}" }'), ['7']],
  ['inputs', `on:\n  workflow_dispatch:\n    inputs: { level: { type: string } }\n${steps('- run: echo ${{ inputs.level }} ${{ github.event.inputs.level }}\n- run: echo ${{ inputs.lvl }}').slice('on: push\n'.length)}`, ['9']],
  ['secrets in a condition', steps("- run: x\n  if: secrets.TOKEN != ''"), ['7']],
  ['env outside of steps', job('runs-on: ubuntu-latest\nname: ${{ env.NAME }}'), ['5']],
  ['syntax', steps('- run: echo ${{ github.sha\n- run: echo ${{ }}\n- run: echo ${{ github.sha == "x" }}\n- run: echo ${{ (github.sha }}\n- run: echo ${{ 1 + 2 }}'), ['6', '7', '8', '9', '10']],
  ['no expressions at all', steps("- run: echo ${X} '{{ x }}' $((1+1))"), []],
  ['a quote inside a text', steps("- run: echo ${{ format('it''s {0}', github.sha) }}"), []],
  ['functions', steps("- run: echo ${{ contains('a') }}\n- run: echo ${{ format('{0} {1}', github.sha) }}\n- run: echo ${{ fromJSON('[1') }}\n- run: echo ${{ always() }}\n- run: echo ${{ join(github.event.commits.*.id, ' ') }} ${{ case(true, 1, 2) }}"), ['6', '7', '8', '9']],
  ['a whole context as a text', steps('- run: echo ${{ github }}\n- run: echo ${{ toJSON(github) }}'), ['6']],
  ['lines inside a script', steps('- run: |\n    one\n    two ${{ github.nope }}\n  env:\n    A: ${{ runner.nope }}'), ['8', '10']],
  ['upper case', steps('- run: echo ${{ GitHub.SHA }} ${{ toJson(ENV) }}'), []],
])

test('composite actions know neither secrets nor needs', () => {
  const action = "name: x\ndescription: x\ninputs: { a: {} }\nruns:\n  using: composite\n  steps:\n    - id: one\n      run: echo ${{ inputs.a }} ${{ inputs.b }}\n      shell: bash\n    - run: echo ${{ secrets.X }} ${{ steps.one.outputs.y }}\n      shell: bash\n"
  expect(linesOf('expression-invalid', steps('- run: x'), { 'action.yml': action })).toEqual(['action.yml:8', 'action.yml:10'])
})

cases('workflow-event-invalid', [
  ['every form', 'on: [push, pull_request]\n', []],
  ['a word', 'on: pushed\n', ['1']],
  ['in a list', 'on: [push, pull-request]\n', ['1']],
  ['types of one\'s own', on('repository_dispatch:\n  types: [anything]\nworkflow_run:\n  workflows: [CI]\n  types: [completed]'), []],
  ['filters an event does not have', on('pull_request:\n  tags: [v1]\nissues:\n  branches: [main]\nrelease:\n  type: [published]'), ['3', '5', '7']],
  ['filters that exclude each other', on('push:\n  paths: [a]\n  paths-ignore: [b]\n  tags: [v1]\n  branches-ignore: [x]'), ['4']],
  ['workflow_run without workflows', on('workflow_run:\n  types: [completed]'), ['2']],
  ['call inputs', on('workflow_call:\n  inputs:\n    a: { type: choice }\n    b: { description: x }\n    c: { type: number, default: abc }\n    d: { type: boolean, default: false }\n  secrets:\n    token:\n  outputs:\n    x: { value: 1 }'), ['4', '5', '6']],
  ['dispatch inputs', on('workflow_dispatch:\n  inputs:\n    a:\n    b: { type: environment }\n    c: { type: choice, options: [x, y], default: z }\n    d: { type: int }\n    e: { options: [a] }'), ['6', '7', '8']],
])

cases('schedule-cron-invalid', [
  ['good lines', on("schedule:\n  - cron: '0 0 * * *'\n  - cron: '*/5 * * * *'\n  - cron: '30 5,17 * * 1-5'\n  - cron: '0 4 1 JAN SUN'\n    timezone: Europe/Berlin\n  - cron: '15-59/15 2 * * *'"), []],
  ['bad lines', on("schedule:\n  - cron: '0 0 * *'\n  - cron: '60 0 * * *'\n  - cron: '0 0 * * 8'\n  - cron: '* * * * *'\n  - cron: '@daily'\n  - cron: '0 0 31-1 * *'\n  - cron: '0,1 * * * *'\n  - cron: '0 0 * * *'\n    timezone: Mars/Base"), ['3', '4', '5', '6', '7', '8', '9', '11']],
])

cases('glob-pattern-invalid', [
  ['good patterns', on("push:\n  branches: [main, 'releases/**', 'v[0-9]+.x', '!skip', 'feat-*', 'a?b']\n  paths: ['**.js', 'src/**', '!docs/**', 'a b.txt']"), []],
  ['bad patterns', on("push:\n  branches:\n    - '^main$'\n    - 'feature branch'\n    - 'a/'\n    - '+x'\n    - 'v\\d+'\n    - 'x[9-0]'\n  paths:\n    - '../a'\n    - ' a'"), ['4', '5', '6', '7', '8', '9', '11', '12']],
  ['only exclusions', on("push:\n  branches: ['!main']"), ['3']],
])

cases('job-needs-invalid', [
  ['a circle', 'on: push\njobs:\n  a: { needs: b, runs-on: x, steps: [{ run: x }] }\n  b: { needs: c, runs-on: x, steps: [{ run: x }] }\n  c: { needs: a, runs-on: x, steps: [{ run: x }] }\n  d: { needs: a, runs-on: x, steps: [{ run: x }] }\n', ['3']],
  ['itself', 'on: push\njobs:\n  a: { needs: a, runs-on: x, steps: [{ run: x }] }\n', ['3']],
  ['twice', 'on: push\njobs:\n  a: { runs-on: x }\n  b:\n    needs: [a, a]\n', ['5']],
  ['another case', 'on: push\njobs:\n  Build: { runs-on: x }\n  b:\n    needs: build\n', []],
])

cases('runner-label-invalid', [
  ['hosted and own labels', job('runs-on: [self-hosted, linux, x64, gpu]'), []],
  ["a larger runner's name", job('runs-on: ubuntu-22.04-16core'), []],
  ["a runner of one's own", job('runs-on: build-box'), []],
  ['capitals', job('runs-on: macOS-latest'), []],
  ['a member of a matrix value', job('strategy:\n  matrix:\n    runner: [{ os: ubuntu-18.04 }, { os: ubuntu-24.04 }]\nruns-on: ${{ matrix.runner.os }}'), ['6']],
  ['an expression', job('runs-on: ${{ inputs.runner }}'), []],
  ['a group', job('runs-on: { group: big, labels: ubuntu-20.04 }'), []],
  ['retired', job('runs-on: macos-12'), ['4']],
  ['misspelt', job('runs-on: ubunto-latest'), ['4']],
  ['a version that never was', job('runs-on: ubuntu-23.04'), ['4']],
  ['two systems at once', job('runs-on:\n  - ubuntu-latest\n  - windows-latest'), ['6']],
  ['in include', job('strategy:\n  matrix:\n    include:\n      - os: ubuntu-20.04\n      - os: ubuntu-24.04\nruns-on: ${{ matrix.os }}'), ['7']],
])

cases('condition-unsound', [
  ['stripped block', steps('- run: x\n  if: >-\n    ${{ github.ref }}'), []],
  ['folded block', steps('- run: x\n  if: >\n    ${{ github.ref }}'), ['7']],
  ['no braces at all', steps('- run: x\n  if: |\n    github.ref'), []],
  ['a negation before it', steps("- run: x\n  if: '!${{ github.ref }}'"), ['7']],
  ['blanks', steps("- run: x\n  if: '${{ github.ref }} '"), ['7']],
])

cases('if-condition-constant', [
  ['constants', steps("- run: x\n  if: true\n- run: x\n  if: ${{ false }}\n- run: x\n  if: 1 == 2\n- run: x\n  if: github.ref == 'x' || true"), ['7', '9', '11', '13']],
  ['not constant', steps('- run: x\n  if: always()\n- run: x\n  if: inputs.x && true\n- run: x\n  if:'), []],
])

cases('action-input-invalid', [
  ['by the comment behind a hash', steps('- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2\n  with: { fetchdepth: 0 }'), ['7']],
  ['a hash without a comment', steps('- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683\n  with: { fetchdepth: 0 }'), []],
  ['a release that is not known', steps('- uses: actions/checkout@v99\n  with: { new-thing: 0 }'), []],
  ['a branch', steps('- uses: actions/checkout@main\n  with: { new-thing: 0 }'), []],
  ['an action that is not known', steps('- uses: acme/thing@v1\n  with: { new-thing: 0 }'), []],
  ['upper case', steps('- uses: Actions/Cache@v4\n  with: { PATH: a, Key: b }'), []],
  ['missing', steps('- name: cache\n  uses: actions/cache@v4'), ['7']],
])

cases('matrix-invalid', [
  ['expressions', job('strategy:\n  matrix:\n    a: ["${{ x }}", 1]\n    exclude: [{ a: 2 }]\nruns-on: x'), []],
  ['capitals are the same', job('strategy:\n  matrix:\n    os: [macOS-latest]\n    exclude: [{ os: macos-latest }]\nruns-on: x'), []],
  ['texts and numbers are the same', job('strategy:\n  matrix:\n    a: ["3.10", 3.11]\n    exclude: [{ a: 3.11 }]\nruns-on: x'), []],
  ['objects', job('strategy:\n  matrix:\n    a: [{ x: 1, y: 2 }]\n    exclude: [{ a: { x: 1 } }, { a: { x: 3 } }]\nruns-on: x'), ['7']],
])

cases('deprecated-workflow-commands', [
  ['comments and searches', steps('- run: |\n    # echo ::set-output name=a::b\n    grep "::set-output name=a" log'), []],
  ['without quotes', steps('- run: echo ::save-state name=a::b'), ['6']],
  ['other shells', steps('- run: Write-Host "::set-env name=a::b"\n  shell: pwsh'), ['6']],
  ['in a list of commands', steps('- run: |\n    true && echo "::save-state name=a::b"'), ['7']],
])

cases('run-script-shellcheck', [
  ['expressions with quotes', steps("- run: echo \"${{ contains(github.ref, 'x') && '\"' || \"y\" }}\"\n- run: |\n    for f in *; do\n      echo \"$f\"\n    done\n    cat <<'EOF' | tee x\n    it's\n    EOF\n    case $x in a|b) y ;; esac\n    [[ $a =~ ^x$ ]] && arr=(1 2) || true"), []],
  ['an open quote', steps('- run: |\n    echo "a\n    echo b'), ['7']],
  ['PowerShell on Windows', 'on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: if ($x) { y }\n', []],
  ['maybe Windows', 'on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os }}\n    steps:\n      - run: if ($x) { y\n', []],
  ['the root of the machine', steps('- run: rm -rf $DIR/*\n- run: rm -rf "$DIR/build"\n- run: rm -rf "${{ env.X }}/"'), ['6']],
])

cases('ternary-unsound', [
  ['falsy choices', steps("- run: echo ${{ github.x && false || true }} ${{ github.y && '' || 'z' }}"), ['6', '6']],
  ['good choices', steps("- run: echo ${{ github.sha && 'a' || '' }} ${{ github.sha && inputs.a || 'b' }}"), []],
])

cases('reusable-call-invalid', [
  ['a remote call', 'on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/x.yml@v1\n    with: { a: 1 }\n    secrets: inherit\n', []],
  ['no ref', 'on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/x.yml\n', ['4']],
  ['an action', 'on: push\njobs:\n  a:\n    uses: actions/checkout@v4\n', ['4']],
  ['steps beside it', 'on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/x.yml@v1\n    steps: [{ run: x }]\n', ['5']],
  ['itself, which cannot be called', 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/ci.yml\n', ['4']],
])

test('types and secrets of a called workflow', () => {
  const called = 'on:\n  workflow_call:\n    inputs: { n: { type: number }, b: { type: boolean, required: true, default: true } }\n    secrets: { token: { required: true } }\njobs:\n  a: { runs-on: ubuntu-latest, steps: [{ run: x }] }\n'
  const text = 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/c.yml\n    with:\n      n: many\n    secrets:\n      tokn: x\n  b:\n    uses: ./.github/workflows/c.yml\n    with: { n: "${{ 1 }}" }\n    secrets: inherit\n'
  expect(linesOf('reusable-call-invalid', text, { '.github/workflows/c.yml': called })).toEqual(['4', '6', '8'])
})
