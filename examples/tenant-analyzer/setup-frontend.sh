#!/usr/bin/env bash
set -euo pipefail

cd "$(dirname "$0")/frontend"
npm install

echo "Start with: cd frontend && npm run dev"
