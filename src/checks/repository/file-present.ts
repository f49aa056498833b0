import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Names, without case, that people and hosts take for each file; and the folders they look into. */
const FILES = {
  readme: { name: /^readme(\.\w+)?$/i, folders: ['', '.github/', 'docs/'] },
  licence: { name: /^(licen[cs]e|copying|unlicen[cs]e)([-.][\w.-]+)?$/i, folders: ['', 'LICENSES/'] },
  'security-policy': { name: /^security(\.\w+)?$/i, folders: ['', '.github/', 'docs/'] },
} as const
const KINDS = Object.keys(FILES) as (keyof typeof FILES)[]

/** Holds the repository to a file that its readers expect at a known place. */
export const filePresent: Check<{ file: keyof typeof FILES }> = {
  name: 'repository/file-present',
  question: 'Is the file there that people look for?',
  reads: [],
  options: (z) => z.strictObject({ file: z.enum(KINDS as [keyof typeof FILES, ...(keyof typeof FILES)[]]) }),
  *look({ tree }, { file }): Iterable<Outcome> {
    const [anyFile] = tree.entries
    if (!anyFile) return
    const { name, folders } = FILES[file]
    const found = tree.entries.find(({ path }) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      return (folders as readonly string[]).includes(folder) && name.test(path.slice(folder.length))
    })
    const readme = tree.entries.find(({ path }) => /^readme(\.\w+)?$/i.test(path))
    if (found) yield { state: 'pass', at: fileStart(found.path) }
    else yield { state: 'fail', at: fileStart((readme ?? anyFile).path) }
  },
}
