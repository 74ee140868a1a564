package bd.haat.common.messaging.subscription;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.amqp.rabbit.support.MessagePropertiesConverter;

/** What the broker has pushed to one consumer and nobody has taken yet; bounded by the prefetch count. */
class Inflow extends DefaultConsumer {
    private static final MessagePropertiesConverter PROPERTIES = new DefaultMessagePropertiesConverter();
    private static final Delivery END = new Delivery(null, -1);

    private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();

    Inflow(Channel channel) {
        super(channel);
    }

    @Override
    public void handleDelivery(String consumer, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        var message = new Message(body, PROPERTIES.toMessageProperties(properties, envelope, "UTF-8"));
        waiting.add(new Delivery(message, envelope.getDeliveryTag()));
    }

    @Override
    public void handleCancel(String consumer) {
        end();
    }

    @Override
    public void handleShutdownSignal(String consumer, ShutdownSignalException signal) {
        end();
    }

    /** Lets {@link #take} return nothing from now on. */
    void end() {
        waiting.add(END);
    }

    /** Waits for a delivery, then for company up to {@code most} and for {@code gather} at the longest. Empty at the end. */
    List<Delivery> take(int most, Duration gather) throws InterruptedException {
        var taken = new ArrayList<Delivery>();
        taken.add(waiting.take());
        waiting.drainTo(taken, most - 1);
        long deadline = System.nanoTime() + gather.toNanos();
        while (taken.size() < most && taken.getLast() != END) {
            var next = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) break;
            taken.add(next);
        }
        if (!taken.contains(END)) return taken;
        waiting.add(END);
        return List.of();
    }
}
