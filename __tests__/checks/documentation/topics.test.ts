import { found, stateOf } from '../compose/found.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { loadRules } from '../../../src/rules/load-rules.ts'
import type { Rule } from '../../../src/rules/rule.ts'
import { projectOfFiles } from '../../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../../src/tree/working-directory.ts'

const STEPS = '1. Stop it.\n2. Start it.\n'
const CODE = '```sh\nmake deploy\n```\n'
const TASKS = '- [ ] Stop it\n'.repeat(6)
const WORDS = 'The api takes jobs and the worker does them, one after the other, with Postgres between the two of them. '.repeat(5)

type Case = readonly [what: string, path: string, text: string, state: string]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'release/rollback-documented': [
    ['a document of steps', 'docs/ROLLBACK.md', STEPS, 'pass'],
    ['a runbook', 'docs/runbooks/roll-back.md', CODE, 'pass'],
    ['a section of steps', 'DEPLOYMENT.md', `# Deploying\n\n## Rolling back\n\n${STEPS}`, 'pass'],
    ['a section of commands', 'README.md', `# X\n\n### Roll back\n${CODE}`, 'pass'],
    ['steps below a heading of its own', 'docs/OPS.md', `# Rollback\n\n## Application\n\n${STEPS}`, 'pass'],
    ['numbered headings', 'docs/OPS.md', '# Rollback\n\n## Step 1: look\n\na\n\n## Step 2: go\n\nb\n', 'pass'],
    ['a document of another format', 'docs/rollback.rst', 'Rollback\n========\n', 'pass'],
    ['reverting a release', 'README.md', `## Reverting a bad release\n\n${STEPS}`, 'pass'],
    ['a command in a sentence', 'README.md', '## Rollback\n\nDeploy the tag before: `TAG=v1 docker compose up -d`.\n', 'pass'],
    ['a name in a sentence', 'README.md', '## Rollback\n\nAsk `ops`.\n', 'fail'],
    ['a heading with nothing below', 'docs/OPS.md', '# Ops\n\n## Rollback\n\nWe can roll back.\n', 'fail'],
    ['a checklist by its name', 'docs/DEPLOY_CHECKLIST.md', `## Rollback\n\n${STEPS}`, 'missing'],
    ['a readiness document', 'PRODUCTION_READINESS.md', `## Rollback Procedure\n\n${STEPS}`, 'missing'],
    ['a checklist by its title', 'docs/PRODUCTION.md', `# Production checklist\n\n## Rollback\n\n${STEPS}`, 'missing'],
    ['a document of tasks', 'docs/GO.md', `# Go\n\n${TASKS}\n## Rollback\n\n${STEPS}`, 'missing'],
    ['migrations of a schema', 'MIGRATIONS.md', `## Rollback (Manual)\n\n${CODE}`, 'missing'],
    ['a section of migrations', 'README.md', `## Database migrations\n\n### Rollback\n\n${CODE}`, 'missing'],
    ['transactions', 'docs/DB.md', `## Transaction rollback\n\n${CODE}`, 'missing'],
    ['a changelog', 'CHANGELOG.md', `## Rollback\n\n${STEPS}`, 'missing'],
    ['a heading inside code', 'README.md', '```md\n## Rollback\n1. a\n2. b\n```\n', 'missing'],
    ['a heading inside a comment', 'README.md', `<!--\n## Rollback\n\n${STEPS}-->\n`, 'missing'],
    ['a sample', 'examples/ROLLBACK.md', STEPS, 'missing'],
    ['a form for pull requests', '.github/PULL_REQUEST_TEMPLATE.md', `## Rollback\n\n${STEPS}`, 'missing'],
  ],
  'documentation/deployment-doc': [
    ['a document of steps', 'DEPLOYMENT_GUIDE.md', STEPS, 'pass'],
    ['a folder', 'docs/deployment/aws.md', CODE, 'pass'],
    ['a section', 'README.md', `## Deploying to production\n\n${CODE}`, 'pass'],
    ['a quick guide', 'QUICK_DEPLOY.md', CODE, 'pass'],
    ['a document without a step', 'docs/DEPLOY.md', 'It is deployed by Railway.\n', 'fail'],
    ['an architecture', 'README.md', '## Deployment architecture\n\n```mermaid\ngraph TD\n```\n', 'missing'],
    ['what to do about it', 'README.md', `## Deployment issues\n\n${STEPS}`, 'missing'],
    ['a checklist', 'docs/deployment-checklist.md', STEPS, 'missing'],
    ['employment', 'README.md', `## Employment\n\n${STEPS}`, 'missing'],
  ],
  'documentation/architecture-doc': [
    ['a document', 'ARCHITECTURE.md', WORDS, 'pass'],
    ['a document in a folder', 'docs/system-design.md', WORDS, 'pass'],
    ['a picture', 'docs/architecture-overview.png', 'x', 'pass'],
    ['a section', 'README.md', `## System overview\n\n${WORDS}`, 'pass'],
    ['a section that is a picture', 'README.md', '## Architecture\n\n![parts](docs/parts.png)\n', 'pass'],
    ['a diagram', 'docs/x.md', '```mermaid\nflowchart LR\n a --> b\n```\n', 'pass'],
    ['a diagram of something else', 'docs/x.md', '```mermaid\npie title Pets\n```\n', 'missing'],
    ['an empty document', 'ARCHITECTURE.md', '', 'fail'],
    ['a section without a word', 'README.md', '## Architecture\n\n## Tests\n\nx\n', 'fail'],
    ['a heading of a page of a checklist', 'CHECKLIST.md', `## Architecture\n\n${WORDS}`, 'missing'],
  ],
  'documentation/api-doc': [
    ['an OpenAPI file', 'backend/openapi.json', '{}', 'pass'],
    ['a Swagger file', 'docs/swagger.yaml', 'swagger: "2.0"', 'pass'],
    ['a folder of them', 'openapi/v1.yaml', 'openapi: 3.1.0', 'pass'],
    ['errors', 'backend/API_ERRORS.md', WORDS, 'pass'],
    ['a section', 'README.md', '## API\n\n| a | b |\n|---|---|\n| /x | GET |\n', 'pass'],
    ['a section on keys', 'README.md', `## API keys\n\n${WORDS}`, 'missing'],
    ['a runbook', 'docs/runbooks/api-failures.md', STEPS, 'missing'],
    ['an empty OpenAPI file', 'openapi.yaml', '\n', 'missing'],
    ['a program', 'api/main.py', 'x', 'missing'],
    ['a heading only', 'README.md', '## API Reference\n\nSee the code.\n', 'fail'],
  ],
  'operations/escalation-path': [
    ['a document', 'docs/ESCALATION.md', STEPS + WORDS, 'pass'],
    ['a section', 'docs/ON_CALL.md', `# On call\n\n## Escalation path\n\n- the one on call\n- the lead\n- the head\n`, 'pass'],
    ['a section of a checklist', 'READINESS-REPORT.md', `## Escalation\n\n${WORDS}`, 'missing'],
    ['privileges', 'SECURITY.md', `## Privilege escalation\n\n${WORDS}`, 'missing'],
    ['a section without a word', 'docs/ON_CALL.md', '# On call\n\n## Escalation\n\nAsk.\n', 'fail'],
  ],
  'backup/dr-plan': [
    ['a document', 'docs/DISASTER_RECOVERY.md', WORDS, 'pass'],
    ['a plan by its short name', 'docs/dr-plan.md', WORDS, 'pass'],
    ['half the words beside commands', 'docs/DISASTER_RECOVERY.md', `${WORDS.slice(0, 250)}\n\n${CODE}`, 'pass'],
    ['a section', 'docs/BACKUP.md', `## Disaster recovery\n\n${WORDS}`, 'pass'],
    ['a few words', 'docs/dr.md', 'Restore.\n', 'fail'],
    ['a driver', 'docs/dr-who.md', WORDS, 'missing'],
    ['a checklist', 'PRODUCTION_CHECKLIST.md', `## Disaster recovery\n\n${WORDS}`, 'missing'],
  ],
  'documentation/runbooks-present': [
    ['a folder', 'docs/runbooks/down.md', STEPS, 'pass'],
    ['a document', 'OPERATIONS_RUNBOOK.md', CODE, 'pass'],
    ['a section', 'README.md', `## Troubleshooting\n\n${STEPS}`, 'pass'],
    ['an empty document', 'docs/runbooks/down.md', '', 'missing'],
    ['a machine that is set up', 'LOCAL_SETUP.md', `## Troubleshooting\n\n${STEPS}`, 'missing'],
    ['a playbook of Ansible', 'playbooks/site.yml', 'x', 'missing'],
    ['a readiness document', 'PRODUCTION_READINESS.md', `## Runbooks\n\n${STEPS}`, 'missing'],
  ],
}

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('%s: %s', (_what, path, text, state) => {
    expect(stateOf(rule, { '.readiness.yml': 'version: 1\n', [path]: text })).toBe(state)
  })
})

