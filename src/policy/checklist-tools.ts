import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import { wordsOf } from '../rules/phrase-words.ts'
import type { Location } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'

/** Programs and services of which one does as well as another, so that a rule is content with any. */
const TOOLS: ReadonlySet<string> = new Set(
  ('semgrep bandit gosec brakeman codeql sonarqube sonarcloud spotbugs snyk trivy grype clair anchore gitleaks trufflehog ggshield govulncheck safety mypy pyright phpstan psalm sorbet eslint ruff flake8 pylint rubocop golangci ' +
    'clippy checkstyle phpcs prettier black isort spotless jest vitest mocha pytest rspec phpunit cypress playwright dependabot renovate sentry rollbar bugsnag honeybadger airbrake datadog zipkin jaeger loki codecov coveralls cosign syft ' +
    'husky lefthook vault doppler sops terraform pulumi ansible').split(' '),
)
/** Further proofs tell no more. */
const MOST_PROOFS = 20

/** The tool that a line names and that no file which proves it does: something else may prove the rule. */
export function unprovenTool({ text }: ChecklistItem, proofs: readonly Location[], { tree }: Project): string | undefined {
  const named = wordsOf(text).filter((word) => TOOLS.has(word))
  if (named.length === 0) return undefined
  const texts = [...new Set(proofs.slice(0, MOST_PROOFS).map(({ path }) => path))].map((path) => {
    const source = tree.read(path)
    return `${path} ${isProblem(source) ? '' : source.text}`.toLowerCase()
  })
  return named.find((tool) => !texts.some((each) => each.includes(tool)))
}
