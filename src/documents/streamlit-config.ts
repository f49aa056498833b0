import type { Located } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { dataAt, dataEntries } from './data-node.ts'
import { isForeign, isSample } from './kind.ts'
import { readToml } from './located-toml.ts'

/** The `[server]` settings of every `.streamlit/config.toml`, by name, as text. */
export function streamlitServerSettings(tree: Tree): readonly { readonly name: string; readonly value: Located<string> }[] {
  const paths = tree.entries.filter(({ kind, path }) => kind === 'file' && /(^|\/)\.streamlit\/config\.toml$/.test(path) && !isForeign(path) && !isSample(path))
  return paths.flatMap(({ path }) => {
    const source = tree.read(path)
    const root = isProblem(source) ? undefined : readToml(source).root
    return dataEntries(dataAt(root, 'server')).flatMap(({ key, keyAt, value }) => (value.kind === 'scalar' ? [{ name: key, value: { value: String(value.value), at: keyAt } }] : []))
  })
}
