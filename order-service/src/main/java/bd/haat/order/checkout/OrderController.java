package bd.haat.order.checkout;

import bd.haat.common.idempotency.Idempotent;
import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.order.cart.Carts;
import bd.haat.order.cart.GuestCarts;
import bd.haat.order.cart.Item;
import bd.haat.order.cart.Merged;
import bd.haat.order.checkout.QuoteController.DeliveryWish;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.OrderView;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.PaymentMethod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Checkout")
class OrderController {
    private final PlaceOrder placeOrder;
    private final Turnstile turnstile;
    private final AwaitOrder awaitOrder;
    private final GuestCarts guestCarts;

    OrderController(PlaceOrder placeOrder, Turnstile turnstile, AwaitOrder awaitOrder, GuestCarts guestCarts) {
        this.placeOrder = placeOrder;
        this.turnstile = turnstile;
        this.awaitOrder = awaitOrder;
        this.guestCarts = guestCarts;
    }

    @Idempotent
    @PostMapping("/api/v1/orders")
    @Operation(summary = "Orders the cart or the given items; Prefer: wait=N answers with the settled status")
    ResponseEntity<OrderView> place(
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = Preference.HEADER, required = false) String prefer,
            @RequestHeader(name = GuestCarts.HEADER, required = false) String cartToken,
            Caller caller,
            Body<PlaceOrderRequest> body,
            Language language,
            HttpServletRequest request) {
        var preference = Preference.of(prefer);
        var asked = body.get().by(caller, key, request.getRemoteAddr());
        guestCarts.merge(cartToken, caller.userId());
        var id = switch (turnstile.through(() -> placeOrder.place(asked))) {
            case Placement.Placed(var placed) -> placed;
            case Placement.AlreadyPlaced(var placed) -> placed;
            case Placement refusal -> throw CheckoutProblems.of(refusal);
        };
        var view = awaitOrder.placed(id, preference, language);
        var answer = ResponseEntity.created(URI.create("/api/v1/orders/" + id));
        preference.applied().ifPresent(applied -> answer.header(Preference.APPLIED, applied));
        return answer.body(view);
    }

    /** Items absent: the cart. The code answers the problem {@code otp-required}. */
    record PlaceOrderRequest(
            @NotNull UUID addressId,
            @NotNull PaymentMethod paymentMethod,

            @Pattern(regexp = QuoteController.QuoteRequest.COUPON, message = "{haat.order.coupon}")
            String couponCode,

            @Size(min = 1, max = Carts.MOST_LINES) List<@NotNull @Valid Item> items,
            @Size(max = Carts.MOST_LINES) List<@NotNull @Valid DeliveryWish> delivery,
            @Valid Money expectedTotal,

            @Pattern(regexp = "\\p{Nd}{6}", message = "{haat.order.otp}")
            String otpCode) {
        PlaceOrderCommand by(Caller caller, String key, String origin) {
            var basket = new Basket(
                    caller.userId(), addressId, couponCode, Merged.of(items), DeliveryWish.bySeller(delivery));
            return new PlaceOrderCommand(key, basket, paymentMethod, expectedTotal, otpCode, origin);
        }
    }
}
