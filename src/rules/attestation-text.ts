import type { Rule, RuleAttestation, RuleVariant } from './rule.ts'

const AGAIN = 'Do it again, then write it down: `readiness attest {rule}` sets the day and the evidence.'

/** How every rule words what its attestation lacks, where it has no words of its own: by the outcome's variant, or by its state. */
export const ATTESTATION_VARIANTS: Readonly<Record<string, RuleVariant>> = {
  expiring: { severity: 'notice', message: 'What {owner} attested holds until {until} only', fix: AGAIN },
  expired: { message: 'What {owner} attested held until {until}', fix: AGAIN },
  'other-release': { message: 'It was attested for {release}, and {current} goes live', fix: AGAIN },
  'no-release': { message: 'The attestation of {owner} names no release', fix: 'Add `release:` with the release it was done for.' },
  'no-day': { message: 'The attestation of {owner} names no day', fix: 'Add `on:` with the day it was done.' },
  evidence: { message: 'Its evidence {evidence} is not in the repository', fix: 'Commit the file, or give the address of a page that shows it.' },
  'evidence-outside': { message: 'Its evidence {evidence} lies outside the repository', fix: 'Give a path in the repository, or an address that begins with https://.' },
  owner: { message: '{owner} is nobody that CODEOWNERS knows', fix: 'Name a handle or a team of CODEOWNERS, or add this one there.' },
  'no-figure': { message: 'The attestation of {owner} does not say {figure}', fix: 'Add it under `measured:`; it is to be {bound}{unit}.' },
  figure: { message: '{figure} is {measured}{unit}, and is to be {bound}{unit}', fix: 'Mend what was measured, and measure again.' },
  stale: { message: '{path} has changed since {owner} attested it on {on}', fix: AGAIN },
}

/** How a rule that somebody's word may answer ends its advice. */
export const ATTEST = 'Or attest it: `readiness attest {rule}`.'

const TIERS: Record<RuleAttestation['tier'], string> = { A: 'only of systems that are to be available above 99.9 % of the time (tier A)', B: 'of systems of the tiers A and B', C: 'of systems of every tier' }

/** On what terms somebody's word answers a rule, in sentences. */
export function attestationTerms({ check, blocks }: Rule, { validFor, items, measured, staleAfter, tier }: RuleAttestation): string {
  const figures = Object.entries(measured).map(([name, { min, max, unit }]) => `${name}${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}${unit === undefined ? '' : ` ${unit}`}`)
  return [
    check === 'attestation/given' ? 'No file can show this: somebody attests it.' : 'Where files show nothing, somebody may attest it.',
    validFor === 'release' ? 'An attestation holds for one release.' : `An attestation holds for ${validFor} days.`,
    `It is asked ${TIERS[tier]}.`,
    ...(blocks === 'schedule' ? ['A missing or lapsed one stops the scheduled run, and no merge.'] : []),
    ...(items.length > 0 ? [`Attested one by one: ${items.join(', ')}.`] : []),
    ...(figures.length > 0 ? [`Figures to give: ${figures.join(', ')}.`] : []),
    ...(staleAfter.length > 0 ? [`Out of date once one of these files changes: ${staleAfter.join(', ')}.`] : []),
  ].join(' ')
}
