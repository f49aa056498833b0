/** What `--help` prints. */
export const USAGE = `Usage: readiness [check] [ROOT...] [options]
       readiness show [ROOT] [--format text|json]
       readiness explain RULE
       readiness rules [ROOT] [--format text|json]
       readiness init [ROOT] [--from CHECKLIST] [--dry-run]
       readiness attest RULE [ROOT] --owner WHO --evidence PATH|URL
       readiness waive RULE|--all [ROOT] --owner WHO --reason WHY --expires DAY
       readiness fix [ROOT] [--dry-run] [--unsafe] [--rule RULE]
       readiness checklist [FILE...] [--root ROOT] [--format text|json]

Judges whether a repository is ready for production, without running anything.

Options of check:
  --format text|json|jsonl|sarif|markdown|junit|badge
                                            form of the report (default text)
  --output FILE                             write the report there
  --config FILE                             readiness file (default .readiness.yml)
  --fail-on error|warning|notice|never      lowest severity that fails
  --profile recommended|strict|production   rules in force
  --rules DIR                               a folder with more rules
  --clock merge|schedule                    what the judgement is for: a merge, or
                                            the scheduled run, which also fails for
                                            chores and attestations that lapsed
  --online                                  ask GitHub: known vulnerabilities of locked
                                            packages, policies of other repositories
  --no-color                                no colours
  --quiet                                   only what fails, and the total
  --help, --version

Options of fix, which mends what is mechanical to mend:
  --dry-run                                 show what would change, write nothing
  --unsafe                                  also what may then work in another way
  --rule RULE                               only what this rule finds

Options of attest, which writes down what only people know:
  --owner WHO, --evidence PATH|URL          needed: who says so, and what shows it
  --on DAY, --release NAME                  when it was done (default today), or of
                                            which release
  --item NAME                               the part of the rule it answers
  --measured NAME=NUMBER                    a figure; may be given several times
  --expires DAY                             its last day, where that is known

Options of waive, which writes down a dated exception:
  --owner WHO, --reason WHY, --expires DAY  needed (--all has a reason of its own)
  --path PATH                               only findings in this file or folder
  --all                                     every finding there is now

Options of checklist, which holds the lines of Markdown checklists to the repository:
  --explain LINE                            why a line is bound to its rule, or is not
  --write                                   tick what is proven, and say by what
  --status                                  write the section on the current status
  --root ROOT                               the folder the files are in (default .)

init --from CHECKLIST makes the readiness file from a checklist of ROOT.

init, attest, waive, fix and checklist take --dry-run: show what would change.

Exit status: 0 passes, 1 fails, 2 a mistake in usage or configuration, 3 could not look.
`
