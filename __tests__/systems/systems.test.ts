import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readYaml } from '../../src/documents/located-yaml.ts'
import { plainValue } from '../../src/documents/yaml-node.ts'
import { judge } from '../../src/judge.ts'
import type { Report } from '../../src/policy/report.ts'
import { EXAMPLE_DAY } from '../../src/policy/verify-examples.ts'
import { stateOfLine, systemLinesSchema } from '../../src/report/render-system.ts'
import type { SystemLines } from '../../src/report/render-system.ts'
import { builtInRules } from '../../src/rules/built-in-rules.ts'
import { fileText } from '../../src/tree/source-text.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

/** Lines of each checklist: all, static, evidence, attest. */
const LINES: Record<string, readonly [number, number, number, number]> = {
  'intent-engine': [54, 46, 3, 5],
  'api-assistant': [259, 53, 58, 148],
  ctrlchecks: [229, 58, 32, 139],
  'tenant-analyzer': [127, 36, 59, 32],
  'mind-matrix': [189, 47, 35, 107],
}

/** Rules that are answered by what people write into the readiness file itself. */
const BY_DECLARATION = ['operations/declared-facts', 'operations/readiness-file-valid', 'release/sign-off']

function linesOf(name: string): SystemLines {
  const path = `examples/lines/${name}.yml`
  const { roots, problems } = readYaml(fileText(path, readFileSync(path, 'utf8')))
  expect(problems).toEqual([])
  return systemLinesSchema.parse(plainValue(roots[0]))
}

function reportOn(tree: string): Promise<Report> {
  return judge(workingDirectory(tree), { root: tree, config: '.readiness.yml', configNamed: true, today: EXAMPLE_DAY })
}

test('there are five systems with 858 lines, each once', () => {
  expect(readdirSync('examples/lines').sort()).toEqual(Object.keys(LINES).map((name) => `${name}.yml`).sort())
  const ids = Object.keys(LINES).flatMap((name) => linesOf(name).lines.map(({ id }) => id))
  expect(ids).toHaveLength(858)
  expect(new Set(ids).size).toBe(858)
})

describe.each(Object.entries(LINES))('%s', (name, [all, byFiles, byEvidence, byWord]) => {
  const system = linesOf(name)

  test('every line has its class and a rule that can decide it', async () => {
    const counted = (kind: string): number => system.lines.filter((line) => line.class === kind).length
    expect([system.lines.length, counted('static'), counted('evidence'), counted('attest')]).toEqual([all, byFiles, byEvidence, byWord])
    const rules = new Map((await builtInRules()).map((rule) => [rule.id, rule]))
    expect(system.lines.flatMap(({ rule, also }) => [rule, ...also]).filter((rule) => !rules.has(rule))).toEqual([])
    // What files cannot show has a rule that takes somebody's word: an attestation, or what the readiness file declares.
    expect(system.lines.filter((line) => line.class === 'attest' && !rules.get(line.rule)?.attest && !BY_DECLARATION.includes(line.rule)).map(({ id, rule }) => `${id} ${rule}`)).toEqual([])
  })

  test('as found it fails on exactly its faults', async () => {
    const report = await reportOn(`examples/${name}`)
    expect(report.verdict).toBe('fail')
    const found = report.findings.filter(({ state }) => state !== 'waived').map(({ rule, at }) => `${rule} ${at.path}:${at.line}`)
    expect(found.sort()).toEqual(system.faults.map(({ rule, at }) => `${rule} ${at}`).sort())
    for (const { path } of system.decoys) expect(existsSync(`examples/${name}/${path.replace(/:\d+$/, '')}`)).toBe(true)
  })

  test('as it should be it passes, with nothing left but dated exceptions', async () => {
    const report = await reportOn(`examples/${name}-ready`)
    expect(report.findings.filter(({ state }) => state !== 'waived').map(({ rule, at, message }) => `${rule} ${at.path}:${at.line} ${message}`)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.problems).toEqual([])
  })

  test('as it should be every line is satisfied, waived or does not apply; none is without a home', async () => {
    const report = await reportOn(`examples/${name}-ready`)
    const open = system.lines.map((line) => ({ id: line.id, rule: line.rule, state: stateOfLine(line, report) })).filter(({ state }) => !['pass', 'attested', 'waived', 'not-applicable'].includes(state ?? ''))
    expect(open).toEqual([])
  })
})
