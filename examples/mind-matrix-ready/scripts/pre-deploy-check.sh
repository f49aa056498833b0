#!/usr/bin/env bash
set -euo pipefail

python scripts/validate-env.py
python -m compileall -q main.py app config
git diff --quiet || { echo "the working copy has changes that are not committed"; exit 1; }
echo "ready to deploy"
