import * as z from '../checks/schema.ts'
import { SUBJECTS } from '../checks/subject.ts'
import { AREAS } from './area.ts'
import type { Area } from './area.ts'
import { CLOCKS, PHASES, RULE_PROFILES, SEVERITIES, TIERS } from './rule.ts'

const sentence = z.string().trim().min(1)
const files = z.record(z.string(), z.string())

/** `90d` as days, or `release`. */
export const termSchema = z
  .string()
  .regex(/^([1-9]\d{0,3}d|release)$/, 'a number of days such as 90d, or release')
  .transform((text): number | 'release' => (text === 'release' ? text : Number(text.slice(0, -1))))

const bounds = z.strictObject({
  min: z.number().optional().describe('Least figure that is good enough.'),
  max: z.number().optional().describe('Largest figure that is good enough.'),
  unit: z.string().optional().describe('What is counted: minutes, ms, %, USD.'),
})

const terms = {
  'valid-for': termSchema.describe('How long an attestation holds: days, such as 90d, or release.'),
  items: z.array(sentence).describe('What is to be attested one by one; each has an attestation of its own that names it under item.'),
  measured: z.record(z.string(), bounds).describe('Figures that are to be given, each with its bounds.'),
  'stale-after': z.array(z.string()).describe('Files whose change makes an earlier attestation stale; * and ** stand for any name and any folders.'),
  tier: z.enum(TIERS).describe('Least demanding tier that asks for it: A only for the most available systems, C for all.'),
}

/** What is asked of an attestation, as rule files write it. */
export const attestationSchema = z.strictObject({
  ...terms,
  items: terms.items.default([]),
  measured: terms.measured.default({}),
  'stale-after': terms['stale-after'].default([]),
  tier: terms.tier.default('C'),
})

/** The same where a readiness file changes a part of it. */
export const attestationChangeSchema = z.strictObject(terms).partial()

/** A rule file's content; its id is the file's place. */
export const ruleFileSchema = z.strictObject({
  title: sentence.describe('The wanted state, in a sentence without a full stop.'),
  area: z.enum(Object.keys(AREAS) as [Area, ...Area[]]).describe("The checklist's chapter the rule belongs to."),
  severity: z.enum(SEVERITIES),
  profile: z.enum(RULE_PROFILES).default('recommended'),
  phase: z.enum(PHASES).default('before-deploy').describe('When it must be true.'),
  blocks: z.enum(CLOCKS).default('merge').describe('What a failure stops: a merge, or only the scheduled run.'),
  attest: attestationSchema.optional().describe("Where somebody's word may answer the rule: on what terms."),
  needs: z.enum(SUBJECTS).optional().describe('What the repository must show for the rule to be asked; where it shows none of it, the rule does not apply unless it is attested.'),
  check: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/).describe('Name of the check that looks.'),
  with: z.record(z.string(), z.unknown()).default({}).describe("The check's options."),
  message: sentence.describe('What was found; {names} are filled with facts.'),
  why: sentence.describe('Why it matters in production.'),
  fix: sentence.describe('What to type.'),
  variants: z.record(z.string(), z.strictObject({ severity: z.enum(SEVERITIES).optional(), message: sentence.optional(), fix: sentence.optional() })).default({}),
  covers: z.array(z.string().regex(/^[a-z0-9-]+$/)).default([]),
  equivalents: z.array(z.string().regex(/^[a-z-]+:[\w./#-]+$/)).default([]),
  phrases: z
    .array(sentence)
    .default([])
    .describe('How lines of a checklist speak of it: words that stand together in any order and form, `a|b` for either, `@a` where a heading may say it, `!a` for what must not stand there, `<key>`, `<path>` and the like for what a line names. Before them `=` where they say just what the rule asks, `<` where they say a part of it, `~` where they only come near it.'),
  formerly: z.array(z.string()).default([]),
  examples: z
    .array(
      z.strictObject({ with: z.record(z.string(), z.unknown()).optional(), bad: files.optional(), finds: z.array(z.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
      }),
    )
    .min(1),
})
