import type { CommandInstruction, Stage } from '../../documents/dockerfile.ts'
import type { Project } from '../../production/project.ts'
import { packageScriptNames } from '../../production/task-names.ts'
import { joinedPath } from '../../tree/joined-path.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { namedTasks } from './named-tasks.ts'
import type { NamedTask } from './named-tasks.ts'
import { folderOf } from '../../tree/folders.ts'

/** The package scripts that Dockerfiles run or start, where the package.json is certain: the only one of the build context. */
export function* dockerfileTasks(project: Project): Iterable<{ task: NamedTask; at: Location }> {
  for (const { path, content } of project.documents.of('dockerfile')) {
    const context = contextOf(path, project)
    if (!content || context === undefined || !hasOnePackage(context, project)) continue
    for (const stage of content.stages) {
      if (!takesPackage(stage, content.stages)) continue
      for (const instruction of stage.instructions) {
        if (instruction.keyword === 'RUN' || instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT') yield* tasksOf(instruction, context, project)
      }
    }
  }
}

/** The folder Docker is given: what the services that build the file agree on, or the file's own. */
function contextOf(path: string, { production, tree }: Project): string | undefined {
  const contexts = contextsOf(production).get(path) ?? new Set()
  const own = folderOf(path)
  if (contexts.size > 1) return undefined
  const [only] = contexts
  return only ?? (tree.has(joinedPath(own, 'package.json')) ? own : undefined)
}

/** The folders that services hand to Docker, by the Dockerfile they are for. */
const contextsOf = oncePer(({ systems }: Project['production']): ReadonlyMap<string, ReadonlySet<string>> => {
  const contexts = new Map<string, Set<string>>()
  for (const { build } of systems.flatMap(({ services, inactive }) => [...services, ...inactive])) {
    if (!build?.context.value.known || (build.dockerfile && !build.dockerfile.value.known)) continue
    const context = build.context.value.value
    const path = joinedPath(context, build.dockerfile?.value.known ? build.dockerfile.value.value : 'Dockerfile')
    contexts.set(path, (contexts.get(path) ?? new Set()).add(joinedPath('', context)))
  }
  return contexts
})

function hasOnePackage(context: string, { documents }: Project): boolean {
  const inside = packagesOf(documents).filter((path) => context === '' || path.startsWith(`${context}/`))
  return inside.length === 1 && inside[0] === joinedPath(context, 'package.json')
}

const packagesOf = oncePer((documents: Project['documents']): readonly string[] => documents.paths('manifest').filter((path) => /(^|\/)package\.json$/.test(path)))

/** Whether the context's package.json comes into the stage itself, or into the one it is built on, and nothing else may bring another. */
function takesPackage(stage: Stage, stages: readonly Stage[]): boolean {
  const chain = [stage, ...stages.filter(({ name }) => name !== undefined && name === stage.from?.image.toLowerCase())]
  const copied = chain.some(({ instructions }) =>
    instructions.some((each) => (each.keyword === 'COPY' || each.keyword === 'ADD') && each.from === undefined && each.sources.some(({ text }) => /^(\.\/?|(\.\/)?package(\*|\.json|\*\.json|\.\*|-\*\.json)|\.\/\*|\*\.json)$/.test(text))),
  )
  const clones = chain.some(({ instructions }) => instructions.some((each) => each.keyword === 'RUN' && (each.script?.commands ?? []).some(({ name, args }) => name === 'git' || (name === 'npm' && /^(init|create|pkg)$/.test(args[0]?.value ?? '')))))
  return copied && !clones
}

function* tasksOf({ script, exec, at }: CommandInstruction, context: string, project: Project): Iterable<{ task: NamedTask; at: Location }> {
  for (const command of script?.commands ?? []) {
    if (script?.commands.some(({ name }) => name === 'cd') || command.conditional || command.neutered === 'or-true' || command.onFailure.length > 0) continue
    for (const task of namedTasks(command, context, project)) if (task.kind === 'script') yield { task, at: command.at }
  }
  const [program, verb, name] = exec ?? []
  if (!script && program === 'npm' && /^run(-script)?$/.test(verb ?? '') && name !== undefined && !name.startsWith('-')) {
    const known = packageScriptNames(project.documents, project.tree, context)
    if (known) yield { task: { kind: 'script', name, path: known.path, there: known.names.has(name) }, at }
  }
}
