output "managers" {
  description = "Where the shop's name and uploads. before it lead; SSH goes to any of them, as admin."
  value       = { for name, address in aws_eip.manager : name => address.public_ip }
}

output "nodes" {
  description = "Private addresses; SSH from a manager."
  value       = local.addresses
}
