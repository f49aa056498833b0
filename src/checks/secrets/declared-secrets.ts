import { declaredSecrets } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { namesSecret } from './secret-name.ts'

/** Whether a variable holds a credential by its name or by the contract of the environment; a URL's password is looked for by itself. */
export function isSecretVariable(project: Project, name: string, value: string): boolean {
  return namesSecret(name) || (declaredSecrets(project.declared).has(name) && !value.includes('://'))
}
