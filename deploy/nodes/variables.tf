variable "name" {
  description = "Stands before the names of all that is made; two shops in one account have two."
  type        = string
  default     = "haat"
}

variable "region" {
  type    = string
  default = "ap-south-1" # Mumbai: see README.md
}

variable "size" {
  description = "small, medium or large"
  type        = string
}

variable "ssh_key" {
  description = "The public key of who administers the nodes."
  type        = string
}

variable "ssh_from" {
  description = "From where SSH reaches the managers, such as 203.0.113.10/32: an office, a VPN, the runner that deploys."
  type        = set(string)
  validation {
    condition     = length(var.ssh_from) > 0 && alltrue([for cidr in var.ssh_from : can(cidrhost(cidr, 0)) && tonumber(split("/", cidr)[1]) >= 16])
    error_message = "Addresses as CIDR, none wider than /16: SSH is not for the world."
  }
}

variable "workers" {
  description = "In size large, how many nodes carry services: at least, at most, and how many of them are not spot."
  type        = object({ least = number, most = number, lasting = number })
  default     = { least = 4, most = 12, lasting = 2 }
}
