import { config } from 'zod'

// A schema here is asked once a run: to compile it costs more than the compiled one saves.
config({ jitless: true })

/** What the project uses of the schema library, so that a bundle holds no more of it. */
export { array, boolean, enum, int, literal, null, number, object, record, strictObject, string, toJSONSchema, union, unknown } from 'zod'
export type { core, infer, RefinementCtx, ZodError, ZodType } from 'zod'
