package bd.haat.order.sslcommerz;

import bd.haat.common.money.Taka;
import bd.haat.common.text.Language;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.payment.Payment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of {@code gwprocess/v4/api.php}, within their lengths. */
final class SessionForm {
    private static final int SHORT = 50;
    private static final int LONG = 250;

    private SessionForm() {}

    static Map<String, String> of(Payment payment, Order order, SslcommerzSettings settings) {
        var address = order.address();
        var form = new LinkedHashMap<String, String>();
        form.put("total_amount", Taka.text(payment.amountMinor()));
        form.put("currency", "BDT");
        form.put("tran_id", payment.invoice());
        for (var way : new String[] {"success", "fail", "cancel", "ipn"})
            form.put(way + "_url", settings.returnUrl() + "/" + way);
        form.put("cus_name", cut(address.recipient(), SHORT));
        form.put("cus_email", settings.contactEmail());
        form.put("cus_add1", cut(address.line1(), SHORT));
        form.put("cus_city", cut(address.upazilaCode(), SHORT));
        form.put("cus_country", "Bangladesh");
        form.put("cus_phone", cut(address.phone(), 20));
        form.put("shipping_method", "Courier");
        form.put("ship_name", cut(address.recipient(), SHORT));
        form.put("ship_add1", cut(address.line1(), SHORT));
        form.put("ship_city", cut(address.upazilaCode(), SHORT));
        form.put("ship_postcode", cut(address.postcode(), 10));
        form.put("ship_country", "Bangladesh");
        form.put("num_of_item", String.valueOf(order.lines().size()));
        form.put("product_name", cut(goods(order), LONG));
        form.put("product_category", "general");
        form.put("product_profile", "physical-goods");
        return form;
    }

    private static String goods(Order order) {
        return order.lines().stream()
                .map(OrderLine::name)
                .map(name -> name.in(Language.EN))
                .collect(Collectors.joining(", "));
    }

    /** A parameter must not be empty. */
    private static String cut(String text, int longest) {
        if (text == null || text.isBlank()) return "-";
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
    }
}
