import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import { isStateWord, isStopWord, stem, wordsOf } from '../rules/phrase-words.ts'
import type { Rule } from '../rules/rule.ts'
import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { ShownPlace } from './checklist-findings.ts'
import { manifestsOf, pathsOf, textOf } from './checklist-tools.ts'

/** Words that add nothing to what a line claims, or turn it round, which its polarity tells. */
const PLAIN: ReadonlySet<string> = new Set(
  ('here anywhere nowhere single whole entire no not never most least kept keep keeps after before against into onto under across over without within via per until while once last come comes has hold holds give gives given go goes get gets put puts stand stands see says say said ' +
    'fully full completely strictly always still already properly currently correctly really one two three first second exact exactly third party own bare front hits locked down free start starts startup deploys redeployments ' +
    'namespace unit units pre back hard coded config configuration stage stages comment init source code codebase commit environment env host absent missing lacking backlog yet todo tbd mode default defaults script profile ' +
    'fail fails block blocks break breaks gate gates merge merges threshold built pushed push brings answers traffic kb mb gb kib mib gib percent seconds minutes json yaml yml toml py repo repository git committed image images version versions lists listed ' +
    'der die das den dem des ein eine einen einer im am auf mit vor und oder ist sind wird werden nicht kein keine keinen bei aus zum zur als nur').split(' '),
)
const MOST_FILES = 2000
/** Of a line, in characters. */
const MOST_TEXT = 1000
const MOST_ROUTES = 5
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/\bhsts\b|strict[- ]transport/i, 'strict-transport-security'],
  [/\bcsp\b|content[- ]security[- ]policy/i, 'content-security-policy'],
  [/x[- ]frame|frame options/i, 'x-frame-options'],
  [/\breferrer[- ]policy/i, 'referrer-policy'],
]
const ROUTE = /(?<![\w./:~@-])\/[a-z][\w-]{1,40}(?:\/[\w-]{1,40}){0,4}(?![\w./])/g

/**
 * What a line says that neither the rule that answers it nor the files that prove it speak of: the rule may pass and the
 * line be wrong. Undefined where all is accounted for.
 */
export function unaccounted(item: ChecklistItem, rule: Rule, proofs: readonly Location[], project: Project): string | undefined {
  const paths = new Set([...pathsOf(proofs), ...manifestsOf(project)])
  const texts = [...paths].map((path) => textOf(project, path))
  const isShown = (word: string): boolean => texts.some((text) => text.includes(word))
  const header = HEADERS.find(([pattern, name]) => pattern.test(item.text) && !isShown(name) && !isShown(name.replaceAll('-', '')))
  if (header) return header[1]
  const said = wordsOfRule(rule)
  const route = item.text.slice(0, MOST_TEXT).match(ROUTE)?.slice(0, MOST_ROUTES).find((each) => !texts.some((text) => hasRoute(text, each.toLowerCase())) && !wordsOf(each).map(stem).every((word) => said.has(word) && !isStateWord(word)))
  if (route !== undefined) return route
  const named = new Set([...item.keys.map(({ key }) => key), ...item.paths].flatMap(wordsOf))
  const words = wordsOf(item.text)
  return words.find((word, at) => words[at - 1] !== 'or' && words[at + 1] !== 'or' && !isPlain(word) && !named.has(word) && !said.has(stem(word)) && !isShown(word))
}

/** What leads to the place, the means or the one that does it. */
const LEADING = /(?:\b(?:(?:in|at|by|on|up to|through|via|from|under|behind)\s+(?:the |our |a |an |its |their )?|with (?:the|our|their) |(?:enforced|done|set|handled|managed|imposed|injected|provided|covered|solved) with )|\((?=[\w-]+ [\w-]))([A-Za-z][\w'’-]{1,40}(?: [A-Za-z][\w'’-]{1,40})?)/gi

/**
 * The place, the means or the one that a line says sees to it, where neither the rule nor the repository knows of such a
 * thing: it may lie elsewhere, and then nothing here contradicts the line.
 */
export function foreignPlace(item: ChecklistItem, rule: Rule, findings: readonly ShownPlace[], project: Project): string | undefined {
  const said = wordsOfRule(rule)
  const known = knownOf(project)
  const shown = new Set(findings.flatMap(({ message }) => wordsOf(message)).map(stem))
  const isForeign = (word: string): boolean => !isPlain(word) && !said.has(stem(word)) && !shown.has(stem(word)) && !known.has(word)
  const places = [...item.text.slice(0, MOST_TEXT).matchAll(LEADING)].map((match) => wordsOf(match[1] ?? '').filter((word) => !isStopWord(word)))
  const place = places.find((words) => words.length > 0 && words.every(isForeign))
  if (place) return place.join(' ')
  const [first] = wordsOf(item.text)
  return first !== undefined && isForeign(first) ? first : undefined
}

/** The words of services, files and what the project is made with. */
const knownOf = oncePer((project: Project): ReadonlySet<string> => {
  const names = project.production.systems.flatMap(({ services }) => services.flatMap(({ name, image }) => [name, image?.value.known ? image.value.value : '']))
  const files = project.tree.entries.slice(0, MOST_FILES).map(({ path }) => path)
  return new Set([...names, ...files, ...manifestsOf(project).map((path) => textOf(project, path))].flatMap(wordsOf))
})

function isPlain(word: string): boolean {
  return isStopWord(word) || PLAIN.has(word) || /^\d+$/.test(word) || isStateWord(stem(word))
}

function hasRoute(text: string, route: string): boolean {
  for (let at = text.indexOf(route); at >= 0; at = text.indexOf(route, at + 1)) {
    if (!/[a-z_/.:-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + route.length] ?? ' ')) return true
  }
  return false
}

/** The stems by which a rule speaks of its subject. */
const wordsOfRule = oncePer((rule: Rule): ReadonlySet<string> => {
  const phrases = (rule.phrases ?? []).map((phrase) => phrase.replace(/![^ ]+/g, ' '))
  return new Set([...phrases, rule.title, rule.message.replace(/\{\w+\}/g, ' '), rule.id].flatMap(wordsOf).map(stem))
})
