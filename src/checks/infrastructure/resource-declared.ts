import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import type { Check, Outcome } from '../check.ts'

interface Options {
  /** Types of Terraform's resources; `*` at the end stands for any ending. */
  readonly resources: readonly string[]
  /** Kinds of Kubernetes' objects. */
  readonly kinds?: readonly string[] | undefined
}

/** Takes infrastructure written as code as the sign that it is there. */
export const resourceDeclared: Check<Options> = {
  name: 'infrastructure/resource-declared',
  question: 'Does the infrastructure that is written as code have a resource of one of these types?',
  reads: [],
  options: (z) => z.strictObject({ resources: z.array(z.string().min(1)).min(1).describe("Types of Terraform's resources; `*` at the end stands for any ending."), kinds: z.array(z.string().min(1)).optional().describe("Kinds of Kubernetes' objects.") }),
  *look({ tree }, { resources, kinds = [] }): Iterable<Outcome> {
    const isWanted = (type: string): boolean => resources.some((one) => (one.endsWith('*') ? type.startsWith(one.slice(0, -1)) : type === one))
    for (const { type, at } of terraformResourcesIn(tree)) if (isWanted(type)) yield { state: 'pass', at }
    for (const { kind, at } of kinds.length > 0 ? kubernetesObjectsIn(tree) : []) if (kinds.includes(kind)) yield { state: 'pass', at }
  },
}
