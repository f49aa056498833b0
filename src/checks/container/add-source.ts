import { shown } from '../../documents/document.ts'
import type { Text } from '../../documents/document.ts'
import type { CopyInstruction } from '../../documents/dockerfile.ts'
import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'

/** ADD has its use for archives it unpacks and for what it fetches against a checksum; for plain files COPY says what happens. */
export const addSource: Check<{ forbid: 'plain-files' | 'downloads' }> = {
  name: 'container/add-source',
  question: 'Is ADD used for nothing but what only ADD can do safely?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ forbid: z.enum(['plain-files', 'downloads']) }),
  *look({ documents }, { forbid }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      if (instruction.keyword !== 'ADD' || instruction.sources.length === 0) continue
      const { at, flags } = instruction
      const sources = instruction.sources.map(({ text }) => scope.expand(text))
      const flagged = flags.some(({ name }) => name === (forbid === 'downloads' ? 'checksum' : 'unpack'))
      const source = flagged ? undefined : forbid === 'downloads' ? sources.find(isDownload) : plainFile(sources)
      if (source) yield { state: 'fail', at, facts: { source: shown(source) }, ...(forbid === 'plain-files' && { edits: copied(instruction) }) }
      else yield { state: 'pass', at }
    }
  },
}

const REPOSITORY = /\.git(#\S*)?$|^(https?:\/\/)?github\.com\/[^/]+\/[^/#]+(#\S*)?$/
const ARCHIVE = /\.(tar|tgz|tbz2?|txz|tlz|tzst)$|\.tar\.\w+$|\.t?(gz|bz2|xz|zst|lzma|lz|Z)$/i

function isDownload(source: Text): boolean {
  const text = shown(source)
  return /^https?:\/\//i.test(text) && !REPOSITORY.test(text)
}

const COPY_FLAGS = ['chown', 'chmod', 'link', 'exclude']

/** The first source, where all of them are files or folders that COPY takes as well. */
function plainFile(sources: readonly Text[]): Text | undefined {
  return sources.every((source) => source.known && isPlain(source.value)) ? sources[0] : undefined
}

function isPlain(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:\/\//i.test(path) && !path.startsWith('git@') && !path.startsWith('<<') && !ARCHIVE.test(path) && !REPOSITORY.test(path)
}

/** What ADD has and COPY has not stands in the way. Files named by a pattern may hold archives, which only ADD unpacks. */
function copied({ word, flags, sources }: CopyInstruction): readonly Edit[] {
  if (!flags.every(({ name }) => COPY_FLAGS.includes(name))) return []
  return [{ at: word.at, written: word.text, replacement: word.text === 'add' ? 'copy' : 'COPY', safe: sources.every(({ text }) => !/[*?[]/.test(text)) }]
}
