module "shape" {
  source = "./shape"
  size   = var.size
}

# Debian's own image; it has the Docker that we ask for (26).
data "aws_ssm_parameter" "debian" {
  name = "/aws/service/debian/release/13/latest/amd64"
}

data "aws_caller_identity" "me" {}

resource "aws_key_pair" "admin" {
  key_name   = var.name
  public_key = var.ssh_key
}

# All disks of nodes that last are encrypted with this key. It never reaches a node, so a node starts again by itself, and a disk or
# snapshot is worth nothing without the account.
resource "aws_kms_key" "disks" {
  description             = "${var.name}: the nodes' disks"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "disks" {
  name          = "alias/${var.name}-disks"
  target_key_id = aws_kms_key.disks.key_id
}

locals {
  parameters = "/${var.name}/swarm" # where the first manager leaves the tokens by which the others join; they are in no state file
  addresses  = { for i, name in keys(module.shape.nodes) : name => cidrhost(aws_subnet.zone[module.shape.nodes[name].zone].cidr_block, 10 + i) }
  told = { # what every node's start is told
    HAAT_REGION     = var.region
    HAAT_PARAMETERS = local.parameters
    HAAT_MANAGERS   = join(" ", [for name in module.shape.managers : local.addresses[name]])
  }
  told_managers = {
    HAAT_LABELS = module.shape.labels
    HAAT_QUEUE  = aws_sqs_queue.notices.url
    HAAT_KEEP   = filebase64("${path.module}/keep")
  }
}

resource "aws_instance" "node" {
  for_each               = module.shape.nodes
  ami                    = data.aws_ssm_parameter.debian.insecure_value
  instance_type          = each.value.type
  subnet_id              = aws_subnet.zone[each.value.zone].id
  private_ip             = local.addresses[each.key]
  key_name               = aws_key_pair.admin.key_name
  vpc_security_group_ids = concat([aws_security_group.nodes.id], each.value.role == "worker" ? [] : [aws_security_group.managers.id])
  iam_instance_profile   = aws_iam_instance_profile.node[each.value.role == "worker" ? "worker" : "manager"].name

  disable_api_termination = true

  user_data = join("\n", concat(
    ["#!/usr/bin/env bash"],
    [for key, value in merge(local.told, each.value.role == "worker" ? {} : local.told_managers, {
      HAAT_NAME   = each.key
      HAAT_ROLE   = each.value.role
      HAAT_VOLUME = each.value.volume > 0 ? aws_ebs_volume.stores[each.key].id : ""
    }) : "${key}='${value}'"],
    [file("${path.module}/start")],
  ))

  metadata_options { # a container does not get the node's rights: the answer does not travel further than the node
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    volume_type = "gp3"
    volume_size = 50
    encrypted   = true
    kms_key_id  = aws_kms_key.disks.arn
    tags        = { Name = "${var.name}-${each.key}" }
  }

  tags = { Name = "${var.name}-${each.key}", Part = each.value.volume > 0 ? "stores" : "managers" }

  # what its start needs
  depends_on = [aws_route_table_association.zone, aws_vpc_security_group_egress_rule.out, aws_iam_role_policy.manager, aws_iam_role_policy.worker]

  lifecycle { # a node is made anew on purpose: tofu apply -replace='aws_instance.node["store-2"]'
    ignore_changes = [ami, user_data]
  }
}

# The stores' volumes outlive their nodes.
resource "aws_ebs_volume" "stores" {
  for_each          = { for name, node in module.shape.nodes : name => node if node.volume > 0 }
  availability_zone = aws_subnet.zone[each.value.zone].availability_zone
  type              = "gp3"
  size              = each.value.volume
  encrypted         = true
  kms_key_id        = aws_kms_key.disks.arn
  tags              = { Name = "${var.name}-${each.key}-stores", Part = "stores" }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_volume_attachment" "stores" {
  for_each                       = aws_ebs_volume.stores
  device_name                    = "/dev/sdf"
  volume_id                      = each.value.id
  instance_id                    = aws_instance.node[each.key].id
  stop_instance_before_detaching = true
}

resource "aws_eip" "manager" { # where the shop's name leads
  for_each = toset(module.shape.managers)
  domain   = "vpc"
  instance = aws_instance.node[each.value].id
  tags     = { Name = "${var.name}-${each.value}" }

  depends_on = [aws_internet_gateway.haat]
}

# ---- what a node may ask of the account
resource "aws_iam_role" "node" {
  for_each = toset(["manager", "worker"])
  name     = "${var.name}-${each.value}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_instance_profile" "node" {
  for_each = aws_iam_role.node
  name     = each.value.name
  role     = each.value.name
}

locals {
  parameters_arn = "arn:aws:ssm:${var.region}:${data.aws_caller_identity.me.account_id}:parameter${local.parameters}"
}

resource "aws_iam_role_policy" "worker" {
  name = "join"
  role = aws_iam_role.node["worker"].name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ssm:GetParameter", Resource = "${local.parameters_arn}/worker" }]
  })
}

resource "aws_iam_role_policy" "manager" {
  name = "join-and-keep"
  role = aws_iam_role.node["manager"].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ssm:GetParameter", "ssm:PutParameter"], Resource = "${local.parameters_arn}/*" },
      { Effect = "Allow", Action = ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource = aws_sqs_queue.notices.arn },
    ]
  })
}
