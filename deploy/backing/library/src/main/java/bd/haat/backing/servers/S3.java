package bd.haat.backing.servers;

import bd.haat.backing.process.Folders;
import java.util.List;
import java.util.Map;

/** S3Proxy over a folder of files; see the module s3-node. */
final class S3 implements Server {
    private static final String ACCESS_KEY = "haat";

    @Override
    public Launched launch(Site site) {
        int port = site.port("port");
        var url = "http://127.0.0.1:" + port;
        var secret = site.secret();
        var settings = site.path("s3proxy.properties");
        Folders.write(settings, """
            s3proxy.endpoint=%s
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem-nio2
            jclouds.identity=local
            jclouds.credential=local
            jclouds.filesystem.basedir=%s
            """.formatted(url, ACCESS_KEY, secret, site.made("data")));
        var server = NodeJvm.command(
                        site,
                        "s3-node",
                        List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .detach(site.log());
        var endpoint = Endpoint.on(port)
                .with("url", url)
                .with("region", "us-east-1")
                .with("accessKey", ACCESS_KEY)
                .with("secretKey", secret);
        return new Launched(server, endpoint);
    }

    /** Whoever comes without a signature is turned away by the server itself. */
    @Override
    public boolean answers(Map<String, String> endpoint) {
        return Http.status(endpoint.get("url") + "/") == 403;
    }
}
