package bd.haat.local.plan;

import bd.haat.local.machine.FreePorts;

/** Which ports a fleet takes. */
public sealed interface PortChoice {
    /** The ports of the list; further replicas get free ones. */
    record Fixed() implements PortChoice {}

    /** Free ones only, so that a fleet can run beside another. */
    record Random() implements PortChoice {}

    /** The free ones from that port on. */
    record From(int base) implements PortChoice {}

    /** Reads {@code fixed}, {@code random} or a number. */
    static PortChoice parse(String text) {
        return switch (text) {
            case "fixed" -> new Fixed();
            case "random" -> new Random();
            default -> new From(Integer.parseInt(text));
        };
    }

    /** @param fixed the port of the list; 0 where any will do */
    default int choose(int fixed, FreePorts free) {
        return switch (this) {
            case Fixed() -> fixed == 0 ? free.random() : free.reserve(fixed);
            case Random() -> free.random();
            case From(var base) -> free.from(base);
        };
    }
}
