import { declaredSecrets } from '../../production/declarations.ts'
import type { Declarations } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import { namesSecret } from './secret-name.ts'

/** Whether a variable holds a credential by its name or by the contract of the environment; a URL's password is looked for by itself. */
export function isSecretVariable(project: Project, name: string, value: string): boolean {
  return namesSecret(name) || (declaredSecrets(project.declared).has(name) && !value.includes('://'))
}

/** Whether a variable's value is never to be shown: by its name, or since the team declares it to be secret. */
export function isSecretKey(declared: Declarations, key: string): boolean {
  return namesSecret(key) || declaredSecrets(declared).has(key)
}
