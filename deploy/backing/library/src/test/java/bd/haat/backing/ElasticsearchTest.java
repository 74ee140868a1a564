package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticsearchTest extends ServerTest {
    ElasticsearchTest() {
        super(Backing.ELASTICSEARCH, false);
    }

    @Override
    void write(Running server, String name) throws Exception {
        call(server, "PUT", "/" + name + "/_doc/1?refresh=true", "{\"trace\":true}");
    }

    @Override
    boolean holds(Running server, String name) throws Exception {
        return call(server, "GET", "/" + name + "/_doc/1", "").contains("\"trace\":true");
    }

    @Test
    void saysWhichServerItIs() throws Exception {
        assertThat(Ask.get(server().endpoint("url"))).contains("\"number\":\"9.5.3\"", "You Know, for Search");
    }

    @Test
    void findsABanglaWordInItsInflectedForms() throws Exception {
        index("bangla", "{\"properties\":{\"name\":{\"type\":\"text\",\"analyzer\":\"bengali\"}}}", "{}");
        call(server(), "PUT", "/bangla/_doc/1?refresh=true", "{\"name\":\"বাজারের টাটকা ইলিশ\"}");
        assertThat(call(server(), "POST", "/bangla/_search", "{\"query\":{\"match\":{\"name\":\"বাজার\"}}}"))
                .contains("\"_id\":\"1\"");
        assertThat(call(server(), "POST", "/bangla/_search", "{\"query\":{\"match\":{\"name\":\"শাড়ি\"}}}"))
                .doesNotContain("\"_id\"");
    }

    @Test
    void completesTheBeginningOfAWordInBothScripts() throws Exception {
        index("prefix", """
            {"properties":{"name":{"type":"text","analyzer":"beginnings","search_analyzer":"words"},
                           "sku":{"type":"keyword","normalizer":"plain"}}}\
            """, """
            {"char_filter":{"marks":{"type":"mapping","mappings":["ঁ => "]}},
             "filter":{"start":{"type":"edge_ngram","min_gram":2,"max_gram":12}},
             "normalizer":{"plain":{"type":"custom","filter":["lowercase","asciifolding","decimal_digit"]}},
             "analyzer":{
               "words":{"type":"custom","char_filter":["marks"],"tokenizer":"standard",
                 "filter":["lowercase","decimal_digit","asciifolding","indic_normalization","bengali_normalization"]},
               "beginnings":{"type":"custom","char_filter":["marks"],"tokenizer":"standard",
                 "filter":["lowercase","decimal_digit","asciifolding","indic_normalization","bengali_normalization","start"]}}}\
            """);
        call(server(), "PUT", "/prefix/_doc/1?refresh=true", "{\"name\":\"চাঁদপুরের ইলিশ Café\",\"sku\":\"AB-১২\"}");
        for (var typed : new String[] {"চাদপু", "ইলি", "caf"}) {
            assertThat(call(
                            server(),
                            "POST",
                            "/prefix/_search",
                            "{\"query\":{\"match\":{\"name\":\"" + typed + "\"}}}"))
                    .as(typed)
                    .contains("\"_id\":\"1\"");
        }
        assertThat(call(server(), "POST", "/prefix/_search", "{\"query\":{\"term\":{\"sku\":\"ab-12\"}}}"))
                .contains("\"_id\":\"1\"");
    }

    @Test
    void deletesWhatAQueryFinds() throws Exception {
        for (int id = 0; id < 5; id++) {
            call(server(), "PUT", "/deleted/_doc/" + id + "?refresh=true", "{\"even\":" + (id % 2 == 0) + "}");
        }
        assertThat(call(
                        server(),
                        "POST",
                        "/deleted/_delete_by_query?refresh=true",
                        "{\"query\":{\"term\":{\"even\":true}}}"))
                .contains("\"deleted\":3");
        assertThat(call(server(), "GET", "/deleted/_count", "")).contains("\"count\":2");
    }

    private void index(String name, String mappings, String analysis) throws Exception {
        var body =
                "{\"settings\":{\"number_of_replicas\":0,\"analysis\":" + analysis + "},\"mappings\":" + mappings + "}";
        assertThat(call(server(), "PUT", "/" + name, body)).contains("\"acknowledged\":true");
    }

    private static String call(Running server, String method, String path, String body) throws Exception {
        return Ask.send(method, server.endpoint("url") + path, body);
    }
}
