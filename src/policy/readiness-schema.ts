import { z } from 'zod'
import { SEVERITIES } from '../rules/rule.ts'
import { PROFILES } from './policy.ts'

const sentence = z.string().trim().min(1)
const path = z.string().min(1)
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

const ruleSetting = z.union([
  z.literal('off'),
  z.enum(SEVERITIES),
  z.strictObject({
    severity: z.enum(SEVERITIES).optional().describe('Severity of its findings.'),
    with: z.record(z.string(), z.unknown()).optional().describe("Options of the rule's check, over the rule's own."),
  }),
])

const waiver = z.strictObject({
  rule: sentence.describe('Id of the rule.'),
  path: path.optional().describe('Only findings in this file.'),
  reason: sentence.describe('Why this is acceptable for now.'),
  owner: sentence.describe('Who answers for it: a handle or a team.'),
  expires: sentence.describe('Last day it holds, YYYY-MM-DD.'),
})

/** The readiness file, version 1. The editor's JSON Schema is made from this. */
export const readinessSchema = z.strictObject({
  version: z.literal(1),
  profile: z.enum(PROFILES).default('recommended').describe('recommended: what nearly everyone would act on. strict: every static rule. production: adds the attestations.'),
  systems: z.array(system).default([]).describe('One by default: the whole repository.'),
  rules: z.record(z.string(), ruleSetting).default({}).describe('Per rule: off, a severity, or severity and options.'),
  'custom-rules': z.array(path).default([]).describe('Folders with rules of your own.'),
  waivers: z.array(waiver).default([]),
  gate: z
    .strictObject({
      'fail-on': failOn.optional().describe('Lowest severity that fails.'),
      unknown: z.enum(['warn', 'fail']).default('fail').describe('What happens where something could not be decided.'),
      'only-new': z.boolean().default(false).describe('Only what a pull request brings in can fail it.'),
    })
    .default({ unknown: 'fail', 'only-new': false }),
})

export type ReadinessFile = z.infer<typeof readinessSchema>
