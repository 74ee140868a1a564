package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest extends RunningGateway {
    private static final int MIB = 1024 * 1024;
    private static final String PATH = "/api/v1/orders";

    @Test
    void aBodyOfOneMebibytePasses() {
        assertThat(client.post(PATH, "x".repeat(MIB)).statusCode()).isEqualTo(200);
        assertThat(ORDER.last().body()).hasSize(MIB);
    }

    /** Unasked, from another site's page or from no browser at all. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/payments/sslcommerz/ipn, application/x-www-form-urlencoded",
        "/api/v1/payments/sslcommerz/success, application/x-www-form-urlencoded",
        "/api/v1/payments/bkash/notice, text/plain; charset=UTF-8"
    })
    void whatPaymentGatewaysPostArrivesAsItIs(String path, String type) {
        var body = "tran_id=HT-1&status=VALID&card_type=DBBLMOBILEB-Dbbl+Mobile%20Banking";
        var answer = client.post(path, body, "Content-Type", type, "Origin", "https://securepay.sslcommerz.com");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ORDER.last().uri()).isEqualTo(path);
        assertThat(ORDER.last().body()).isEqualTo(body);
        assertThat(ORDER.last().header("Content-Type")).isEqualTo(type);
    }

    @Test
    void aLongerOneIsRefusedByItsDeclaredLengthAlone() {
        var answer = raw("POST " + PATH + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + (MIB + 1) + "\r\n\r\n");
        tooLarge(answer);
    }

    @Test
    void anExpectationIsAnsweredBeforeTheBodyIsSent() {
        var head = "POST " + PATH + " HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: ";
        tooLarge(raw(head + 5 * MIB + "\r\n\r\n"));
        try (var caller = new RawClient(port, address)) {
            caller.write(head + "2\r\nConnection: close\r\n\r\n");
            assertThat(caller.write("{}").readToEnd()).contains("HTTP/1.1 200");
        }
    }

    @Test
    void chunksPassUpToTheLimit() {
        var answer = raw(chunkedHead(PATH) + chunks(MIB) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(ORDER.last().body()).hasSize(MIB);
    }

    @Test
    void chunksBeyondTheLimitAreRefusedAndTheConnectionCloses() {
        tooLarge(raw(chunkedHead(PATH) + chunks(MIB) + "1\r\nx\r\n"));
        assertThat(ORDER.count()).isZero();
    }

    @Test
    void anEndlessStreamOfChunksIsCutOff() {
        try (var caller = new RawClient(port, address)) {
            caller.write(chunkedHead(PATH) + chunks(MIB + MIB / 2));
            tooLarge(caller.readToEnd());
        }
    }

    @Test
    void aClientWhoStopsInTheMiddleIsGivenUpAndTheServiceNotBlamed() {
        for (int i = 0; i < 3; i++) {
            var answer = raw("POST " + PATH + " HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n{}");
            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/7/images", "/api/v1/reviews/7/pictures", "/api/v1/sellers/me/documents"})
    void anUploadMayHaveTen(String path) {
        var file = BodyPublishers.ofByteArray(new byte[9 * MIB]);
        assertThat(client.send("POST", path, file, "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(200);
        tooLarge(raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: " + (10 * MIB + 1) + "\r\n\r\n"));
        tooLarge(raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n" + "Content-Length: "
                + 2 * MIB + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=utf-8", "application/x-ndjson"})
    void aFileOfProductsMayBeLong(String type) {
        var path = "/api/v1/seller/products/imports";
        var file = BodyPublishers.ofByteArray(new byte[11 * MIB]);
        assertThat(client.send("POST", path + "?dryRun=true", file, "Content-Type", type)
                        .statusCode())
                .isEqualTo(200);
        var head = " HTTP/1.1\r\nHost: h\r\nContent-Type: " + type + "\r\nContent-Length: ";
        tooLarge(raw("POST " + path + head + (256L * MIB + 1) + "\r\n\r\n"));
        tooLarge(raw("POST /api/v1/seller/products/7" + head + 2 * MIB + "\r\n\r\n"));
        tooLarge(raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n" + "Content-Length: "
                + 2 * MIB + "\r\n\r\n"));
    }

    @Test
    void chunksHoldWhereALengthContradictsThem() {
        var answer = raw("POST " + PATH + " HTTP/1.1\r\n"
                + "Host: h\r\n"
                + "Content-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n"
                + "2\r\n"
                + "{}\r\n"
                + "0\r\n\r\n"
                + "GET /api/v1/orders/smuggled HTTP/1.1\r\n"
                + "Host: h\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|400) .*");
        assertThat(ORDER.count()).isLessThanOrEqualTo(1);
        if (ORDER.count() == 1) {
            assertThat(ORDER.last().body()).isEqualTo("{}");
            assertThat(ORDER.last().header("Content-Length")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: -1",
                "Content-Length: 2x",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Bad Header: 1",
                ": nameless",
                "X-A: a\u0000b"
            })
    void aHeadThatCouldBeReadInTwoWaysIsRefused(String headers) {
        var answer = raw("POST " + PATH + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\nConnection: close\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(ORDER.count()).isZero();
    }

    @Test
    void anAddressTooLongIsRefused() {
        var answer = raw("GET " + PATH + "?q=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: h\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"uri-too-long\"");
    }

    @Test
    void headersTooLargeAreRefused() {
        var many = Stream.generate(() -> "X-Pad: " + "a".repeat(900) + "\r\n")
                .limit(20)
                .reduce("", String::concat);
        var answer = raw("GET " + PATH + " HTTP/1.1\r\nHost: h\r\n" + many + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"headers-too-large\"");
    }

    @Test
    void whatIsNoHttpIsRefused() {
        assertThat(raw("\u0016\u0003\u0001\u0002\u0000\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    private static void tooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("\"code\":\"body-too-large\"")
                .containsIgnoringCase("connection: close");
    }

    private static String chunkedHead(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    }

    private static String chunks(int bytes) {
        var chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        return chunk.repeat(bytes / 0x4000);
    }
}
