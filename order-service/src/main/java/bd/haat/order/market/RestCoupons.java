package bd.haat.order.market;

import bd.haat.common.money.Money;
import bd.haat.common.remote.RemoteServices;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks marketing-service. */
@Component
class RestCoupons implements Coupons {
    private final RemoteServices remotes;

    RestCoupons(RemoteServices remotes) {
        this.remotes = remotes;
    }

    private record Asked(String code, UUID customerId, List<Line> lines, long subtotalMinor, String currency) {}

    @Override
    public Worth evaluate(String code, UUID customerId, List<Line> lines) {
        long subtotal = lines.stream().mapToLong(Line::lineTotalMinor).sum();
        return remotes.client("marketing")
                .post()
                .uri("/internal/coupons/evaluate")
                .attribute(RemoteServices.REPEATABLE, true)
                .body(new Asked(code, customerId, lines, subtotal, Money.BDT))
                .retrieve()
                .requiredBody(Worth.class);
    }
}
