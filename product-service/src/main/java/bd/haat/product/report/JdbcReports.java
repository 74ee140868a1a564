package bd.haat.product.report;

import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.upsert.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReports implements Reports {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void note(UUID importId, List<RowOutcome> rows) {
        jdbc.sql("""
            insert into import_rows (import_id, row, sku, outcome, product_id, faults)
            select :import, * from unnest(:rows::bigint[], :skus::text[], :outcomes::text[], :products::uuid[],
                                          :faults::jsonb[])\
            """)
                .param("import", importId)
                .param("rows", ArrayLiteral.of(rows, RowOutcome::row))
                .param("skus", ArrayLiteral.of(rows, RowOutcome::sku))
                .param("outcomes", ArrayLiteral.of(rows, RowOutcome::kind))
                .param("products", ArrayLiteral.of(rows, RowOutcome::productId))
                .param("faults", ArrayLiteral.of(rows, row -> json.writeValueAsString(row.faults())))
                .update();
    }

    @Override
    public void claim(UUID importId, Map<String, Long> names) {
        jdbc.sql("""
            insert into import_names (import_id, name, row)
            select :import, * from unnest(:names::text[], :rows::bigint[]) on conflict do nothing\
            """)
                .param("import", importId)
                .param("names", ArrayLiteral.of(names.entrySet(), Map.Entry::getKey))
                .param("rows", ArrayLiteral.of(names.entrySet(), Map.Entry::getValue))
                .update();
    }

    @Override
    public Map<String, Long> claimed(UUID importId, Collection<String> names) {
        var claimed = new HashMap<String, Long>();
        jdbc.sql("select name, row from import_names where import_id = :import and name = any (:names::text[])")
                .param("import", importId)
                .param("names", ArrayLiteral.of(names))
                .query(row -> {
                    claimed.put(row.getString("name"), row.getLong("row"));
                });
        return claimed;
    }

    @Override
    public void ask(UUID importId, List<PictureTask> pictures) {
        if (pictures.isEmpty()) return;
        jdbc.sql("""
            insert into import_pictures (import_id, row, product_id, url)
            select :import, asked.row, asked.product, asked.url
            from unnest(:rows::bigint[], :products::uuid[], :urls::text[]) with ordinality
                as asked (row, product, url, place) order by place\
            """)
                .param("import", importId)
                .param("rows", ArrayLiteral.of(pictures, PictureTask::row))
                .param("products", ArrayLiteral.of(pictures, PictureTask::productId))
                .param("urls", ArrayLiteral.of(pictures, PictureTask::url))
                .update();
    }

    @Override
    public List<PictureTask> due(UUID importId, int most) {
        return jdbc.sql("""
            select id, row, product_id, url from import_pictures where import_id = :import and not tried
            order by id limit :most\
            """)
                .param("import", importId)
                .param("most", most)
                .query(PictureTask.class)
                .list();
    }

    @Override
    public void noteAll(List<PictureOutcome> pictures) {
        jdbc.sql("""
            update import_pictures p set tried = true, refused = done.refused
            from unnest(:ids::bigint[], :refused::text[]) as done (id, refused) where p.id = done.id\
            """)
                .param(
                        "ids",
                        ArrayLiteral.of(pictures, outcome -> outcome.task().id()))
                .param("refused", ArrayLiteral.of(pictures, PictureOutcome::refused))
                .update();
    }

    @Override
    public List<ReportLine> after(UUID importId, long row, boolean refusedOnly, int most) {
        return jdbc.sql("""
            select r.row, r.sku, r.outcome, r.product_id, r.faults,
                   exists (select 1 from products p where p.id = r.product_id and p.held) as held,
                   (select json_agg(json_build_object('field', p.url, 'code', p.refused) order by p.id)
                    from import_pictures p
                    where p.import_id = r.import_id and p.row = r.row and p.refused is not null) as pictures
            from import_rows r where r.import_id = :import and r.row > :after
                 and (not :refusedOnly or r.outcome = 'REFUSED') order by r.row limit :most\
            """)
                .param("import", importId)
                .param("after", row)
                .param("refusedOnly", refusedOnly)
                .param("most", most)
                .query(this::line)
                .list();
    }

    @Override
    public void ended(UUID importId) {
        jdbc.sql("delete from import_names where import_id = :import")
                .param("import", importId)
                .update();
    }

    private ReportLine line(ResultSet row, int number) throws SQLException {
        return new ReportLine(
                row.getLong("row"),
                row.getString("sku"),
                RowOutcome.Kind.valueOf(row.getString("outcome")),
                row.getObject("product_id", UUID.class),
                row.getBoolean("held"),
                faults(row.getString("faults")),
                faults(row.getString("pictures")));
    }

    private List<Fault> faults(String array) {
        return array == null ? List.of() : List.of(json.readValue(array, Fault[].class));
    }
}