test('a thin section is told at its heading, a thin document at its start', () => {
  expect(found('release/rollback-documented', { 'docs/OPS.md': '# Ops\n\n## Rollback\n\nYes.\n' })).toEqual(['docs/OPS.md:3'])
  expect(found('documentation/deployment-doc', { 'docs/DEPLOY.md': 'Yes.\n' })).toEqual(['docs/DEPLOY.md:1'])
})

test('a declared checklist is evidence of nothing, whatever it is called', () => {
  const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === 'release/rollback-documented') as Rule
  const project = projectOfFiles({ 'docs/OPS.md': `# Rollback\n\n${STEPS}` })
  expect(evaluate(rule, project).state).toBe('pass')
  expect(evaluate(rule, { ...project, declared: { ...project.declared, checklists: ['./docs/OPS.md'] } }).state).toBe('missing')
})

test('somebody may answer for what no document shows', () => {
  const attestations = 'version: 1\nattestations:\n  - { rule: release/rollback-documented, owner: "@bob", on: 2026-11-01, evidence: "https://wiki.acme.io/rollback" }\n'
  expect(stateOf('release/rollback-documented', { '.readiness.yml': attestations })).toBe('attested')
  expect(stateOf('release/rollback-documented', { '.readiness.yml': attestations, 'docs/OPS.md': '## Rollback\n\nYes.\n' })).toBe('attested')
})

