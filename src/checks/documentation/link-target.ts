import { joinedPath, leavesRoot } from '../../tree/joined-path.ts'
import { folderOf } from '../../tree/folders.ts'
import type { Tree } from '../../tree/tree.ts'

/** Addresses, anchors, and what a program fills in before anybody reads it. */
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|\/\/|#|\?|@|~|www\.|$)|^[^/@]+@[^/@]+$|^(url|link|here|todo|tbd|path|example|your[-_].*|\.{3,}|…|path\/to\/.*)$|[{}<>$*|\\]|^[\w-]+(\.[\w-]+)*\.(com|org|net|io|dev|app|ai|co|edu|gov)([/:]|$)|^localhost\b/i

/** What GitHub serves beside a repository's files: links to it are no links to files. */
const GITHUB_PAGES = /^(\.\.\/)+(issues|pulls?|wiki|discussions|releases|actions|projects|compare|commits?|tags?|tree|blob|raw|graphs|security|settings|labels|milestones?|stargazers|network|archive|packages|deployments)(\/|$|\?|#)/i

/**
 * The path in the repository that a link of a document leads to, as GitHub reads it: relative to the document, or to the
 * root behind a slash. Undefined where it leads out of the repository, to a page, or where it cannot be known.
 */
export function pathOfLink(target: string, document: string): string | undefined {
  if (ELSEWHERE.test(target) || GITHUB_PAGES.test(target)) return undefined
  const written = target.replace(/[#?].*$/s, '')
  const path = decoded(written)
  if (path === undefined || path === '' || path.includes('\0')) return undefined
  const folder = path.startsWith('/') ? '' : folderOf(document)
  return leavesRoot(folder, path) ? undefined : joinedPath(folder, path)
}

/** `%20` and its like; undefined where it is none of these. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Folders whose content a site serves at its root, and the endings it gives its pages. */
const SERVED = ['public', 'static', 'docs', 'site', 'website']

/** Whether a link leads to a file or folder, on GitHub or on a site that is built of the documents. What lies behind a link or a submodule may be there. */
export function leadsSomewhere(tree: Tree, path: string, target: string): boolean {
  if (mayExist(tree, path) || tree.has(`${path}.md`) || (path.endsWith('.html') && tree.has(path.replace(/\.html$/, '.md')))) return true
  return target.startsWith('/') && SERVED.some((folder) => mayExist(tree, `${folder}/${path}`))
}

function mayExist(tree: Tree, path: string): boolean {
  if (path === '' || tree.has(path) || tree.hasFolder(path)) return true
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) if (tree.has(path.slice(0, slash))) return true
  return false
}
