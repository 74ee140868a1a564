package bd.haat.product.intake;

import bd.haat.product.upsert.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says faults in the language of the import. */
@Component
class FaultMessages {
    private final MessageSource messages;

    FaultMessages(MessageSource messages) {
        this.messages = messages;
    }

    /** With a message, unless it has one. */
    Fault complete(Fault fault) {
        return fault.message() != null ? fault : new Fault(fault.field(), fault.code(), say(fault.code()));
    }

    String say(String code, Object... values) {
        return messages.getMessage("haat.import." + code, values, code, LocaleContextHolder.getLocale());
    }
}
