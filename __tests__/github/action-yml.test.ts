import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { DEFAULTS } from './runner.ts'

interface ActionFile {
  name: string
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, { description: string }>
  runs: object
}
const action = load(readFileSync('action.yml', 'utf8')) as ActionFile

test('the action is what its users were promised', () => {
  expect(Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]))).toEqual({ ...DEFAULTS, token: '${{ github.token }}' })
  expect(Object.keys(action.outputs)).toEqual(['verdict', 'errors', 'warnings', 'notices', 'unknown', 'waived', 'score', 'report'])
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('every input and output is described', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) expect(description).not.toBe('')
})

test('the workflow for other repositories hands every input over, with the same defaults', () => {
  interface Reusable {
    on: { workflow_call: { inputs: Record<string, { default: unknown }> } }
    jobs: { readiness: { steps: { id?: string; uses: string; with: Record<string, string> }[] } }
  }
  const { on, jobs } = load(readFileSync('.github/workflows/readiness.yml', 'utf8')) as Reusable
  const inputs = Object.entries(on.workflow_call.inputs).filter(([name]) => name !== 'runs-on')
  for (const [name, input] of inputs) expect([name, String(input.default)]).toEqual([name, action.inputs[name]?.default])
  const handed = jobs.readiness.steps.find(({ id }) => id === 'judge')?.with
  expect(handed).toEqual(Object.fromEntries(inputs.map(([name]) => [name, `\${{ inputs.${name} }}`])))
})
