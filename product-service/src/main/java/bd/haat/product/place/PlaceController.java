package bd.haat.product.place;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.place.PlaceEdit.Done;
import bd.haat.product.place.PlaceEdit.Full;
import bd.haat.product.place.PlaceEdit.IsDefault;
import bd.haat.product.place.PlaceEdit.NotEmpty;
import bd.haat.product.place.PlaceEdit.Stale;
import bd.haat.product.place.PlaceEdit.UnknownUpazila;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a seller keeps goods. */
@RestController
@RequestMapping("/api/v1/inventory/places")
class PlaceController {
    private final Places places;
    private final EditPlaces edit;
    private final Sellers sellers;

    PlaceController(Places places, EditPlaces edit, Sellers sellers) {
        this.places = places;
        this.edit = edit;
        this.sellers = sellers;
    }

    record PlacesView(List<PlaceView> items) {}

    @GetMapping
    @Operation(summary = "The shop's places, the default one first; none means one place without a name")
    PlacesView list(Caller caller) {
        return new PlacesView(
                places.of(shop(caller)).stream().map(PlaceView::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One place, with the ETag that a change of it needs")
    ResponseEntity<PlaceView> show(@PathVariable UUID id, Caller caller) {
        return shown(existing(id, caller));
    }

    @PostMapping
    @Operation(
            summary =
                    "A further place, at most 50; the first one becomes the default, and what was counted before is there")
    ResponseEntity<PlaceView> add(Caller caller, Body<PlaceRequest> body) {
        var shop = shop(caller);
        var wanted = body.get();
        var added = done(edit.add(shop, wanted.details(), wanted.asDefault(), caller.userId()));
        return ResponseEntity.created(URI.create("/api/v1/inventory/places/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(PlaceView.of(added));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Replaces what is said of a place; isDefault makes it the default, the pieces stay where they are")
    ResponseEntity<PlaceView> change(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<PlaceRequest> body) {
        var seen = seen(id, caller, ifMatch);
        var wanted = body.get();
        return shown(done(edit.change(seen, wanted.details(), wanted.asDefault(), caller.userId())));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Gives up a place where nothing lies; the default one only as the last")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, Caller caller, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        done(edit.remove(seen(id, caller, ifMatch)));
        return ResponseEntity.noContent().build();
    }

    private Place seen(UUID id, Caller caller, String ifMatch) {
        var place = existing(id, caller);
        ETags.requireMatch(ifMatch, place.version());
        return place;
    }

    private Place existing(UUID id, Caller caller) {
        return places.find(shop(caller), id).orElseThrow(Problems::notFound);
    }

    private UUID shop(Caller caller) {
        return sellers.ownedBy(caller.userId()).map(Seller::id).orElseThrow(Problems::notFound);
    }

    private static Place done(PlaceEdit outcome) {
        return switch (outcome) {
            case Done(var place) -> place;
            case Full() -> throw Problems.conflict("places-full").with("most", Places.MOST);
            case UnknownUpazila() -> throw Problems.invalid("upazilaCode", "unknown");
            case IsDefault() -> throw Problems.conflict("place-is-default");
            case NotEmpty() -> throw Problems.conflict("place-not-empty");
            case Stale() -> throw Problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
        };
    }

    private static ResponseEntity<PlaceView> shown(Place place) {
        return ResponseEntity.ok().eTag(ETags.of(place.version())).body(PlaceView.of(place));
    }
}
