import type * as z from '../schema.ts'
import { numberOf, secondsOf } from '../declared/written-value.ts'

export interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Variables by name, each with the least and largest number it may have. */
export function boundsByKey(schema: typeof z): z.ZodType<Readonly<Record<string, Bounds>>> {
  return schema.record(schema.string(), schema.strictObject({ min: schema.number().optional(), max: schema.number().optional() }))
}

/** What is wrong with a number, as the end of a sentence; a unit behind it (`1h`, `10MB`) is fine. */
export function numberFault(value: string, { min, max }: Bounds): string | undefined {
  const number = numberOf(value) ?? secondsOf(value) ?? sizeOf(value)
  if (number === undefined) return 'is no number'
  if (min !== undefined && number < min) return `is below ${min}`
  return max !== undefined && number > max ? `is above ${max}` : undefined
}

function sizeOf(value: string): number | undefined {
  const [, digits] = /^(\d{1,15}(?:\.\d{1,6})?) ?[kmgt]?i?b?$/i.exec(value.trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}
