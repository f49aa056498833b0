import type { Instruction } from '../../documents/dockerfile.ts'

/** One `--mount` of a RUN, by BuildKit's comma-separated form. */
export interface RunMount {
  readonly type: string
  /** Without a trailing slash; undefined where it is not given. */
  readonly target: string | undefined
  readonly from: string | undefined
}

export function mountsOf(instruction: Instruction): readonly RunMount[] {
  return instruction.flags.flatMap(({ name, value }) => (name.replace(/^--/, '') === 'mount' && value !== undefined ? [readMount(value)] : []))
}

function readMount(text: string): RunMount {
  const fields = new Map(
    text.split(',').map((field) => {
      const equals = field.indexOf('=')
      const name = equals < 0 ? field : field.slice(0, equals)
      return [name.trim().toLowerCase(), equals < 0 ? '' : field.slice(equals + 1).replace(/^["']|["']$/g, '')] as const
    }),
  )
  const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination')
  return { type: fields.get('type') ?? 'bind', target: target === undefined ? undefined : target.replace(/(?<=^\/|[^/])\/+$/, ''), from: fields.get('from') }
}

/** Whether what is written below a folder stays out of the layer, since a cache or temporary mount covers it. */
export function isMountedOver(instruction: Instruction, folder: string): boolean {
  return mountsOf(instruction).some(({ type, target }) => {
    if ((type !== 'cache' && type !== 'tmpfs') || target === undefined) return false
    return folder === target || folder.startsWith(`${target}/`)
  })
}

/** The targets of cache mounts, variables as written. */
export function cacheTargets(instruction: Instruction): readonly string[] {
  return mountsOf(instruction).flatMap(({ type, target }) => ((type === 'cache' || type === 'tmpfs') && target !== undefined ? [target] : []))
}
