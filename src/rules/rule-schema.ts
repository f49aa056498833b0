import { z } from 'zod'
import { AREAS } from './area.ts'
import type { Area } from './area.ts'
import { RULE_PROFILES, SEVERITIES } from './rule.ts'

const sentence = z.string().trim().min(1)
const files = z.record(z.string(), z.string())

/** A rule file's content; its id is the file's place. */
export const ruleFileSchema = z.strictObject({
  title: sentence.describe('The wanted state, in a sentence without a full stop.'),
  area: z.enum(Object.keys(AREAS) as [Area, ...Area[]]).describe("The checklist's chapter the rule belongs to."),
  severity: z.enum(SEVERITIES),
  profile: z.enum(RULE_PROFILES).default('recommended'),
  check: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/).describe('Name of the check that looks.'),
  with: z.record(z.string(), z.unknown()).default({}).describe("The check's options."),
  message: sentence.describe('What was found; {names} are filled with facts.'),
  why: sentence.describe('Why it matters in production.'),
  fix: sentence.describe('What to type.'),
  variants: z.record(z.string(), z.strictObject({ severity: z.enum(SEVERITIES).optional(), message: sentence.optional(), fix: sentence.optional() })).default({}),
  covers: z.array(z.string().regex(/^[a-z0-9-]+$/)).default([]),
  equivalents: z.array(z.string().regex(/^[a-z-]+:[\w./#-]+$/)).default([]),
  formerly: z.array(z.string()).default([]),
  examples: z
    .array(
      z.strictObject({ with: z.record(z.string(), z.unknown()).optional(), bad: files.optional(), finds: z.array(z.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
      }),
    )
    .min(1),
})
