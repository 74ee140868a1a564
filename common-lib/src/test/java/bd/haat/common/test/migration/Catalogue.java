package bd.haat.common.test.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a running version of a service may count on, as PostgreSQL's own catalogue tells it: no parser of ours has to understand
 * what a migration says.
 *
 * @param relations  by name: tables, views, sequences
 * @param columns    by {@code table.column}
 * @param rules      by table and definition: what a row must keep to (unique, check, foreign key, exclusion)
 * @param functions  by signature
 */
record Catalogue(
        Map<String, String> relations, Map<String, Column> columns, Map<String, Rule> rules, Set<String> functions) {
    /**
     * @param identity another one under the same name is another column
     * @param filled   by itself: default, identity or generated
     */
    record Column(String table, String identity, String type, boolean required, boolean filled) {}

    /**
     * @param columns that it is about, as {@code table.column}; empty where it is about expressions
     * @param unique  what {@code ON CONFLICT} may name
     */
    record Rule(String table, String definition, Set<String> columns, boolean unique) {}

    private static final String RELATIONS = """
            select relname, concat_ws(' ', oid, relkind) from pg_class
            where relnamespace = current_schema::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f') and not relispartition""";

    private static final String COLUMNS = """
            select c.relname, a.attname, concat_ws(' ', c.oid, a.attnum), format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.atthasdef or a.attidentity <> ''
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped""";

    /** An index that is unique is told by its columns and condition, so that its name may change. */
    private static final String RULES = """
            select c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', 'UNIQUE '), true,
                   case when 0 = any (i.indkey) then '{}' else i.indkey::int2[] end, c.oid
            from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = current_schema::regnamespace and i.indisunique and not c.relispartition
            union all
            select c.relname, replace(pg_get_constraintdef(k.oid), ' NOT VALID', ''), false, coalesce(k.conkey, '{}'), c.oid
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = current_schema::regnamespace and k.contype in ('c', 'f', 'x') and not c.relispartition""";

    private static final String NAMED = """
            select relname, definition, is_unique,
                   array(select relname || '.' || attname from pg_attribute where attrelid = oid and attnum = any (keys))
            from (%s) rules (relname, definition, is_unique, keys, oid)""".formatted(RULES);

    private static final String FUNCTIONS = """
            select concat_ws(' ', p.oid::regprocedure, prorettype::regtype) from pg_proc p
            where pronamespace = current_schema::regnamespace
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')""";

    static Catalogue read(Connection connection) throws SQLException {
        var relations = new TreeMap<String, String>();
        each(connection, RELATIONS, row -> relations.put(row.getString(1), row.getString(2)));
        var columns = new TreeMap<String, Column>();
        each(connection, COLUMNS, row -> {
            var column = new Column(
                    row.getString(1), row.getString(3), row.getString(4), row.getBoolean(5), row.getBoolean(6));
            columns.put(column.table() + "." + row.getString(2), column);
        });
        var rules = new TreeMap<String, Rule>();
        each(connection, NAMED, row -> {
            var about = Set.of((String[]) row.getArray(4).getArray());
            var rule = new Rule(row.getString(1), row.getString(2), about, row.getBoolean(3));
            rules.put(rule.table() + " " + rule.definition(), rule);
        });
        var functions = new TreeMap<String, String>();
        each(connection, FUNCTIONS, row -> functions.put(row.getString(1), ""));
        return new Catalogue(relations, columns, rules, functions.keySet());
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Row row) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) row.take(result);
        }
    }
}
