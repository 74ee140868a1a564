package bd.haat.order.deadline;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotices implements Notices {
    private final JdbcClient db;

    JdbcNotices(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean addOnce(Deadline deadline, Deadline.State state, Instant at) {
        return db.sql("""
            insert into deadline_notices (kind, subject_id, due_at, state, at) values (:kind, :subject, :due, :state, :at)
            on conflict do nothing\
            """)
                        .param("kind", deadline.kind())
                        .param("subject", deadline.subjectId())
                        .param("due", deadline.dueAt().atOffset(UTC))
                        .param("state", state.name())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public void purge(Instant before, int most) {
        db.sql("""
            delete from deadline_notices where ctid in (
              select ctid from deadline_notices where at < :before order by at limit :most for update skip locked)\
            """).param("before", before.atOffset(UTC)).param("most", most).update();
    }
}
