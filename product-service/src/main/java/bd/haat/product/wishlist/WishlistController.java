package bd.haat.product.wishlist;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Offers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's wishlist. */
@RestController
@RequestMapping("/api/v1/wishlist")
class WishlistController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcWishes wishes;
    private final Offers offers;
    private final FeedbackRules rules;
    private final Cursors cursors;
    private final Clock clock;

    WishlistController(JdbcWishes wishes, Offers offers, FeedbackRules rules, Cursors cursors, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.rules = rules;
        this.cursors = cursors;
        this.clock = clock;
    }

    record WishPosition(UUID id) {}

    @GetMapping
    @Operation(summary = "What the caller wishes for, newest first; with the price then and now")
    Page<Wish> list(
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Language language) {
        var from = cursors.decode(cursor, WishPosition.class);
        return Page.of(
                        wishes.before(caller.userId(), from == null ? NEWEST : from.id(), limit + 1, language),
                        limit,
                        last -> cursors.encode(new WishPosition(last.id())))
                .map(JdbcWishes.Row::wish);
    }

    @PutMapping("/items/{productId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a product on the list; said again, it stays as it is")
    void add(@PathVariable UUID productId, Caller caller) {
        offers.listed(productId).orElseThrow(Problems::notFound);
        var now = clock.instant();
        int most = rules.of(FeedbackRule.WISHES, now);
        if (wishes.count(caller.userId()) >= most
                && wishes.among(caller.userId(), List.of(productId)).isEmpty())
            throw Problems.unprocessable("wishlist-full").with("most", most);
        wishes.add(caller.userId(), productId, now);
    }

    @DeleteMapping("/items/{productId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a product off the list, or leaves it off")
    void remove(@PathVariable UUID productId, Caller caller) {
        wishes.remove(caller.userId(), productId);
    }

    @PostMapping("/lookup")
    @Operation(summary = "Which of these products are on the list, for the hearts of a page")
    Wished lookup(Caller caller, Body<Lookup> body) {
        return new Wished(wishes.among(caller.userId(), Set.copyOf(body.get().productIds())));
    }

    record Lookup(@NotNull @Size(max = 100) List<@NotNull UUID> productIds) {}

    record Wished(List<UUID> productIds) {}
}
