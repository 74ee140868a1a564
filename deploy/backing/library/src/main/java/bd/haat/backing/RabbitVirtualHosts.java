package bd.haat.backing;

/** Virtual hosts on a local RabbitMQ. */
public final class RabbitVirtualHosts {
    private RabbitVirtualHosts() {}

    /** Makes the virtual host where absent and gives the server's user all rights in it. */
    public static void ensure(Running rabbitmq, String name) {}

    /** Removes a virtual host with all its queues and exchanges; an absent one does no harm. */
    public static void drop(Running rabbitmq, String name) {}
}
