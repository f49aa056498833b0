import type { ShellCommand } from '../../documents/shell.ts'

const FORMATTERS = /(^|[\s/])(prettier|gofmt|gofumpt|goimports|gci|golines|rustfmt|black|isort|yapf|clang-format|swiftformat|stylua|shfmt|taplo|dprint|treefmt|ktfmt|csharpier|ormolu|nixfmt|buildifier|oxfmt|php-cs-fixer|pint)(\s|$)/
const FORMAT_TASKS = /(^|[\s:_-])(fmt|format|formatting|spotlessApply|ktlintFormat|prettify)([\s:_-]|$)/
const LONGEST_LINE = 2000

/** Whether a command rewrites files in the form wanted. */
export function rewritesForm(command: ShellCommand): boolean {
  const { name } = command
  if (name === undefined || name === '' || name === 'git' || name === 'echo' || name === 'printf') return false
  const line = [name, ...command.args.map((arg) => arg.value ?? arg.prefix)].join(' ').slice(0, LONGEST_LINE)
  return !/\s(install|add|i|ci)\s/.test(line) && (FORMATTERS.test(line) || FORMAT_TASKS.test(line))
}

/** Whether a command asks if the files in the working copy have changed. */
export function asksForChanges({ name, args }: ShellCommand): boolean {
  if (name !== 'git') return false
  const words = args.map((arg) => arg.value ?? arg.prefix)
  const given = (...options: readonly string[]): boolean => words.some((word) => options.includes(word))
  if (words.includes('diff')) return given('--exit-code', '--quiet', '--name-only', '--stat')
  return words.includes('diff-index') || words.includes('diff-files') || (words.includes('status') && given('--porcelain', '--short', '-s'))
}
