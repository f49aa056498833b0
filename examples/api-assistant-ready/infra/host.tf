resource "aws_instance" "host" {
  ami                    = var.image_id
  instance_type          = "t3.large"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.host.id]

  root_block_device {
    volume_size = 60
    encrypted   = true
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_eip" "host" {
  instance = aws_instance.host.id
  domain   = "vpc"
}

resource "aws_route53_record" "assistant" {
  zone_id = var.zone_id
  name    = var.domain
  type    = "A"
  ttl     = 300
  records = [aws_eip.host.public_ip]
}
