import { ownFiles } from '../../documents/own-files.ts'
import { terraformPaths } from '../../documents/terraform.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'

/** What infrastructure is made of lies in the repository, and what it is made into does not. */
export const infrastructureTracked: Check<{ paths: readonly string[] }> = {
  name: 'backup/infrastructure-tracked',
  question: 'Is the infrastructure described by files of the repository, and is no state file among them?',
  reads: [],
  options: (z) => z.strictObject({ paths: z.array(z.string()).default([]).describe('Files or folders that describe the infrastructure and must be there.') }),
  *look(project, { paths = [] }): Iterable<Outcome> {
    const { tree, declared } = project
    for (const { path } of tree.entries) if (/\.tfstate(\.\d+)?(\.backup)?$/.test(path)) yield { state: 'fail', variant: 'state', at: fileStart(path), facts: { file: path } }
    for (const path of paths) {
      const wanted = path.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')
      if (!tree.has(wanted) && !tree.hasFolder(wanted)) yield { state: 'fail', variant: 'absent', at: declared.at ?? fileStart(wanted), facts: { file: wanted } }
    }
    const first = templatesOf(project).find((path) => paths.length === 0 || paths.some((wanted) => path.startsWith(wanted.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, ''))))
    if (first !== undefined) yield { state: 'pass', at: fileStart(first) }
  },
}

const NAMED = /\.bicep$|(^|\/)(Pulumi\.ya?ml|cdk\.json|azuredeploy\.json|terragrunt\.hcl|main\.tf\.json)$|\.template\.(json|ya?ml)$/
const MAYBE = /(^|\/)(cloudformation|cfn|infra|infrastructure|iac|aws|arm|azure|deployment-manager)\/([\w.-]+\/)*[\w.-]+\.(ya?ml|json)$|(^|\/)(template|cloudformation|stack)\.(ya?ml|json)$/i

/** Files of Terraform, Bicep, CloudFormation and their like; of YAML and JSON only what names resources. */
function templatesOf({ tree }: Project): readonly string[] {
  const others = ownFiles(tree, (path) => NAMED.test(path) || MAYBE.test(path))
  return [...terraformPaths(tree), ...others.filter((path) => NAMED.test(path) || holdsResources(path, { tree }))]
}

function holdsResources(path: string, { tree }: Pick<Project, 'tree'>): boolean {
  const source = tree.read(path)
  return !isProblem(source) && (source.text.includes('AWSTemplateFormatVersion') || source.text.includes('schema.management.azure.com') || (source.text.includes('Resources') && source.text.includes('AWS::')))
}
