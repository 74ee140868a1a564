package bd.haat.planted.one;

import bd.haat.elsewhere.Foreign;
import bd.haat.planted.two.BackAgain;
import java.time.Instant;
import org.springframework.amqp.core.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks: own world, cycles, SQL, web and AMQP types in their places, field injection, clock, exact numbers. */
public class Planted {
    @Autowired
    JdbcTemplate jdbc;

    Foreign foreign;
    BackAgain cycle;
    HttpStatus status;
    Message message;
    double price;

    Instant when() {
        return Instant.now();
    }
}
