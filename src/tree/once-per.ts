/**
 * Asks once for each subject and keeps the answer for as long as the subject lives. What is handed over beside the subject
 * counts at the first asking only: it has to follow from the subject.
 */
export function oncePer<Subject extends object, Rest extends readonly unknown[], Answer>(ask: (subject: Subject, ...rest: Rest) => Answer): (subject: Subject, ...rest: Rest) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>()
  return (subject, ...rest) => {
    let known = answers.get(subject)
    if (!known) answers.set(subject, (known = { answer: ask(subject, ...rest) }))
    return known.answer
  }
}

/** The same for a name within a subject, such as a path within a tree. */
export function oncePerName<Subject extends object, Name, Answer>(ask: (subject: Subject, name: Name) => Answer): (subject: Subject, name: Name) => Answer {
  const answersOf = oncePer<Subject, [], Map<Name, { readonly answer: Answer }>>(() => new Map())
  return (subject, name) => {
    const answers = answersOf(subject)
    let known = answers.get(name)
    if (!known) answers.set(name, (known = { answer: ask(subject, name) }))
    return known.answer
  }
}
