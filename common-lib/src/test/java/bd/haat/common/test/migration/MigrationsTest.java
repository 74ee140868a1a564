package bd.haat.common.test.migration;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A planted migration of each kind is caught by a real PostgreSQL. */
class MigrationsTest {
    private static final String FIRST = """
            create table %1$s (
                id bigint primary key, note text, status text not null default 'NEW' check (status in ('NEW', 'OLD')),
                amount int not null, sku text unique, spare text, at timestamptz not null default now());
            create view %1$s_view as select id from %1$s;
            create function %1$s_count() returns bigint language sql as 'select count(*) from %1$s';
            """;

    /** Statements over the table {@code t}, and what the refusal says of each. */
    private static final List<Map.Entry<String, String>> BREAKS = List.of(
            entry("drop view t_view; drop table t", "drops, renames or replaces t"),
            entry("alter table t rename to u", "drops, renames or replaces t"),
            entry("drop view t_view", "drops, renames or replaces t_view"),
            entry(
                    "drop view t_view; drop table t; create table t (id bigint primary key)",
                    "drops, renames or replaces t"),
            entry("do $$ begin execute 'alter table t drop column ' || 'note'; end $$", "drops or renames t.note"),
            entry("ALTER TABLE t /* a comment */\n  RENAME note TO remark", "drops or renames t.note"),
            entry("alter table t drop column note, add column note text", "drops t.note and adds another"),
            entry("alter table t alter amount type numeric", "t.amount becomes numeric, was integer"),
            entry("alter table t alter note set not null", "t.note no longer takes null"),
            entry("alter table t alter amount drop not null", "t.amount may be null"),
            entry("alter table t alter at drop default", "t.at loses its default"),
            entry("alter table t add column owner bigint not null", "t.owner is required without a default"),
            entry("alter table t add check (amount > 0) not valid", "t asks more of each row: CHECK ((amount > 0))"),
            entry("create unique index on t (amount)", "t asks more of each row: UNIQUE btree (amount)"),
            entry("create unique index on t (lower(note))", "t asks more of each row: UNIQUE btree (lower(note))"),
            entry("alter table t add foreign key (amount) references base", "t asks more of each row: FOREIGN KEY"),
            entry("alter table t add exclude using gist (amount with =)", "t asks more of each row: EXCLUDE"),
            entry("alter table t drop constraint t_sku_key", "t is no longer UNIQUE btree (sku)"),
            entry(
                    "alter table t drop constraint t_status_check, add check (status in ('NEW', 'DONE'))",
                    "t asks more of each row: CHECK"),
            entry("drop function t_count()", "drops or changes function t_count()"));

    private static final List<String> EXPANSIONS = List.of(
            "create table other (id bigint primary key, t bigint not null references t)",
            "alter table t add column owner bigint",
            "alter table t add column owner bigint not null default 0 check (owner >= 0)",
            "alter table t add column serial bigint generated always as identity, add column twice int generated always as (2) stored",
            "alter table t add column a int, add column b int, add check ((a is null) = (b is null)), add unique (a, b)",
            "alter table t drop constraint t_status_check, add check (status in ('NEW', 'OLD', 'LOST'))",
            "alter table t drop constraint t_status_check",
            "alter table t drop constraint t_sku_key; create unique index t_by_sku on t (sku)",
            "create index on t (amount)",
            "create or replace function t_count() returns bigint language sql as 'select 1::bigint'");

    @TestFactory
    Stream<DynamicTest> eachKindOfBreakIsRefused(@TempDir Path folder) throws IOException {
        var statements = BREAKS.stream().map(Map.Entry::getKey).toList();
        var refused = Migrations.refused("planted", write(folder, statements));
        return Stream.iterate(0, i -> i + 1).limit(BREAKS.size()).map(i -> {
            var expected = BREAKS.get(i).getValue().replaceAll("\\bt(?=\\b|_)", table(i));
            return DynamicTest.dynamicTest(
                    statements.get(i),
                    () -> assertThat(refused.get(file(i))).anyMatch(said -> said.contains(expected)));
        });
    }

    @Test
    void expansionsPass(@TempDir Path folder) throws IOException {
        assertThat(Migrations.refused("planted", write(folder, EXPANSIONS))).isEmpty();
    }

    @Test
    void aContractNamesTheMigrationThatMadeItPossible(@TempDir Path folder) throws IOException {
        var migrations = new LinkedHashMap<String, String>();
        migrations.put(
                "V001__first.sql", "create table a (id int, b int, c int, d int, e int); create table z (id int)");
        migrations.put("V002__expand.sql", "alter table a add column f int; create index on z (id)");
        migrations.put("V003__other.sql", "create index on z (id)");
        migrations.put(
                "V004__said.sql", "-- contract of V002: nothing since release 1.4 reads it\nalter table a drop b");
        migrations.put(
                "V005__of_another.sql", "-- contract of V003: it knows nothing of this table\nalter table a drop c");
        migrations.put("V006__of_itself.sql", "-- contract of V006: at once\nalter table a drop d");
        migrations.put("V007__without_why.sql", "-- contract of V002:\nalter table a drop e");
        migrations.put("V008__of_nothing.sql", "-- contract of V000: was never there\nalter table a drop f");
        for (var migration : migrations.entrySet())
            Files.writeString(folder.resolve(migration.getKey()), migration.getValue());
        assertThat(Migrations.refused("planted", folder))
                .containsOnlyKeys(
                        "V005__of_another.sql", "V006__of_itself.sql", "V007__without_why.sql", "V008__of_nothing.sql");
    }

    @TestFactory
    Stream<DynamicTest> ourOwnMigrationsKeepTheRule() {
        return Migrations.check("common-lib", Path.of("src/main/resources/db/mechanism"));
    }

    /** Each statement gets a table of its own and a file of its own, so that one database serves all. */
    private static Path write(Path folder, List<String> statements) throws IOException {
        var first = new StringBuilder("create table base (id int primary key);\n");
        for (int i = 0; i < statements.size(); i++) {
            first.append(FIRST.formatted(table(i)));
            var statement = statements.get(i).replaceAll("\\b(t|other|u)(?=\\b|_)(?! bigint)", "$1" + number(i));
            Files.writeString(folder.resolve(file(i)), statement);
        }
        Files.writeString(folder.resolve("V001__first.sql"), first);
        return folder;
    }

    private static String table(int i) {
        return "t" + number(i);
    }

    private static String file(int i) {
        return "V" + number(i) + "__planted.sql";
    }

    private static String number(int i) {
        return "%03d".formatted(i + 2);
    }
}
