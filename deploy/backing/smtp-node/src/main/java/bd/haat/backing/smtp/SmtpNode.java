package bd.haat.backing.smtp;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Takes letters on the loopback until the process is told to end: {@code SmtpNode SMTP_PORT HTTP_PORT}. */
final class SmtpNode {
    private static final String HOST = "127.0.0.1";

    private SmtpNode() {}

    public static void main(String[] arguments) throws IOException {
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), HOST, ServerSetup.PROTOCOL_SMTP);
        var mail = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        var address = new InetSocketAddress(InetAddress.ofLiteral(HOST), Integer.parseInt(arguments[1]));
        var http = HttpServer.create(address, 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/messages", new MessagesHandler(mail));
        http.start();
    }
}
