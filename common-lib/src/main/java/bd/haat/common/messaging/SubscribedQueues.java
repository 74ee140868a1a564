package bd.haat.common.messaging;

import java.util.List;

/** Names the queues of this service's subscriptions. Not part of what services call. */
@FunctionalInterface
public interface SubscribedQueues {
    /** In alphabetical order; empty before the service has started. */
    List<String> queues();
}
