package bd.haat.common.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts all databases in the place of the one. */
final class SpreadDataSource implements BeanPostProcessor, DisposableBean {
    private final List<ShardSettings> further;
    private final List<ShardedDataSource> made = new ArrayList<>();

    SpreadDataSource(List<ShardSettings> further) {
        this.further = further;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource home)) return bean;
        var spread = new ShardedDataSource(home, further);
        made.add(spread);
        return spread;
    }

    @Override
    public void destroy() {
        made.forEach(ShardedDataSource::close);
    }
}
