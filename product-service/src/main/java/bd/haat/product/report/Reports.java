package bd.haat.product.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of imports and the pictures they ask for. What is written belongs into the transaction of what it tells of. */
public interface Reports {
    void note(UUID importId, List<RowOutcome> rows);

    /** Remembers names that may stand in a file once, each with the row where it does. */
    void claim(UUID importId, Map<String, Long> names);

    /** The rows of those names that earlier rows have claimed. */
    Map<String, Long> claimed(UUID importId, Collection<String> names);

    void ask(UUID importId, List<PictureTask> pictures);

    /** Pictures nobody has tried yet, in the order of the file. */
    List<PictureTask> due(UUID importId, int most);

    void noteAll(List<PictureOutcome> pictures);

    /** Lines after a row, in the order of the file. */
    List<ReportLine> after(UUID importId, long row, boolean refusedOnly, int most);

    /** Forgets what only a running import needs. */
    void ended(UUID importId);
}
