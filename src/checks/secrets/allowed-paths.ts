import type * as z from '../schema.ts'

/** Files that hold made-up secrets on purpose, and that are not looked at. */
export interface AllowedPaths {
  readonly allow: readonly string[]
}

export function allowedPaths(schema: typeof z): z.ZodType<AllowedPaths> {
  const path = schema.string().regex(/^(?![./])[^*\\]+$/, 'a path from the root, or a folder with a slash at its end; no patterns')
  return schema.strictObject({ allow: schema.array(path).default([]).describe('Files by path from the root, and folders by a slash at their end.') })
}

export function isAllowed(path: string, allow: readonly string[]): boolean {
  return allow.some((allowed) => (allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed))
}
