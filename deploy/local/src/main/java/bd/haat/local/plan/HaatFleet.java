package bd.haat.local.plan;

import static bd.haat.backing.Backing.CLICKHOUSE;
import static bd.haat.backing.Backing.ELASTICSEARCH;
import static bd.haat.backing.Backing.POSTGRES;
import static bd.haat.backing.Backing.RABBITMQ;
import static bd.haat.backing.Backing.REDIS;
import static bd.haat.backing.Backing.S3;

import java.util.List;

/** The marketplace: the one list of what runs, in the order of starting. */
public final class HaatFleet {
    /** Loads the demo market through the public API. */
    public static final Program SEED = new Program.Module("deploy/seed");

    /** All members. */
    public static final List<Member> MEMBERS = List.of(
            Member.of("sandbox", 8090, new Program.Module("deploy/sandbox"))
                    .portFor("SANDBOX_SMTP_PORT")
                    .env("SANDBOX_BKASH_NOTICEURL", "${url:gateway}/api/v1/payments/bkash/notice")
                    .tier(Tier.THIRD_PARTY),
            service("user", 8101)
                    .needs(POSTGRES, RABBITMQ, REDIS)
                    .hot(320)
                    .env("HAAT_ADMIN_PASSWORD", "${admin-password}"),
            service("product", 8103)
                    .needs(POSTGRES, RABBITMQ, REDIS, ELASTICSEARCH, S3)
                    .hot(512),
            service("order", 8105)
                    .needs(POSTGRES, RABBITMQ, REDIS, S3)
                    .hot(384)
                    .packages("fonts-noto-core", "libfontconfig1"), // for invoices and labels
            service("seller", 8102).needs(POSTGRES, RABBITMQ),
            service("location", 8104).needs(POSTGRES, RABBITMQ, REDIS),
            service("notification", 8106)
                    .needs(POSTGRES, RABBITMQ)
                    .env("SPRING_MAIL_HOST", "127.0.0.1")
                    .env("SPRING_MAIL_PORT", "${port:sandbox:SANDBOX_SMTP_PORT}"),
            service("ai", 8107).needs(POSTGRES, RABBITMQ),
            service("marketing", 8108).needs(POSTGRES, RABBITMQ),
            service("analytics", 8109).needs(RABBITMQ).wants(CLICKHOUSE),
            service("gateway", 8080)
                    .management(8110)
                    .needs(REDIS)
                    .hot(320)
                    .tier(Tier.DOOR)
                    .env("HAAT_LIMITS_MULTIPLIER", "100"));

    private HaatFleet() {}

    private static Member service(String name, int port) {
        return Member.of(name, port, new Program.Module(name + "-service", "common-lib"));
    }
}
