package bd.haat.location.rate;

import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins' view of the tariffs. */
@RestController
@RequestMapping(DeliveryRateController.PATH)
class DeliveryRateController {
    static final String PATH = "/api/v1/admin/locations/delivery-rates";

    private final DeliveryRates rates;
    private final ChangeRates changeRates;
    private final Cursors cursors;
    private final Clock clock;

    DeliveryRateController(DeliveryRates rates, ChangeRates changeRates, Cursors cursors, Clock clock) {
        this.rates = rates;
        this.changeRates = changeRates;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    Page<DeliveryRateView> list(
            @RequestParam(required = false) Zone zone,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, DeliveryRates.Position.class);
        var rows = rates.newestFirst(zone, after, limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new DeliveryRates.Position(last.effectiveFrom(), last.id())))
                .map(rate -> DeliveryRateView.of(rate, clock.instant()));
    }

    @GetMapping("/{id}")
    ResponseEntity<DeliveryRateView> one(@PathVariable UUID id) {
        return shown(find(id), ResponseEntity.ok());
    }

    @PostMapping
    ResponseEntity<DeliveryRateView> announce(@Valid @RequestBody DeliveryRateRequest asked) {
        var rate = done(changeRates.announce(asked));
        return shown(rate, ResponseEntity.created(URI.create(PATH + "/" + rate.id())));
    }

    @PutMapping("/{id}")
    ResponseEntity<DeliveryRateView> alter(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<DeliveryRateRequest> body) {
        var rate = find(id);
        var asked = body.get();
        ETags.requireMatch(ifMatch, rate.version());
        return shown(done(changeRates.alter(rate, asked)), ResponseEntity.ok());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        var rate = find(id);
        ETags.requireMatch(ifMatch, rate.version());
        done(changeRates.withdraw(rate));
        return ResponseEntity.noContent().build();
    }

    private DeliveryRate find(UUID id) {
        return rates.byId(id).orElseThrow(Problems::notFound);
    }

    private static DeliveryRate done(RateChange change) {
        return switch (change) {
            case RateChange.Done(var rate) -> rate;
            case RateChange.Invalid(var field, var code) -> throw Problems.invalid(field, code);
            case RateChange.Begun() -> throw Problems.conflict("delivery-rate-begun");
            case RateChange.MomentTaken() -> throw Problems.conflict("delivery-rate-exists");
            case RateChange.Stale() -> throw Problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
        };
    }

    private ResponseEntity<DeliveryRateView> shown(DeliveryRate rate, ResponseEntity.BodyBuilder answer) {
        return answer.eTag(ETags.of(rate.version())).body(DeliveryRateView.of(rate, clock.instant()));
    }
}
