run "small" {
  command = plan
  variables { size = "small" }
  assert {
    condition     = output.managers == ["node-1"] && output.labels == "node-1 haat.store=1 haat.app=true" && length(output.worker_types) == 0
    error_message = "a small shop is one node with all labels"
  }
}

run "medium" {
  command = plan
  variables { size = "medium" }
  assert {
    condition     = length(output.managers) == 3 && length(output.nodes) == 3 && length(distinct([for node in output.nodes : node.zone])) == 3
    error_message = "three managers, each in a zone of its own"
  }
  assert {
    condition     = toset(flatten([for node in output.nodes : node.labels])) == toset(["haat.store=1", "haat.store=2", "haat.store=3", "haat.app=true"])
    error_message = "each carries a third of the stores, and services"
  }
}

run "large" {
  command = plan
  variables { size = "large" }
  assert {
    condition     = length(output.managers) == 3 && alltrue([for name in output.managers : output.nodes[name].volume == 0 && length(output.nodes[name].labels) == 0])
    error_message = "managers carry the edge alone"
  }
  assert {
    condition     = toset([for node in output.nodes : one(node.labels) if node.role == "worker"]) == toset(["haat.store=1", "haat.store=2", "haat.store=3"])
    error_message = "each third of the stores has a node of its own"
  }
  assert {
    condition     = alltrue([for node in output.nodes : node.volume > 0 if length(node.labels) > 0]) && length(output.worker_types) > 2
    error_message = "stores have volumes; workers are of several types"
  }
}

run "one_first" {
  command = plan
  variables { size = "large" }
  assert {
    condition     = length([for node in output.nodes : node if node.role == "first"]) == 1
    error_message = "one node makes the swarm"
  }
}

run "unknown" {
  command = plan
  variables { size = "huge" }
  expect_failures = [var.size]
}
