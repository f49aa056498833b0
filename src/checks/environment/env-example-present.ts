import { isExampleName } from '../../documents/env-file.ts'
import { entriesOf, entryOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { neededVariables } from './compose-variables.ts'

/** Libraries whose whole purpose is to read an env file. */
const READERS = new Set(['dotenv', 'dotenv-flow', 'dotenv-expand', 'env-cmd', 'envalid', 'python-dotenv', 'pydantic-settings', 'environs', 'python-decouple', 'django-environ', 'dotenv-rails', 'vlucas/phpdotenv', 'github.com/joho/godotenv', 'dotenvy'])

/** Holds a repository that reads an environment to an example of it. */
export const envExamplePresent: Check = {
  name: 'environment/env-example-present',
  question: 'Is there an example of the environment that the repository reads?',
  reads: ['compose', 'manifest'],
  *look(project): Iterable<Outcome> {
    const example = project.tree.entries.find(({ path }) => isEnvExample(path))
    const reader = readerIn(project)
    if (!reader) return
    if (example) yield { state: 'pass', at: fileStart(example.path) }
    else yield { state: 'fail', at: reader.at, facts: { reader: reader.what } }
  },
}

/** Also `.env` itself, where it is tracked: then it is what people start from. */
function isEnvExample(path: string): boolean {
  const name = baseNameOf(path)
  return name === '.env' || (/env/i.test(name) && isExampleName(path))
}

function readerIn(project: Project): { what: string; at: Location } | undefined {
  for (const { content } of project.documents.of('compose')) {
    for (const { value } of entriesOf(entryOf(content?.root, 'services')?.value)) {
      const reference = entryOf(value, 'env_file')
      if (reference) return { what: 'env_file', at: reference.key.at }
    }
  }
  for (const { name, at } of neededVariables(project)) return { what: `\${${name}}`, at }
  for (const { content } of project.documents.of('manifest')) {
    const library = content?.dependencies.find(({ name, group }) => group === 'runtime' && READERS.has(name.toLowerCase()))
    if (library) return { what: library.name, at: library.at }
  }
  return undefined
}
