package bd.haat.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Sends pictures as forms do. */
final class Upload {
    private Upload() {}

    /** A square PNG. */
    static Answer picture(Client sender, String path, int pixels) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"picture.png\"\r\n\r\n"
                .getBytes(US_ASCII));
        ImageIO.write(new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB), "png", body);
        body.write("\r\n--part--\r\n".getBytes(US_ASCII));
        return sender.with("Content-Type", "multipart/form-data; boundary=part").post(path, body.toByteArray());
    }
}
