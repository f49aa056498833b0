import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'

/** Configuration files of CI services other than GitHub Actions, at the root or where each service reads them. */
const FILES: readonly RegExp[] = [
  /^\.gitlab-ci\.ya?ml$/i,
  /^Jenkinsfile(\.[\w-]+)?$/i,
  /^(ci|jenkins|\.jenkins)\/Jenkinsfile[\w.-]*$/i,
  /^\.?azure-pipelines?([._-][\w.-]+)?\.ya?ml$/i,
  /^\.travis\.ya?ml$/i,
  /^bitbucket-pipelines\.ya?ml$/i,
  /^\.drone\.(ya?ml|star|jsonnet)$/i,
  /^\.?appveyor\.ya?ml$/i,
  /^\.woodpecker\.ya?ml$/i,
  /^\.cirrus\.(ya?ml|star)$/i,
  /^cloudbuild([._-][\w.-]+)?\.(ya?ml|json)$/i,
  /^buildspec([._-][\w.-]+)?\.ya?ml$/i,
  /^codemagic\.ya?ml$/i,
  /^bitrise\.ya?ml$/i,
  /^wercker\.ya?ml$/i,
  /^\.build\.ya?ml$/i,
  /^\.?zuul\.ya?ml$/i,
  /^\.scrutinizer\.ya?ml$/i,
  /^screwdriver\.ya?ml$/i,
  /^\.vela\.ya?ml$/i,
  /^codefresh\.ya?ml$/i,
  /^\.prow\.ya?ml$/i,
]
const FOLDERS: readonly string[] = [
  '.circleci', '.buildkite', '.azure-pipelines', '.woodpecker', '.semaphore', '.teamcity', '.builds', '.forgejo/workflows',
  '.gitea/workflows', '.tekton', '.harness', '.codefresh', '.zuul.d', '.concourse', '.vsts-ci', '.azuredevops',
]

/** Where another CI service is configured; we do not look into its files. */
export const otherVendor = oncePer((tree: Tree): string | undefined => tree.entries.find(({ path }) => FILES.some((file) => file.test(path)))?.path ?? FOLDERS.find((folder) => tree.hasFolder(folder)))
