import type { CiCommand, CiUse } from '../../production/ci.ts'
import { admits } from '../../production/ci-events.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'

/** A version that can be gone back to has a tag; workflows that run on tags, or set them, show that there are some. */
export const releasesTagged: Check<{ tag?: string | undefined }> = {
  name: 'delivery/releases-tagged',
  question: 'Does a workflow run on tags, or set them, so that every release has one?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ tag: z.string().optional().describe('A tag as releases have it, such as v1.2.3, for which the workflow must run.') }),
  *look({ production }, { tag }): Iterable<Outcome> {
    const filters: Location[] = []
    for (const job of production.ci.jobs) {
      for (const { name, at, tags, types } of job.events) {
        if (name === 'push' && tags !== undefined && tags.length > 0) {
          if (tag === undefined || admits(tags, tag)) return yield { state: 'pass', at }
          filters.push(at)
        } else if (name === 'release' && (types === undefined || types.some((type) => /^(published|released|created)$/.test(type)))) return yield { state: 'pass', at }
      }
      const place = [...job.uses.filter(setsTagByAction), ...job.commands.filter(setsTag)].find(({ neutered }) => !neutered)
      if (place) return yield { state: 'pass', at: place.at }
    }
    if (filters[0]) yield { state: 'fail', variant: 'other-tags', at: filters[0], facts: { tag: tag ?? '' } }
  },
}

const ACTIONS = /^(googleapis\/release-please-action|google-github-actions\/release-please-action|cycjimmy\/semantic-release-action|softprops\/action-gh-release|ncipollo\/release-action|mathieudutour\/github-tag-action|anothrnick\/github-tag-action|changesets\/action|goreleaser\/goreleaser-action|python-semantic-release\/python-semantic-release|actions\/create-release|release-drafter\/release-drafter|commitizen-tools\/commitizen-action|rickstaa\/action-create-tag|marvinpinto\/action-automatic-releases|elgohr\/github-release-action)$/

function setsTagByAction({ uses }: CiUse): boolean {
  return ACTIONS.test(actionName(uses))
}

function setsTag({ command: { name, args } }: CiCommand): boolean {
  const line = [name ?? '', ...args.slice(0, 30).map(({ value, text }) => value ?? text)].join(' ').slice(0, 2000)
  return /^git tag (?!-l|--list|-d|--delete|--points-at|--sort|--contains|-n)\S|^gh release create\b|^((npx|pnpm|yarn|bunx)( -y| --yes| exec| dlx)* )?(semantic-release|release-it|standard-version|changeset (tag|publish)|lerna (version|publish))\b|^(goreleaser release|cz bump|bump2version|bump-my-version|bumpversion|npm version|poetry version|hatch version|cargo release)\b/.test(line)
}
