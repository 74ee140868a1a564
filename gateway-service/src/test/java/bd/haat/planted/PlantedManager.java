package bd.haat.planted;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Breaks the rules of {@code ArchitectureTest} on purpose; outside the package that the gateway scans. */
@Component
public class PlantedManager {
    @Autowired
    Object injected;

    Instant now() {
        return Instant.now();
    }
}
