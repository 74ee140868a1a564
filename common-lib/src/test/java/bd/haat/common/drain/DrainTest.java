package bd.haat.common.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class DrainTest {
    @Test
    void whoIsToldToEndAnswersOnAndLetsItsConnectionsGo() throws Exception {
        var service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.SERVLET)
                .run("--haat.drain=2");
        int port = service.getWebServer().getPort();
        try (var kept = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(ask(kept)).contains("HTTP/1.1 200 ").doesNotContain("Connection: close");
            var end = Thread.startVirtualThread(service::close);
            List<String> answer;
            do answer = ask(kept);
            while (!answer.contains("Connection: close"));
            assertThat(answer).contains("HTTP/1.1 200 ");
            assertThat(kept.getInputStream().read()).as("end of the connection").isEqualTo(-1);
            try (var late = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(ask(late)).contains("HTTP/1.1 200 ", "Connection: close");
            }
            end.join();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    /** The head of the answer; it has no body. */
    private static List<String> ask(Socket connection) throws IOException {
        connection
                .getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        return answer.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, DrainAutoConfiguration.class})
    static class Service {
        @Bean
        TomcatServletWebServerFactory server() {
            var server = new TomcatServletWebServerFactory(0);
            server.setShutdown(Shutdown.GRACEFUL);
            return server;
        }

        @Bean
        ServletRegistrationBean<HttpServlet> empty() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                            response.setContentLength(0);
                        }
                    },
                    "/");
        }
    }
}
