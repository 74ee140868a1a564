package bd.haat.ai.goods;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.EventJson;
import org.junit.jupiter.api.Test;

class ProductChangedTest {
    @Test
    void anActiveProductIsListedAtItsCheapestVariant() {
        var product = product("ACTIVE", false, "[{\"priceMinor\":900},{\"priceMinor\":500},{\"priceMinor\":700}]");
        assertThat(product.listed()).isTrue();
        assertThat(product.cheapest().orElseThrow().priceMinor()).isEqualTo(500);
    }

    @Test
    void draftsArchivedDeletedAndThoseWithNothingToBuyAreNot() {
        assertThat(product("DRAFT", false, "[{\"priceMinor\":1}]").listed()).isFalse();
        assertThat(product("ARCHIVED", false, "[{\"priceMinor\":1}]").listed()).isFalse();
        assertThat(product("ACTIVE", true, "[{\"priceMinor\":1}]").listed()).isFalse();
        assertThat(product("ACTIVE", false, "[]").listed()).isFalse();
    }

    private static ProductChanged product(String status, boolean deleted, String variants) {
        var json = "{\"status\":\"%s\",\"deleted\":%s,\"version\":1,\"variants\":%s}";
        return EventJson.read(json.formatted(status, deleted, variants), ProductChanged.class);
    }
}
