import type { ChecklistItem } from '../documents/checklist.ts'
import type { Project } from '../production/project.ts'
import type { Binding } from '../rules/bind-item.ts'
import { wordsOf } from '../rules/phrase-words.ts'
import type { Location } from '../tree/location.ts'
import { oncePer, oncePerName } from '../tree/once-per.ts'
import { isProblem } from '../tree/tree.ts'

/** Programs and services of which one does as well as another, so that a rule is content with any. */
const TOOLS: ReadonlySet<string> = new Set(
  ('semgrep bandit gosec brakeman codeql sonarqube sonarcloud spotbugs snyk trivy grype clair anchore gitleaks trufflehog ggshield govulncheck safety mypy pyright phpstan psalm sorbet eslint ruff flake8 pylint rubocop golangci ' +
    'clippy checkstyle phpcs prettier black isort spotless jest vitest mocha pytest rspec phpunit cypress playwright dependabot renovate sentry rollbar bugsnag honeybadger airbrake datadog zipkin jaeger loki codecov coveralls cosign syft ' +
    'husky lefthook vault doppler sops terraform pulumi ansible owasp helm cyclonedx kubeconform').split(' '),
)
/** Further proofs tell no more. */
const MOST_PROOFS = 20

/** Where a line says that its tool runs. */
const RUNS_IN = /\b(?:ci|pipelines?|workflows?|actions|on (?:each|every)|per|pull requests?|prs?|merge requests?|scan(?:s|ned|ning)?)\b/i

/** The tool that a line is about and a manifest has, where the line does not say that changes are held to it: how it is used may stand in no file. */
export function toolPresent({ text }: ChecklistItem, { words }: Binding, project: Project): string | undefined {
  const named = RUNS_IN.test(text) ? [] : wordsOf(text).filter((word) => TOOLS.has(word) && words.includes(word))
  if (named.length === 0) return undefined
  const texts = manifestsOf(project).map((path) => textOf(project, path))
  return named.find((tool) => texts.some((each) => each.includes(tool)))
}

/** The tool that a line names and that no file which proves it does: something else may prove the rule. */
export function unprovenTool({ text }: ChecklistItem, proofs: readonly Location[], project: Project): string | undefined {
  const named = wordsOf(text).filter((word) => TOOLS.has(word))
  if (named.length === 0) return undefined
  const texts = [...pathsOf(proofs)].map((path) => textOf(project, path))
  return named.find((tool) => !texts.some((each) => each.includes(tool)))
}

/** The files that hold these proofs. */
export function pathsOf(proofs: readonly Location[]): ReadonlySet<string> {
  return new Set(proofs.slice(0, MOST_PROOFS).map(({ path }) => path))
}

/** Further into a file nothing is looked for. In characters. */
const MOST_TEXT = 200_000

/** The name and the text of a file, in small letters. */
export const textOf = oncePerName(({ tree }: Project, path: string): string => {
  const source = tree.read(path)
  return `${path} ${isProblem(source) ? '' : source.text.slice(0, MOST_TEXT)}`.toLowerCase()
})

/** What the project itself is made with. */
export const manifestsOf = oncePer(({ tree }: Project): readonly string[] => tree.entries.flatMap(({ path }) => (MANIFEST.test(path) ? [path] : [])).slice(0, MOST_PROOFS))

const MANIFEST = /^(?:package\.json|composer\.json|Gemfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements\.txt|mix\.exs|Cargo\.toml)$/
