#!/usr/bin/env bash
set -euo pipefail

if [ "${ENVIRONMENT:-development}" = "production" ]; then
  exec uvicorn main:app --host "${HOST:-0.0.0.0}" --port "${PORT:-8000}" --workers 2
else
  exec uvicorn main:app --host 127.0.0.1 --port "${PORT:-8000}" --reload
fi
