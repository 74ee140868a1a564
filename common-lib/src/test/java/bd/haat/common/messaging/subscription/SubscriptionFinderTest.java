package bd.haat.common.messaging.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class SubscriptionFinderTest {
    record Seen(String value) {}

    @Test
    void methodsAreGatheredByQueue() {
        var found = find(new Good());
        assertThat(found).extracting(Subscription::queue).containsExactly("q.batch", "q.one");
        assertThat(found.getFirst().prefetch()).isEqualTo(200);
        assertThat(found.getLast().prefetch()).isEqualTo(20);
        assertThat(found.getLast().handlers()).containsOnlyKeys("a.v1", "b.v1", "c.v1");
    }

    @Test
    void mistakesStopTheStart() {
        refused(new Disagreeing(), "disagree");
        refused(new Twice(), "two methods take a.v1");
        refused(new WrongBatch(), "List<Received<T>>");
        refused(new WrongSingle(), "EventMetadata");
        refused(new Typeless(), "names no type");
        refused(new TooMany(), "concurrency");
    }

    private static void refused(Object bean, String why) {
        assertThatIllegalStateException().isThrownBy(() -> find(bean)).withMessageContaining(why);
    }

    private static List<Subscription> find(Object bean) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("listener", bean);
        return SubscriptionFinder.find(beans, Duration.ofMillis(5));
    }

    static class Good {
        @Subscribe(
                exchange = "x",
                queue = "q.one",
                types = {"a.v1", "b.v1"})
        void one(Seen event, EventMetadata metadata) {}

        @Subscribe(exchange = "x", queue = "q.one", types = "c.v1")
        void other(Seen event) {}

        @Subscribe(exchange = "x", queue = "q.batch", types = "a.v1", batch = 100)
        void many(List<Received<Seen>> events) {}
    }

    static class Disagreeing {
        @Subscribe(exchange = "x", queue = "q", types = "a.v1")
        void one(Seen event) {}

        @Subscribe(exchange = "x", queue = "q", types = "b.v1", concurrency = 2)
        void other(Seen event) {}
    }

    static class Twice {
        @Subscribe(exchange = "x", queue = "q", types = "a.v1")
        void one(Seen event) {}

        @Subscribe(exchange = "x", queue = "q", types = "a.v1")
        void other(Seen event) {}
    }

    static class WrongBatch {
        @Subscribe(exchange = "x", queue = "q", types = "a.v1", batch = 2)
        void many(List<Seen> events) {}
    }

    static class WrongSingle {
        @Subscribe(exchange = "x", queue = "q", types = "a.v1")
        void one(Seen event, String more) {}
    }

    static class Typeless {
        @Subscribe(
                exchange = "x",
                queue = "q",
                types = {})
        void one(Seen event) {}
    }

    static class TooMany {
        @Subscribe(exchange = "x", queue = "q", types = "a.v1", concurrency = 33)
        void one(Seen event) {}
    }
}
