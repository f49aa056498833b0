import { ignoredBy } from '../../documents/gitignore.ts'
import { madePaths } from '../../production/made-paths.ts'
import type { Project } from '../../production/project.ts'
import { liesBelowLink } from '../../tree/links.ts'
import { isPackageManagerSettings, namesSecretFile } from '../container/secret-file.ts'

/** Names that builds give to what they make, by convention of many languages. */
const MADE_NAMES = new Set(
  [
    'dist build target out output bin obj .next .nuxt .output .svelte-kit .vercel _build _site _output release releases publish wheels wheelhouse',
    'node_modules vendor vendors .venv venv coverage artifacts artifact staging generated gen tmp temp .cache cache storybook-static .git weights',
    'checkpoints binaries rootfs bazel-bin install certs certificates secrets logs downloads backups',
  ].flatMap((line) => line.split(' ')),
)
const MADE_EXTENSIONS = new Set(
  [
    'jar war ear whl egg tgz gz tar xz bz2 zst zip 7z deb rpm apk exe dll so dylib a o wasm bin pex pyz crt cer pem key der p12 pfx gpg asc',
    'onnx pt pth gguf safetensors h5 pkl joblib sqlite sqlite3 db dump map log pid',
  ].flatMap((line) => line.split(' ')),
)
/** Programs of these languages are built to a name without an extension. */
const COMPILED = [
  ...['go.mod', 'Cargo.toml', 'CMakeLists.txt', 'Makefile', 'makefile', 'build.zig', 'meson.build', 'WORKSPACE', 'MODULE.bazel'],
  ...['Package.swift', 'stack.yaml', 'deno.json', '.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml'],
]

/** Whether a file that the tree does not have may still be there when the image is built: made, fetched, or kept out of git. */
export function mayBeMade(path: string, project: Project): boolean {
  const { tree } = project
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.some((part) => MADE_NAMES.has(part.toLowerCase())) || MADE_EXTENSIONS.has(extensionOf(name))) return true
  if (namesSecretFile(path) || isPackageManagerSettings(path)) return true
  if (isIgnored(path, project) || isIgnored(`${path}/x`, project)) return true
  const folders = parts.length === 1 ? [''] : ['', `${parts[0]}/`]
  if (extensionOf(name) === '' && parts.length <= 2 && COMPILED.some((file) => folders.some((folder) => tree.has(folder + file)))) return true
  const made = madePaths(project)
  if (made.fetchesArtifacts || made.mentions(path)) return true
  return made.submodules.some((folder) => path === folder || path.startsWith(`${folder}/`)) || liesBelowLink(tree, path)
}

/** Without its dot, in lower case; '' for `server` and `.npmrc`. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase()
}

function isIgnored(path: string, { tree }: Project): boolean {
  return ignoredBy(tree, path)?.negated === false
}
