CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE IF NOT EXISTS catalog_items (
    id          bigserial PRIMARY KEY,
    sku         text NOT NULL UNIQUE,
    title       text NOT NULL,
    embedding   vector(384) NOT NULL
);

CREATE INDEX IF NOT EXISTS catalog_items_embedding
    ON catalog_items USING hnsw (embedding vector_cosine_ops);

CREATE TABLE IF NOT EXISTS tenants (
    tenant_id    text PRIMARY KEY,
    name         text NOT NULL,
    api_key_hash text NOT NULL,
    tier         text NOT NULL DEFAULT 'standard'
);
