package bd.haat.product;

import bd.haat.backing.Backing;
import bd.haat.common.test.TestEnvironment;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A replica that has come to a standstill: copies of the tables in a schema that {@code haat.replica.url} looks into first. As long as there is no such
 * schema, that URL leads to the primary itself.
 */
public final class StoppedReplica implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "products",
            "product_images",
            "variants",
            "stock",
            "sellers",
            "categories",
            "reviews",
            "product_ratings",
            "questions",
            "question_answers");

    private final JdbcClient db;

    public StoppedReplica(JdbcClient db) {
        this.db = db;
        db.sql("create schema behind").update();
        for (var table : TABLES)
            db.sql("create table behind." + table + " as table public." + table).update();
    }

    /** Statements are planned anew each time, or they would not see tables that come and go. */
    static String url() {
        return TestEnvironment.of(Set.of(Backing.POSTGRES)).get("spring.datasource.url")
                + "?currentSchema=behind,public&prepareThreshold=0";
    }

    @Override
    public void close() {
        db.sql("drop schema behind cascade").update();
    }
}
