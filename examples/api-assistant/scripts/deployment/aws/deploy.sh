#!/usr/bin/env bash
# Builds the image, pushes it and runs it on ECS Fargate.
set -euo pipefail

AWS_REGION="${AWS_REGION:-eu-central-1}"
REGISTRY="${REGISTRY:?set the registry to push to}"
VERSION="${1:?name the release to deploy, such as v1.4.0}"
EXECUTION_ROLE="${EXECUTION_ROLE:?set the ARN of the execution role}"
SECRET_ARN="${SECRET_ARN:?set the ARN of the secret that holds the key}"
FILE_SYSTEM="${FILE_SYSTEM:?set the id of the EFS file system}"

image="$REGISTRY/api-assistant:$VERSION"
docker build -t "$image" .
docker push "$image"

cat > task-definition.json <<JSON
{
  "family": "api-assistant",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "2048",
  "memory": "4096",
  "executionRoleArn": "$EXECUTION_ROLE",
  "volumes": [
    { "name": "chroma", "efsVolumeConfiguration": { "fileSystemId": "$FILE_SYSTEM", "transitEncryption": "ENABLED" } }
  ],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "$image",
      "portMappings": [{ "containerPort": 8501 }],
      "mountPoints": [{ "sourceVolume": "chroma", "containerPath": "/app/data/chroma_db" }],
      "environment": [
        { "name": "LLM_PROVIDER", "value": "groq" },
        { "name": "LOG_LEVEL", "value": "INFO" }
      ],
      "secrets": [{ "name": "GROQ_API_KEY", "valueFrom": "$SECRET_ARN" }],
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/api-assistant",
          "awslogs-region": "$AWS_REGION",
          "awslogs-stream-prefix": "app"
        }
      }
    }
  ]
}
JSON

aws ecs register-task-definition --region "$AWS_REGION" --cli-input-json file://task-definition.json
aws ecs update-service --region "$AWS_REGION" --cluster api-assistant --service app --task-definition api-assistant
aws ecs wait services-stable --region "$AWS_REGION" --cluster api-assistant --services app
rm task-definition.json
