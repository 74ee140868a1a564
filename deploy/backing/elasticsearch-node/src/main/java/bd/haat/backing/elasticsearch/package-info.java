/** One Elasticsearch node in this JVM, with stand-ins for those of its own modules that are not on Maven Central. */
package bd.haat.backing.elasticsearch;
