package bd.haat.sandbox.bkash;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call pass that carries a valid {@code authorization} and the merchant's {@code x-app-key}. */
@Component
class MerchantCheck implements HandlerInterceptor {
    private final Tokens tokens;
    private final BkashSettings merchant;

    MerchantCheck(Tokens tokens, BkashSettings merchant) {
        this.tokens = tokens;
        this.merchant = merchant;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        tokens.check(request.getHeader("authorization"));
        if (!merchant.appKey().equals(request.getHeader("x-app-key"))) {
            throw new BkashRefused(BkashCode.INVALID_APP_KEY);
        }
        return true;
    }
}
