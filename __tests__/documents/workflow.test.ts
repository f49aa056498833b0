import { parseAction, parseWorkflow } from '../../src/documents/workflow.ts'
import type { Run, Uses, Workflow } from '../../src/documents/workflow.ts'
import { fileText } from '../../src/tree/source-text.ts'

const path = '.github/workflows/ci.yml'

function workflow(text: string): Workflow {
  const { content, problems } = parseWorkflow(fileText(path, text))
  expect(problems).toEqual([])
  return content as Workflow
}

function runs(text: string): Run[] {
  return workflow(text).jobs.flatMap((job) => job.steps.flatMap((step) => (step.run ? [step.run] : [])))
}

describe('triggers', () => {
  test.each([
    ['on: push\n', ['push:1']],
    ['on: [push, pull_request]\n', ['push:1', 'pull_request:1']],
    ['on:\n  push:\n    branches: [main]\n  pull_request:\n', ['push:2 config', 'pull_request:4']],
    ['on: 3\n', ['3:1']],
    ['name: x\n', []],
  ])('%j', (text, expected) => {
    expect(workflow(text).triggers.map(({ event, at, config }) => `${event}:${at.line}${config ? ' config' : ''}`)).toEqual(expected)
  })
})

describe('what a step uses', () => {
  const uses = (value: string): Uses | undefined => workflow(`jobs:\n  a:\n    steps:\n      - uses: ${value}\n`).jobs[0]?.steps[0]?.uses
  test.each([
    ['actions/checkout@v4', 'repository', 'actions/checkout', undefined, 'v4', undefined],
    ['Org/repo/sub/dir@8f4b7f8 # v1.2.3', 'repository', 'Org/repo', 'sub/dir', '8f4b7f8', 'v1.2.3'],
    ["'actions/cache@v4'  # pinned by hand", 'repository', 'actions/cache', undefined, 'v4', 'pinned by hand'],
    ['./.github/actions/build', 'local', undefined, '.github/actions/build', undefined, undefined],
    ['$/.github/actions/build', 'local', undefined, '.github/actions/build', undefined, undefined],
    ['./', 'local', undefined, '', undefined, undefined],
    ['docker://alpine:3.20', 'docker', undefined, 'alpine', '3.20', undefined],
    ['docker://ghcr.io:443/a/b@sha256:12', 'docker', undefined, 'ghcr.io:443/a/b', 'sha256:12', undefined],
    ['actions/checkout', 'malformed', 'actions/checkout', undefined, undefined, undefined],
    ['actions/checkout@', 'malformed', 'actions/checkout', undefined, undefined, undefined],
    ['checkout@v4', 'malformed', undefined, undefined, undefined, undefined],
    ['../action@v1', 'malformed', undefined, undefined, undefined, undefined],
    ['${{ matrix.action }}', 'malformed', undefined, undefined, undefined, undefined],
  ])('%s', (text, form, repository, inner, ref, comment) => {
    const { at, ...rest } = uses(text) as Uses
    expect(rest).toMatchObject({ form, repository, path: inner, ref, comment })
    expect(at.line).toBe(4)
  })
})

