/** The chapters of a production readiness checklist, in the order reports list them. */
export const AREAS = {
  quality: 'Code quality & testing',
  configuration: 'Configuration & environment',
  secrets: 'Secrets',
  container: 'Container & compute',
  database: 'Database',
  cache: 'Cache & queue',
  network: 'Network, TLS & ingress',
  observability: 'Observability',
  delivery: 'CI/CD & release',
  dependencies: 'Dependencies & supply chain',
  backup: 'Backup & disaster recovery',
  documentation: 'Docs & runbooks',
  operations: 'Operations',
  legal: 'Legal & compliance',
  cost: 'Cost',
} as const
export type Area = keyof typeof AREAS
