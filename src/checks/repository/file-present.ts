import { folderPrefixOf } from '../../tree/folders.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Names, without case, that people and hosts take for each file; the folders they look into; and where one is told to be missing. */
const FILES = {
  readme: { name: /^readme(\.\w+)?$/i, folders: ['', '.github/', 'docs/'], expected: 'README.md' },
  licence: { name: /^(licen[cs]e|copying|unlicen[cs]e)([-.][\w.-]+)?$/i, folders: ['', 'LICENSES/'], expected: 'LICENSE' },
  'security-policy': { name: /^security(\.\w+)?$/i, folders: ['', '.github/', 'docs/'], expected: 'SECURITY.md' },
} as const
const KINDS = Object.keys(FILES) as (keyof typeof FILES)[]

/** Holds the repository to a file that its readers expect at a known place. */
export const filePresent: Check<{ file: keyof typeof FILES }> = {
  name: 'repository/file-present',
  question: 'Is the file there that people look for?',
  reads: [],
  options: (z) => z.strictObject({ file: z.enum(KINDS as [keyof typeof FILES, ...(keyof typeof FILES)[]]) }),
  *look({ tree }, { file }): Iterable<Outcome> {
    if (tree.entries.length === 0) return
    const { name, folders, expected } = FILES[file]
    const found = tree.entries.find(({ path }) => {
      const folder = folderPrefixOf(path)
      return (folders as readonly string[]).includes(folder) && name.test(path.slice(folder.length))
    })
    yield found ? { state: 'pass', at: fileStart(found.path) } : { state: 'fail', at: fileStart(expected) }
  },
}
