import * as z from '../checks/schema.ts'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const url = z.union([
  z.literal(true),
  z.strictObject({
    scheme: z.union([z.string(), z.array(z.string())]).optional().describe('Accepted scheme, or a list of them.'),
    host: z.string().optional().describe('Host name it must have; *.example.com allows any below it.'),
    sslmode: z.enum(['prefer', 'require', 'verify-ca', 'verify-full']).optional().describe("Weakest accepted sslmode of a database's URL."),
  }),
])

const value = {
  equals: text.optional().describe('The one value it must have.'),
  not: z.array(text).default([]).describe('Values it must not have; in a list, elements.'),
  'one-of': z.array(text).default([]).describe('The values it may have.'),
  pattern: z.string().max(500).optional().describe('A regular expression that the whole value matches; without look-around and back references.'),
  type: z.enum(['int', 'number', 'boolean', 'url', 'duration']).optional(),
  min: z.number().optional().describe('Least number, inclusive.'),
  max: z.number().optional().describe('Largest number, inclusive.'),
  url: url.optional().describe('It must be a URL, with these parts.'),
}

const variable = z.union([
  z.null(),
  z.strictObject({
    required: z.boolean().optional().describe('It must be set in production.'),
    secret: z.boolean().default(false).describe('Its value must never stand in the repository.'),
    ...value,
    list: z.enum(['csv', 'json', 'csv-or-json']).optional().describe('How its list is written.'),
    each: z.strictObject(value).optional().describe('What each element of the list must be.'),
    when: z.record(z.string(), text).default({}).describe('It is asked for only where these variables have these values.'),
    'any-of': z.array(z.string()).default([]).describe('One of these, or the variable itself, is enough.'),
    group: z.string().optional().describe('Variables of a group are set all together or not at all.'),
    'documented-only': z.boolean().default(false).describe('It is enough that an example tells of it, also in a comment.'),
    systems: z.array(z.string()).default([]).describe('Names of the systems it is asked of; of every one where left out.'),
  }),
])

/** The contract of the environment: variables by name. */
export const environmentSchema = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'a name of an environment variable'), variable)
