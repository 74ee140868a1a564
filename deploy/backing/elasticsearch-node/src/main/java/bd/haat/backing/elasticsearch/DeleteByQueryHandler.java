package bd.haat.backing.elasticsearch;

import java.io.IOException;
import java.util.List;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.common.Strings;
import org.elasticsearch.index.query.AbstractQueryBuilder;
import org.elasticsearch.index.query.QueryBuilder;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestRequest.Method;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.xcontent.XContentParser;
import org.elasticsearch.xcontent.XContentParser.Token;

/** {@code POST /{index}/_delete_by_query}: at once and within the request; of the body, {@code query} counts. */
final class DeleteByQueryHandler extends BaseRestHandler {
    /** What clients send along that changes nothing here. */
    private static final List<String> UNUSED = List.of(
            "refresh",
            "conflicts",
            "wait_for_completion",
            "routing",
            "scroll",
            "scroll_size",
            "slices",
            "timeout",
            "requests_per_second",
            "ignore_unavailable",
            "allow_no_indices",
            "expand_wildcards",
            "wait_for_active_shards");

    @Override
    public String getName() {
        return "haat_delete_by_query";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, "/{index}/_delete_by_query"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        UNUSED.forEach(request::param);
        var indices = Strings.splitStringByCommaToArray(request.param("index"));
        QueryBuilder query;
        try (var body = request.contentParser()) {
            query = query(body);
        }
        var deletion = new Deletion(client, indices, query);
        return channel -> client.threadPool().generic().execute(() -> {
            try {
                channel.sendResponse(deletion.run().answer(channel.newBuilder()));
            } catch (Exception e) {
                refuse(channel, e);
            }
        });
    }

    private static void refuse(RestChannel channel, Exception reason) {
        try {
            channel.sendResponse(new RestResponse(channel, reason));
        } catch (IOException e) {
            throw new IllegalStateException("nobody can be told of " + reason, e);
        }
    }

    private static QueryBuilder query(XContentParser body) throws IOException {
        QueryBuilder query = null;
        for (var token = body.nextToken(); token != null; token = body.nextToken()) {
            if (token != Token.FIELD_NAME) {
                continue;
            }
            var name = body.currentName();
            body.nextToken();
            if (name.equals("query")) {
                query = AbstractQueryBuilder.parseTopLevelQuery(body);
            } else {
                body.skipChildren();
            }
        }
        if (query == null) {
            throw new IllegalArgumentException("query is missing");
        }
        return query;
    }
}
