package bd.haat.notification.telling;

import bd.haat.common.text.LocalizedText;
import java.util.List;

/** The lines of an order or a shipment. */
public record Goods(List<Line> lines) {
    /** So many pieces of one thing. */
    public record Line(LocalizedText name, int quantity) {}
}
