import { names } from './purpose.ts'
import type { PurposePattern } from './purpose.ts'

/** Commands that lint, check the form, or check types. */
export const QUALITY_COMMANDS: readonly PurposePattern[] = [
  {
    purposes: ['lint'],
    programs: names(`
      eslint eslint_d flake8 pylint pycodestyle pyflakes prospector pylama pydocstyle golangci-lint staticcheck revive golint rubocop
      standardrb reek phpcs phpmd oxlint tslint standard semistandard ts-standard xo jshint ktlint detekt checkstyle spotbugs pmd
      swiftlint scalafix hlint luacheck ameba clang-tidy cppcheck cpplint clj-kondo lintr solhint super-linter mega-linter
      mega-linter-runner ansible-lint sqlfluff slither buf spectral stylelint vale erb_lint erblint haml-lint dartanalyzer perlcritic
      credo statix nilaway go-critic errcheck wemake lint-staged quick-lint-js rslint deno_lint knip ast-grep cfn-lint helm-lint
      kube-linter tflint biome
    `),
    not: /^(--version|--help|format\b)/,
  },
  { purposes: ['lint', 'format'], programs: names('pre-commit prek trunk lefthook'), words: /^(run|check)\b/ },
  { purposes: ['lint'], programs: names('ruff'), not: /^(format|--version|clean|config|rule|server|version)\b/ },
  {
    purposes: ['lint'],
    programs: /^python[\d.]*$/,
    words: /(^|\s)-m (flake8|pylint|ruff( check)?|pycodestyle|pyflakes|prospector|pylama)\b(?! format)/,
  },
  {
    purposes: ['lint'],
    programs: names('go'),
    words: /^vet\b|^run \S*(golangci-lint|staticcheck|revive)\S*|^tool (golangci-lint|staticcheck|revive)\b/,
  },
  { purposes: ['lint'], programs: names('cargo'), words: /^(\+\S+ )?(hack( \S+)* )?clippy\b/ },
  {
    purposes: ['lint'],
    programs: names(`
      deno next ng nx turbo vue-cli-service expo lerna ember buf helm moon rush nuxi yamlfix wsrun sui forge
    `),
    words: /(^|\s|:|=)(\w+:)?lint\b|affected.{0,200}lint/,
  },
  { purposes: ['lint'], programs: names('mix'), words: /^credo\b/ },
  { purposes: ['lint'], programs: names('dart flutter'), words: /^analyze\b/ },
  { purposes: ['lint'], programs: names('mvn mvnw'), words: /(checkstyle|spotbugs|pmd):check|\b(verify|install|package)\b/ },
  {
    purposes: ['lint'],
    programs: names('gradle gradlew'),
    words: /(^|\s|:)(lint\w*|detekt\w*|ktlint\w*|checkstyle\w*|spotbugs\w*|pmd\w*|check|build|codenarc\w*)(\s|$)/,
  },
  { purposes: ['lint'], programs: /^(vendor\/bin\/)?(phpstan|psalm|pint|php-cs-fixer|ecs|rector)$/ },
  { purposes: ['lint'], programs: names('dotnet'), words: /^format\b.*--verify-no-changes/ },
  { purposes: ['format'], programs: names('black'), words: /(^|\s)(--check|--diff)\b/ },
  {
    purposes: ['format'],
    programs: /^python[\d.]*$/,
    words: /(^|\s)-m (black|ruff format|isort|yapf|autopep8)\b.{0,200}(--check|--diff|-c|--exit-code)/,
  },
  { purposes: ['format'], programs: names('ruff'), words: /^format\b.*(--check|--diff)/ },
  {
    purposes: ['format'],
    programs: names('isort usort docformatter autopep8 autoflake pyupgrade darker'),
    words: /(--check|--diff|-c\b|--exit-code|check\b)/,
  },
  { purposes: ['format'], programs: names('prettier prettierd'), words: /(^|\s)(--check|-c|--list-different|-l)\b/ },
  { purposes: ['format'], programs: names('gofmt gofumpt goimports gci golines'), words: /(^|\s)-\w*[ld]\b|diff|--dry-run/ },
  { purposes: ['format'], programs: names('cargo'), words: /^(\+\S+ )?fmt\b.*--check/ },
  { purposes: ['format'], programs: names('rustfmt'), words: /--check/ },
  {
    purposes: ['format'],
    programs: names('deno terraform tofu zig nix gleam forge nickel buf'),
    words: /^(fmt|format)\b.*(-check|--check|--exit-code|-d\b)|^flake check/,
  },
  { purposes: ['format'], programs: names('mix'), words: /^format\b.*--check-formatted/ },
  { purposes: ['format'], programs: names('dart'), words: /^format\b.*--set-exit-if-changed/ },
  {
    purposes: ['format'],
    programs: names(`
      clang-format yapf php-cs-fixer pint ecs scalafmt ktfmt google-java-format swiftformat swift-format stylua shfmt treefmt dprint
      taplo nixfmt alejandra csharpier editorconfig-checker ec rufo ormolu fourmolu black-primer fantomas elm-format biome oxfmt
    `),
    words: /(--dry-run|-n\b|--Werror|--test|--check|--diff|-d\b|--lint|check|--ci|--fail-on-change|--set-exit-if-changed|lint|ci|--list|--mode check|-l\b)|^$/,
  },
  { purposes: ['format'], programs: names('rubocop standardrb standard xo ktlint') },
  {
    purposes: ['format'],
    programs: names('gradle gradlew'),
    words: /(spotlessCheck|ktlintCheck|ktfmtCheck|check|build|verifyGoogleJavaFormat|checkFormat)\b/,
  },
  { purposes: ['format'], programs: names('mvn mvnw'), words: /(spotless:check|fmt:check|formatter:validate|verify)\b/ },
  { purposes: ['format'], programs: names('dotnet'), words: /^(format\b.*--verify-no-changes|csharpier\b.*check)/ },
  { purposes: ['format'], programs: names('biome'), words: /^(ci|check|format)\b(?!.*--write)/ },
  { purposes: ['format'], programs: names('golangci-lint'), words: /^(run|fmt)\b/ },
  {
    purposes: ['typecheck'],
    programs: names(`
      mypy dmypy pyright basedpyright pytype pyre ty pyrefly tsc tsgo vue-tsc svelte-check flow phpstan psalm srb steep dialyxir attw
      mypy_primer stubtest tsd pyrefact
    `),
    not: /^(--version|-v|--init)$/,
  },
  { purposes: ['typecheck'], programs: /^python[\d.]*$/, words: /(^|\s)-m (mypy|pyright|pytype|pyre|basedpyright)\b/ },
  {
    purposes: ['typecheck'],
    programs: names('next ng nest astro nuxi nuxt deno react-scripts nx turbo mix rbs bundle lerna'),
    words: /(^|\s|:)(build|check|typecheck|type-check|dialyzer|validate|types)\b/,
  },
]
