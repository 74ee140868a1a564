package bd.haat.common.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code haat-defaults.yml} with the lowest precedence, and {@code haat-production.yml} just above it under the profile of that name. */
public class SharedDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) add("haat-production", environment);
        add("haat-defaults", environment);
    }

    private static void add(String name, ConfigurableEnvironment environment) {
        try {
            new YamlPropertySourceLoader()
                    .load(name, new ClassPathResource(name + ".yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
