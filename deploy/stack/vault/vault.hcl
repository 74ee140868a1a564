# A node's own name and addresses come from its environment.
ui            = false
disable_mlock = true

listener "tcp" {
  address       = "0.0.0.0:8200"
  tls_cert_file = "/run/secrets/vault-certificate"
  tls_key_file  = "/run/secrets/vault-key"
}

storage "raft" {
  path = "/vault/file"
  retry_join {
    leader_api_addr     = "https://vault-1:8200"
    leader_ca_cert_file = "/config/store-ca.pem"
  }
  retry_join {
    leader_api_addr     = "https://vault-2:8200"
    leader_ca_cert_file = "/config/store-ca.pem"
  }
  retry_join {
    leader_api_addr     = "https://vault-3:8200"
    leader_ca_cert_file = "/config/store-ca.pem"
  }
}
