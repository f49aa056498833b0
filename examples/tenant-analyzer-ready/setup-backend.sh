#!/usr/bin/env bash
set -euo pipefail

cd "$(dirname "$0")/backend"

python3 -m venv .venv
.venv/bin/pip install -r requirements.txt

if [ ! -f .env ]; then
  cp .env.example .env
  echo "Wrote backend/.env; fill in the keys before you start."
fi

echo "Start with: cd backend && .venv/bin/uvicorn app.main:app"
