/** A service's own bucket in S3, there where the service has MinIO's client. */
package bd.haat.common.storage;
