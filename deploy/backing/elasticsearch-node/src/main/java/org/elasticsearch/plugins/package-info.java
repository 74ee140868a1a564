/** One class that stands among Elasticsearch's own, because the constructors it calls are open to this package only. */
package org.elasticsearch.plugins;
