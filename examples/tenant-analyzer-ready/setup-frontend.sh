#!/usr/bin/env bash
set -euo pipefail

cd "$(dirname "$0")/frontend"
npm ci

echo "Start with: cd frontend && npm run dev"
