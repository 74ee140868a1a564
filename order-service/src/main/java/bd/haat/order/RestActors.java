package bd.haat.order;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.Actor;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Resolves {@link Actor} parameters: the caller, in the role that the endpoint's path is for. Who may call a path is said by
 * {@link OrderSecurity} and, for admins, by common-lib.
 */
@Configuration(proxyBeanMethods = false)
class RestActors implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments());
    }

    private static final class Arguments implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest web,
                WebDataBinderFactory binders) {
            var caller = web.getUserPrincipal();
            if (caller == null) throw Problems.unauthorized("unauthenticated");
            var id = UUID.fromString(caller.getName());
            // The endpoint's own pattern, not what was typed.
            var path = String.valueOf(
                    web.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            if (path.startsWith("/api/v1/admin/")) return Actor.admin(id);
            if (path.startsWith("/api/v1/seller/")) return Actor.seller(id);
            return Actor.shopper(id);
        }
    }
}
