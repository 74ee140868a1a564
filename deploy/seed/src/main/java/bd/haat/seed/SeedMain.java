package bd.haat.seed;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.api.SeedException;
import bd.haat.seed.load.LoadMarket;
import bd.haat.seed.load.Progresses;
import bd.haat.seed.market.Market;
import java.time.LocalDate;
import java.time.ZoneId;

/** Loads the demo market. Exit codes: 0 all is there, 1 failed with one line that says why. */
public final class SeedMain {
    private SeedMain() {}

    /** Takes no arguments; the README names the environment variables. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        long begun = System.nanoTime();
        try {
            var settings = Settings.of(System.getenv());
            var api = new Api(settings.market());
            var admin = Account.signIn(api, "admin@haat.local", settings.adminPassword());
            new LoadMarket(api, new Api(settings.sandbox()), admin, settings.password(), new Progresses(System.out))
                    .load(Market.of(settings.scale()), settings.scale(), LocalDate.now(ZoneId.of("Asia/Dhaka")));
            System.out.printf("the demo market stands, after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        } catch (SeedException failed) {
            System.out.println("failed: " + failed.getMessage());
            System.exit(1);
        }
    }
}
