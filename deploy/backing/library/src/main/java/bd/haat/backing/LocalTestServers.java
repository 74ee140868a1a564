package bd.haat.backing;

/** Test servers as processes of this machine, kept by the checkout's {@link SharedServers}. */
final class LocalTestServers implements TestServersProvider {
    static final String NAME = "local";

    private final SharedServers shared = SharedServers.ofCheckout();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Running get(Backing kind) {
        shared.join();
        return new Shared(BackingServices.start(kind, shared.home()));
    }
}
