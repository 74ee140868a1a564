package bd.haat.order.paying;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;

/** A page without scripts, in the shopper's language first; looks again by itself while the outcome is open. */
final class PayResultPage {
    private static final LocalizedText PAID =
            new LocalizedText("টাকা পাওয়া গেছে। অর্ডার নিশ্চিত হয়েছে।", "Paid. Your order is confirmed.");
    private static final LocalizedText OPEN =
            new LocalizedText("পেমেন্ট যাচাই করা হচ্ছে…", "We are checking the payment…");
    private static final LocalizedText FAILED = new LocalizedText(
            "পেমেন্ট হয়নি। আবার চেষ্টা করতে পারেন।", "The payment did not go through. You can try again.");
    private static final LocalizedText ENDED = new LocalizedText(
            "এই অর্ডার আর চালু নেই। টাকা কাটা হলে ফেরত যাবে।",
            "This order has ended. If money was taken, it goes back.");

    private PayResultPage() {}

    static String of(PayableOrders.Result result, Language language) {
        var text = text(result);
        var other = language == Language.BN ? Language.EN : Language.BN;
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">%s
            <title>Haat · হাট</title>
            <style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem;text-align:center}\
            h1{font-size:1.4rem}p{margin:.6rem 0}.other{color:#555}</style>
            </head>
            <body>
            <h1>%s</h1>
            <p class="other" lang="%s">%s</p>
            <p>%s</p>
            </body>
            </html>
            """.formatted(
                        language.code(),
                        text == OPEN ? "<meta http-equiv=\"refresh\" content=\"3\">" : "",
                        text.in(language),
                        other.code(),
                        text.in(other),
                        result.number());
    }

    private static LocalizedText text(PayableOrders.Result result) {
        return switch (result.state().status()) {
            case CONFIRMED, FULFILLING, DELIVERED, COMPLETED -> PAID;
            case PENDING -> OPEN;
            case AWAITING_PAYMENT ->
                "FAILED".equals(result.paymentStatus()) || "CANCELLED".equals(result.paymentStatus()) ? FAILED : OPEN;
            case REJECTED, EXPIRED, CANCELLED, RETURNED, REFUNDED -> ENDED;
        };
    }
}
