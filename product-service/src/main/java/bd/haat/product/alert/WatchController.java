package bd.haat.product.alert;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is signed in can wait for a variant that is sold out. */
@RestController
@RequestMapping("/api/v1/products/variants/{variantId}/watch")
class WatchController {
    private final Watches watches;

    WatchController(Watches watches) {
        this.watches = watches;
    }

    @GetMapping
    @Operation(summary = "Whether one waits for this variant")
    WatchView show(@PathVariable UUID variantId, Caller caller) {
        return new WatchView(watches.has(variantId, caller.userId()));
    }

    @PutMapping
    @Operation(summary = "Wants to be told, once, when there are pieces again")
    ResponseEntity<Void> watch(@PathVariable UUID variantId, Caller caller) {
        switch (watches.watch(variantId, caller.userId())) {
            case DONE -> {}
            case MISSING -> throw Problems.notFound();
            case IN_STOCK -> throw Problems.conflict("in-stock");
            case TOO_MANY -> throw Problems.unprocessable("watches-too-many").with("most", Watches.MOST);
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    @Operation(summary = "Waits no longer")
    ResponseEntity<Void> end(@PathVariable UUID variantId, Caller caller) {
        watches.end(variantId, caller.userId());
        return ResponseEntity.noContent().build();
    }

    record WatchView(boolean watching) {}
}