test('each scenario has a runbook of its own, by its name, its title or a section', () => {
  const rule = loadRules(workingDirectory('rules')).rules.find(({ id }) => id === 'documentation/runbooks-present') as Rule
  const scenarios = ['Service down', 'High error rate', 'API failures', 'Performance issues', 'Deployment issues']
  const missing = (files: Readonly<Record<string, string>>): unknown[] =>
    evaluate({ ...rule, with: { scenarios } }, projectOfFiles(files))
      .outcomes.filter(({ state }) => state === 'fail')
      .map(({ facts }) => facts?.['scenario'])
  const folder = Object.fromEntries(['service-down', 'high-error-rate', 'api-failures', 'performance', 'deployment'].map((name) => [`docs/runbooks/${name}.md`, STEPS]))
  expect(missing(folder)).toEqual([])
  expect(missing({ 'docs/RUNBOOK.md': `# Runbook\n\n## The service is down\n\n${STEPS}\n## High error rates\n\n${STEPS}\n## Slow\n\n${STEPS}` })).toEqual(['API failures', 'Performance issues', 'Deployment issues'])
  expect(missing({ 'DEPLOYMENT_GUIDE.md': `# Deployment\n\n${STEPS}` })).toEqual(scenarios)
  expect(missing({ 'PRODUCTION_READINESS.md': scenarios.map((scenario) => `## ${scenario}\n\n${STEPS}`).join('\n') })).toEqual(scenarios)
})
