# A network of our own. Every node has a public address, for the way out: a NAT gateway in each zone costs more than a medium shop's
# third node. What comes in, the firewall decides.
data "aws_availability_zones" "here" {
  state = "available"
  filter {
    name   = "opt-in-status" # no local zones
    values = ["opt-in-not-required"]
  }
}

resource "aws_vpc" "haat" {
  cidr_block           = "10.76.0.0/16" # beside the stack's overlays, 10.77.0.0/16
  enable_dns_hostnames = true
  tags                 = { Name = var.name }
}

resource "aws_subnet" "zone" {
  count                   = 3
  vpc_id                  = aws_vpc.haat.id
  availability_zone       = data.aws_availability_zones.here.names[count.index]
  cidr_block              = cidrsubnet(aws_vpc.haat.cidr_block, 4, count.index)
  map_public_ip_on_launch = true
  tags                    = { Name = "${var.name}-${count.index + 1}" }
}

resource "aws_internet_gateway" "haat" {
  vpc_id = aws_vpc.haat.id
}

resource "aws_route_table" "haat" {
  vpc_id = aws_vpc.haat.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.haat.id
  }
}

resource "aws_route_table_association" "zone" {
  count          = 3
  subnet_id      = aws_subnet.zone[count.index].id
  route_table_id = aws_route_table.haat.id
}

# ---- the firewall: what is not named here is closed
resource "aws_security_group" "nodes" {
  name        = "${var.name}-nodes"
  description = "Every node: the swarm, from its own nodes alone"
  vpc_id      = aws_vpc.haat.id
}

resource "aws_security_group" "managers" {
  name        = "${var.name}-managers"
  description = "Managers: the edge, and SSH from known addresses"
  vpc_id      = aws_vpc.haat.id
}

resource "aws_vpc_security_group_egress_rule" "out" {
  security_group_id = aws_security_group.nodes.id
  description       = "Images, payment gateways, couriers, mail"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "swarm" {
  for_each = {
    members-tcp = { protocol = "tcp", port = 7946 }
    members-udp = { protocol = "udp", port = 7946 }
    overlays    = { protocol = "udp", port = 4789 }
    esp         = { protocol = "50", port = null } # the encrypted overlays
  }
  security_group_id            = aws_security_group.nodes.id
  referenced_security_group_id = aws_security_group.nodes.id
  description                  = each.key
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_ingress_rule" "join" {
  security_group_id            = aws_security_group.managers.id
  referenced_security_group_id = aws_security_group.nodes.id
  description                  = "The managers' API"
  ip_protocol                  = "tcp"
  from_port                    = 2377
  to_port                      = 2377
}

resource "aws_vpc_security_group_ingress_rule" "web" {
  for_each          = toset(["80", "443"])
  security_group_id = aws_security_group.managers.id
  description       = "The shop"
  ip_protocol       = "tcp"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  for_each          = var.ssh_from
  security_group_id = aws_security_group.managers.id
  description       = "Who administers"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = each.value
}

resource "aws_vpc_security_group_ingress_rule" "ssh_inside" {
  security_group_id            = aws_security_group.nodes.id
  referenced_security_group_id = aws_security_group.managers.id
  description                  = "From a manager to the others"
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
}
