import { readOwnFiles } from '../../documents/own-files.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { entriesOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Location } from '../../tree/location.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { productionSystems } from '../compose/service-check.ts'
import { actionName, scalarsWithin } from '../workflow/steps.ts'

const MANAGERS = ['aws', 'gcp', 'azure', 'vault', 'kubernetes', 'compose', 'doppler', 'infisical', 'onepassword', 'sops'] as const
type Manager = (typeof MANAGERS)[number]

/** A place where secrets come out of a manager. */
interface Use {
  readonly manager: Manager
  readonly at: Location
}

/** Looks for what hands production its secrets out of a manager instead of a file. */
export const managed: Check<{ manager?: Manager | undefined }> = {
  name: 'secrets/managed',
  question: 'Does production get its secrets from a secret manager?',
  reads: ['compose', 'workflow'],
  options: (z) => z.strictObject({ manager: z.enum(MANAGERS).optional().describe('The manager that must be used; any where left out.') }),
  *look(project, { manager }): Iterable<Outcome> {
    for (const uses of [inCompose, inCluster, inWorkflows, inScripts, inTerraform, inDefinitions, inStart]) {
      const use = uses(project).find((each) => manager === undefined || each.manager === manager)
      if (use) return yield { state: 'pass', at: use.at, facts: { manager: use.manager } }
    }
  },
}

/** Top-level `secrets:` of Compose that come from outside, and that a service is given. */
function inCompose(project: Project): Use[] {
  return productionSystems(project).flatMap(({ root, services }) =>
    entriesOf(nodeAt(root, 'secrets')).flatMap(({ key, value }) => {
      const external = textOf(nodeAt(value, 'external'))
      const given = services.some(({ node }) => [...scalarsWithin(nodeAt(node, 'secrets'))].some(({ text }) => text === key.text))
      return given && (external === 'true' || nodeAt(value, 'external')?.kind === 'mapping') ? [{ manager: 'compose' as const, at: key.at }] : []
    }),
  )
}

const KINDS: Readonly<Record<string, Manager>> = { ExternalSecret: 'kubernetes', ClusterExternalSecret: 'kubernetes', SealedSecret: 'kubernetes', SecretProviderClass: 'kubernetes', VaultStaticSecret: 'vault', VaultDynamicSecret: 'vault', DopplerSecret: 'doppler', InfisicalSecret: 'infisical', OnePasswordItem: 'onepassword', SopsSecret: 'sops' }
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'Pod'])

/** Kinds that fetch secrets, and workloads that are given them by reference. A Secret written out in the repository is no manager. */
function inCluster({ tree }: Project): Use[] {
  return kubernetesObjectsIn(tree).flatMap(({ kind, root, at }): Use[] => {
    if (Object.hasOwn(KINDS, kind)) return [{ manager: KINDS[kind] as Manager, at }]
    const containers = WORKLOADS.has(kind) ? (nodeAt(root, 'spec', 'template', 'spec', 'containers') ?? nodeAt(root, 'spec', 'containers')) : undefined
    const items = containers?.kind === 'sequence' ? containers.items : []
    const reference = items.flatMap((container) => [...envEntries(nodeAt(container, 'env')), ...envEntries(nodeAt(container, 'envFrom'))]).find((entry) => nodeAt(entry, 'valueFrom', 'secretKeyRef') ?? nodeAt(entry, 'secretRef'))
    return reference ? [{ manager: 'kubernetes', at: reference.at }] : []
  })
}

function envEntries(node: ReturnType<typeof nodeAt>): readonly NonNullable<ReturnType<typeof nodeAt>>[] {
  return node?.kind === 'sequence' ? node.items : []
}

