import * as z from '../checks/schema.ts'
import { attestationChangeSchema } from '../rules/rule-schema.ts'
import { CLOCKS, SEVERITIES, TIERS } from '../rules/rule.ts'
import { environmentSchema } from './environment-schema.ts'
import { PROFILES } from './policy.ts'

const sentence = z.string().trim().min(1)
const path = z
  .string()
  .min(1)
  .refine((written) => !written.startsWith('/') && !written.split('/').includes('..'), { message: 'accepted is a path inside the repository, from its top' })
const day = z.string().trim().min(1).describe('A day, YYYY-MM-DD.')
const failOn = z.enum([...SEVERITIES, 'never'])

const system = z.strictObject({
  name: sentence.describe('Name of the system, as reports show it.'),
  root: path.default('.').describe('Its folder.'),
  production: z
    .strictObject({
      compose: z.array(path).optional().describe('Compose files in the order Compose is given them.'),
      profiles: z.array(sentence).optional().describe('Compose profiles that are active in production.'),
      dockerfile: path.optional().describe('The Dockerfile whose image runs.'),
      platform: path.optional().describe('The platform file or systemd unit that says what runs: railway.json, fly.toml, Procfile, api.service, ...'),
      env: z.array(path).optional().describe("Env files that say what production's environment is to be."),
    })
    .default({})
    .describe('What runs in production; found by convention where left out.'),
})

const file = z.strictObject({
  path: path.describe('A data file that production reads; it must be tracked and parse.'),
  format: z.enum(['json', 'yaml', 'toml', 'csv', 'text']).optional().describe('By its name where left out.'),
  schema: path.optional().describe('A JSON Schema in the repository that it must satisfy.'),
  'min-items': z.number().int().min(0).optional().describe('Least number of entries: elements, keys, rows or lines.'),
})

const ruleSetting = z.union([
  z.literal('off'),
  z.enum(SEVERITIES),
  z.strictObject({
    severity: z.enum(SEVERITIES).optional().describe('Severity of its findings.'),
    with: z.record(z.string(), z.unknown()).optional().describe("Options of the rule's check, over the rule's own."),
    attest: attestationChangeSchema.optional().describe("Terms of the rule's attestation, over the rule's own."),
    blocks: z.enum(CLOCKS).optional().describe('What a failure stops: a merge, or only the scheduled run.'),
    'blocks-from': day.optional().describe('Day from which its findings fail the gate, YYYY-MM-DD; they are reported before.'),
  }),
])

const waiver = z.strictObject({
  rule: sentence.describe('Id of the rule.'),
  path: path.optional().describe('Only findings in this file, or below this folder.'),
  reason: sentence.describe('Why this is acceptable for now.'),
  owner: sentence.describe('Who answers for it: a handle or a team.'),
  expires: sentence.describe('Last day it holds, YYYY-MM-DD.'),
})

const attestation = z
  .strictObject({
    rule: sentence.describe('Id of the rule it answers.'),
    item: sentence.optional().describe("Which of the rule's items it answers, where the rule has items."),
    owner: sentence.describe('Who says so: a handle or a team.'),
    on: day.optional().describe('The day it was done, YYYY-MM-DD.'),
    release: sentence.optional().describe('The release it is for.'),
    expires: day.optional().describe("Last day it holds, where that is known better than by the rule's term: the end of a certificate."),
    evidence: sentence.describe('A path in the repository, or a URL.'),
    measured: z.record(z.string(), z.number()).default({}).describe('Figures, by name.'),
  })
  .refine(({ on, release }) => on !== undefined || release !== undefined, { message: 'it needs "on", the day it was done, or "release"' })

const signOffs = z.strictObject({
  require: z.array(sentence).min(1).describe('Roles whose consent a release needs, in their order.'),
  distinct: z.boolean().default(false).describe('Whether each role is to be given by another person.'),
  given: z
    .array(z.strictObject({ role: sentence, by: sentence.describe('A handle.'), on: day, release: sentence.optional() }))
    .default([])
    .describe('Consents that were given.'),
})

/** Variables name the systems that they are asked of. */
function namedOnce(systems: readonly { readonly name: string }[], context: z.RefinementCtx): void {
  const first = new Map(systems.toReversed().map(({ name }, index) => [name, systems.length - 1 - index]))
  systems.forEach(({ name }, index) => {
    if (first.get(name) !== index) context.addIssue({ code: 'custom', path: [index, 'name'], message: 'an earlier system is called so' })
  })
}

/** The readiness file, version 1. The editor's JSON Schema is made from this. */
export const readinessSchema = z.strictObject({
  version: z.literal(1),
  profile: z
    .union([z.enum(PROFILES), z.string().regex(/^\.{1,2}\/.+\.ya?ml$/)])
    .default('recommended')
    .describe('recommended: what nearly everyone would act on. strict: every static rule. production: adds the attestations. ./file.yml: what that file extends this one with.'),
  extends: z.array(sentence).default([]).describe('Policies this one builds on: a file here, or OWNER/REPO[/PATH]@REF.'),
  'may-loosen': z.array(sentence).default([]).describe('Rules, or "*", that a policy which extends this one may weaken or turn off.'),
  tier: z.enum(TIERS).optional().describe('Availability target: A above 99.9 %, B from 99 to 99.9 %, C from 95 to 99 %. It selects how many attestations are demanded; all where left out.'),
  release: sentence.optional().describe('The release that is to go live; attestations and sign-offs of a release must be of this one.'),
  review: z.strictObject({ next: day.describe('Day by which this file is to be gone through again.') }).optional(),
  contacts: z.record(z.string(), sentence).default({}).describe('Who is called, by role.'),
  systems: z.array(system).superRefine(namedOnce).default([]).describe('One by default: the whole repository.'),
  env: environmentSchema.default({}).describe("The contract of production's environment; a bare key means: required."),
  facts: z.record(z.string(), z.union([sentence, z.number(), z.boolean()])).default({}).describe('What the team declares: domain, provider, rto, rpo, memory, ...'),
  files: z.array(z.union([path.transform((value) => ({ path: value, format: undefined, schema: undefined, 'min-items': undefined })), file])).default([]).describe('Data files that must exist, be tracked and parse.'),
  rules: z.record(z.string(), ruleSetting).default({}).describe('Per rule, or per pack as in legal/*: off, a severity, or severity, options, terms and the day from which it blocks.'),
  'custom-rules': z.array(path).default([]).describe('Folders with rules of your own.'),
  waivers: z.array(waiver).default([]),
  'waiver-limit': z.string().regex(/^[1-9]\d{0,3}d$/, 'a number of days such as 180d').optional().describe('Longest term of a waiver, such as 180d.'),
  attestations: z.array(attestation).default([]).describe('What only a human can know.'),
  'sign-offs': signOffs.optional(),
  checklists: z.array(path).default([]).describe('Markdown checklists whose ticks are held to the truth.'),
  gate: z
    .strictObject({
      'fail-on': failOn.optional().describe('Lowest severity that fails.'),
      unknown: z.enum(['warn', 'fail']).default('fail').describe('What happens where something could not be decided.'),
      'only-new': z.boolean().default(false).describe('Only what a pull request brings in can fail it.'),
    })
    .default({ unknown: 'fail', 'only-new': false }),
})

export type ReadinessFile = z.infer<typeof readinessSchema>
