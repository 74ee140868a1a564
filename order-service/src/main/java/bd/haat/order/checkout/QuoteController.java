package bd.haat.order.checkout;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.cart.Carts;
import bd.haat.order.cart.GuestCarts;
import bd.haat.order.cart.Item;
import bd.haat.order.cart.Merged;
import bd.haat.order.market.Deliveries;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

            @Size(min = 1, max = Carts.MOST_LINES) List<@NotNull @Valid Item> items,
            @Size(max = Carts.MOST_LINES) List<@NotNull @Valid DeliveryWish> delivery) {
        static final String COUPON = "[\\p{L}\\p{M}\\p{N}_-]{1,40}";

        Basket by(Caller caller) {
            return new Basket(
                    caller.userId(), addressId, couponCode, Merged.of(items), DeliveryWish.bySeller(delivery));
        }
    }

    /** How one seller is to deliver; a seller who is not named delivers by the standard way. */
    record DeliveryWish(@NotNull UUID sellerId, @NotNull SellerDelivery.Choice choice) {
        /** @throws bd.haat.common.web.ProblemException 400 if a seller is named twice */
        static Map<UUID, SellerDelivery.Choice> bySeller(List<DeliveryWish> wishes) {
            var chosen = new LinkedHashMap<UUID, SellerDelivery.Choice>();
            Stream.ofNullable(wishes).flatMap(List::stream).forEach(wish -> {
                if (chosen.put(wish.sellerId, wish.choice) != null) throw Problems.invalid("delivery", "duplicate");
            });
            return chosen;
        }
    }

    record Estimate(int minDays, int maxDays) {
        static Estimate of(Deliveries.Estimate days) {
            return new Estimate(days.minDays(), days.maxDays());
        }
    }

    record ChoiceView(String choice, Money fee, Estimate estimate) {}

    /**
     * @param choice how it is reckoned here
     * @param vat contained in the fee
     * @param choices all there is to choose from
     */
    record DeliveryView(
            UUID sellerId,
            String shopName,
            SellerDelivery.Choice choice,
            Money fee,
            Money vat,
            Estimate estimate,
            List<ChoiceView> choices) {}

    /**
     * @param total before the discount
     * @param discount this line's share of it
     * @param vat contained in what is left to pay
     */
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
            Money discount,
            Money vat,
            Money total) {}

    record QuoteView(
            List<LineView> lines, Money subtotal, List<DeliveryView> delivery, Money discount, Money vat, Money total) {
        static QuoteView of(Quote quote, Language language) {
            var totals = quote.totals();
            var vat = quote.vatParts();
            int goods = quote.lines().size();
            return new QuoteView(
                    IntStream.range(0, goods)
                            .mapToObj(i -> line(quote.lines().get(i), vat[i], language))
                            .toList(),
                    Money.bdt(totals.subtotalMinor()),
                    IntStream.range(0, quote.deliveries().size())
                            .mapToObj(i -> delivery(quote, quote.deliveries().get(i), vat[goods + i], language))
                            .toList(),
                    Money.bdt(totals.discountMinor()),
                    Money.bdt(totals.vatMinor()),
                    Money.bdt(totals.totalMinor()));
        }

        private static LineView line(OrderLine line, long vatMinor, Language language) {
            return new LineView(
                    line.variantId(),
                    line.productId(),
                    line.sellerId(),
                    line.sku(),
                    line.name().in(language),
                    line.options(),
                    line.image(),
                    line.quantity(),
                    Money.bdt(line.unitPriceMinor()),
                    Money.bdt(line.discountMinor()),
                    Money.bdt(vatMinor),
                    Money.bdt(line.totalMinor()));
        }

        private static DeliveryView delivery(Quote quote, SellerDelivery delivery, long vatMinor, Language language) {
            return new DeliveryView(
                    delivery.sellerId(),
                    delivery.shopName() == null ? null : delivery.shopName().in(language),
                    delivery.choice(),
                    Money.bdt(delivery.feeMinor()),
                    Money.bdt(vatMinor),
                    new Estimate(delivery.minDays(), delivery.maxDays()),
                    quote.fees().get(delivery.sellerId()).options().stream()
                            .map(option ->
                                    new ChoiceView(option.choice(), option.fee(), Estimate.of(option.estimate())))
                            .toList());
        }
    }
}
