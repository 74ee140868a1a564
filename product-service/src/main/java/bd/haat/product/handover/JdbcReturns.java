package bd.haat.product.handover;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReturns implements Returns {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReturns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean restockOnce(UUID returned, UUID order) {
        return jdbc.sql("insert into restocked_returns values (:id, :order, :now) on conflict do nothing")
                        .param("id", returned)
                        .param("order", order)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
