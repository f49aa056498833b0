import type { Outcome } from './outcome.ts'
import type { RunContext } from './run-context.ts'
import { fromWorkspace } from './workspace-path.ts'

/** Addresses of lines at the commit that was judged: the merge's, where the workspace holds that. Undefined where it is not known. */
export function sourceAddress({ standing }: Outcome, context: RunContext, folder: string): ((path: string, line: number) => string) | undefined {
  const commit = standing?.commit ?? context.headSha
  if (commit === undefined || context.owner === '') return undefined
  const repository = context.runUrl.slice(0, context.runUrl.lastIndexOf('/actions/runs/'))
  return (path, line) => `${repository}/blob/${commit}/${encoded(fromWorkspace(folder, path))}#L${line}`
}

/** Marks that encodeURIComponent leaves and Markdown would read. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/')
}
