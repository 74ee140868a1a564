package bd.haat.common.security;

import bd.haat.common.web.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link Caller} and {@code Optional<Caller>} parameters. */
class CallerArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || isOptional(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        var caller = current();
        if (isOptional(parameter)) return caller;
        return caller.orElseThrow(() -> Problems.unauthorized("unauthenticated"));
    }

    private static Optional<Caller> current() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn))
            return Optional.empty();
        var token = signedIn.getToken();
        var roles = token.getClaimAsStringList("roles");
        return Optional.of(new Caller(
                UUID.fromString(token.getSubject()),
                roles == null ? new HashSet<>() : new HashSet<>(roles),
                token.getClaimAsString("sid")));
    }

    private static boolean isOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve() == Caller.class;
    }
}
