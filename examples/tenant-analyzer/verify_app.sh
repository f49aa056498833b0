#!/usr/bin/env bash
# Starts everything, asks the API for its health and stops again.
set -euo pipefail

cd "$(dirname "$0")"
docker compose up -d
trap 'docker compose down' EXIT

for _ in $(seq 1 30); do
  if curl -fsS http://localhost:8000/health; then
    echo
    echo "The API answers."
    exit 0
  fi
  sleep 2
done

echo "The API did not answer within a minute." >&2
exit 1
