# Nodes that hold nothing: some last, the rest is spot, a third of the price, taken away with two minutes' notice. The notices come to a
# queue, from which the managers drain the node in time (deploy/nodes/keep).
resource "aws_launch_template" "worker" {
  name_prefix = "${var.name}-worker-"
  image_id    = data.aws_ssm_parameter.debian.insecure_value
  key_name    = aws_key_pair.admin.key_name
  user_data = base64encode(join("\n", concat(
    ["#!/usr/bin/env bash"],
    [for key, value in merge(local.told, { HAAT_NAME = "", HAAT_ROLE = "worker", HAAT_VOLUME = "" }) : "${key}='${value}'"],
    [file("${path.module}/start")],
  )))
  vpc_security_group_ids = [aws_security_group.nodes.id]
  iam_instance_profile {
    name = aws_iam_instance_profile.node["worker"].name
  }
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_type = "gp3"
      volume_size = 50
      encrypted   = true # with the account's key: the group's own role may not use ours
    }
  }
  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume"])
    content {
      resource_type = tag_specifications.value
      tags          = { Project = "haat", Environment = var.name, Size = var.size, Part = "workers", Name = "${var.name}-worker" }
    }
  }
}

resource "aws_autoscaling_group" "workers" {
  count               = length(module.shape.worker_types) > 0 ? 1 : 0
  name                = "${var.name}-workers"
  vpc_zone_identifier = aws_subnet.zone[*].id
  min_size            = var.workers.least
  max_size            = var.workers.most
  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = var.workers.lasting
      on_demand_percentage_above_base_capacity = 0
      spot_allocation_strategy                 = "price-capacity-optimized"
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.worker.id
        version            = aws_launch_template.worker.latest_version
      }
      dynamic "override" {
        for_each = module.shape.worker_types
        content {
          instance_type = override.value
        }
      }
    }
  }
  initial_lifecycle_hook { # fewer nodes are wanted: the one that goes is drained first
    name                 = "drain"
    lifecycle_transition = "autoscaling:EC2_INSTANCE_TERMINATING"
    heartbeat_timeout    = 120
    default_result       = "CONTINUE"
  }
  tag {
    key                 = "Part"
    value               = "workers"
    propagate_at_launch = true
  }

  depends_on = [aws_route_table_association.zone, aws_vpc_security_group_egress_rule.out, aws_iam_role_policy.worker]
}

resource "aws_sqs_queue" "notices" {
  name                       = "${var.name}-notices"
  message_retention_seconds  = 600
  visibility_timeout_seconds = 30
  sqs_managed_sse_enabled    = true
}

resource "aws_sqs_queue_policy" "notices" {
  queue_url = aws_sqs_queue.notices.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.notices.arn
      Condition = { ArnEquals = { "aws:SourceArn" = [for rule in aws_cloudwatch_event_rule.notices : rule.arn] } }
    }]
  })
}

resource "aws_cloudwatch_event_rule" "notices" {
  for_each = {
    spot  = { source = ["aws.ec2"], detail-type = ["EC2 Spot Instance Interruption Warning"] }
    fewer = { source = ["aws.autoscaling"], detail-type = ["EC2 Instance-terminate Lifecycle Action"] }
    gone  = { source = ["aws.ec2"], detail-type = ["EC2 Instance State-change Notification"], detail = { state = ["terminated"] } }
  }
  name          = "${var.name}-${each.key}"
  event_pattern = jsonencode(each.value)
}

resource "aws_cloudwatch_event_target" "notices" {
  for_each = aws_cloudwatch_event_rule.notices
  rule     = each.value.name
  arn      = aws_sqs_queue.notices.arn
}
