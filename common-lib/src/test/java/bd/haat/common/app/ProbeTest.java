package bd.haat.common.app;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import org.springframework.test.context.TestPropertySource;

/** The small service on real servers. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ})
@TestPropertySource(
        properties = {"spring.application.name=probe-service", "spring.datasource.hikari.connection-timeout=1000"})
abstract class ProbeTest {}
