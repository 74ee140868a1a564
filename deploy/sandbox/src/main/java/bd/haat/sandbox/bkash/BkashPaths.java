package bd.haat.sandbox.bkash;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where bKash's calls are, and that all but those for tokens are guarded. */
@Component
class BkashPaths implements WebMvcConfigurer {
    static final String V1 = "/bkash/v1.2.0-beta/tokenized/checkout";
    static final String V2 = "/bkash/v2/tokenized-checkout";

    private final MerchantCheck merchantCheck;

    BkashPaths(MerchantCheck merchantCheck) {
        this.merchantCheck = merchantCheck;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(merchantCheck)
                .addPathPatterns(V1 + "/**", V2 + "/**")
                .excludePathPatterns(V1 + "/token/**");
    }
}
