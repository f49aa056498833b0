/** `min_instances`, `min-instances` and `minInstances` are one fact. */
export function factName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
