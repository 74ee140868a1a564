package bd.haat.analytics.delivery;

import bd.haat.analytics.period.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deliveries")
class DeliveryController {
    private final JdbcDeliveries deliveries;
    private final Clock clock;

    DeliveryController(JdbcDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping("/api/v1/analytics/deliveries/times")
    @Operation(summary = "How long deliveries took (admins)")
    DeliveryTimes times(@RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to) {
        var period = Period.of(from, to, clock);
        return deliveries.times(period.from(), period.to());
    }
}
