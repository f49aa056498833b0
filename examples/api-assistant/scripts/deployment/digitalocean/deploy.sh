#!/usr/bin/env bash
# Builds the image, pushes it and runs it on App Platform.
set -euo pipefail

APP_ID="${APP_ID:?set the id of the app}"
REGISTRY="${REGISTRY:?set the registry to push to}"
VERSION="${1:?name the release to deploy, such as v1.4.0}"

image="$REGISTRY/api-assistant:$VERSION"
docker build -t "$image" .
docker push "$image"

doctl apps create-deployment "$APP_ID" --wait
