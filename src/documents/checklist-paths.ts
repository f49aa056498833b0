import type { PlainText } from './checklist-text.ts'

const ENDINGS =
  'adoc bash bat cfg conf config cs css csv dockerfile env erb ex exs go gradle groovy hcl html ini java jinja2? js json jsonc jsx kt kts lock log lua md mdx mjs cjs mts pem php pl plist properties proto ps1 py r rb rs rst scala service sh sql svg swift tf tfvars timer toml ts tsx txt vue xml ya?ml zsh'.replace(/ /g, '|')
const WITH_ENDING = new RegExp(`^(?=[\\w@.{}<>*~+/-]+$)[^/].*\\.(?:${ENDINGS})$`, 'i')
const ABSOLUTE = new RegExp(`^/(?:etc|opt|var|usr|srv|home|app|root|tmp|run|mnt|data)(?:/[\\w@.{}*+-]+)+/?$|^/(?:[\\w@.+-]+/)*[\\w@.+-]+\\.(?:${ENDINGS})$`, 'i')
const WELL_KNOWN =
  /^(?:[\w@.-]+\/)*(?:Dockerfile(?:\.[\w-]+)?|[\w-]+\.Dockerfile|Containerfile|Makefile|Procfile|Gemfile|Rakefile|Jenkinsfile|Vagrantfile|Caddyfile|justfile|CODEOWNERS|LICENSE|go\.(?:mod|sum)|\.env(?:\.[\w.-]+)?|\.(?:git|docker|eslint|npm)ignore|\.[a-z][\w-]*rc|\.nvmrc|\.tool-versions|\.pre-commit-config\.yaml)$/
const FOLDER = /^\.{0,2}\/?(?:[\w@.-]+\/)+$/
const KNOWN_FOLDER =
  /^(?:\.github|\.circleci|api|app|assets|backend|bin|charts?|cmd|config|data|db|deploy|deployment|docker|docs?|etc|evals|frontend|helm|infra|infrastructure|internal|k8s|kubernetes|lib|manifests|migrations|ops|packages|pkg|prisma|public|runbooks?|scripts|server|services?|spec|src|terraform|tests?|web|worker)\/[\w@.*/-]*[\w*]$/
/** Names of frameworks that end as files do. */
const NO_FILE = /^(?:node|next|vue|react|express|nuxt|nest|three|d3|chart|alpine|ember|backbone|moment|solid|electron)\.js$|^(?:asp|vb|e\.g|i\.e)\.\w+$/i
/** What parts words from each other outside of code. */
const BETWEEN_WORDS = /[\s,;()"'“”|→\u0001]+/
/** A name of these stands for itself in words as well. */
const BARE_WELL_KNOWN = /^(?:[\w@.-]+\/)*(?:Dockerfile(?:\.[\w-]+)?|Makefile|Procfile|Jenkinsfile|CODEOWNERS|\.env(?:\.[a-z][\w.-]*)?|\.(?:git|docker)ignore)$|^docs\/[\w./-]*\w$/
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi
const MOST = 40

/** The files and folders that a line names, in its code, its words and its links, whose document lies in `folder`. */
export function pathsOf({ spans, outside, targets }: PlainText, folder: string): string[] {
  const paths = new Set<string>()
  for (const target of targets) {
    const path = linkedPath(target, folder)
    if (path !== undefined) paths.add(path)
  }
  for (const span of spans) {
    const words = span.length > 300 ? [] : span.split(/\s+/)
    for (const word of words) if (isPath(word, words.length === 1)) paths.add(word.replace(/^\.\//, ''))
  }
  for (const written of outside.replace(ADDRESS, ' ').split(BETWEEN_WORDS)) {
    if (written.length > 200 || !/[./]|file$|CODE/.test(written)) continue
    const word = written.replace(/^\.\/|(?<![.:!?])[.:!?]+$/g, '')
    if ((WITH_ENDING.test(word) && !NO_FILE.test(word) && !isHost(word)) || BARE_WELL_KNOWN.test(word)) paths.add(word)
  }
  return [...paths].slice(0, MOST)
}

function isPath(word: string, alone: boolean): boolean {
  if (word.length > 200 || word.includes('://') || NO_FILE.test(word) || isHost(word)) return false
  if (WELL_KNOWN.test(word) || ABSOLUTE.test(word) || /^\.{1,2}\/[\w@./*-]*[\w*]\/?$/.test(word)) return true
  if (WITH_ENDING.test(word)) return true
  return alone && (KNOWN_FOLDER.test(word) || (FOLDER.test(word) && !word.startsWith('/')))
}

/** Hosts and attributes that end as files of a language do: `api.example.rs`, `e.g`. */
function isHost(word: string): boolean {
  return /^(?:www|api|app|cdn|docs|status)\.[\w-]+\.(?:rs|pl|py|sh|cs|md)$/i.test(word)
}

/** A link's target from the root on; undefined where it leads elsewhere. */
function linkedPath(target: string, folder: string): string | undefined {
  if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target)) return undefined
  const written = target.replace(/[?#].*$/s, '').replace(/%20/g, ' ')
  const parts = written.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.length === 0 ? undefined : parts.join('/') + (written.endsWith('/') ? '/' : '')
}
