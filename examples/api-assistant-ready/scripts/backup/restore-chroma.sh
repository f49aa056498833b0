#!/usr/bin/env bash
# Restores the vector store from an archive: restore-chroma.sh chroma-20261101T020000Z.tar.gz
set -euo pipefail

ARCHIVE="${1:?name the archive to restore}"
BACKUP_DIR="${BACKUP_DIR:-/var/backups/api-assistant}"
BACKUP_BUCKET="${BACKUP_BUCKET:?set the bucket that holds the backups}"
VOLUME="${VOLUME:-api-assistant_chroma_data}"
CONTAINER="${CONTAINER:-api-assistant-app-1}"

cd "$BACKUP_DIR"
if [ ! -f "$ARCHIVE" ]; then
  aws s3 cp "s3://$BACKUP_BUCKET/chroma/$ARCHIVE" "$ARCHIVE"
  aws s3 cp "s3://$BACKUP_BUCKET/chroma/$ARCHIVE.sha256" "$ARCHIVE.sha256"
fi
sha256sum --check "$ARCHIVE.sha256"

docker stop "$CONTAINER"
docker run --rm --interactive --volume "$VOLUME:/data" alpine:3.20 \
  sh -c 'find /data -mindepth 1 -delete && tar -xzf - -C /data' < "$ARCHIVE"
docker start "$CONTAINER"