const ACTIONS: readonly (readonly [RegExp, Manager])[] = [
  [/^aws-actions\/aws-secretsmanager-get-secrets|^dkershner6\/aws-ssm-getparameters/, 'aws'],
  [/^google-github-actions\/get-secretmanager-secrets/, 'gcp'],
  [/^azure\/get-keyvault-secrets|^azure\/cli-keyvault/, 'azure'],
  [/^hashicorp\/vault-action/, 'vault'],
  [/^dopplerhq\//, 'doppler'],
  [/^infisical\//, 'infisical'],
  [/^1password\//, 'onepassword'],
]

function inWorkflows({ production }: Project): Use[] {
  return production.ci.jobs.flatMap((job) => [
    ...job.uses.flatMap(({ uses, at }): Use[] => ACTIONS.flatMap(([pattern, manager]) => (pattern.test(actionName(uses)) ? [{ manager, at }] : []))),
    ...job.uses.flatMap(({ uses, with: inputs, at }): Use[] => (actionName(uses) === 'google-github-actions/deploy-cloudrun' && inputs.some(({ name }) => name === 'secrets') ? [{ manager: 'gcp', at }] : [])),
    ...job.commands.flatMap(({ command, at }) => ofCommand(command, at)),
  ])
}

/** Commands by which a secret is fetched, or handed to what is deployed. */
const COMMANDS: readonly (readonly [RegExp, Manager])[] = [
  [/^gcloud .*--(set|update)-secrets\b|^gcloud (\S+ )?secrets versions access\b/, 'gcp'],
  [/^aws .*\b(secretsmanager get-secret-value|ssm get-parameters?\b.*--with-decryption)/, 'aws'],
  [/^chamber (exec|export|env)\b/, 'aws'],
  [/^az keyvault secret show\b|^az containerapp .*--secrets\b.*keyvaultref/, 'azure'],
  [/^vault (kv get|read|agent)\b|^envconsul\b/, 'vault'],
  [/^doppler (run|secrets)\b/, 'doppler'],
  [/^infisical (run|export)\b/, 'infisical'],
  [/^op (run|inject|read)\b/, 'onepassword'],
  [/^sops (-d|--decrypt|exec-env|exec-file|decrypt)\b/, 'sops'],
]

function ofCommand({ name, args, redirects }: ShellCommand, at: Location): Use[] {
  const line = [name ?? '', ...args.slice(0, 200).map(({ value, text }) => value ?? text)].join(' ').slice(0, 8000)
  const found = COMMANDS.find(([pattern]) => pattern.test(line))
  if (found) return [{ manager: found[1], at }]
  // A task definition of ECS that a script writes out.
  const body = redirects.find((redirect) => redirect.body && VALUE_FROM.test(redirect.body.text.slice(0, 50_000)))
  return body?.body ? [{ manager: 'aws', at: body.body.at }] : []
}

const VALUE_FROM = /"?valueFrom"?\s*:\s*"?(arn:[\w-]*:(secretsmanager|ssm):|\$)/

function inScripts({ tree }: Project): Use[] {
  return shellFilesIn(tree).flatMap(({ script }) => script.commands.flatMap((command) => ofCommand(command, command.at)))
}

const RESOURCES: readonly (readonly [RegExp, Manager])[] = [
  [/^aws_secretsmanager_secret$/, 'aws'],
  [/^google_secret_manager_secret$/, 'gcp'],
  [/^azurerm_key_vault(_secret)?$/, 'azure'],
  [/^vault_/, 'vault'],
]

function inTerraform({ tree }: Project): Use[] {
  return terraformResourcesIn(tree).flatMap(({ type, at }): Use[] => RESOURCES.flatMap(([pattern, manager]) => (pattern.test(type) ? [{ manager, at }] : [])))
}

const DEFINITION = /(^|\/)[\w.-]*(task-?def(inition)?|ecs|container-definitions?)[\w.-]*\.json$/i

/** Task definitions of ECS that lie in the repository. */
function inDefinitions({ tree }: Project): Use[] {
  return readOwnFiles(tree, (path) => DEFINITION.test(path), { files: 50 }, (source): Use[] => {
    const offset = source.text.slice(0, 200_000).search(VALUE_FROM)
    return offset < 0 ? [] : [{ manager: 'aws', at: source.locate(offset) }]
  })
}

const STARTERS: Readonly<Record<string, Manager>> = { doppler: 'doppler', infisical: 'infisical', chamber: 'aws', op: 'onepassword', sops: 'sops', envconsul: 'vault', 'aws-vault': 'aws' }

/** `doppler run -- uvicorn ...` as the start command. */
function inStart(project: Project): Use[] {
  return runningDeployments(project).flatMap(({ started, at }) =>
    started.flatMap(({ words, places }): Use[] => {
      const first = words[0]
      const name = first?.known ? baseNameOf(first.value) : ''
      return Object.hasOwn(STARTERS, name) ? [{ manager: STARTERS[name] as Manager, at: places[0] ?? at ?? fileStart('') }] : []
    }),
  )
}
