package bd.haat.sandbox.sms;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.sms.SslWirelessAnswer.SmsInfo;
import bd.haat.sandbox.sms.SslWirelessRequest.Bulk;
import bd.haat.sandbox.sms.SslWirelessRequest.Dynamic;
import bd.haat.sandbox.sms.SslWirelessRequest.Item;
import bd.haat.sandbox.sms.SslWirelessRequest.Single;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** SSL Wireless, SMS API v3. */
@RestController
@RequestMapping("/sslwireless/api/v3/send-sms")
class SslWirelessController {
    private final SslWireless gateway;

    SslWirelessController(SslWireless gateway) {
        this.gateway = gateway;
    }

    @Operation("sslwireless.send-sms")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SslWirelessAnswer send(@RequestBody Single single) {
        var refusal = gateway.refusal(single).or(() -> gateway.refusal(single.sms(), single.csmsId()));
        if (refusal.isPresent()) {
            return SslWirelessAnswer.refused(refusal.get());
        }
        if (SmsOutbox.msisdn(single.msisdn()).isEmpty()) {
            return SslWirelessAnswer.refused(SslWirelessCode.INVALID_MSISDN);
        }
        return gateway.claim(single.csmsId())
                ? SslWirelessAnswer.of(List.of(gateway.send(new Item(single.msisdn(), single.sms(), single.csmsId()))))
                : SslWirelessAnswer.refused(SslWirelessCode.DUPLICATE_CSMS_ID);
    }

    @Operation("sslwireless.send-sms")
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    SslWirelessAnswer sendForm(@ModelAttribute Single single) {
        return send(single);
    }

    @Operation("sslwireless.bulk")
    @PostMapping("/bulk")
    SslWirelessAnswer bulk(@RequestBody Bulk bulk) {
        var refusal = gateway.refusal(bulk).or(() -> gateway.refusal(bulk.sms(), bulk.batchCsmsId()));
        if (refusal.isPresent()) {
            return SslWirelessAnswer.refused(refusal.get());
        }
        if (bulk.msisdn() == null || bulk.msisdn().isEmpty()) {
            return SslWirelessAnswer.refused(SslWirelessCode.MISSING_PARAMETER);
        }
        if (bulk.msisdn().size() > SslWireless.MOST_RECIPIENTS) {
            return SslWirelessAnswer.refused(SslWirelessCode.TOO_MANY_RECIPIENTS);
        }
        return gateway.claim(bulk.batchCsmsId())
                ? SslWirelessAnswer.of(bulk.msisdn().stream()
                        .distinct()
                        .map(number -> gateway.send(new Item(number, bulk.sms(), bulk.batchCsmsId())))
                        .toList())
                : SslWirelessAnswer.refused(SslWirelessCode.DUPLICATE_CSMS_ID);
    }

    @Operation("sslwireless.dynamic")
    @PostMapping("/dynamic")
    SslWirelessAnswer dynamic(@RequestBody Dynamic dynamic) {
        var refusal = gateway.refusal(dynamic);
        if (refusal.isPresent()) {
            return SslWirelessAnswer.refused(refusal.get());
        }
        if (dynamic.sms() == null || dynamic.sms().isEmpty()) {
            return SslWirelessAnswer.refused(SslWirelessCode.MISSING_PARAMETER);
        }
        return dynamic.sms().size() > SslWireless.MOST_RECIPIENTS
                ? SslWirelessAnswer.refused(SslWirelessCode.TOO_MANY_RECIPIENTS)
                : SslWirelessAnswer.of(dynamic.sms().stream().map(this::item).toList());
    }

    private SmsInfo item(Item item) {
        var refusal = gateway.refusal(item.text(), item.csmsId());
        if (refusal.isPresent()) {
            return gateway.failed(item, refusal.get().message());
        }
        return gateway.claim(item.csmsId()) ? gateway.send(item) : gateway.failed(item, "Duplicate CSMS ID");
    }
}
