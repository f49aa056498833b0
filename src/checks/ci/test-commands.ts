import { names } from './purpose.ts'
import type { PurposePattern } from './purpose.ts'

/** Commands that run tests. */
export const TEST_COMMANDS: readonly PurposePattern[] = [
  {
    purposes: ['test'],
    programs: names(`
      pytest py.test nosetests nose2 tox nox stestr jest mocha ava jasmine karma vitest c8 nyc tap uvu testcafe wdio gotestsum ginkgo
      rspec cucumber minitest phpunit pest paratest codecept behat ctest bats shellspec behave robot pabot busted prove testem
      web-test-runner wtr newman karate lein kaocha trial green ward hurl testinfra conftest kuttl chainsaw inspec xctool cutechess
    `),
    not: /^(--version|--help|-V)$|\btap\b.{0,200}\binstall\b/,
  },
  {
    purposes: ['test'],
    programs: /^python[\d.]*$/,
    words: /(^|\s)-m (pytest|unittest|nose2?|tox|nox|coverage run|trial|behave|green|xmlrunner|doctest|pytest_cov)\b|manage\.py test\b|^(-\w+ )*(\.\/)?([\w-]+\/)*(run_?)?tests?(_\w+|\/\w+)?\.py\b|^setup\.py test\b|^(\.\/)?([\w-]+\/)*test_\w+\.py\b/,
  },
  {
    purposes: ['test'],
    programs: names('npm pnpm yarn'),
    words: /^(-\S+ )*(t|tst|it|install-test|sit|cit|clean-install-test|install-ci-test|sitc)(\s|$)/,
  },
  { purposes: ['test'], programs: names('coverage'), words: /^run\b/ },
  { purposes: ['test'], programs: names('manage.py$ ^django-admin'), words: /^test\b/ },
  {
    purposes: ['test'],
    programs: names('hatch pdm poe rye uv poetry pipenv'),
    words: /^(run )?([\w-]+:)?(tests?|pytest|cov|check|unit|ci)\b/,
  },
  { purposes: ['test'], programs: names('playwright cypress'), words: /^(test|run)\b/ },
  { purposes: ['test'], programs: names('k6'), words: /^(cloud )?run\b/ },
  { purposes: ['test'], programs: names('node'), words: /--test\b|(^|\s|\/)(tests?|spec)\b/ },
  { purposes: ['test'], programs: names('tsx'), words: /--test\b/ },
  {
    purposes: ['test'],
    programs: /^(deno|bun|swift|flutter|dart|mix|meson|bazel|bazelisk|stack|cabal|gleam|crystal|zig|ng|ember|aegir|react-scripts|vue-cli-service|craco|lerna|forge|hardhat|anchor|truffle|terraform|tofu|helm|molecule|conda|sam|dagger|expo|vp|please|pants|buck2?|nx|turbo|rush|moon|wasm-pack|elm-test|cypress|raco|dub|nimble|opa|earthly|mill|sbt|xcodebuild|fastlane|stack)$/,
    words: /(^|\s|:|\+)(\w+:)?(tests?|unittest|test:\S+|scan|run test|build test|affected|check)\b/,
  },
  { purposes: ['test'], programs: names('go'), words: /^(-C \S+ )?test\b|^tool (gotestsum|ginkgo)\b|^run \S*(gotestsum|ginkgo)/, not: /(^|\s)-run[= ]['"]?\^\$['"]?(\s|$)/ },
  {
    purposes: ['test'],
    programs: names('cargo'),
    words: /^(\+\S+ )?(test|t|nextest|tarpaulin|llvm-cov|careful|miri test|hack( \S+)* test|make test|xtask (test|ci))\b/,
  },
  {
    purposes: ['test'],
    programs: names('mvn mvnw mvnd'),
    words: /(^|\s)(\S+:)?(test|verify|install|package|deploy|integration-test|surefire:test|failsafe:\S+)(\s|$)/,
    not: /-D(skipTests|maven\.test\.skip)(=true)?(\s|$)/,
  },
  {
    purposes: ['test'],
    programs: names('gradle gradlew gradlew.bat'),
    words: /(^|\s)(\S*:)?(test|check|build|\w*[tT]ests?|connected\w*|\w+Test\w*)(\s|$)/,
    not: /-x (\S*:)?test(\s|$)/,
  },
  {
    purposes: ['test'],
    programs: names('rake rails bin/rails composer artisan phing spark'),
    words: /(^|\s)(\w+:)?(tests?|spec|specs|ci|check|phpunit|pest)([:\s]|$)/,
  },
  { purposes: ['test'], programs: names('rake'), words: /^$/ },
  { purposes: ['test'], programs: names('php'), words: /(phpunit|pest|artisan test|codecept|behat|paratest)\b/ },
  { purposes: ['test'], programs: names('dotnet vstest.console nunit3-console'), words: /^(test|vstest)\b|\.dll/ },
  { purposes: ['test'], programs: names('cmake'), words: /--target (test|check)\b/ },
  { purposes: ['test'], programs: names('ninja'), words: /(^|\s)(test|check)\b/ },
  {
    purposes: ['test'],
    programs: names('sbt lein rebar3 R Rscript julia perl lua'),
    words: /\b(test|testthat|eunit|ct|Pkg\.test|check|proper)\b/i,
  },
]
