package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Taka;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What SSLCommerz tells of a transaction, in notices as in queries. */
final class TransactionFields {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final long FEE_PER_THOUSAND = 25;

    private TransactionFields() {}

    static Map<String, String> of(Session session) {
        var asked = session.asked();
        var amount = Taka.text(asked.paisa());
        var method = session.method();
        var fields = new LinkedHashMap<String, String>();
        fields.put("status", session.state().name());
        fields.put("tran_date", time(session.decidedAt()));
        fields.put("tran_id", session.tranId());
        fields.put("val_id", session.valId());
        fields.put("amount", amount);
        fields.put("store_amount", Taka.text(asked.paisa() - asked.paisa() * FEE_PER_THOUSAND / 1000));
        fields.put("currency", asked.get("currency"));
        fields.put("bank_tran_id", session.bankTranId());
        fields.put("card_type", method.cardType());
        fields.put("card_no", method.cardNo());
        fields.put("card_issuer", method.issuer());
        fields.put("card_brand", method.brand());
        fields.put("card_issuer_country", "Bangladesh");
        fields.put("card_issuer_country_code", "BD");
        fields.put("currency_type", asked.get("currency"));
        fields.put("currency_amount", amount);
        fields.put("currency_rate", "1.0000");
        fields.put("base_fair", "0.00");
        fields.put("value_a", asked.get("value_a"));
        fields.put("value_b", asked.get("value_b"));
        fields.put("value_c", asked.get("value_c"));
        fields.put("value_d", asked.get("value_d"));
        fields.put("risk_level", session.isRisky() ? "1" : "0");
        fields.put("risk_title", session.isRisky() ? "High" : "Safe");
        return fields;
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(DHAKA));
    }
}
