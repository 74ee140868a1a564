package bd.haat.order.returning;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What can be asked for, and who sees it. */
class ReturnRequestTest extends ReturnTest {
    @Test
    void othersSeeNothingAndDoNothing() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 1));
        var id = id(order);
        var stranger = tokens.shopper(UUID.randomUUID());
        var body = body(line(order, Neighbours.HONEY), 1, "FAULTY");
        ok(post("/api/v1/orders/" + id + "/returns", stranger, body), 404);
        ok(upload(id, stranger, png()), 404);
        var picture = picture(id, bearer());
        ok(get("/api/v1/orders/pictures/" + picture, tokens.seller(karim)), 404); // it shows nothing yet
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY", picture), 201)
                .get("id")
                .asString();
        for (var path : List.of("/api/v1/returns/" + returnId, "/api/v1/orders/pictures/" + picture))
            ok(get(path, stranger), 404);
        ok(get("/api/v1/orders/pictures/" + picture, tokens.seller(rahim)), 404);
        ok(get("/api/v1/seller/returns/" + returnId, tokens.seller(rahim)), 404);
        ok(post("/api/v1/seller/returns/" + returnId + "/receive", tokens.seller(rahim), "nonsense"), 404);
        ok(post("/api/v1/seller/returns/" + returnId + "/accept", tokens.seller(rahim), "{}"), 404);
        ok(post("/api/v1/returns/" + returnId + "/withdraw", stranger, "{}"), 404);
        ok(get("/api/v1/seller/returns", bearer()), 403);
        ok(get("/api/v1/admin/returns", bearer()), 403);
        ok(get("/api/v1/returns", null), 401);
        assertThat(ok(get("/api/v1/admin/returns?limit=100", tokens.admin()), 200)
                        .toString())
                .contains(returnId);
        ok(get("/api/v1/returns?cursor=forged", bearer()), 400);
        ok(get("/api/v1/returns?limit=0", bearer()), 400);
    }

    @Test
    void whatCannotComeBackIsToldWhy() {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 2));
        var id = id(order);
        var honey = line(order, Neighbours.HONEY);
        assertThat(code(ask(id, honey, 1, "FAULTY"), 409)).isEqualTo("not-delivered");
        deliver(id, shipment(order, Neighbours.KARIM));
        assertThat(code(ask(id, honey, 2, "FAULTY"), 422)).isEqualTo("lines-not-returnable");
        assertThat(code(ask(id, honey, 1, "FAULTY", UUID.randomUUID().toString()), 422))
                .isEqualTo("unknown-pictures");
        var two = """
            {"lines":[{"lineId":"%s","quantity":1},{"lineId":"%s","quantity":1}],"reason":"FAULTY","text":"x"}\
            """.formatted(honey, line(order, Neighbours.SAREE));
        assertThat(code(post("/api/v1/orders/" + id + "/returns", bearer(), two), 422))
                .isEqualTo("return-of-several-shipments");
        db.sql(
                        "update shipments set delivered_at = now() - interval '1 hour' where order_id = ? and status = 'DELIVERED'")
                .params(id)
                .update();
        assertThat(code(ask(id, honey, 1, "FAULTY"), 409)).isEqualTo("return-window-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"lines\":[],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":0}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":-1}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1.5}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"BORED\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\" \"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\"x\",\"refund\":1}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\"x\",\"pictures\":[null]}"
            })
    void nonsenseIs400(String body) {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1));
        ok(
                post(
                        "/api/v1/orders/" + id(order) + "/returns",
                        bearer(),
                        body.replace("LINE", line(order, Neighbours.HONEY))),
                400);
    }

    @Test
    void sixPicturesOrOneOfAnotherReturnAreRefused() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var honey = line(order, Neighbours.HONEY);
        var six = IntStream.range(0, 6).mapToObj(_ -> picture(id, bearer())).toArray(String[]::new);
        ok(ask(id, honey, 1, "FAULTY", six), 400);
        ok(ask(id, honey, 1, "FAULTY", six[0], six[0]), 422);
        ok(ask(id, honey, 1, "FAULTY", six[0]), 201);
        ok(ask(id, honey, 1, "FAULTY", six[0]), 422);
    }

    @Test
    void theListGoesOnPageByPage() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 3));
        var id = id(order);
        for (int i = 0; i < 3; i++) ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201);
        var first = ok(get("/api/v1/orders/" + id + "/returns?limit=2", bearer()), 200);
        assertThat(first.get("items")).hasSize(2);
        var next = first.get("nextCursor").asString();
        var second = ok(get("/api/v1/orders/" + id + "/returns?limit=2&cursor=" + next, bearer()), 200);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    private String code(ResponseSpec answer, int status) {
        return ok(answer, status).get("code").asString();
    }
}
