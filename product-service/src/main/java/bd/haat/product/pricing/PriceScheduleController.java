package bd.haat.product.pricing;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.Ids;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.catalogue.Price;
import bd.haat.product.pricing.RepriceVariant.Asked;
import bd.haat.product.pricing.Schedule.State;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's planned prices. */
@RestController
@RequestMapping("/api/v1/seller/products/{id}/prices")
class PriceScheduleController {
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final UUID LAST = new UUID(-1, -1);

    private final PlanPrice plan;
    private final Schedules schedules;
    private final Sellers sellers;
    private final Cursors cursors;
    private final Clock clock;

    PriceScheduleController(PlanPrice plan, Schedules schedules, Sellers sellers, Cursors cursors, Clock clock) {
        this.plan = plan;
        this.schedules = schedules;
        this.sellers = sellers;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The planned prices of a product, past ones too, newest first")
    Page<ScheduleView> list(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var from = cursors.decode(cursor, Position.class);
        var rows = schedules.of(id, from == null ? LAST : from.scheduleId(), limit + 1);
        if (rows.stream().anyMatch(row -> !row.sellerId().equals(shop.id()))) throw Problems.notFound();
        return Page.of(rows, limit, last -> cursors.encode(new Position(last.id())))
                .map(ScheduleView::of);
    }

    @PostMapping
    @Operation(summary = "Plans a price; without an end it stays, with one the old price comes back")
    ResponseEntity<ScheduleView> plan(@PathVariable UUID id, Caller caller, Body<ScheduleRequest> body) {
        var shop = sellers.ownedBy(caller.userId())
                .filter(Seller::active)
                .orElseThrow(() -> Problems.forbidden("seller-not-active"));
        var wanted = body.get();
        check(wanted, clock.instant());
        var planned = ScheduleView.of(done(plan.plan(wanted.by(id, shop.id(), caller.userId()))));
        return ResponseEntity.created(URI.create("/api/v1/seller/products/" + id + "/prices/" + planned.id()))
                .body(planned);
    }

    @DeleteMapping("/{scheduleId}")
    @Operation(summary = "Takes a planned price back; a running one ends at once")
    ResponseEntity<Void> cancel(@PathVariable UUID id, @PathVariable UUID scheduleId, Caller caller) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        done(plan.cancel(id, shop.id(), scheduleId));
        return ResponseEntity.noContent().build();
    }

    private static void check(ScheduleRequest wanted, Instant now) {
        if (wanted.startsAt().isBefore(now.minusSeconds(60))
                || wanted.startsAt().isAfter(now.plus(FARTHEST)))
            throw Problems.invalid("startsAt", "not-within-a-year");
        if (wanted.endsAt() != null
                && (!wanted.endsAt().isAfter(wanted.startsAt())
                        || wanted.endsAt().isBefore(now)
                        || wanted.endsAt().isAfter(now.plus(FARTHEST))))
            throw Problems.invalid("endsAt", "not-after-the-start-within-a-year");
        if (wanted.compareAtPrice() != null
                && wanted.compareAtPrice().amount() <= wanted.price().amount())
            throw Problems.invalid("compareAtPrice", "not-above-price");
    }

    private static Schedule done(Plan outcome) {
        return switch (outcome) {
            case Plan.Done(var schedule) -> schedule;
            case Plan.Missing() -> throw Problems.notFound();
            case Plan.Overlaps() -> throw Problems.conflict("schedule-overlaps");
            case Plan.Over() -> throw Problems.conflict("schedule-over");
            case Plan.TooMany() -> throw Problems.unprocessable("schedule-too-many");
            case Plan.Wrong(var field, var code) -> throw Problems.invalid(field, code);
        };
    }

    record Position(UUID scheduleId) {}

    /**
     * @param compareAtPrice shown beside the price; the price that is replaced when absent, where that is higher
     * @param startsAt now or within a year
     * @param endsAt absent for a price that stays
     */
    record ScheduleRequest(
            @NotNull UUID variantId,
            @NotNull @Valid @Price Money price,
            @Valid @Price Money compareAtPrice,
            @NotNull Instant startsAt,
            Instant endsAt) {
        Schedule by(UUID product, UUID seller, UUID actor) {
            var asked = new Asked(price.amount(), compareAtPrice == null ? null : compareAtPrice.amount());
            return new Schedule(
                    Ids.next(), product, variantId, seller, asked, startsAt, endsAt, State.PLANNED, null, actor);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleView(
            UUID id, UUID variantId, Money price, Money compareAtPrice, Instant startsAt, Instant endsAt, State state) {
        static ScheduleView of(Schedule schedule) {
            var compareAt = schedule.price().compareAtMinor();
            return new ScheduleView(
                    schedule.id(),
                    schedule.variantId(),
                    new Money(schedule.price().priceMinor(), "BDT"),
                    compareAt == null ? null : new Money(compareAt, "BDT"),
                    schedule.startsAt(),
                    schedule.endsAt(),
                    schedule.state());
        }
    }
}
