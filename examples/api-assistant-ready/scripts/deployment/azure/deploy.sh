#!/usr/bin/env bash
# Builds the image, pushes it and runs it on Azure Container Apps.
set -euo pipefail

RESOURCE_GROUP="${RESOURCE_GROUP:?set the resource group}"
REGISTRY="${REGISTRY:?set the registry to push to}"
VERSION="${1:?name the release to deploy, such as v1.4.0}"

image="$REGISTRY/api-assistant:$VERSION"
docker build -t "$image" .
docker push "$image"

az containerapp update \
  --name api-assistant \
  --resource-group "$RESOURCE_GROUP" \
  --image "$image" \
  --min-replicas 1 \
  --max-replicas 4 \
  --set-env-vars LLM_PROVIDER=groq LOG_LEVEL=INFO GROQ_API_KEY=secretref:groq-api-key
