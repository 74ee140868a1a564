package bd.haat.sandbox.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes the connection of a marked request without a byte of answer; only Tomcat's own layer can do that. */
@Component
class LostConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String MARK = LostConnections.class.getName();

    static void lose(ServletRequest request) {
        request.setAttribute(MARK, Boolean.TRUE);
    }

    static boolean isLost(ServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Closing());
    }

    private static final class Closing extends ValveBase {
        Closing() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (isLost(request.getRequest())) {
                response.setSuspended(true);
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
