resource "aws_s3_bucket" "backups" {
  bucket = "fake-assistant-backups"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "backups" {
  bucket = aws_s3_bucket.backups.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "backups" {
  bucket = aws_s3_bucket.backups.id

  rule {
    id     = "prune"
    status = "Enabled"

    filter {
      prefix = "chroma/"
    }

    expiration {
      days = 35
    }
  }
}

resource "aws_cloudwatch_log_group" "assistant" {
  name              = "/ecs/api-assistant"
  retention_in_days = 90
}

resource "aws_budgets_budget" "monthly" {
  name         = "assistant"
  budget_type  = "COST"
  limit_amount = var.budget
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  dynamic "notification" {
    for_each = [50, 80, 100]

    content {
      comparison_operator        = "GREATER_THAN"
      notification_type          = "ACTUAL"
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = [var.budget_address]
    }
  }
}
