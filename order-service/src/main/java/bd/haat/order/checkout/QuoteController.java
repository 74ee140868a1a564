package bd.haat.order.checkout;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.order.cart.Carts;
import bd.haat.order.cart.GuestCarts;
import bd.haat.order.cart.Item;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Checkout")
class QuoteController {
    private final PriceBasket priceBasket;
    private final GuestCarts guestCarts;

    QuoteController(PriceBasket priceBasket, GuestCarts guestCarts) {
        this.priceBasket = priceBasket;
        this.guestCarts = guestCarts;
    }

    @PostMapping("/api/v1/checkout/quote")
    @Operation(summary = "What the cart, or the given items, would cost delivered to an address")
    QuoteView quote(
            @RequestHeader(name = GuestCarts.HEADER, required = false) String cartToken,
            Caller caller,
            Body<QuoteRequest> body,
            Language language) {
        var basket = body.get().by(caller);
        guestCarts.merge(cartToken, caller.userId());
        return switch (priceBasket.price(basket)) {
            case Quotation.Priced(var quote) -> QuoteView.of(quote, language);
            case Quotation refusal -> throw CheckoutProblems.of(refusal);
        };
    }

    /** Items absent: the cart. */
    record QuoteRequest(
            @NotNull UUID addressId,

            @Pattern(regexp = COUPON, message = "{haat.order.coupon}")
            String couponCode,

            @Size(min = 1, max = Carts.MOST_LINES) List<@NotNull @Valid Item> items) {
        static final String COUPON = "[\\p{L}\\p{M}\\p{N}_-]{1,40}";

        Basket by(Caller caller) {
            return new Basket(caller.userId(), addressId, couponCode, Merged.of(items));
        }
    }

    record Estimate(int minDays, int maxDays) {}

    record DeliveryView(UUID sellerId, String shopName, Money fee, Estimate estimate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            UUID variantId,
            UUID productId,
            UUID sellerId,
            String sku,
            String name,
            Map<String, String> options,
            String image,
            int quantity,
            Money unitPrice,
            Money total) {}

    record QuoteView(
            List<LineView> lines, Money subtotal, List<DeliveryView> delivery, Money discount, Money vat, Money total) {
        static QuoteView of(Quote quote, Language language) {
            var totals = quote.totals();
            return new QuoteView(
                    quote.lines().stream()
                            .map(line -> new LineView(
                                    line.variantId(),
                                    line.productId(),
                                    line.sellerId(),
                                    line.sku(),
                                    line.name().in(language),
                                    line.options(),
                                    line.image(),
                                    line.quantity(),
                                    Money.bdt(line.unitPriceMinor()),
                                    Money.bdt(line.totalMinor())))
                            .toList(),
                    Money.bdt(totals.subtotalMinor()),
                    quote.deliveries().stream()
                            .map(delivery -> new DeliveryView(
                                    delivery.sellerId(),
                                    delivery.shopName() == null
                                            ? null
                                            : delivery.shopName().in(language),
                                    Money.bdt(delivery.feeMinor()),
                                    new Estimate(delivery.minDays(), delivery.maxDays())))
                            .toList(),
                    Money.bdt(totals.discountMinor()),
                    Money.bdt(totals.vatMinor()),
                    Money.bdt(totals.totalMinor()));
        }
    }
}