describe('scripts', () => {
  const script = (text: string): string | undefined => {
    const [run] = runs(`jobs:\n  a:\n${text}`)
    return run?.script && `${run.shell}: ${run.script.commands.map((command) => `${command.name}${command.neutered ? ` (${command.neutered})` : ''}`).join(' ')}`
  }
  test.each([
    ['errexit without pipefail where no shell is named', '    steps:\n      - run: |\n          a | b\n          c\n', 'bash: a (pipe) b c'],
    ['pipefail where bash is named', '    steps:\n      - run: a | b\n        shell: bash\n', 'bash: a b'],
    ['the default of the job counts as named', '    defaults: { run: { shell: bash } }\n    steps:\n      - run: a | b\n', 'bash: a b'],
    ['sh has errexit', '    steps:\n      - run: |\n          a\n          b\n        shell: sh\n', 'sh: a b'],
    ['a template without -e', '    steps:\n      - run: |\n          a\n          b\n        shell: bash {0}\n', 'bash {0}: a (ignored-status) b'],
    ['other shells are not parsed', '    steps:\n      - run: a\n        shell: python\n', undefined],
    ['Windows has PowerShell', '    runs-on: windows-latest\n    steps:\n      - run: a\n', undefined],
    ['bash on Windows', '    runs-on: [self-hosted, windows]\n    steps:\n      - run: a\n        shell: bash\n', 'bash: a'],
  ])('%s', (_name, text, expected) => expect(script(text)).toBe(expected))

  test('expressions neither disturb the quoting nor become known text, and lines stay', () => {
    const [run] = runs(`jobs:
  a:
    steps:
      - run: |
          echo "\${{ github.event.inputs['it''s'] }}" done
          deploy '\${{ inputs.target }}' --to=\${{ inputs.env }}
`)
    const [echo, deploy] = run?.script?.commands ?? []
    expect(run?.script?.errors).toEqual([])
    expect(echo?.args.map(({ value }) => value)).toEqual([undefined, 'done'])
    expect(deploy?.args.map(({ value, prefix }) => [value, prefix])).toEqual([[undefined, ''], [undefined, '--to=']])
    expect(deploy?.at.line).toBe(6)
    expect(deploy?.args[1]?.at).toMatchObject({ line: 6, column: 41 })
  })

  test.each([
    ['none', 'jobs:\n  a:\n    steps:\n      - run: x\n', undefined],
    ['of the workflow', 'defaults: { run: { working-directory: w } }\njobs:\n  a:\n    steps:\n      - run: x\n', 'w'],
    ['of the step before that of the job', 'jobs:\n  a:\n    defaults: { run: { working-directory: j } }\n    steps:\n      - run: x\n        working-directory: s\n', 's'],
  ])('working directory: %s', (_name, text, expected) => expect(runs(text)[0]?.workingDirectory?.text).toBe(expected))
})

describe('what is of a wrong type is left out', () => {
  test.each(['jobs: [a]\n', 'jobs:\n  a: 3\n', 'jobs:\n  a:\n    steps: x\n    env: y\n    needs: { a: b }\n', 'jobs:\n  a:\n    steps: [3, [], { run: [] }]\n', 'permissions: [x]\nenv: 3\non: { push: [] }\n'])('%j', (text) => {
    expect(() => workflow(text).jobs.map((job) => job.steps.map((step) => step.run?.script))).not.toThrow()
  })
  test.each([
    ['', 1, 'the file is empty'],
    ['# nothing\n', 1, 'the file is empty'],
    ['- a\n', 1, 'a workflow is a mapping, this file holds a list'],
    ['a: [\n', 1, expect.stringContaining('not valid YAML')],
  ])('%j is a problem', (text, line, message) => {
    expect(parseWorkflow(fileText(path, text))).toEqual({ content: undefined, problems: [{ kind: 'syntax', path, line, message }] })
  })
})

test('permissions in each of their forms', () => {
  expect(workflow('permissions: write-all\n').permissions).toMatchObject({ all: 'write', scopes: [] })
  expect(workflow('permissions: {}\n').permissions).toMatchObject({ all: undefined, scopes: [] })
  expect(workflow('permissions:\n  contents: read\n').permissions?.scopes).toMatchObject([{ name: 'contents', level: 'read', at: { line: 2 } }])
  expect(workflow('name: x\n').permissions).toBeUndefined()
})

test("an action's metadata", () => {
  const { content } = parseAction(fileText('action.yml', `inputs:
  token:
    required: true
  old:
    deprecationMessage: gone
    default: ''
runs:
  using: composite
  steps:
    - run: npm test
      shell: bash
`))
  expect(content?.using).toMatchObject({ value: 'composite', at: { line: 8 } })
  expect(content?.inputs).toMatchObject([{ name: 'token', required: true, hasDefault: false, at: { line: 2 } }, { name: 'old', required: false, hasDefault: true, deprecated: 'gone' }])
  expect(content?.steps.map((step) => step.run?.script?.commands.map(({ name }) => name))).toEqual([['npm']])
})
