package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.faults.Fault;
import bd.haat.sandbox.faults.FaultMode;
import bd.haat.sandbox.faults.Faults;
import bd.haat.sandbox.faults.NonHttpOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the merchant of each decision by a notice (IPN), in the background. Faults of {@code sslcommerz.ipn}: the slow
 * modes and {@code lost-answer} delay it, {@code alter} changes fields and signs the lie, {@code garbage} signs wrongly,
 * all others send nothing.
 */
@Component
class Notices implements NonHttpOperation {
    private final Faults faults;
    private final NoticeSender sender;
    private final StoreSettings store;

    Notices(Faults faults, NoticeSender sender, StoreSettings store) {
        this.faults = faults;
        this.sender = sender;
        this.store = store;
    }

    @Override
    public String target() {
        return "sslcommerz.ipn";
    }

    void tell(Session session) {
        var url = session.asked().get("ipn_url");
        if (!url.isBlank()) {
            var key = session.key();
            var fields = TransactionFields.of(session);
            Thread.startVirtualThread(() -> send(key, url, fields));
        }
    }

    Map<String, String> signed(Map<String, String> fields, NoticeSignature signature) {
        return signature.sign(fields, store.storePasswd());
    }

    private void send(String key, String url, Map<String, String> truth) {
        var fault = faults.take(target());
        fault.ifPresent(Fault::pause);
        switch (fault.map(Fault::mode).orElse(FaultMode.SLOW)) {
            case SLOW, SLOW_WORK, LOST_ANSWER -> sender.send(key, url, signed(truth, NoticeSignature.RIGHT));
            case ALTER -> sender.send(key, url, signed(changed(truth, fault), NoticeSignature.RIGHT));
            case GARBAGE -> sender.send(key, url, signed(truth, NoticeSignature.WRONG));
            default -> {
                // Nothing arrives: the merchant has to ask.
            }
        }
    }

    private static Map<String, String> changed(Map<String, String> truth, Optional<Fault> fault) {
        var fields = new LinkedHashMap<>(truth);
        fault.ifPresent(ordered -> ordered.set().forEach((name, value) -> fields.put(name, String.valueOf(value))));
        return fields;
    }
}
