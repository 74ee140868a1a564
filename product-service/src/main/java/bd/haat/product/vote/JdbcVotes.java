package bd.haat.product.vote;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every method runs with the review's row locked. */
@Repository
class JdbcVotes {
    private final JdbcClient jdbc;

    JdbcVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID reviewId, UUID voter, boolean helpful, Instant at) {
        remove(reviewId, voter);
        jdbc.sql("""
            insert into review_votes (review_id, voter_id, helpful, at) values (:review, :voter, :helpful, :at)\
            """)
                .param("review", reviewId)
                .param("voter", voter)
                .param("helpful", helpful)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        add(reviewId, helpful, 1);
    }

    void remove(UUID reviewId, UUID voter) {
        jdbc.sql("delete from review_votes where review_id = :review and voter_id = :voter returning helpful")
                .param("review", reviewId)
                .param("voter", voter)
                .query(Boolean.class)
                .optional()
                .ifPresent(helpful -> add(reviewId, helpful, -1));
    }

    Voting.Counted count(UUID reviewId) {
        return jdbc.sql("select helpful, unhelpful from reviews where id = :review")
                .param("review", reviewId)
                .query(Voting.Counted.class)
                .single();
    }

    void report(UUID reviewId, UUID reporter, Report report, Instant at) {
        jdbc.sql("""
            with told as (
                insert into review_reports (review_id, reporter_id, kind, note, at)
                values (:review, :reporter, :kind, :note, :at)
                on conflict (review_id, reporter_id) do nothing returning review_id)
            update reviews set reports = reports + 1 from told where reviews.id = told.review_id\
            """)
                .param("review", reviewId)
                .param("reporter", reporter)
                .param("kind", report.kind().name())
                .param("note", report.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(UUID reviewId, boolean helpful, int votes) {
        jdbc.sql("""
            update reviews set helpful = helpful + case when :helpful then :votes else 0 end,
                               unhelpful = unhelpful + case when :helpful then 0 else :votes end
            where id = :review\
            """)
                .param("review", reviewId)
                .param("helpful", helpful)
                .param("votes", votes)
                .update();
    }
}
