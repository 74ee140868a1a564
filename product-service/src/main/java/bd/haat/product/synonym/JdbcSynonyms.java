package bd.haat.product.synonym;

import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of synonyms. */
@Repository
class JdbcSynonyms {
    private final JdbcClient jdbc;

    JdbcSynonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<List<String>> words(int most) {
        return jdbc.sql("select words from synonyms order by id limit ?")
                .param(most)
                .query((row, _) -> strings(row))
                .list();
    }

    /** @param word one of its words, or null for any */
    List<Synonym> after(UUID id, String word, int most) {
        return jdbc.sql("""
            select id, words, version from synonyms
            where id > :after and (:word::text is null or words @> array[:word::text]) order by id limit :most\
            """)
                .param("after", id)
                .param("word", word)
                .param("most", most)
                .query(JdbcSynonyms::row)
                .list();
    }

    Optional<Synonym> find(UUID id) {
        return jdbc.sql("select id, words, version from synonyms where id = ?")
                .param(id)
                .query(JdbcSynonyms::row)
                .optional();
    }

    /** Keeps other changes out until the transaction ends, so that the count holds. */
    long countLocked() {
        jdbc.sql("lock table synonyms in share row exclusive mode").update();
        return jdbc.sql("select count(*) from synonyms").query(Long.class).single();
    }

    void add(Synonym synonym) {
        jdbc.sql("insert into synonyms (id, words, version) values (?, ?::text[], ?)")
                .params(synonym.id(), ArrayLiteral.of(synonym.words()), synonym.version())
                .update();
    }

    /** @return false where it has another version by now, or is gone */
    boolean change(Synonym synonym) {
        return jdbc.sql("update synonyms set words = ?::text[], version = version + 1 where id = ? and version = ?")
                        .params(ArrayLiteral.of(synonym.words()), synonym.id(), synonym.version())
                        .update()
                == 1;
    }

    /** @return false where it has another version by now, or is gone */
    boolean remove(Synonym synonym) {
        return jdbc.sql("delete from synonyms where id = ? and version = ?")
                        .params(synonym.id(), synonym.version())
                        .update()
                == 1;
    }

    private static Synonym row(ResultSet row, int number) throws SQLException {
        return new Synonym(row.getObject("id", UUID.class), strings(row), row.getLong("version"));
    }

    private static List<String> strings(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("words").getArray());
    }
}
