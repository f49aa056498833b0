import { invocationOf } from '../../documents/invocation.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import type { Step } from '../../documents/workflow.ts'
import type { Location } from '../../tree/location.ts'
import { actionName, inputText } from './steps.ts'

export type PublicationKind = 'pypi' | 'npm' | 'crates' | 'rubygems' | 'nuget' | 'image' | 'release'

/** A place where a step gives something to the public or to a registry. */
export interface Publication {
  readonly kind: PublicationKind
  readonly at: Location
  /** Of a command; missing for an action. */
  readonly command: ShellCommand | undefined
}

const PUBLISHING_ACTIONS: Readonly<Record<string, PublicationKind>> = {
  'pypa/gh-action-pypi-publish': 'pypi',
  'js-devtools/npm-publish': 'npm',
  'katyo/publish-crates': 'crates',
  'rubygems/release-gem': 'rubygems',
  'actions/create-release': 'release',
  'actions/upload-release-asset': 'release',
  'goreleaser/goreleaser-action': 'release',
  'ncipollo/release-action': 'release',
  'softprops/action-gh-release': 'release',
  'svenstaro/upload-release-action': 'release',
  'taiki-e/upload-rust-binary-action': 'release',
  'marvinpinto/action-automatic-releases': 'release',
}

/** What a step publishes. A trial (`--dry-run`, `push: false`, goreleaser's snapshot) publishes nothing. */
export function publicationsOf(step: Step): Publication[] {
  const action = actionPublication(step)
  const found: Publication[] = step.uses && action ? [{ kind: action, at: step.uses.at, command: undefined }] : []
  for (const command of step.run?.script?.commands ?? []) {
    const kind = commandPublication(command)
    if (kind) found.push({ kind, at: command.at, command })
  }
  return found
}

function actionPublication(step: Step): PublicationKind | undefined {
  const name = actionName(step.uses)
  if (name === 'docker/build-push-action' || name === 'docker/bake-action') {
    return inputText(step, 'push') === 'true' || /push=true/.test(inputText(step, 'outputs') ?? '') ? 'image' : undefined
  }
  if (name === 'goreleaser/goreleaser-action' && (!/^release\b/.test(inputText(step, 'args') ?? '') || /--snapshot|--skip[= ]\S*publish/.test(inputText(step, 'args') ?? ''))) return undefined
  return Object.hasOwn(PUBLISHING_ACTIONS, name) ? PUBLISHING_ACTIONS[name] : undefined
}

const COMMANDS: readonly { readonly kind: PublicationKind; readonly program: RegExp; readonly words: RegExp }[] = [
  { kind: 'pypi', program: /^twine$/, words: /^upload\b/ },
  { kind: 'pypi', program: /^python[\d.]*$/, words: /^-m twine upload\b/ },
  { kind: 'pypi', program: /^(poetry|uv|hatch|flit|pdm)$/, words: /^publish\b/ },
  { kind: 'pypi', program: /^(uvx|pipx)$/, words: /^(run )?twine upload\b/ },
  { kind: 'npm', program: /^(npm|pnpm|bun|yarn)$/, words: /^(npm )?publish\b|^(-r|--recursive) publish\b/ },
  { kind: 'release', program: /^(npx|bunx)$/, words: /^(-y |--yes )?(semantic-release|changeset publish|lerna publish)\b/ },
  { kind: 'crates', program: /^cargo$/, words: /^publish\b/ },
  { kind: 'rubygems', program: /^gem$/, words: /^push\b/ },
  { kind: 'nuget', program: /^dotnet$/, words: /^nuget push\b/ },
  { kind: 'nuget', program: /^nuget$/, words: /^push\b/i },
  { kind: 'image', program: /^(docker|podman|buildah)$/, words: /^(image )?push\b/ },
  { kind: 'image', program: /^docker$/, words: /^(buildx )?build\b.* --push\b/ },
  { kind: 'release', program: /^gh$/, words: /^release (create|upload)\b/ },
  { kind: 'release', program: /^goreleaser$/, words: /^release\b(?!.*--snapshot)/ },
]

function commandPublication(command: ShellCommand): PublicationKind | undefined {
  const { program: name, args } = invocationOf(command)
  if (name === undefined || name === '') return undefined
  const words = args.map((arg) => arg.value ?? arg.prefix).join(' ').slice(0, 2000)
  if (/(^|\s)(--dry-run|-n)(\s|$)/.test(words)) return undefined
  return COMMANDS.find((candidate) => candidate.program.test(name) && candidate.words.test(words))?.kind
}
