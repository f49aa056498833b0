import type { Location } from '../tree/location.ts'
import { textAt } from '../tree/text-at.ts'
import type { Tree } from '../tree/tree.ts'
import { dataEntry } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readYaml } from './located-yaml.ts'
import { entriesOf, entryOf, itemsOf, textOf } from './yaml-node.ts'
import type { YamlEntry, YamlNode } from './yaml-node.ts'

const DEPENDABOT = ['.github/dependabot.yml', '.github/dependabot.yaml']
const RENOVATE = ['renovate.json', 'renovate.json5', '.github/renovate.json', '.github/renovate.json5', '.gitlab/renovate.json', '.gitlab/renovate.json5', '.renovaterc', '.renovaterc.json', '.renovaterc.json5']
const OTHERS = ['.pyup.yml', '.scala-steward.conf', '.github/.scala-steward.conf', '.depfu.yml', 'updatecli.yaml', 'updatecli.yml']

/** One entry of dependabot.yml's `updates`; `at` is its first key. */
export interface DependabotUpdate {
  readonly ecosystem: string
  readonly at: Location
  /** Where it allows code of the manifests to run. */
  readonly insecureExecution: Location | undefined
  /** Days a release of any kind has to be out; undefined where they are not set. */
  readonly cooldown: { readonly days: number | undefined; readonly at: Location } | undefined
}

export interface Dependabot {
  readonly path: string
  /** The `updates` key, or the first line where it is missing. */
  readonly at: Location
  readonly updates: readonly DependabotUpdate[]
}

/** Dependabot's settings: https://docs.github.com/code-security/dependabot */
export function dependabotIn(tree: Tree): Dependabot | undefined {
  const path = DEPENDABOT.find((candidate) => tree.has(candidate))
  const source = path === undefined ? undefined : textAt(tree, path)
  if (path === undefined || !source) return undefined
  const updates = entryOf(readYaml(source).roots[0], 'updates')
  return { path, at: updates?.key.at ?? { path, line: 1, endLine: 1, column: 1 }, updates: itemsOf(updates?.value).flatMap(updateOf) }
}

function updateOf(node: YamlNode): DependabotUpdate[] {
  const [first] = entriesOf(node)
  const ecosystem = textOf(entryOf(node, 'package-ecosystem')?.value)
  if (!first || ecosystem === undefined) return []
  const execution = entryOf(node, 'insecure-external-code-execution')
  const cooldown = entryOf(node, 'cooldown')
  return [
    {
      ecosystem,
      at: first.key.at,
      insecureExecution: textOf(execution?.value) === 'allow' ? execution?.key.at : undefined,
      cooldown: cooldown && { days: daysOf(cooldown), at: cooldown.key.at },
    },
  ]
}

function daysOf(cooldown: YamlEntry): number | undefined {
  const days = new Map(entriesOf(cooldown.value).flatMap(({ key, value }) => (value.kind === 'scalar' && typeof value.value === 'number' ? [[key.text, value.value] as const] : [])))
  const levels = ['semver-major-days', 'semver-minor-days', 'semver-patch-days'].flatMap((level) => days.get(level) ?? [])
  return days.get('default-days') ?? (levels.length === 3 ? Math.min(...levels) : undefined)
}

/** Where Renovate or another bot that takes in every ecosystem by itself is set up. */
export function otherBotIn(tree: Tree): Location | undefined {
  const path = [...RENOVATE, ...OTHERS].find((candidate) => tree.has(candidate))
  if (path !== undefined) return { path, line: 1, endLine: 1, column: 1 }
  const source = textAt(tree, 'package.json')
  return source ? dataEntry(readJson(source).root, 'renovate')?.keyAt : undefined
}

/** The repositories that .pre-commit-config.yaml fetches hooks from. */
export function hookRepositoriesIn(tree: Tree): readonly { readonly url: string; readonly at: Location }[] {
  const path = ['.pre-commit-config.yaml', '.pre-commit-config.yml'].find((candidate) => tree.has(candidate))
  const source = path === undefined ? undefined : textAt(tree, path)
  if (!source) return []
  return itemsOf(entryOf(readYaml(source).roots[0], 'repos')?.value).flatMap((item) => {
    const url = entryOf(item, 'repo')
    const text = textOf(url?.value)
    return url && text !== undefined ? [{ url: text, at: url.key.at }] : []
  })
}
