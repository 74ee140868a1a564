# Which nodes a size has. Without a provider, so that the build can evaluate it.
variable "size" {
  type = string
  validation {
    condition     = contains(["small", "medium", "large"], var.size)
    error_message = "The size is small, medium or large, as for deploy/stack/deploy."
  }
}

locals {
  # role: the first makes the swarm, managers and workers join it · zone: which of the region's · volume: GB for the stores
  sizes = {
    small = {
      node-1 = { type = "m6a.xlarge", role = "first", zone = 0, volume = 200, labels = ["haat.store=1", "haat.app=true"] }
    }
    medium = {
      for i in range(3) : "node-${i + 1}" => {
        type = "m6a.2xlarge", role = i == 0 ? "first" : "manager", zone = i, volume = 400, labels = ["haat.store=${i + 1}", "haat.app=true"]
      }
    }
    large = merge(
      { for i in range(3) : "manager-${i + 1}" => { type = "c6a.large", role = i == 0 ? "first" : "manager", zone = i, volume = 0, labels = [] } },
      { for i in range(3) : "store-${i + 1}" => { type = "c6a.8xlarge", role = "worker", zone = i, volume = 1000, labels = ["haat.store=${i + 1}"] } },
    )
  }
  nodes = local.sizes[var.size]
}

output "nodes" {
  value = local.nodes
}

output "managers" {
  value = [for name, node in local.nodes : name if node.role != "worker"]
}

output "labels" {
  description = "A line for each node: its name, its labels. Nodes that come and go are labelled by deploy/nodes/keep."
  value       = join("\n", [for name, node in local.nodes : join(" ", concat([name], node.labels))])
}

# Nodes for what holds nothing: alike in size, of several types, so that spot capacity is found.
output "worker_types" {
  value = var.size == "large" ? ["m6a.2xlarge", "m6i.2xlarge", "m5a.2xlarge", "m5.2xlarge"] : []
}
