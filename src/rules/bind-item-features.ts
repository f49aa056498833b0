import type { ChecklistItem, ChecklistKey } from '../documents/checklist-item.ts'
import { oncePer } from '../tree/once-per.ts'
import { wordsOf } from './phrase-words.ts'

const DATA_FILE = /(?:^|\/)(?!package(?:-lock)?\.json|tsconfig|composer|docker-compose|compose\.|\.)[^/]+\.(?:json|csv|tsv|toml|ya?ml|xml|sqlite|parquet|txt|md)$/i
const DATA_FOLDER = /(?:^|\/)(?:data|datasets?|fixtures?|seeds?|assets|resources|locales?|templates|prompts|models)\//i
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc)$/i
const ENV_FILE = /(?:^|\/)\.?env(?:\.[\w.-]+)?$/
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE)(?:\/[A-Z]+)*\s+\/[\w{]/
const LIMIT = /[<>≤≥]\s*(?:=\s*)?[$€£]?\d|\bunder \d|\bbelow \d|\bat least \d|\bmore than \d|\bless than \d/i
const PLACEHOLDER = /^<.*>$|^\$\{?\w+\}?$|x{3,}|^(?:your|my|the|some)[-_ ]|[-_](?:here|key|secret|token|value)>?$|\.\.\.|…|example\.(?:com|org|net)|yourdomain|your-|^\*+$|^change/i

/** What a line names and when it is due, as the words that phrases have for it. */
export function itemFeatures(item: ChecklistItem): readonly string[] {
  const features: string[] = []
  const named = new Set(item.keys.map(({ key }) => key))
  if (named.size > 0) features.push('<key>')
  if (named.size > 1) features.push('<keys>')
  if (item.keys.some(isDemanded)) features.push('<value>')
  if (item.paths.length > 0) features.push('<path>')
  if (item.paths.some((path) => DATA_FOLDER.test(path) && DATA_FILE.test(path))) features.push('<data-file>')
  if (item.paths.some((path) => DOCUMENT_FILE.test(path))) features.push('<document>')
  if (item.paths.some((path) => ENV_FILE.test(path))) features.push('<env-file>')
  if (namesOnlyFiles(item)) features.push('<file>')
  if (item.numbers.length + item.ports.length > 0) features.push('<number>')
  if (item.blanks.length > 0) features.push('<blank>')
  if (item.kind === 'command') features.push('<command>')
  if (item.kind === 'env') features.push('<env-line>')
  if (ENDPOINT.test(item.text)) features.push('<endpoint>')
  if (LIMIT.test(item.text)) features.push('<limit>')
  if (item.polarity === 'absence') features.push('<absence>')
  if (item.polarity === 'trigger') features.push('<trigger>')
  if (item.polarity === 'criterion') features.push('<criterion>')
  features.push(...dueOf(item.headings))
  return features
}

/** Words by which a line says of a file that it is there, and no more. */
const THERE = new Set('a an the is are there file files exists exist existing present available added committed created written checked in place repo repository git root of our we have has has tracked yes no missing lacks without not'.split(' '))

/** Whether a line names files and says nothing of them but that they are there, or are not. */
export function namesOnlyFiles({ text, paths }: ChecklistItem): boolean {
  if (paths.length === 0) return false
  const rest = paths.toSorted((a, b) => b.length - a.length).reduce((left, path) => left.replaceAll(path, ' '), text)
  return wordsOf(rest).every((word) => THERE.has(word))
}

/** Whether a line says of a key what it is to be set to, and not merely that. */
export function isDemanded({ value }: ChecklistKey): boolean {
  return value !== undefined && value !== '' && !PLACEHOLDER.test(value)
}

const DUE: readonly (readonly [string, RegExp])[] = [
  ['<after>', /\bpost[- ]?(?:deploy|release|launch|go[- ]?live|migration|rollout)|\bafter (?:the )?(?:deploy|release|launch|go|roll|ship|cut)|\bfirst (?:hour|day|week|month|\d+)|\b(?:day|week|hour) \d|\bonce (?:it is )?live\b|\bhypercare\b/i],
  ['<during>', /\bduring (?:the )?(?:deploy|release|launch|roll|cut|migration)|\b(?:deployment|release|launch|go[- ]?live) (?:day|night|window|steps)\b|\bcut[- ]?over\b|\bwhile (?:deploying|rolling)/i],
  ['<recurring>', /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|ongoing|recurring|regular(?:ly)?|routine|maintenance)\b|\bevery (?:day|week|month|quarter|year|morning)\b|\beach (?:day|week|month|quarter)\b/i],
  ['<verification>', /\bsmoke|\b(?:final|acceptance|manual|production|live|functional) (?:test|check|verif)|\bverif(?:y|ication)\b|\bsign[- ]?off\b/i],
  ['<optional>', /\boptional|\bnice to have\b|\bif (?:you )?us(?:ed|ing)\b/i],
]

/** When a section is due, by its headings. */
const dueOf = oncePer((headings: readonly string[]): readonly string[] => {
  const text = headings.slice(-3).join(' / ').slice(0, 400).replace(/\bpre[- ]?deploy\w*/gi, '')
  return DUE.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature)
})
