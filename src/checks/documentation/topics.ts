/** What is to be written about, and how it is recognised. */
export interface Topic {
  /** Whether a whole document is about it, by its path. */
  isAbout(path: string, name: string): boolean
  /** A heading whose section is about it. */
  readonly heading: RegExp
  /** Words of a heading, or of one above it or of the document's name, by which it speaks of something else. */
  readonly except: RegExp | undefined
  /** Files that show it without being read. */
  readonly files: RegExp | undefined
  /** What a section is to hold: something to type or to do in order, or so many words. */
  readonly proof: 'steps' | 'words'
}

export const TOPICS = {
  deployment: {
    isAbout: (path, name) => /(^|[-_. ])(deploy|deploying|deployments?)([-_. ]|$)/i.test(name) || /(^|\/)docs?\/(.+\/)?(deploy|deploying|deployments?)\//i.test(path),
    heading: /\bdeploy(ing|ments?)?\b|\bgo(ing)? (to production|live)\b/i,
    except: /\b(architecture|diagram|check-?list|status|history|issues?|troubleshoot\w*|previews?|roll ?backs?|monitor\w*|documentation)\b/i,
    files: undefined,
    proof: 'steps',
  },
  rollback: {
    isAbout: (_path, name) => /roll(ing)?[-_ ]?back/i.test(name),
    heading: /\broll(ing|ed)?[- ]?backs?\b|\brevert(ing)?\b.{0,200}\b(deploy(ment)?|release|version)\b/i,
    except: /\b(migrations?|migrate|alembic|flyway|liquibase|schemas?|transactions?|savepoints?|tickets?|criteria|triggers?)\b|migration/i,
    files: undefined,
    proof: 'steps',
  },
  architecture: {
    isAbout: (_path, name) => /architecture|system[-_ ]?design|refactoring[-_ ]summary/i.test(name),
    heading: /\barchitectur(e|al)\b|\bsystem (design|overview)\b/i,
    except: undefined,
    files: /(architecture|system[-_ ]?design|[-_/]c4)[^/]*\.(png|svg|jpe?g|webp|gif|mmd|mermaid|puml|plantuml|drawio|dio|excalidraw|d2|dot|pdf|dsl|rst|adoc|asciidoc)$|(^|\/)workspace\.dsl$/i,
    proof: 'words',
  },
  api: {
    isAbout: (path, name) => (/(^|[-_. ])api([-_. ]|$)/i.test(name) || /(^|\/)docs?\/(.+\/)?api\//i.test(path)) && !/(^|[/\-_. ])(run-?books?|playbooks?|incidents?|adr|decisions)([/\-_. ]|$)/i.test(path),
    heading: /^\W*(the )?(rest |http |public |json )?api( (reference|documentation|docs|endpoints|guide|overview|routes))?\W*$|\bapi (reference|documentation|endpoints)\b|^\W*endpoints?\W*$/i,
    except: /\b(failures?|outages?|down|incidents?|keys?|gateway|migration)\b/i,
    files: /(^|\/)(openapi|swagger|asyncapi)([._-][\w.-]+)?\.(json|ya?ml)$|[._-](openapi|swagger)\.(json|ya?ml)$|(^|\/)(openapi|swagger)\/[^/]+\.(json|ya?ml)$|\.postman_collection\.json$|(^|\/)schema\.graphqls?$/i,
    proof: 'words',
  },
  escalation: {
    isAbout: (_path, name) => /escalation/i.test(name),
    heading: /\bescalat(ions?|e|ing)\b/i,
    except: /\bprivileges?\b/i,
    files: undefined,
    proof: 'words',
  },
  'disaster-recovery': {
    isAbout: (_path, name) => /disaster|business[-_ ]?continuity|recovery[-_ ]plan|(^|[-_ ])(dr|bcdr?)([-_ ](plan|runbook|procedure)s?)?$/i.test(name),
    heading: /\bdisaster[- ]recovery\b|\b(dr|recovery) (plan|runbook)\b|\bbusiness continuity\b/i,
    except: undefined,
    files: undefined,
    proof: 'words',
  },
} as const satisfies Readonly<Record<string, Topic>>

export type TopicName = keyof typeof TOPICS
export const TOPIC_NAMES = Object.keys(TOPICS) as [TopicName, ...TopicName[]]
