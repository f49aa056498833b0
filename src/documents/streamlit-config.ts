import type { Located } from '../tree/location.ts'
import type { Tree } from '../tree/tree.ts'
import { dataAt, dataEntries } from './data-node.ts'
import { readToml } from './located-toml.ts'
import { readOwnFiles } from './own-files.ts'

/** The `[server]` settings of every `.streamlit/config.toml`, by name, as text. */
export function streamlitServerSettings(tree: Tree): readonly { readonly name: string; readonly value: Located<string> }[] {
  return readOwnFiles(tree, (path) => /(^|\/)\.streamlit\/config\.toml$/.test(path), {}, (source) =>
    dataEntries(dataAt(readToml(source).root, 'server')).flatMap(({ key, keyAt, value }) => (value.kind === 'scalar' ? [{ name: key, value: { value: String(value.value), at: keyAt } }] : [])),
  )
}
