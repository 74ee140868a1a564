package bd.haat.analytics.sales;

import bd.haat.analytics.period.Period;
import bd.haat.analytics.shop.Shops;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "Sales")
class SalesController {
    private final JdbcSales sales;
    private final Shops shops;
    private final Clock clock;

    SalesController(JdbcSales sales, Shops shops, Clock clock) {
        this.sales = sales;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping("/sales/daily")
    @Operation(summary = "Sales per day of the whole market, or of one shop (admins)")
    Page<SalesDay> daily(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) UUID seller) {
        var period = Period.of(from, to, clock);
        return new Page<>(sales.daily(seller, period.from(), period.to()), null);
    }

    @GetMapping("/products/top")
    @Operation(summary = "What sold most on the whole market, or in one shop (admins)")
    Page<TopProduct> top(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) UUID seller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        var period = Period.of(from, to, clock);
        return new Page<>(sales.top(seller, period.from(), period.to(), limit), null);
    }

    @GetMapping("/seller/sales/daily")
    @Operation(summary = "Sales per day of the caller's shop")
    Page<SalesDay> ownDaily(
            Caller caller,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to) {
        var shop = own(caller);
        var period = Period.of(from, to, clock);
        return new Page<>(sales.daily(shop, period.from(), period.to()), null);
    }

    @GetMapping("/seller/products/top")
    @Operation(summary = "What sold most in the caller's shop")
    Page<TopProduct> ownTop(
            Caller caller,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit) {
        var shop = own(caller);
        var period = Period.of(from, to, clock);
        return new Page<>(sales.top(shop, period.from(), period.to(), limit), null);
    }

    private UUID own(Caller caller) {
        return shops.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
    }
}
