import { judgeChecklists } from '../../src/judge.ts'
import { memoryTree } from '../../src/tree/memory.ts'

const FILES: Readonly<Record<string, string>> = {
  'data/plans.json': '[{ "name": "free" }]\n',
  'data/cut.json': '[{ "name": "free" }\n',
  'data/empty.json': '',
  'config/rules.yaml': 'rules: [a, b\n',
  'config/chart.yaml': 'name: {{ .Chart.Name }}\n',
  'config/limits.toml': 'most = 5\n',
  'data/cities.csv': 'a,b\n',
  'tsconfig.json': '{ "strict": true, } // yes\n',
  'docs/runbook.md': '# Runbook\n',
  'LICENSE.txt': 'MIT\n',
  'services/shop/Makefile': 'run:\n',
}

async function verdict(line: string): Promise<string> {
  const { held } = await judgeChecklists(memoryTree({ ...FILES, 'CHECKLIST.md': `# Checklist\n\n- ${line}\n` }), ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  const first = held[0]?.verdicts[0]
  const place = first?.places[0]
  return first?.state === 'contradicted' && place ? `contradicted ${place.at.path}:${place.at.line}` : (first?.state ?? 'no line')
}

it.each([
  ['[x] `data/plans.json` exists and is valid JSON', 'true'],
  ['[ ] `data/plans.json` is valid JSON', 'unticked-but-proven'],
  ['[x] `data/cut.json` exists and is valid JSON', 'contradicted data/cut.json:1'],
  ['[x] `data/cut.json` exists', 'true'],
  ['[ ] `data/cut.json` is valid JSON', 'unknown'],
  ['[x] `data/empty.json` is valid JSON', 'contradicted data/empty.json:1'],
  ['[x] `config/rules.yaml` is valid YAML', 'contradicted config/rules.yaml:1'],
  ['[x] `config/limits.toml` parses', 'true'],
  ['[x] `config/chart.yaml` is valid YAML', 'unknown'],
  ['[x] `data/cities.csv` is valid', 'unknown'],
  ['[x] `tsconfig.json` is valid', 'unknown'],
])('a file that is called valid is read: %s', async (line, expected) => {
  expect(await verdict(line)).toBe(expected)
})

it.each([
  ['[x] CODEOWNERS', 'contradicted'],
  ['[x] Is there a CODEOWNERS file?', 'contradicted'],
  ['❌ No CODEOWNERS', 'true'],
  ['[x] `Makefile`', 'true'],
  ['❌ `Makefile` is missing', 'contradicted services/shop/Makefile:1'],
  ['[x] Runbook (docs/runbook.md)', 'true'],
  ['[x] Rollback is described in docs/rollback.md', 'contradicted'],
  ['[x] Rollback is described in docs/rollback.md of the infrastructure repository', 'attestation-missing'],
])('a file that is named is looked for: %s', async (line, expected) => {
  expect(await verdict(line)).toBe(expected)
})
