package bd.haat.local.fake;

/** A demo market that consists of one line. */
public final class FakeSeed {
    private FakeSeed() {}

    public static void main(String[] args) {
        System.out.println(
                "seeded " + System.getenv("HAAT_PUBLIC_URL") + " as " + System.getenv("HAAT_ADMIN_PASSWORD"));
    }
}
