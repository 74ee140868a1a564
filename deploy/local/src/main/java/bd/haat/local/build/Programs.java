package bd.haat.local.build;

import bd.haat.local.plan.Jvm;
import bd.haat.local.plan.Program;
import bd.haat.local.state.FleetHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes programs ready to run. */
public final class Programs {
    private final Checkout checkout;
    private final FleetHome home;
    private final Extraction extraction;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    public Programs(Checkout checkout, FleetHome home) {
        this.checkout = checkout;
        this.home = home;
        this.extraction = new Extraction(home.run());
    }

    /**
     * Extracts what must be extracted, which takes a moment for a jar never seen before. What was extracted from
     * older jars of the program is removed: nobody may run it any more.
     */
    public JavaCommand ready(Program program, Jvm jvm) {
        return switch (program) {
            case Program.Module module -> {
                var app = extracted(module);
                yield new JavaCommand(jvm.flags(), cache(app, jvm), List.of("-jar", app.toString()), app.getParent());
            }
            case Program.MainClass main ->
                new JavaCommand(jvm.flags(), null, List.of("-cp", main.classPath(), main.name()), home.run());
        };
    }

    private Path extracted(Program.Module module) {
        // One replica extracts, the others find it done.
        synchronized (locks.computeIfAbsent(module.artifact(), _ -> new Object())) {
            var app = extraction.of(module.artifact(), checkout.jar(module));
            extraction.keepOnly(app);
            return app;
        }
    }

    private static Path cache(Path app, Jvm jvm) {
        var validFor = Fingerprint.of(Runtime.version() + String.join(" ", jvm.flags()));
        return app.resolveSibling(validFor + ".aot");
    }
}
