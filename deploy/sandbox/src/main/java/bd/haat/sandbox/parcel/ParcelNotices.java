package bd.haat.sandbox.parcel;

import bd.haat.sandbox.faults.Fault;
import bd.haat.sandbox.faults.FaultMode;
import bd.haat.sandbox.faults.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Tells the merchant. Faults of {@code <party>.webhook}: the slow modes and {@code lost-answer} delay it, {@code alter} changes its
 * members, {@code garbage} shows a wrong proof, all others send nothing.
 */
@Component
class ParcelNotices {
    private static final String FORGED = "forged";

    private final Map<String, NoticeWriter> writers;
    private final Callback callback;
    private final Faults faults;

    ParcelNotices(List<NoticeWriter> writers, Callback callback, Faults faults) {
        this.writers = writers.stream().collect(Collectors.toMap(NoticeWriter::party, Function.identity()));
        this.callback = callback;
        this.faults = faults;
    }

    /** What the merchant answered each time, 0 for nothing; empty for a courier that does not tell. */
    List<Integer> tell(Parcel parcel, int times, String proof) {
        var writer = writers.get(parcel.party());
        return writer == null
                ? List.of()
                : IntStream.range(0, times)
                        .mapToObj(_ -> tell(writer, parcel, proof))
                        .toList();
    }

    private int tell(NoticeWriter writer, Parcel parcel, String proof) {
        var fault = faults.take(writer.target());
        fault.ifPresent(Fault::pause);
        return switch (fault.map(Fault::mode).orElse(FaultMode.SLOW)) {
            case SLOW, SLOW_WORK, LOST_ANSWER -> callback.call(parcel.party(), writer.write(parcel, proof));
            case GARBAGE -> callback.call(parcel.party(), writer.write(parcel, FORGED));
            case ALTER -> {
                var told = writer.write(parcel, proof);
                var body = new HashMap<>(told.body());
                body.putAll(fault.orElseThrow().set());
                yield callback.call(parcel.party(), new Notice(told.query(), told.headers(), body));
            }
            default -> 0;
        };
    }
}
