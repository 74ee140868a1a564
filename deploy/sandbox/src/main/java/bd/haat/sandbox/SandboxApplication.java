package bd.haat.sandbox;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the sandbox: HTTP on port 8090, SMTP on port 8091, everything kept in bounded memory. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SandboxApplication {
    static void main(String[] args) {
        SpringApplication.run(SandboxApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
