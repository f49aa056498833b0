#!/usr/bin/env bash
# Builds the image, pushes it and runs it on Cloud Run.
set -euo pipefail

PROJECT="${PROJECT:?set the project}"
GCP_REGION="${GCP_REGION:-europe-west3}"
REGISTRY="${REGISTRY:?set the registry to push to}"
VERSION="${1:?name the release to deploy, such as v1.4.0}"

image="$REGISTRY/api-assistant:$VERSION"
docker build -t "$image" .
docker push "$image"

gcloud run deploy api-assistant \
  --project "$PROJECT" \
  --region "$GCP_REGION" \
  --image "$image" \
  --port 8501 \
  --cpu 2 \
  --memory 4Gi \
  --min-instances 1 \
  --max-instances 4 \
  --session-affinity \
  --set-env-vars "LLM_PROVIDER=groq,LOG_LEVEL=INFO" \
  --set-secrets "GROQ_API_KEY=groq-api-key:latest"
