package bd.haat.user.address;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users/me/addresses")
@Tag(name = "Addresses")
class AddressController {
    private final Addresses addresses;
    private final Places places;
    private final Clock clock;

    AddressController(Addresses addresses, Places places, Clock clock) {
        this.addresses = addresses;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The caller's addresses, oldest first")
    Page<AddressView> list(Caller caller) {
        var found = addresses.findByUserIdOrderByCreatedAtAscIdAsc(caller.userId(), Limit.of(Addresses.MOST));
        return new Page<>(found.stream().map(AddressView::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One address, with the ETag that a change needs")
    ResponseEntity<AddressView> one(@PathVariable UUID id, Caller caller) {
        var address = owned(id, caller);
        return ResponseEntity.ok().eTag(ETags.of(address.version())).body(AddressView.of(address));
    }

    @PostMapping
    @Operation(summary = "Adds an address")
    ResponseEntity<AddressView> add(Caller caller, Body<AddressRequest> body) {
        var place = checked(body);
        if (addresses.countByUserId(caller.userId()) >= Addresses.MOST) throw Problems.unprocessable("address-limit");
        var added = addresses.saveAndFlush(new Address(caller.userId(), place, clock.instant()));
        return ResponseEntity.created(URI.create("/api/v1/users/me/addresses/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(AddressView.of(added));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces an address; needs If-Match")
    ResponseEntity<AddressView> replace(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<AddressRequest> body) {
        var address = owned(id, caller);
        var place = checked(body);
        ETags.requireMatch(ifMatch, address.version());
        address.move(place);
        var replaced = addresses.saveAndFlush(address);
        return ResponseEntity.ok().eTag(ETags.of(replaced.version())).body(AddressView.of(replaced));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an address; orders keep their copy; needs If-Match")
    void remove(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        var address = owned(id, caller);
        ETags.requireMatch(ifMatch, address.version());
        addresses.delete(address);
    }

    private Address owned(UUID id, Caller caller) {
        return addresses.findByIdAndUserId(id, caller.userId()).orElseThrow(Problems::notFound);
    }

    private Place checked(Body<AddressRequest> body) {
        var place = body.get().place();
        if (!places.exists(place.upazilaCode())) throw Problems.invalid("upazilaCode", "unknown");
        return place;
    }
}
