package bd.haat.order.destination;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Sales;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class DestinationTest extends Sales {
    private static final String BKASH =
            "{\"kind\":\"BKASH\",\"accountName\":\"Karim\",\"accountNumber\":\"০১৭১২-৩৪৫৬৭৮\"}";

    private final Destinations destinations;

    @Autowired
    DestinationTest(Destinations destinations) {
        this.destinations = destinations;
    }

    @BeforeEach
    void shop() {
        shop(seller, owner, 1);
    }

    @Test
    void aNewAccountWaitsADayAndItsOwnerHearsOfIt() {
        var first = body(destination(BANK));
        assertThat(first).hasSize(1);
        var from = Instant.parse(first.at("/0/validFrom").asString());
        assertThat(from)
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Duration.ofHours(25)));
        assertThat(first.toString()).contains("\"accountTail\":\"8901\"").doesNotContain("12345678901");
        var told = event("payout.destination-changed.v1", seller);
        assertThat(told.get("ownerId").asString()).isEqualTo(owner.toString());
        assertThat(told.toString()).doesNotContain("12345678901");
        assertThat(current()).isNull();

        assertThat(body(destination(BANK)).at("/0/validFrom").asString())
                .as("asking again does not start anew")
                .isEqualTo(first.at("/0/validFrom").asString());
        inForce();
        assertThat(current().accountNumber()).isEqualTo("12345678901");

        var both = body(destination(BKASH));
        assertThat(both).hasSize(2);
        assertThat(both.at("/1/kind").asString()).isEqualTo("BKASH");
        assertThat(current().kind()).as("money still goes there").isEqualTo(Destination.Kind.BANK);
        withdraw(204);
        withdraw(204);
        assertThat(read()).hasSize(1);
        destination(BKASH).expectStatus().isOk();
        assertThat(body(destination(BANK))).as("back to the one that holds").hasSize(1);
        destination(BKASH).expectStatus().isOk();
        inForce();
        assertThat(current().accountNumber()).isEqualTo("+8801712345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nonsense",
                "{\"kind\":\"CASH\",\"accountName\":\"Karim\",\"accountNumber\":\"01712345678\"}",
                "{\"kind\":\"BKASH\",\"accountName\":\"Karim\",\"accountNumber\":\"01212345678\"}",
                "{\"kind\":\"BKASH\",\"accountName\":\"=HYPERLINK(1)\",\"accountNumber\":\"01712345678\"}",
                "{\"kind\":\"BKASH\",\"accountName\":\"a\\nb\",\"accountNumber\":\"01712345678\"}",
                "{\"kind\":\"BKASH\",\"accountName\":\"Karim\",\"accountNumber\":\"01712345678\",\"bankName\":\"Sonali\"}",
                "{\"kind\":\"BANK\",\"accountName\":\"Karim\",\"accountNumber\":\"12345678901\"}",
                "{\"kind\":\"BANK\",\"accountName\":\"Karim\",\"accountNumber\":\"12345\",\"bankName\":\"Sonali\",\"routingNumber\":\"200270522\"}",
                "{\"kind\":\"BANK\",\"accountName\":\"Karim\",\"accountNumber\":\"12345678901\",\"bankName\":\"Sonali\",\"routingNumber\":\"20027052\"}",
                "{\"kind\":\"BANK\",\"accountName\":\"Karim\",\"accountNumber\":\"12345678901\",\"bankName\":\"@Sonali\",\"routingNumber\":\"200270522\"}",
                "{\"kind\":\"BANK\",\"accountName\":\"Karim\",\"accountNumber\":12345678901,\"bankName\":\"Sonali\",\"routingNumber\":\"200270522\"}"
            })
    void whatIsNoAccountIsRefused(String body) {
        destination(body).expectStatus().isBadRequest();
        assertThat(read()).isEmpty();
    }

    @Test
    void anothersShopIsNotFound() {
        var path = "/api/v1/seller/payouts/destinations/";
        var stranger = tokens.seller(UUID.randomUUID());
        get(path + seller, stranger).expectStatus().isNotFound();
        http.put()
                .uri(path + seller)
                .header("Authorization", stranger)
                .contentType(MediaType.APPLICATION_JSON)
                .body("nonsense")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.delete()
                .uri(path + seller)
                .header("Authorization", stranger)
                .exchange()
                .expectStatus()
                .isNotFound();
        get(path + UUID.randomUUID(), tokens.seller(owner)).expectStatus().isNotFound();
        get(path + seller, bearer()).expectStatus().isForbidden();
        get(path + seller, null).expectStatus().isUnauthorized();
    }

    private Destination current() {
        return destinations.at(List.of(seller), clock.instant()).get(seller);
    }

    private JsonNode read() {
        return body(get("/api/v1/seller/payouts/destinations/" + seller, tokens.seller(owner)));
    }

    private void withdraw(int status) {
        http.delete()
                .uri("/api/v1/seller/payouts/destinations/" + seller)
                .header("Authorization", tokens.seller(owner))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
