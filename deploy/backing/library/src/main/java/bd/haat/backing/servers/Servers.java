package bd.haat.backing.servers;

/** All kinds of server. */
public final class Servers {
    private Servers() {}

    public static Server postgres() {
        return new Postgres();
    }

    public static Server redis() {
        return new Redis();
    }

    public static Server rabbitmq() {
        return new RabbitMq();
    }

    public static Server elasticsearch() {
        return new Elasticsearch();
    }

    public static Server clickhouse() {
        return new ClickHouse();
    }

    public static Server s3() {
        return new S3();
    }

    public static Server smtp() {
        return new Smtp();
    }
}
