variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "domain" {
  type    = string
  default = "assistant.example.test"
}

variable "zone_id" {
  type        = string
  description = "Id of the zone that holds the domain."
}

variable "image_id" {
  type        = string
  description = "Id of the machine image of the host."
}

variable "budget" {
  type        = number
  description = "What a month may cost, in USD."
  default     = 400
}

variable "budget_address" {
  type        = string
  description = "Who is told when the budget runs out."
}
