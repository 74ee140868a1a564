package bd.haat.backing.elasticsearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.action.bulk.BulkRequest;
import org.elasticsearch.action.delete.DeleteRequest;
import org.elasticsearch.action.support.WriteRequest.RefreshPolicy;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.index.query.QueryBuilder;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Deletes in batches until the query finds nothing more. */
record Deletion(NodeClient client, String[] indices, QueryBuilder query) {
    private static final int BATCH = 1_000;

    /**
     * @param deleted documents
     * @param batches requests that deleted them
     * @param took milliseconds
     */
    record Outcome(long deleted, int batches, long took) {
        RestResponse answer(XContentBuilder json) throws IOException {
            json.startObject()
                    .field("took", took)
                    .field("timed_out", false)
                    .field("total", deleted)
                    .field("deleted", deleted)
                    .field("batches", batches)
                    .field("version_conflicts", 0)
                    .field("noops", 0);
            json.startObject("retries").field("bulk", 0).field("search", 0).endObject();
            json.field("throttled_millis", 0)
                    .field("requests_per_second", -1.0f)
                    .field("throttled_until_millis", 0);
            json.startArray("failures").endArray().endObject();
            return new RestResponse(RestStatus.OK, json);
        }
    }

    Outcome run() {
        long start = System.nanoTime();
        long deleted = 0;
        int batches = 0;
        client.admin().indices().prepareRefresh(indices).get();
        for (var found = find(); !found.isEmpty(); found = find()) {
            var bulk = new BulkRequest().setRefreshPolicy(RefreshPolicy.IMMEDIATE);
            found.forEach(bulk::add);
            var answer = client.bulk(bulk).actionGet();
            if (answer.hasFailures()) {
                throw new IllegalStateException(answer.buildFailureMessage());
            }
            deleted += found.size();
            batches++;
        }
        return new Outcome(deleted, batches, (System.nanoTime() - start) / 1_000_000);
    }

    private List<DeleteRequest> find() {
        var response = client.prepareSearch(indices)
                .setQuery(query)
                .setSize(BATCH)
                .setFetchSource(false)
                .get();
        try {
            var found = new ArrayList<DeleteRequest>();
            response.getHits().forEach(hit -> found.add(new DeleteRequest(hit.getIndex(), hit.getId())));
            return found;
        } finally {
            response.decRef();
        }
    }
}
