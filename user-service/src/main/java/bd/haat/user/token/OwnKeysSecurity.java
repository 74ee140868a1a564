package bd.haat.user.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** This service verifies tokens with the ring itself; the others fetch it. */
@Configuration(proxyBeanMethods = false)
class OwnKeysSecurity {
    @Bean
    JwtDecoder jwtDecoder(KeyRing keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, (selector, _) -> selector.select(keys.published())));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // the validator below looks at the claims
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer("https://haat.bd"));
        return decoder;
    }
}
