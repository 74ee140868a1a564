package bd.haat.product.synonym;

import bd.haat.common.persistence.Ids;
import bd.haat.product.cache.Changes;
import bd.haat.product.script.SoundKeys;
import bd.haat.product.synonym.SynonymEdit.Done;
import bd.haat.product.synonym.SynonymEdit.Full;
import bd.haat.product.synonym.SynonymEdit.Stale;
import bd.haat.product.synonym.SynonymEdit.Unusable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the synonyms; searches follow at once here, elsewhere as soon as they are told. */
@Service
@Transactional
class EditSynonyms {
    /** All of them are kept in memory. */
    static final int MOST = 20_000;

    private final JdbcSynonyms rows;
    private final Changes changes;

    EditSynonyms(JdbcSynonyms rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    SynonymEdit add(List<String> words) {
        var read = read(words);
        if (!usable(read)) return new Unusable();
        if (rows.countLocked() >= MOST) return new Full();
        var added = new Synonym(Ids.next(), read, 1);
        rows.add(added);
        changes.everything();
        return new Done(added);
    }

    SynonymEdit change(Synonym seen, List<String> words) {
        var read = read(words);
        if (!usable(read)) return new Unusable();
        if (!rows.change(new Synonym(seen.id(), read, seen.version()))) return new Stale();
        changes.everything();
        return new Done(new Synonym(seen.id(), read, seen.version() + 1));
    }

    SynonymEdit remove(Synonym seen) {
        if (!rows.remove(seen)) return new Stale();
        changes.everything();
        return new Done(seen);
    }

    private static List<String> read(List<String> words) {
        return words.stream()
                .map(word -> String.join(" ", SoundKeys.words(word)))
                .distinct()
                .toList();
    }

    /** Two words at least, each of one to three. */
    private static boolean usable(List<String> words) {
        return words.size() > 1
                && words.stream()
                        .map(SoundKeys::words)
                        .allMatch(parts -> parts.length > 0 && parts.length <= Synonyms.LONGEST);
    }
}
