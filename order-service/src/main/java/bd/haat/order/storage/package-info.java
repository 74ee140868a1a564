/** Files that outlive the process: an S3 bucket of this service's own, never open to the public. */
package bd.haat.order.storage;
