import type { Project } from '../../production/project.ts'

/** Whether a repository that says who its owners are does not know this one. Where nothing is said, anybody may be one. */
export function unknownOwner({ documents }: Project, owner: string): boolean {
  const known = documents.of('owners').flatMap(({ content }) => content?.owners ?? [])
  return known.length > 0 && !known.some(({ value }) => value.toLowerCase() === owner.trim().toLowerCase())
}
