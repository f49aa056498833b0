/** What `--help` prints. */
export const USAGE = `Usage: readiness [check] [ROOT...] [options]
       readiness show [ROOT] [--format text|json]
       readiness explain RULE
       readiness rules [ROOT] [--format text|json]
       readiness fix [ROOT] [--dry-run] [--unsafe] [--rule RULE]

Judges whether a repository is ready for production, without running anything.

Options of check:
  --format text|json|jsonl|sarif|markdown   form of the report (default text)
  --output FILE                             write the report there
  --config FILE                             readiness file (default .readiness.yml)
  --fail-on error|warning|notice|never      lowest severity that fails
  --profile recommended|strict|production   rules in force
  --rules DIR                               a folder with more rules
  --no-color                                no colours
  --quiet                                   only what fails, and the total
  --help, --version

Options of fix, which mends what is mechanical to mend:
  --dry-run                                 show what would change, write nothing
  --unsafe                                  also what may then work in another way
  --rule RULE                               only what this rule finds

Exit status: 0 passes, 1 fails, 2 a mistake in usage or configuration, 3 could not look.
`
