#!/usr/bin/env bash
# Sets up a Prometheus and a Grafana to try out beside a development copy. Not for production.
set -euo pipefail

TARGET="${1:-./monitoring-sandbox}"
mkdir -p "$TARGET"

cat > "$TARGET/prometheus.yml" <<'YAML'
global:
  scrape_interval: 15s
scrape_configs:
  - job_name: api-assistant
    metrics_path: /_stcore/metrics
    static_configs:
      - targets: ['host.docker.internal:8501']
YAML

cat > "$TARGET/docker-compose.yml" <<'YAML'
services:
  prometheus:
    image: prom/prometheus:latest
    ports:
      - "9090:9090"
    volumes:
      - ./prometheus.yml:/etc/prometheus/prometheus.yml:ro
  grafana:
    image: grafana/grafana:latest
    ports:
      - "3000:3000"
    environment:
      GF_SECURITY_ADMIN_PASSWORD: admin
YAML

docker compose -f "$TARGET/docker-compose.yml" up -d
echo "Grafana listens on http://localhost:3000"
