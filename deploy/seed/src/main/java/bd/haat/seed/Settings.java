package bd.haat.seed;

import bd.haat.seed.api.SeedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param market where the gateway answers
 * @param sandbox where the mails arrive
 * @param password of all accounts of the demo market
 * @param scale 1 for the usual size
 */
record Settings(URI market, URI sandbox, String adminPassword, String password, double scale) {
    /** @throws SeedException naming what is missing or wrong */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(environment.getOrDefault("HAAT_PUBLIC_URL", "http://127.0.0.1:8080")),
                URI.create(environment.getOrDefault("HAAT_SANDBOX_URL", "http://127.0.0.1:8090")),
                Optional.ofNullable(environment.get("HAAT_ADMIN_PASSWORD"))
                        .orElseThrow(() -> new SeedException("HAAT_ADMIN_PASSWORD is not set")),
                environment.getOrDefault("HAAT_SEED_PASSWORD", "haat-demo-market"),
                scale(environment.getOrDefault("HAAT_SEED_SCALE", "1")));
    }

    private static double scale(String text) {
        try {
            var scale = Double.parseDouble(text);
            if (scale >= 0.01 && scale <= 10) return scale;
        } catch (NumberFormatException noNumber) {
            throw new SeedException("HAAT_SEED_SCALE is no number: " + text, noNumber);
        }
        throw new SeedException("HAAT_SEED_SCALE goes from 0.01 to 10 and is " + text);
    }
}
