import { Words } from './checklist-context.ts'
import type { Surroundings } from './checklist-context.ts'
import { effortIn, priorityIn } from './checklist-effort.ts'
import { plainText } from './checklist-text.ts'

/** What stands below one heading, up to the next: its effort and priority are often told behind its items. */
export class Section {
  readonly level: number
  readonly title: string
  readonly over: Section | undefined
  readonly headings: readonly string[]
  /** The innermost first. */
  readonly words: readonly Words[]
  private ownEffort: string | undefined
  private ownPriority: string | undefined
  private risk: string | undefined

  constructor(level: number, title: string, over: Section | undefined) {
    this.level = level
    this.title = title
    this.over = over
    this.headings = [...(over?.headings ?? []), ...(title === '' ? [] : [title])]
    this.words = [...(title === '' ? [] : [new Words(title)]), ...(over?.words ?? [])]
    this.ownEffort = effortIn(title, () => true)
    this.ownPriority = priorityIn(title)
  }

  tell({ effort, priority, risk }: { readonly effort?: string; readonly priority?: string; readonly risk?: string }): void {
    this.ownEffort ??= effort
    this.ownPriority ??= priority
    this.risk ??= risk
  }

  get effort(): string | undefined {
    return this.ownEffort
  }

  get priority(): string | undefined {
    return this.ownPriority ?? this.risk ?? this.over?.priority
  }
}

/** An item of the list that is being read, or one that is left out, together with all that lies in it. */
export interface Level {
  readonly indent: number
  /** Undefined where the item is left out. */
  readonly index: number | undefined
  readonly words: Words
  readonly silent: boolean
}

/** Lists nested deeper than this are read as if they went no deeper. */
const DEEPEST = 1000

/** Where in a document the reader stands: below which headings, which introducing line, in which items. */
export class Outline {
  section = new Section(0, '', undefined)
  /** The line that introduces the list. */
  label: Words | undefined
  /** What stands here is no claim. */
  silent = false
  readonly levels: Level[] = []

  /** `title` stands over the whole document and is no area of it. */
  enter(level: number, written: string, title: boolean): void {
    let over: Section | undefined = this.section
    while (over && over.level >= level) over = over.over
    this.section = new Section(level, title ? '' : plainText(written).text, over)
    this.introduce(undefined)
  }

  introduce(label: string | undefined): void {
    this.label = label === undefined ? undefined : new Words(label)
    this.silent = (this.label ?? this.section.words[0])?.consequences ?? false
    this.levels.length = 0
  }

  /** Leaves the items that one of this indentation does not lie in. An item's own text begins two columns behind its marker. */
  leaveTo(indent: number): void {
    while (this.levels.length > 0 && ((this.levels.at(-1) as Level).indent + 1 >= indent || this.levels.length > DEEPEST)) this.levels.pop()
  }

  push(level: Level): void {
    this.levels.push(level)
  }

  get parent(): number | undefined {
    for (let at = this.levels.length - 1; at >= 0; at--) {
      const { index } = this.levels[at] as Level
      if (index !== undefined) return index
    }
    return undefined
  }

  /** What stands over the next item; of the items it lies in, the nearest ones. */
  get surroundings(): Surroundings {
    const near = this.levels.slice(-4).map(({ words }) => words)
    return { near: [...near.reverse(), ...(this.label ? [this.label] : [])], headings: this.section.words }
  }
}
