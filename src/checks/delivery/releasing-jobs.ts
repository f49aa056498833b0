import type { CiCommand, CiJob, CiUse } from '../../production/ci.ts'
import { ciDeploys } from '../../production/ci-deploys.ts'
import { ciImages } from '../../production/ci-images.ts'
import type { CiImage } from '../../production/ci-images.ts'
import type { Project } from '../../production/project.ts'
import { groupedBy } from '../../tree/grouped-by.ts'
import { actionName } from '../workflow/steps.ts'

/** A job that gives something out: to a registry, or to where it runs. */
export interface Release {
  readonly job: CiJob
  /** The first step that does so; undefined where only the job's name says it. */
  readonly place: CiCommand | CiUse | undefined
  readonly kind: 'push' | 'deploy'
  readonly what: string
  readonly images: readonly CiImage[]
}

/** Each job that deploys, or else pushes an image. What only may push is none. */
export function releasesOf(project: Project): readonly Release[] {
  const { ci } = project.production
  const deploys = new Map([...ciDeploys(ci)].reverse().map((deploy) => [deploy.job, deploy]))
  const pushes = groupedBy(ciImages(ci), (image) => (image.pushes === 'yes' ? image.job : undefined))
  return ci.jobs.flatMap((job): Release[] => {
    const images = pushes.get(job) ?? []
    const deploy = isTrial(job) ? undefined : deploys.get(job)
    if (deploy) return [{ job, place: deploy.place, kind: 'deploy', what: deploy.tool, images }]
    if (images[0]) return [{ job, place: images[0].place, kind: 'push', what: 'an image', images }]
    return !isTrial(job) && isNamedDeploy(job) ? [{ job, place: undefined, kind: 'deploy', what: job.id, images }] : []
  })
}

/** A job that starts a cluster or a cloud of its own on the runner tries the deployment out. */
function isTrial({ uses, commands }: CiJob): boolean {
  const trying = /(^|[/-])(kind|minikube|k3d|k3s|microk8s|localstack|chart-testing)([/-]|$)/
  return uses.some((use) => trying.test(actionName(use.uses))) || commands.some(({ command: { name, args } }) => /^(kind|minikube|k3d|k3s|microk8s|localstack|ct|awslocal|tflocal)$/.test(name ?? '') || (name === 'curl' && args.some(({ value }) => value?.includes('get.k3s.io'))))
}

const NAME = /^(deploy|deployment|release-to-production)$|^deploy[-_]?(to[-_]?)?(prod|production|live|app|api|backend|server|staging|frontend|web|railway|fly|render|heroku|k8s|kubernetes|ecs|cloud-?run)$|^(prod|production|staging)[-_]deploy$/i
const PAGES = /docs?\b|pages\b|storybook|preview|website|mkdocs|gh-pages|typedoc|sphinx/i
/** Actions that bring something onto the runner or away from it, and deploy nothing. */
const PREPARING = /^(actions\/(checkout|setup-[\w-]+|cache|download-artifact|upload-artifact)|docker\/setup-[\w-]+)/
const PAGES_ACTION = /^(actions\/deploy-pages|actions\/upload-pages-artifact|actions\/configure-pages|peaceiris\/actions-gh-pages|jamesives\/github-pages-deploy-action)$/

/** A job that is merely called that, with a step that may do it; documentation on its way to GitHub Pages is another matter. */
function isNamedDeploy({ id, job, uses, commands, workflow }: CiJob): boolean {
  if (!NAME.test(id) || job.uses) return false
  if (PAGES.test(workflow.source.path) || job.steps.some(({ name }) => PAGES.test(name?.text ?? '')) || uses.some((use) => PAGES_ACTION.test(actionName(use.uses)))) return false
  const environment = commands.some(({ command }) => command.args.some(({ value }) => value === 'gh-pages' || value === 'gh-deploy'))
  return !environment && (uses.some((use) => !PREPARING.test(actionName(use.uses))) || commands.some(({ command }) => !/^(echo|printf|sleep|true|:|)$/.test(command.name ?? 'x')))
}
