package bd.haat.sandbox.nagad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a call pass that carries Nagad's three headers. */
@Component
class NagadCheck implements HandlerInterceptor, WebMvcConfigurer {
    static final String BASE = "/nagad/api/dfs";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(BASE + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var told = request.getHeader("X-KM-IP-V4") != null && request.getHeader("X-KM-Client-Type") != null;
        if (!told || !"v-0.2.0".equals(request.getHeader("X-KM-Api-Version"))) {
            throw new NagadRefused("INVALID_HEADER", "X-KM headers are missing or wrong");
        }
        return true;
    }
}
