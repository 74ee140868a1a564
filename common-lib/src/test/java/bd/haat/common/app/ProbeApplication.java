package bd.haat.common.app;

import bd.haat.common.security.AccessRules;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ProbeController.class)
public class ProbeApplication {
    @Bean
    AccessRules probeAccess() {
        return requests -> requests.requestMatchers("/api/v1/open/**")
                .permitAll()
                .requestMatchers("/api/v1/sellers-only")
                .hasRole("SELLER");
    }
}
