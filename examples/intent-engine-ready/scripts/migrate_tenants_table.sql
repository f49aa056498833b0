CREATE TABLE IF NOT EXISTS tenants (
    tenant_id    text PRIMARY KEY,
    name         text NOT NULL,
    api_key_hash text NOT NULL,
    tier         text NOT NULL DEFAULT 'standard'
);
