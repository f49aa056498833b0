import { readTemplate } from '../../../src/production/compose/template.ts'
import { load } from 'js-yaml'
import { goldenCases, goldenText, resolve } from './golden-projects.ts'
import { normalised, plainNode, typed } from './golden-normalised.ts'
import type { Plain } from './golden-normalised.ts'

const GROUPS = ['merging', 'keyed', 'ports', 'volumes', 'reset', 'extends', 'include', 'environment', 'forms', 'refused', 'shapes']
const cases = GROUPS.flatMap(goldenCases)

/** The file lies on the host alone more often than not, so its absence from the repository says nothing. */
const HOST_DECIDES = new Set(['an env file that is not there'])

test.each(cases.filter(({ golden }) => !golden.error).map((each) => [`${each.group}: ${each.name}`, each] as const))('%s', (_name, each) => {
  const system = resolve(each)
  const services = [...system.services, ...system.inactive]
  const ours = Object.fromEntries(services.map(({ name, node }) => [name, normalised(plainNode(node))]))
  expect(ours).toEqual(Object.fromEntries(Object.entries(each.golden.model?.services ?? {}).map(([name, service]) => [name, withHostKeys(normalised(service), ours[name] as Plain)])))
  expect(Object.fromEntries(system.services.map((service) => [service.name, typed(service)]))).toEqual(
    Object.fromEntries(Object.entries(each.golden.services ?? {}).map(([name, service]) => [name, goldenTyped(service)])),
  )
  for (const section of ['networks', 'volumes', 'secrets', 'configs', 'models']) {
    const node = system.root.entries.find(({ key }) => key.text === section)?.value
    expect([section, normalised(node ? plainNode(node) : {})]).toEqual([section, normalised(each.golden.model?.[section] ?? {})])
  }
})

test.each(cases.filter(({ golden }) => golden.error ?? golden.refused).map((each) => [`${each.group}: ${each.name}`, each] as const))('%s is refused', (_name, each) => {
  expect(resolve(each).problems.length > 0 || HOST_DECIDES.has(each.name)).toBe(true)
})

test.each(cases.filter(({ golden }) => !golden.error && !golden.refused).map((each) => [`${each.group}: ${each.name}`, each] as const))('%s is accepted', (_name, each) => {
  expect(resolve(each).problems).toEqual([])
})

/** A key without a value stays one in our node; what the project's env file makes of it is compared with the typed parts. */
function withHostKeys(golden: Plain, ours: Plain): Plain {
  const { environment } = golden as Record<string, Record<string, Plain>>
  if (!environment) return golden
  const written = (ours as Record<string, Record<string, Plain>>).environment ?? {}
  return { ...(golden as Record<string, Plain>), environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, written[key] === null ? null : value])) }
}

function goldenTyped({ depends_on: dependencies, args, disable, ...service }: Record<string, unknown>): Plain {
  const needed = Object.entries((dependencies ?? {}) as Record<string, { condition: string; required: boolean }>).map(([name, { condition, required }]) => [name, { condition, required: String(required ?? false) }])
  return {
    ...(service as Record<string, Plain>),
    environment: (service.environment ?? {}) as Plain,
    depends_on: Object.fromEntries(needed) as Plain,
    ...(args === undefined ? {} : { args: (args ?? {}) as Plain }),
    ...(disable === undefined ? {} : { disabled: String(disable === true || (service.test as string[] | null)?.[0] === 'NONE') }),
  }
}

interface Substitution {
  readonly text: string
  readonly env?: Readonly<Record<string, string>>
}

const substitutions = load(goldenText('templates.yml')) as Substitution[]
const substituted = JSON.parse(goldenText('templates.json')) as { text: string; value?: string; error?: string }[]

test.each(substitutions.map((each, index) => [`${JSON.stringify(each.text)} with ${JSON.stringify(each.env ?? {})}`, each, substituted[index]] as const))('variables: %s', (_name, { text, env = {} }, golden) => {
  const { text: filled, mistake } = readTemplate(text, (name) => ({ value: env[name] }))
  if (golden?.error === undefined) expect([filled, mistake]).toEqual([{ known: true, value: golden?.value }, undefined])
  else expect(filled.known).toBe(false)
})
