import type { Step } from '../../documents/workflow.ts'
import type { Check, Outcome } from '../check.ts'
import { publicationsOf } from './publication.ts'
import { actionName, inputText, workflowsOf } from './steps.ts'

type Evidence = 'signature' | 'sbom'

/** Actions and reusable workflows that sign, or attest where an artefact comes from. */
const SIGNING_ACTIONS = /^(sigstore\/(cosign-installer|gh-action-sigstore-python)|actions\/attest(-build-provenance)?|slsa-framework\/slsa-github-generator|crazy-max\/ghaction-import-gpg|philips-labs\/slsa-provenance-action|pypa\/gh-action-pypi-publish|rubygems\/release-gem)(\/|$)/
const SIGNING_COMMANDS: Readonly<Record<string, RegExp>> = { cosign: /^(sign|sign-blob|attest)\b/, gpg: /(--detach-sig|--detach-sign|--clearsign|--sign|-[a-z]*b|-s)\b/, minisign: /-S/, notation: /^sign\b/, sigstore: /^sign\b/, npm: /--provenance/, signify: /-S/, rekor: /^upload/ }
const SBOM_ACTIONS = /^(anchore\/sbom-action|actions\/attest-sbom|cyclonedx\/[\w-]+|microsoft\/sbom-action|advanced-security\/[\w-]*sbom[\w-]*|spdx\/[\w-]+)(\/|$)/
const SBOM_COMMANDS: Readonly<Record<string, RegExp>> = {
  syft: /./, 'sbom-tool': /generate/, 'cyclonedx-py': /./, 'cyclonedx-npm': /./, cdxgen: /./, bom: /generate/, trivy: /(cyclonedx|spdx)/, cosign: /--type[= ](cyclonedx|spdx)/, docker: /(--sbom|^sbom\b)/,
  npm: /^sbom\b/, npx: /cyclonedx|cdxgen/, cargo: /^(cyclonedx|sbom)\b/, mvn: /cyclonedx/, gradle: /cyclonedx/, gradlew: /cyclonedx/, 'cyclonedx-gomod': /./, dotnet: /cyclonedx/i, uv: /cyclonedx/, ko: /--sbom/,
}

/** Looks whether what a workflow releases comes with proof of its origin, or with a list of its parts. */
export const releaseEvidence: Check<{ evidence: Evidence }> = {
  name: 'workflow/release-evidence',
  question: 'Does what a workflow releases come with a signature or a bill of materials?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ evidence: z.enum(['signature', 'sbom']) }),
  *look(project, { evidence }): Iterable<Outcome> {
    // GoReleaser signs and lists parts by its own file.
    const configured = ['.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml', 'goreleaser.yaml'].some((path) => project.tree.has(path))
    for (const workflow of workflowsOf(project)) {
      const given = workflow.jobs.some((job) => givesByName(job.uses?.repository, evidence) || job.steps.some((step) => gives(step, evidence)))
      for (const job of workflow.jobs) {
        const publications = job.steps.flatMap(publicationsOf).filter(({ kind }) => kind === 'release' || kind === 'image')
        const first = publications[0]
        if (!first || (configured && publications.some(({ command }) => command === undefined || command.name === 'goreleaser'))) continue
        yield { state: given ? 'pass' : 'fail', at: job.at, facts: { job: job.id } }
      }
    }
  },
}

function givesByName(repository: string | undefined, evidence: Evidence): boolean {
  return repository !== undefined && (evidence === 'signature' ? SIGNING_ACTIONS : SBOM_ACTIONS).test(repository.toLowerCase())
}

function gives(step: Step, evidence: Evidence): boolean {
  const name = actionName(step.uses)
  if (givesByName(name || undefined, evidence)) return true
  if (name === 'docker/build-push-action' || name === 'docker/bake-action') {
    const attests = inputText(step, 'attests') ?? ''
    const own = evidence === 'sbom' ? (inputText(step, 'sbom') ?? '') : (inputText(step, 'provenance') ?? '')
    return (own !== '' && own !== 'false') || attests.includes(evidence === 'sbom' ? 'type=sbom' : 'type=provenance')
  }
  if (name === 'aquasecurity/trivy-action' && evidence === 'sbom') return /cyclonedx|spdx/.test(inputText(step, 'format') ?? '')
  const commands = evidence === 'signature' ? SIGNING_COMMANDS : SBOM_COMMANDS
  return (step.run?.script?.commands ?? []).some((command) => {
    const pattern = command.name !== undefined && Object.hasOwn(commands, command.name) ? commands[command.name] : undefined
    return pattern?.test(command.args.map((arg) => arg.value ?? arg.prefix).join(' ')) ?? false
  })
}
