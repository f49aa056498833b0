import { builtInRules } from '../rules/built-in-rules.ts'
import type { Rule } from '../rules/rule.ts'
import type { Located } from '../tree/location.ts'
import { oncePerName } from '../tree/once-per.ts'
import { fileText } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import { textAt } from '../tree/text-at.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { PolicySources } from './extends.ts'
import { makePolicy } from './make-policy.ts'
import type { PolicyOverrides } from './make-policy.ts'
import type { Policy } from './policy.ts'

/** Where the policy comes from, and what holds over it. */
export interface PolicyOptions extends PolicyOverrides {
  /** Path of the readiness file inside the tree. */
  readonly config: string
  /** Whether the user named that file: then it must be there. */
  readonly configNamed: boolean
  /** The readiness file's text where it comes from elsewhere (the target branch); null: there is none there. */
  readonly configText?: string | null | undefined
  /** Where the folders of custom rules lie, where that is not the judged tree. */
  readonly policyTree?: Tree | undefined
  /** Fetches a policy that a readiness file builds on from another repository; without it nothing is fetched. */
  readonly fetchPolicy?: PolicySources['remote']
  /** Folder of more rules, on disk. */
  readonly rulesFolder?: string | undefined
}

/** The policy by which a tree would be judged. @throws ConfigurationError */
export async function policyFor(tree: Tree, options: PolicyOptions): Promise<Policy> {
  const policyTree = options.policyTree ?? tree
  const sources: PolicySources = { local: (path) => textAt(policyTree, path), remote: options.fetchPolicy }
  return makePolicy(readinessFileOf(tree, options), await knownRules(tree, options), (folders) => rulesInTree(policyTree, folders), options, sources)
}

/** The rules that come with the tool, and those of the folder that the user named. */
export async function knownRules(tree: Tree, { rulesFolder }: Pick<PolicyOptions, 'rulesFolder'>): Promise<readonly Rule[]> {
  const builtIn = await builtInRules()
  return rulesFolder === undefined ? builtIn : [...builtIn, ...(await rulesOnDisk(tree, rulesFolder))]
}

function readinessFileOf(tree: Tree, options: PolicyOptions): SourceText | undefined {
  const { config, configText } = options
  if (configText === null) return undefined
  if (configText !== undefined) return fileText(config, configText)
  if (!tree.has(config)) {
    if (options.configNamed) throw new ConfigurationError(`the readiness file ${config} is not there`)
    return undefined
  }
  const source = tree.read(config)
  if (isProblem(source)) throw new ConfigurationError(source.message, source.path, source.line)
  return source
}

async function rulesInTree(tree: Tree, folders: readonly Located<string>[]): Promise<readonly Rule[]> {
  const found = await Promise.all(
    folders.map(({ value, at }) => {
      const folder = value.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')
      if (!tree.hasFolder(folder)) throw new ConfigurationError(`custom-rules: there is no folder ${value} with rules`, at.path, at.line)
      return rulesBelow(tree, folder)
    }),
  )
  return found.flat()
}

// One run may ask for the policy of more than one profile; the rules of the user's own that it judges a tree by are the same.
const rulesOnDisk = oncePerName(async (_: Tree, folder: string): Promise<readonly Rule[]> => {
  const { workingDirectory } = await import('../tree/working-directory.ts')
  return verified(workingDirectory(folder), (path) => `${folder}/${path}`)
})

const rulesBelow = oncePerName(async (tree: Tree, folder: string): Promise<readonly Rule[]> => {
  const { subtree } = await import('../tree/subtree.ts')
  return verified(subtree(tree, folder), (path) => `${folder}/${path}`)
})

/** Rules of the user's own are held to their examples before they judge anything. */
async function verified(tree: Tree, shown: (path: string) => string): Promise<readonly Rule[]> {
  const { loadRules } = await import('../rules/load-rules.ts')
  const { verifyExamples } = await import('./verify-examples.ts')
  const { rules, problems } = loadRules(tree)
  if (problems.length > 0) throw new ConfigurationError(problems.map(({ path, line, message }) => ({ path: shown(path), line, message })))
  const mistakes = rules.flatMap((rule) => verifyExamples(rule).map((message) => ({ path: shown(`${rule.id}.yml`), line: 1, message })))
  if (mistakes.length > 0) throw new ConfigurationError(mistakes)
  return rules
}
