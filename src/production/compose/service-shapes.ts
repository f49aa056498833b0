import type { Shape } from './shape.ts'

/** The shapes of the Compose Specification that a mistake is likely in; anything else is taken as it stands. */
const text: Shape = { single: ['text'] }
const number: Shape = { single: ['text', 'number'] }
const flag: Shape = { single: ['text', 'flag'] }
const nothing: Shape = { single: ['nothing'] }
const anything: Shape = { single: ['text', 'number', 'flag', 'nothing'] }
const anyTree: Shape = { ...anything, get list() { return anyTree }, get each() { return anyTree } }
const texts: Shape = { list: text }
const pairs: Shape = { list: text, each: anything }
const options: Shape = { each: { single: ['text', 'number', 'nothing'] } }

function either(...shapes: readonly Shape[]): Shape {
  return { ...Object.assign({}, ...shapes), single: shapes.flatMap(({ single = [] }) => single) }
}

function keys(shapes: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { keys: shapes, required }
}

function named(shape: Shape, names: string): Record<string, Shape> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, shape]))
}

const command = either(nothing, text, texts)
const textOrTexts = either(text, texts)
const extraHosts: Shape = { list: text, each: textOrTexts }
const ulimits: Shape = { each: either(number, keys({ soft: number, hard: number }, ['soft', 'hard'])) }
const files: Shape = { list: either(text, keys({ ...named(text, 'source target uid gid'), mode: number })) }
const rollout = keys({
  ...named(number, 'parallelism max_failure_ratio'),
  ...named(text, 'delay failure_action monitor'),
  order: { ...text, words: ['start-first', 'stop-first'] },
})

const deviceRequest: Shape = keys({ capabilities: texts, count: number, device_ids: texts, driver: text, options: pairs }, ['capabilities'])

const deploy = either(
  nothing,
  keys({
    ...named(text, 'mode endpoint_mode'),
    replicas: number,
    labels: pairs,
    rollback_config: rollout,
    update_config: rollout,
    resources: keys({
      limits: keys({ cpus: number, memory: text, pids: number }),
      reservations: keys({ cpus: number, memory: text, generic_resources: anyTree, devices: { list: deviceRequest } }),
    }),
    restart_policy: keys({ ...named(text, 'condition delay window'), max_attempts: number }),
    placement: keys({ constraints: texts, preferences: { list: keys({ spread: text }) }, max_replicas_per_node: number }),
  }),
)

const build = either(
  text,
  keys({
    ...named(text, 'context dockerfile dockerfile_inline isolation network target'),
    ...named(texts, 'cache_from cache_to entitlements platforms tags'),
    ...named(pairs, 'additional_contexts args labels ssh'),
    ...named(flag, 'no_cache privileged provenance pull sbom'),
    no_cache_filter: textOrTexts,
    extra_hosts: extraHosts,
    secrets: files,
    shm_size: number,
    ulimits,
  }),
)

const healthcheck = keys({ disable: flag, ...named(text, 'interval timeout start_period start_interval'), retries: number, test: textOrTexts })

const condition: Shape = { ...text, words: ['service_started', 'service_healthy', 'service_completed_successfully'] }
const dependsOn: Shape = { list: text, each: keys({ condition, restart: flag, required: flag }, ['condition']) }

const port = either(
  number,
  keys({ ...named(text, 'name mode host_ip protocol app_protocol'), ...named(number, 'target published') }),
)

const volume = either(
  text,
  keys(
    {
      type: { ...text, words: ['bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'] },
      ...named(text, 'source target consistency'),
      read_only: flag,
      bind: keys({ propagation: text, create_host_path: flag, recursive: text, selinux: { ...text, words: ['z', 'Z'] } }),
      volume: keys({ labels: pairs, nocopy: flag, subpath: text }),
      tmpfs: keys({ size: number, mode: number }),
      image: keys({ subpath: text }),
    },
    ['type'],
  ),
)

const attachment = either(
  nothing,
  keys({
    ...named(text, 'interface_name ipv4_address ipv6_address mac_address'),
    ...named(texts, 'aliases link_local_ips'),
    ...named(number, 'priority gw_priority'),
    driver_opts: options,
    use_service_name_alias: flag,
  }),
)

export const SERVICE_SHAPES: Readonly<Record<string, Shape>> = {
  ...named(text, 'cgroup cgroup_parent container_name cpuset domainname hostname image ipc isolation mac_address network_mode platform'),
  ...named(text, 'pull_policy pull_refresh_after restart runtime stop_grace_period stop_signal user userns_mode uts working_dir'),
  ...named(number, 'cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus mem_limit mem_reservation'),
  ...named(number, 'mem_swappiness memswap_limit oom_score_adj pids_limit scale shm_size'),
  ...named(flag, 'attach init oom_kill_disable privileged read_only stdin_open tty use_api_socket'),
  ...named(texts, 'cap_add cap_drop device_cgroup_rules dns_opt external_links links profiles security_opt volumes_from'),
  ...named(textOrTexts, 'dns dns_search label_file tmpfs'),
  ...named(pairs, 'annotations environment labels sysctls'),
  ...named(command, 'command entrypoint'),
  ...named(files, 'configs secrets'),
  ...named({ each: anyTree }, 'blkio_config credential_spec provider storage_opt'),
  ...named({ list: anyTree }, 'post_start pre_start pre_stop'),
  build,
  depends_on: dependsOn,
  deploy,
  develop: either(nothing, { each: anyTree }),
  devices: { list: either(text, keys(named(text, 'source target permissions'), ['source'])) },
  env_file: either(text, { list: either(text, keys({ path: text, format: text, required: flag }, ['path'])) }),
  expose: { list: number },
  extends: either(text, keys({ service: text, file: text }, ['service'])),
  extra_hosts: extraHosts,
  gpus: either({ ...text, words: ['all'] }, { list: { each: anyTree } }),
  group_add: { list: number },
  healthcheck,
  logging: keys({ driver: text, options }),
  models: { list: text, each: anyTree },
  networks: { list: text, each: attachment },
  pid: either(nothing, text),
  ports: { list: port },
  ulimits,
  umask: either(nothing, number),
  volumes: { list: volume },
}

const subnet = keys({ ...named(text, 'subnet ip_range gateway'), aux_addresses: { each: text } })

const external = either(flag, keys({ name: text }))

/** What stands under the sections at the root, by section. */
export const RESOURCE_SHAPES: Readonly<Record<string, Shape>> = {
  networks: either(
    nothing,
    keys({
      ...named(text, 'name driver'),
      ...named(flag, 'internal enable_ipv4 enable_ipv6 attachable'),
      driver_opts: options,
      external,
      labels: pairs,
      ipam: keys({ driver: text, config: { list: subnet }, options: { each: text } }),
    }),
  ),
  volumes: either(nothing, keys({ ...named(text, 'name driver'), driver_opts: options, external, labels: pairs })),
  secrets: keys({ ...named(text, 'name environment file driver template_driver'), driver_opts: options, external, labels: pairs }),
  configs: keys({ ...named(text, 'name content environment file template_driver'), external, labels: pairs }),
  models: { each: anyTree },
}

/** Keys at the root of a compose file beside the sections. */
export const ROOT_SHAPES: Readonly<Record<string, Shape>> = {
  version: text,
  name: text,
  include: { list: anyTree },
  services: { each: anyTree },
  jobs: { each: anyTree },
}
