package bd.haat.local.fake;

import bd.haat.local.Fleet;
import java.nio.file.Path;

/** A launcher of its own process, to be killed. Says {@code up} when its fleet is ready. */
public final class FakeLauncher {
    private FakeLauncher() {}

    public static void main(String[] args) throws InterruptedException {
        Fleet.start(FakeFleet.options(Path.of(args[0])));
        System.out.println("up");
        Thread.currentThread().join();
    }
}
