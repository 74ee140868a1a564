package bd.haat.order.checkout;

import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;

/** How refusals at the checkout are answered. */
final class CheckoutProblems {
    /** Where a code is asked for. */
    private static final String CODES = "/api/v1/checkout/otp";

    private CheckoutProblems() {}

    static ProblemException of(Quotation refusal) {
        return switch (refusal) {
            case Quotation.AddressUnknown() -> Problems.notFound();
            case Quotation.CartEmpty() -> Problems.unprocessable("cart-empty");
            case Quotation.ItemsUnavailable(var variants) ->
                Problems.unprocessable("items-unavailable").with("variants", variants);
            case Quotation.NotDelivered(var sellers) ->
                Problems.unprocessable("delivery-unavailable").with("sellers", sellers);
            case Quotation.ChoiceUnavailable(var sellers) ->
                Problems.unprocessable("delivery-choice-unavailable").with("sellers", sellers);
            case Quotation.CouponInvalid(var reason) ->
                Problems.unprocessable("coupon-invalid").with("reason", reason);
            case Quotation.Priced _ -> throw new IllegalArgumentException("no refusal");
        };
    }

    static ProblemException of(Placement refusal) {
        return switch (refusal) {
            case Placement.NotVerified() -> Problems.forbidden("account-not-verified");
            case Placement.PriceChanged(var total) ->
                Problems.conflict("price-changed").with("total", total);
            case Placement.MethodUnavailable() -> Problems.unprocessable("payment-method-unavailable");
            case Placement.OtpRequired() ->
                Problems.unprocessable("otp-required").with("request", CODES);
            case Placement.OtpWrong() -> Problems.unprocessable("wrong-otp").with("request", CODES);
            case Placement.InReview() -> Problems.unprocessable("order-in-review");
            case Placement.NotPriced(var why) -> of(why);
            case Placement.Placed _, Placement.AlreadyPlaced _ -> throw new IllegalArgumentException("no refusal");
        };
    }
}
