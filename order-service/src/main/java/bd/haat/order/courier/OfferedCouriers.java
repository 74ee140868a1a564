package bd.haat.order.courier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class OfferedCouriers implements Couriers {
    private final Map<CourierName, Courier> all;
    private final List<Courier> offered;

    OfferedCouriers(List<Courier> couriers, CourierSettings settings) {
        all = couriers.stream().collect(Collectors.toMap(Courier::name, Function.identity()));
        offered = couriers.stream()
                .filter(courier -> settings.offered().contains(courier.name()))
                .sorted(Comparator.comparing(Courier::name))
                .toList();
    }

    @Override
    public Courier named(CourierName name) {
        return all.get(name);
    }

    @Override
    public List<Courier> offered() {
        return offered;
    }
}
