#!/usr/bin/env bash
# Exports the databases, takes the copies to the bucket and drops old ones there.
set -euo pipefail

RETENTION_DAYS=30
today="$(date +%F)"
oldest="$(date -d "-$RETENTION_DAYS days" +%F)"

python scripts/export-databases.py "backup/$today"
aws s3 cp --recursive "backup/$today" "s3://$BACKUP_BUCKET/$today/"

aws s3 ls "s3://$BACKUP_BUCKET/" | awk '{ print $2 }' | while read -r day; do
  if [[ "${day%/}" < "$oldest" ]]; then
    aws s3 rm --recursive "s3://$BACKUP_BUCKET/$day"
  fi
done
