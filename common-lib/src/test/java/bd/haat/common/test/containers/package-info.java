/** The same backing services as containers: {@code ./mvnw -Pcontainers verify} on a machine with a Docker engine. */
package bd.haat.common.test.containers;
