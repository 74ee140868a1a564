package bd.haat.ai.popular;

import bd.haat.ai.answer.JdbcRecommendations;
import bd.haat.ai.answer.Recommendation;
import bd.haat.ai.purchase.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement: the top of each area from the index, then the nearest area that has enough. */
@Repository
class JdbcBestsellers implements Bestsellers {
    private record Ranked(int area, Recommendation product) {}

    private final JdbcClient database;
    private final PopularSettings settings;

    JdbcBestsellers(JdbcClient database, PopularSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Popular of(List<Area> areas, int limit, Instant now) {
        var rows = database.sql("""
            with tops as (
              select near.area_no, top.*
              from unnest(:areas::text[]) with ordinality as near (area, area_no)
              cross join lateral (
                select %s, s.weight from product_sales s join products p on p.product_id = s.product_id and p.listed
                where s.area = near.area order by s.weight desc, s.product_id limit :limit) top)
            select tops.*, weight / :today as score from tops
            where area_no = (
              select coalesce(min(area_no) filter (where found >= :enough), :last)
              from (select area_no, count(*) as found from tops group by area_no) counted)
            order by weight desc, product_id\
            """.formatted(JdbcRecommendations.COLUMNS))
                .param("areas", areas.stream().map(Area::counted).collect(Collectors.joining(",", "{", "}")))
                .param("limit", limit)
                .param("today", Freshness.weightAt(now))
                .param("enough", Math.min(limit, settings.enoughNearby()))
                .param("last", areas.size())
                .query((row, _) -> new Ranked(row.getInt("area_no"), JdbcRecommendations.read(row)))
                .list();
        var area = rows.isEmpty() ? areas.getLast() : areas.get(rows.getFirst().area() - 1);
        return new Popular(area, rows.stream().map(Ranked::product).toList());
    }
}
