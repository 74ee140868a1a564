package bd.haat.order.cart;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.market.Offer;
import bd.haat.order.market.Offers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cart")
@Tag(name = "Cart")
class CartController {
    private static final String TOKEN = GuestCarts.HEADER;

    private final CartOwner owners;
    private final Carts carts;
    private final Offers offers;
    private final CartSettings settings;

    CartController(CartOwner owners, Carts carts, Offers offers, CartSettings settings) {
        this.owners = owners;
        this.carts = carts;
        this.offers = offers;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "The cart at today's prices, with what has changed; a guest's cart is named by X-Cart-Token")
    ResponseEntity<CartView> show(
            Optional<Caller> caller, @RequestHeader(name = TOKEN, required = false) String token, Language language) {
        var owner = owners.of(caller, token);
        var items = carts.kept(owner.id());
        return answer(owner, items, offers.of(variants(items)), language);
    }

    @PutMapping("/items/{variantId}")
    @Operation(summary = "Sets how many pieces of a variant are in the cart; 0 removes it")
    ResponseEntity<CartView> put(
            @PathVariable UUID variantId,
            Optional<Caller> caller,
            @RequestHeader(name = TOKEN, required = false) String token,
            Body<QuantityRequest> body,
            Language language) {
        var owner = owners.of(caller, token);
        int quantity = body.get().quantity();
        var items = new ArrayList<>(carts.kept(owner.id()));
        int at = variants(items).indexOf(variantId);
        if (quantity == 0) {
            if (at >= 0) items.remove(at);
            carts.remove(owner.id(), List.of(variantId));
            return answer(owner, items, offers.of(variants(items)), language);
        }
        if (at < 0 && items.size() >= Carts.MOST_LINES) throw Problems.unprocessable("cart-full");
        // The answer still tells of a changed price, which the cart then takes as seen.
        var wanted = new Kept(
                new Item(variantId, quantity), at < 0 ? null : items.get(at).priceMinor());
        if (at < 0) items.add(wanted);
        else items.set(at, wanted);
        var offered = offers.of(variants(items));
        var offer = offered.get(variantId);
        if (offer == null || !offer.orderable())
            throw Problems.unprocessable("items-unavailable").with("variants", List.of(variantId));
        carts.put(owner.id(), new Kept(wanted.item(), offer.price().amount()), owner.until());
        return answer(owner, items, offered, language);
    }

    @DeleteMapping
    @Operation(summary = "Empties the cart")
    ResponseEntity<Void> clear(Optional<Caller> caller, @RequestHeader(name = TOKEN, required = false) String token) {
        var owner = owners.of(caller, token);
        carts.clear(owner.id());
        return named(owner, ResponseEntity.status(HttpStatus.NO_CONTENT)).build();
    }

    private static List<UUID> variants(List<Kept> items) {
        return items.stream().map(kept -> kept.item().variantId()).toList();
    }

    private ResponseEntity<CartView> answer(
            CartOwner.Owner owner, List<Kept> items, Map<UUID, Offer> offered, Language language) {
        return named(owner, ResponseEntity.ok()).body(CartView.of(items, offered, settings.fewLeft(), language));
    }

    private static ResponseEntity.BodyBuilder named(CartOwner.Owner owner, ResponseEntity.BodyBuilder answer) {
        Stream.ofNullable(owner.token()).forEach(token -> answer.header(TOKEN, token.text()));
        return answer.cacheControl(CacheControl.noStore());
    }

    record QuantityRequest(@NotNull @Min(0) @Max(Item.MOST) Integer quantity) {}
}
