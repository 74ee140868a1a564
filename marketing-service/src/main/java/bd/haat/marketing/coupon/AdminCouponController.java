package bd.haat.marketing.coupon;

import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/coupons")
@Tag(name = "Coupons")
class AdminCouponController {
    private static final UUID LAST = new UUID(-1, -1);

    private final Coupons coupons;
    private final Uses uses;
    private final KeepCoupons keep;
    private final Cursors cursors;

    AdminCouponController(Coupons coupons, Uses uses, KeepCoupons keep, Cursors cursors) {
        this.coupons = coupons;
        this.uses = uses;
        this.keep = keep;
        this.cursors = cursors;
    }

    /** Sort key of the list. */
    record CouponPosition(UUID id) {}

    @GetMapping
    @Operation(summary = "Coupons, newest first")
    Page<CouponView> list(
            @RequestParam(required = false) CouponStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, CouponPosition.class);
        var statuses = status == null ? EnumSet.allOf(CouponStatus.class) : EnumSet.of(status);
        var rows = coupons.findByTermsStatusInAndIdLessThanOrderByIdDesc(
                statuses, from == null ? LAST : from.id(), Limit.of(limit + 1));
        var page = Page.of(rows, limit, last -> cursors.encode(new CouponPosition(last.id())));
        var used = uses.of(page.items().stream().map(Coupon::id).toList());
        return page.map(coupon -> CouponView.of(coupon, used.getOrDefault(coupon.id(), 0)));
    }

    @PostMapping
    @Operation(summary = "A new coupon")
    ResponseEntity<CouponView> add(Body<CouponRequest> body) {
        var wanted = body.get();
        var coupon = keep.add(wanted.code(), wanted.terms()).orElseThrow(() -> Problems.conflict("coupon-exists"));
        return ResponseEntity.created(URI.create("/api/v1/admin/coupons/" + coupon.id()))
                .eTag(ETags.of(coupon.version()))
                .body(CouponView.of(coupon, 0));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One coupon and how often it was used")
    ResponseEntity<CouponView> one(@PathVariable UUID id) {
        return view(existing(id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes a coupon; needs If-Match")
    ResponseEntity<CouponView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<CouponPatch> body) {
        var coupon = existing(id);
        var terms = body.get().onto(coupon.terms());
        ETags.requireMatch(ifMatch, coupon.version());
        return view(keep.change(coupon, terms));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a coupon nobody has used; needs If-Match")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        var coupon = existing(id);
        ETags.requireMatch(ifMatch, coupon.version());
        if (!keep.remove(coupon)) throw Problems.conflict("coupon-in-use");
        return ResponseEntity.noContent().build();
    }

    private Coupon existing(UUID id) {
        return coupons.findById(id).orElseThrow(Problems::notFound);
    }

    private ResponseEntity<CouponView> view(Coupon coupon) {
        return ResponseEntity.ok().eTag(ETags.of(coupon.version())).body(CouponView.of(coupon, uses.of(coupon.id())));
    }
}
