#!/usr/bin/env bash
# Asks the application whether it is well: health-check.sh https://assistant.example.test
set -euo pipefail

BASE_URL="${1:-http://localhost:8501}"

for attempt in 1 2 3; do
  if curl --fail --silent --max-time 10 "$BASE_URL/_stcore/health" > /dev/null; then
    echo "$BASE_URL is well"
    exit 0
  fi
  echo "attempt $attempt failed" >&2
  sleep 5
done
echo "$BASE_URL is not well" >&2
exit 1
