package bd.haat.order.returns;

import bd.haat.common.text.Language;
import bd.haat.order.orders.Actor;
import java.util.UUID;

/** A return as one of its parties reads it. */
public interface ReadReturn {
    /**
     * One that the person is a party of in this role; admins are of all.
     *
     * @throws bd.haat.common.web.ProblemException 404 if there is none
     */
    ReturnView one(UUID id, Actor viewer, Language language);
}
