import { shown } from '../../documents/document.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { ciImages } from '../../production/ci-images.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** What runs in production comes out of a registry, not off somebody's machine. */
export const imagePushed: Check<{ registry?: string | undefined }> = {
  name: 'delivery/image-pushed',
  question: 'Is the image that is built pushed to a registry?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ registry: z.string().optional().describe('The registry that it must go to, such as ghcr.io/acme.') }),
  *look(project, { registry }): Iterable<Outcome> {
    const pushes = [...ofWorkflows(project), ...ofScripts(project)]
    const fine = pushes.find(({ names }) => registry === undefined || names.some((name) => name.startsWith(registry) || name.startsWith('$')))
    const [first] = pushes
    if (fine) yield { state: 'pass', at: fine.at }
    else if (first) yield { state: 'fail', variant: 'elsewhere', at: first.at, facts: { name: first.names[0] ?? 'another registry', registry: registry ?? '' } }
  },
}

interface Push {
  readonly at: Location
  /** Images as named, where they are; a variable stands as written. */
  readonly names: readonly string[]
}

function ofWorkflows({ production }: Project): readonly Push[] {
  const images = ciImages(production.ci).filter(({ pushes, place }) => pushes === 'yes' && !place.neutered)
  return images.map(({ at, names }) => ({ at, names: names.map(({ value }) => shown(value)) }))
}

/** Scripts that build and push, and clouds' own builders, which push what they build. */
function ofScripts({ tree, production }: Project): readonly Push[] {
  const commands = [...shellFilesIn(tree).flatMap(({ script }) => script.commands), ...production.ci.jobs.flatMap((job) => job.commands.filter(({ neutered }) => !neutered).map(({ command }) => command))]
  return commands.flatMap((command) => {
    const words = command.args.slice(0, 60).map(({ value, text }) => value ?? text.replace(/^"|"$/g, ''))
    const line = [command.name ?? '', ...words].join(' ').slice(0, 4000)
    return PUSHES.test(line) ? [{ at: command.at, names: namesIn(command, words) }] : []
  })
}

const PUSHES = /^(docker|podman|nerdctl|buildah) (image |manifest |compose )?push\b(?!.*--help)|^(docker|podman) (buildx )?(build|bake)\b.* --push\b|^docker-compose push\b|^gcloud builds submit\b|^az acr (build|import)\b|^(skaffold|ko|jib|crane|skopeo|img) (build|push|run|copy|publish|resolve|apply)\b|^(mvn|mvnw|gradle|gradlew) .*\bjib\b/

function namesIn({ name }: ShellCommand, words: readonly string[]): readonly string[] {
  const tags = words.flatMap((word, index) => (/^(-t|--tag)$/.test(word) ? [words[index + 1] ?? ''] : /^--tag=/.test(word) ? [word.slice(6)] : []))
  const operands = /^(docker|podman|nerdctl|buildah)$/.test(name ?? '') ? words.filter((word) => !word.startsWith('-') && /[/$]/.test(word)) : []
  return [...tags, ...operands].filter((word) => word !== '')
}
