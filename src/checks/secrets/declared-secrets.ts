import type { Project } from '../../production/project.ts'
import { namesSecret } from './secret-name.ts'

const KNOWN = new WeakMap<Project, ReadonlySet<string>>()

/** Whether a variable holds a credential by its name or by the contract of the environment; a URL's password is looked for by itself. */
export function isSecretVariable(project: Project, name: string, value: string): boolean {
  if (namesSecret(name)) return true
  let declared = KNOWN.get(project)
  if (!declared) KNOWN.set(project, (declared = new Set(project.declared.env.filter(({ secret }) => secret).map(({ key }) => key))))
  return declared.has(name) && !value.includes('://')
}
