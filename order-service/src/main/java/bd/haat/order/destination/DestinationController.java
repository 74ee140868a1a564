package bd.haat.order.destination;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.sellers.Seller;
import bd.haat.order.sellers.Sellers;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seller/payouts/destinations/{sellerId}")
@Tag(name = "Money")
class DestinationController {
    private final ChangeDestination changeDestination;
    private final Sellers sellers;

    DestinationController(ChangeDestination changeDestination, Sellers sellers) {
        this.changeDestination = changeDestination;
        this.sellers = sellers;
    }

    @GetMapping
    @Operation(
            summary =
                    "Where a shop of the caller is paid: now, and what is to come. Account numbers are shown by their end")
    List<DestinationView> read(@PathVariable UUID sellerId, Caller caller) {
        return view(shop(sellerId, caller));
    }

    @PutMapping
    @Operation(summary = "Asks for another account; it holds after a day (by rule), and its owner is told meanwhile")
    List<DestinationView> change(@PathVariable UUID sellerId, Caller caller, Body<DestinationRequest> body) {
        var shop = shop(sellerId, caller);
        var asked = body.get();
        var misfit = asked.misfit();
        if (misfit != null) throw Problems.invalid(misfit, "invalid");
        changeDestination.change(shop, asked);
        return view(shop);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back a change whose time has not come; money goes on to where it goes now")
    void withdraw(@PathVariable UUID sellerId, Caller caller) {
        changeDestination.withdraw(shop(sellerId, caller));
    }

    private Seller shop(UUID sellerId, Caller caller) {
        return sellers.find(sellerId, caller.userId()).orElseThrow(Problems::notFound);
    }

    private List<DestinationView> view(Seller shop) {
        return changeDestination.of(shop).stream().map(DestinationView::of).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DestinationView(
            Destination.Kind kind,
            String accountName,
            String accountTail,
            String bankName,
            String routingNumber,
            Instant validFrom) {
        static DestinationView of(Destination destination) {
            return new DestinationView(
                    destination.kind(),
                    destination.accountName(),
                    destination.tail(),
                    destination.bankName(),
                    destination.routingNumber(),
                    destination.validFrom());
        }
    }
}
