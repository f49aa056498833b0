#!/usr/bin/env bash
# Packs the vector store, uploads the archive and prunes old ones. With DOCKER_HOST it reads the volume of another machine.
set -euo pipefail

BACKUP_DIR="${BACKUP_DIR:-/var/backups/api-assistant}"
BACKUP_BUCKET="${BACKUP_BUCKET:?set the bucket that holds the backups}"
RETENTION_DAYS="${RETENTION_DAYS:-30}"
VOLUME="${VOLUME:-api-assistant_chroma_data}"

archive="chroma-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
mkdir -p "$BACKUP_DIR"
cd "$BACKUP_DIR"

docker run --rm --volume "$VOLUME:/data:ro" alpine:3.20 tar -czf - -C /data . > "$archive"
tar -tzf "$archive" > /dev/null
sha256sum "$archive" > "$archive.sha256"

aws s3 cp "$archive" "s3://$BACKUP_BUCKET/chroma/$archive"
aws s3 cp "$archive.sha256" "s3://$BACKUP_BUCKET/chroma/$archive.sha256"

find "$BACKUP_DIR" -name 'chroma-*.tar.gz*' -mtime "+$RETENTION_DAYS" -delete
echo "backed up $archive"
