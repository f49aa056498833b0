import type { CiUse } from '../../production/ci.ts'
import { actionName } from '../workflow/steps.ts'
import { taskPurposes } from './command-purpose.ts'
import { names } from './purpose.ts'
import type { Purpose } from './purpose.ts'

/** Actions by the beginning of their names, in lower case, and what they are there for; a slash at the end stands for all of an owner. */
const ACTIONS: readonly { readonly purposes: readonly Purpose[]; readonly actions: ReadonlySet<string> }[] = [
  {
    purposes: ['test'],
    actions: names(`
      cypress-io/github-action dorny/test-reporter enricomi/publish-unit-test-result-action mikepenz/action-junit-report browserstack/
      saucelabs/ reactivecircus/android-emulator-runner phpactions/phpunit php-actions/phpunit artiomtr/jest-coverage-report-action
      pavelzw/pytest-action bats-core/ matlab-actions/run-tests helm/chart-testing-action gabrielbb/xvfb-action coactions/setup-xvfb
      julia-actions/julia-runtest r-lib/actions/check-r-package
    `),
  },
  {
    purposes: ['lint'],
    actions: names(`
      golangci/golangci-lint-action super-linter/super-linter github/super-linter oxsecurity/megalinter megalinter/megalinter
      reviewdog/action-eslint reviewdog/action-flake8 reviewdog/action-pylint reviewdog/action-golangci-lint reviewdog/action-rubocop
      reviewdog/action-staticcheck reviewdog/action-tslint reviewdog/action-biome reviewdog/action-detekt reviewdog/action-cpplint
      reviewdog/action-phpstan chartboost/ruff-action py-actions/flake8 wearerequired/lint-action ataylorme/eslint-annotate-action
      giraffate/clippy-check giraffate/clippy-action actions-rs/clippy dominikh/staticcheck-action standardrb/standard-ruby-action
      r7kamura/rubocop-problem-matchers-action norio-nomura/action-swiftlint sibiraj-s/action-eslint stefanoeb/eslint-action
      ansible/ansible-lint rubocop/
    `),
  },
  {
    purposes: ['lint', 'format'],
    actions: names(`
      pre-commit/action pre-commit-ci/lite-action trunk-io/trunk-action j178/prek-action
    `),
  },
  {
    purposes: ['format'],
    actions: names(`
      psf/black creyd/prettier_action rickstaa/action-black isort/isort-action jamescurtin/isort-action actionsx/prettier
      gutjuri/prettier_action jidicula/clang-format-action doozyx/clang-format-lint-action actions-rust-lang/rustfmt
      mbrobbel/rustfmt-check dprint/check johnnymorganz/stylua-action axel-op/googlejavaformat-action
    `),
  },
  {
    purposes: ['typecheck'],
    actions: names(`
      jakebailey/pyright-action tsuyoshicho/action-mypy jpetrucciani/mypy-check sasanquaneuf/mypy-github-action
      andoshin11/typescript-error-reporter-action php-actions/phpstan
    `),
  },
  {
    purposes: ['static-analysis'],
    actions: names(`
      github/codeql-action/analyze sonarsource/sonarqube-scan-action sonarsource/sonarcloud-github-action returntocorp/semgrep-action
      semgrep/ securego/gosec pycqa/bandit-action jpetrucciani/bandit-check tj-actions/bandit mdegis/bandit-action
      ajinabraham/njsscan-action snyk/actions/code snyk/actions/iac checkmarx/ veracode/ jetbrains/qodana-action deepsource
      codacy/codacy-analysis-cli-action bearer/bearer-action horusec/ microsoft/devskim-action microsoft/security-devops-action
      presidentbeef/brakeman reviewdog/action-brakeman bridgecrewio/checkov-action aquasecurity/tfsec-action woodruffw/zizmor-action
      zizmorcore/zizmor-action contrast-security-oss/ fortify/ synopsys-sig/ endorlabs/ aikidosec/ cycodehq/
      datadog/datadog-static-analyzer shundor/python-bandit-scan apiiro/ github/ossar-action crytic/slither-action
    `),
  },
  {
    purposes: ['secret-scan'],
    actions: names(`
      gitleaks/gitleaks-action zricethezav/gitleaks-action trufflesecurity/trufflehog gitguardian/ggshield secretlint/
      reviewdog/action-detect-secrets edplato/trufflehog-actions-scan detect-secrets/ deepfence/secretscanner
    `),
  },
  {
    purposes: ['image-scan', 'vulnerability-scan'],
    actions: names(`
      anchore/scan-action snyk/actions/docker azure/container-scan docker/scout-action crazy-max/ghaction-container-scan phonito/
      lacework/lw-scanner-action sysdiglabs/scan-action prismacloudplatform palo-alto wiz-sec/ aquasecurity/trivy-action/image
    `),
  },
  {
    purposes: ['vulnerability-scan'],
    actions: names(`
      actions/dependency-review-action pypa/gh-action-pip-audit google/osv-scanner-action golang/govulncheck-action rustsec/audit-check
      actions-rs/audit-check actions-rust-lang/audit embarkstudios/cargo-deny-action dependency-check/ pyupio/safety snyk/actions
      sonatype-nexus-community/ mend/ whitesource/ debricked/ oke-py/npm-audit-action symfonycorp/security-checker-action ossf/
      thoughtworks-sea/bundler-audit fossas/fossa-action andrewmcodes/bundler-audit-action socketdev/
    `),
  },
  {
    purposes: ['image-build'],
    actions: names(`
      docker/build-push-action docker/bake-action redhat-actions/buildah-build elgohr/publish-docker
      mr-smithers-excellent/docker-build-push whoan/docker-build-with-cache-action devcontainers/ci depot/build-push-action
      depot/bake-action aevea/action-kaniko int128/kaniko-action superfly/ hoverkraft-tech/compose-action isbang/compose-action
      google-github-actions/deploy-cloudrun akhileshns/heroku-deploy philips-labs/ azure/aci azure/container-apps buildpacks/
      imjasonh/setup-ko ko-build/setup-ko macbre/push-to-ghcr docker/github-builder
    `),
  },
]

