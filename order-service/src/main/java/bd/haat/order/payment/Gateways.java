package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All gateways there is an adapter for. */
@Component
class Gateways implements PaymentMethods {
    private final Map<PaymentMethod, PaymentGateway> byMethod;

    Gateways(List<PaymentGateway> gateways) {
        byMethod = gateways.stream().collect(Collectors.toMap(PaymentGateway::method, Function.identity()));
    }

    @Override
    public boolean offers(PaymentMethod method, long totalMinor) {
        return byMethod.containsKey(method) && byMethod.get(method).takes(totalMinor);
    }

    @Override
    public PaymentGateway gateway(PaymentMethod method) {
        var gateway = byMethod.get(method);
        if (gateway == null) throw new IllegalArgumentException(method + " is not offered");
        return gateway;
    }
}
