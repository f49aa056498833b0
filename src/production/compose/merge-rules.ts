/**
 * How an attribute of two files comes together; without a rule mappings merge, sequences append what is not yet
 * there, and of two scalars the later one holds. The rules are those of the Compose Specification, "Merge".
 */
export type Manner =
  | 'replaced' // command: the later one, whole
  | 'keyed' // environment: by key, in list and in mapping form
  | 'appended' // dns: one value or a list, appended
  | 'named' // networks: a list of names is a mapping without values
  | 'dependencies' // depends_on: as named, with the short form's condition
  | 'build' // a build written as a text is its context
  | 'logging' // options come together under the same driver alone
  | 'ulimit' // two mappings merge, anything else replaces
  | 'subnets' // ipam.config: by subnet

export interface MergeRule {
  readonly manner?: Manner
  readonly inside?: Readonly<Record<string, MergeRule>>
  /** For every key that `inside` does not name. */
  readonly each?: MergeRule
}

const keyed: MergeRule = { manner: 'keyed' }
const appended: MergeRule = { manner: 'appended' }
const replaced: MergeRule = { manner: 'replaced' }

export const SERVICE_RULE: MergeRule = {
  inside: {
    annotations: keyed,
    build: { manner: 'build', inside: { args: keyed, additional_contexts: keyed, extra_hosts: appended, labels: keyed } },
    command: replaced,
    depends_on: { manner: 'dependencies' },
    deploy: { inside: { labels: keyed } },
    dns: appended,
    dns_opt: appended,
    dns_search: appended,
    entrypoint: replaced,
    env_file: appended,
    label_file: appended,
    environment: keyed,
    extra_hosts: appended,
    healthcheck: { inside: { test: replaced } },
    labels: keyed,
    logging: { manner: 'logging' },
    models: { manner: 'named' },
    networks: { manner: 'named' },
    sysctls: keyed,
    tmpfs: appended,
    ulimits: { each: { manner: 'ulimit' } },
  },
}

const labelled: MergeRule = { each: { inside: { labels: keyed } } }

export const ROOT_RULE: MergeRule = {
  inside: {
    services: { each: SERVICE_RULE },
    jobs: { each: SERVICE_RULE },
    networks: { each: { inside: { labels: keyed, ipam: { inside: { config: { manner: 'subnets' } } } } } },
    volumes: labelled,
    secrets: labelled,
    configs: labelled,
  },
}

export function ruleFor(rule: MergeRule | undefined, key: string): MergeRule | undefined {
  return (rule?.inside && Object.hasOwn(rule.inside, key) ? rule.inside[key] : undefined) ?? rule?.each
}