/** What an action is used for; Trivy's does different things by its inputs. */
export function actionPurposes(use: Pick<CiUse, 'uses' | 'with'>): readonly Purpose[] {
  const name = actionName(use.uses)
  if (name === '') return []
  if (name === 'aquasecurity/trivy-action') return trivyPurposes(use)
  const found = ACTIONS.filter(({ actions }) => [...actions].some((beginning) => name.startsWith(beginning))).flatMap(({ purposes }) => purposes)
  if (name === 'astral-sh/ruff-action') return [/^format\b.*--(check|diff)/.test(inputOf(use, 'args')) ? 'format' : 'lint']
  if (/^(docker|depot)\/bake-action$/.test(name)) found.push(...taskPurposes(inputOf(use, 'targets').split(/[\s,]+/)))
  return [...new Set(found)]
}

function inputOf(use: Pick<CiUse, 'with'>, name: string): string {
  return use.with.find((entry) => entry.name.toLowerCase() === name)?.value.text.trim() ?? ''
}

function trivyPurposes(use: Pick<CiUse, 'with'>): readonly Purpose[] {
  const scanners = inputOf(use, 'scanners') || inputOf(use, 'security-checks')
  const type = inputOf(use, 'scan-type') || 'image'
  if (type === 'config') return ['static-analysis']
  if (type === 'image') return ['image-scan', 'vulnerability-scan']
  const kinds: Purpose[] = ['static-analysis']
  if (scanners === '' || scanners.includes('vuln')) kinds.push('vulnerability-scan')
  if (scanners === '' || scanners.includes('secret')) kinds.push('secret-scan')
  return kinds
}
