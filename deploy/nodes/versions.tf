terraform {
  required_version = ">= 1.10" # OpenTofu or Terraform: the lock of the state is a file beside it
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
  backend "s3" { # -backend-config: see README.md
    key          = "nodes.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region
  default_tags { # by which the bill is divided: activate them as cost allocation tags
    tags = {
      Project     = "haat"
      Environment = var.name
      Size        = var.size
    }
  }
}
